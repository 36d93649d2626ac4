import { webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { Session } from "../../src/session/session";
import { NO_PAPERS } from "../session/no-papers";
import { Pane } from "../../src/taskpane/pane";

/** What is to fail while it is drawn, as the test says it. */
const failing = new Set(["checks"]);
(globalThis as unknown as { failing: typeof failing }).failing = failing;

function fail(part: string): void {
  if (failing.has(part)) throw new Error(`There is no ${part} to draw`);
}

void Office.onReady(() => {
  const session = new Session({
    run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
    today: () => new Date(),
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    idle: 2_000,
    startup: null,
    papers: NO_PAPERS,
  });
  const { checks, toLookAt } = session.views;
  Object.assign(session.views, {
    checks: (now: Parameters<typeof checks>[0]) => (fail("checks"), checks(now)),
    toLookAt: (now: Parameters<typeof toLookAt>[0]) => (fail("tabs"), toLookAt(now)),
  });
  createRoot(document.getElementById("pane")!).render(<Pane session={session} theme={webLightTheme} openSelfTest={() => undefined} />);
  void session.start();
});
