/*
 * Part of the pane's page on a developer's own machine, only under `npm run excel:selftest`: sends the self-test's result to the server of
 * the page. The deployed add-in has no such part, and its policy would refuse it.
 */
import { RESULT_PATH } from "./result-path";

document.addEventListener("strand-report-self-test", (event) => {
  const { detail } = event as CustomEvent<unknown>;
  void fetch(RESULT_PATH, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(detail) });
});
