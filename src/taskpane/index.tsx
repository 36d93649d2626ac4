import { createRoot } from "react-dom/client";
import { ribbon } from "../commands/commands";
import { activeSheetName } from "../excel/active-sheet";
import type { ExcelRun } from "../excel/workbook";
import { Session, type Startup } from "../session/session";
import { Pane } from "./pane";
import { themeFor } from "./theme";

/** Milliseconds without an edit after which a small workbook is read again. */
const IDLE = 2_000;

/** Waits until a cell that is being edited is left, rather than failing. */
const run: ExcelRun = (batch) => Excel.run({ delayForCellEdit: true }, batch);

/** The one place that knows Office: starts a session, shows the pane, and gives the ribbon's buttons their functions. */
void Office.onReady(({ host }) => {
  const pane = document.getElementById("pane")!;
  if (String(host) !== "Excel") {
    pane.textContent = "Strand Report works inside Excel: open it from the Home tab.";
    return;
  }
  const session = new Session({
    run,
    today: () => new Date(),
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    idle: IDLE,
    startup: startup(),
  });
  const root = createRoot(pane);
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const render = () => root.render(<Pane session={session} theme={themeFor(Office.context.officeTheme, prefersDark.matches)} />);
  // Excel tells of no change of its theme: it is looked at again where one may have been made meanwhile.
  window.addEventListener("focus", render);
  document.documentElement.addEventListener("pointerenter", render);
  document.addEventListener("visibilitychange", render);
  prefersDark.addEventListener("change", render);
  render();
  void session.start();

  const buttons = ribbon(session, { open: () => Office.addin.showAsTaskpane(), activeSheet: () => activeSheetName(run) });
  const command = (job: () => Promise<void>) => (event: Office.AddinCommands.Event) => void job().finally(() => event.completed());
  Office.actions.associate("buildReport", command(buttons.buildReport));
  Office.actions.associate("checkData", command(buttons.checkData));
  Office.actions.associate("guardSheet", command(buttons.guardSheet));
});

/** Loading with the workbook needs the shared runtime, which older Excels run without. */
function startup(): Startup | null {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return null;
  return {
    // Some hosts of the web cannot tell: then it is not known to be on.
    get: async () => (await Office.addin.getStartupBehavior().catch(() => null)) === Office.StartupBehavior.load,
    set: (on) => Office.addin.setStartupBehavior(on ? Office.StartupBehavior.load : Office.StartupBehavior.none),
  };
}
