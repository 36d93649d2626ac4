/*
 * Part of the pane's page on a developer's own machine, under `npm run excel:selftest` alone: sends what a self-test came to, to the server that
 * the page is from. The deployed add-in has no such part, and its policy would refuse it.
 */
import { RESULT_PATH } from "./result-path";

document.addEventListener("strand-report-self-test", (event) => {
  const { detail } = event as CustomEvent<unknown>;
  void fetch(RESULT_PATH, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(detail) });
});
