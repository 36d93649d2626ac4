import { createRoot } from "react-dom/client";
import { ribbon } from "../commands/commands";
import { activeSheetName } from "../excel/active-sheet";
import { whileEdited } from "../excel/while-edited";
import { Session } from "../session/session";
import { writing } from "../session/parts";
import type { PaperFile } from "../session/paper-edge";
import { drawPicture } from "./draw-picture";
import { giveFile } from "./give-file";
import { Pane } from "./pane";
import { startupOf } from "./startup";
import type * as SelfTestModule from "./self-test/show";
import { themeFor } from "./theme";

/** Milliseconds without an edit after which a small workbook is read again. */
const IDLE = 2_000;

/** A bundle of its own, loaded only on request: the pane starts without it. */
const SELF_TEST = "./self-test.js";

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * The only file that knows Office: it starts a session, shows the pane, and gives the ribbon's buttons their functions.
 */
void Office.onReady(({ host }) => {
  const pane = document.getElementById("pane")!;
  if (String(host) !== "Excel") {
    pane.textContent = "Strand Report works inside Excel: open it from the Home tab.";
    return;
  }
  const run = whileEdited({
    waiting: (batch) => Excel.run({ delayForCellEdit: true }, batch),
    failing: (batch) => Excel.run(batch),
    wait,
    told: (isEdited) => session.cellEdited(isEdited),
  });
  const edge = {
    run,
    supports: (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version),
    wait,
    now: () => performance.now(),
  };
  // Loading with the workbook needs the shared runtime, which older Excels lack.
  const startup = Office.context.requirements.isSetSupported("SharedRuntime", "1.1") ? startupOf(Office) : null;
  const papers = {
    draw: drawPicture,
    give: (file: PaperFile) =>
      giveFile(file, {
        platform: String(Office.context.platform),
        createWorkbook: (base64) => Excel.createWorkbook(base64),
      }),
  };
  const session: Session = new Session({ ...edge, today: () => new Date(), idle: IDLE, startup, papers });
  const root = createRoot(pane);
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const theme = () => themeFor(Office.context.officeTheme, prefersDark.matches);
  let isTesting = false;
  const openSelfTest = async (atOnce: boolean) => {
    await session.actions.watch(false);
    try {
      const { showSelfTest } = (await import(/* webpackIgnore: true */ SELF_TEST)) as typeof SelfTestModule;
      isTesting = true;
      render();
      await showSelfTest({ edge, office: officeFacts(), theme: theme(), atOnce });
    } catch {
      session.fail(new Error("The self-test could not be loaded: its file self-test.js is not on the add-in’s server."));
    }
    isTesting = false;
    render();
    await session.start();
    await session.actions.watch(true);
  };
  const render = () =>
    root.render(isTesting ? null : <Pane session={session} theme={theme()} openSelfTest={() => void openSelfTest(false)} />);
  // Excel sends no event when its theme changes, so the pane looks again when that may have happened.
  window.addEventListener("focus", render);
  document.documentElement.addEventListener("pointerenter", render);
  document.addEventListener("visibilitychange", render);
  prefersDark.addEventListener("change", render);
  render();
  // The address of `npm run excel:selftest`: nothing else starts in that workbook.
  if (new URLSearchParams(location.search).has("self-test")) void openSelfTest(true);
  else void session.start();
  // After the pane is seen, but before it is needed: a newer build on the server cannot come in between.
  void writing().catch(() => undefined);

  const buttons = ribbon(session, { open: () => Office.addin.showAsTaskpane(), activeSheet: () => activeSheetName(run) });
  window.giveRibbon?.(buttons);
});

function officeFacts(): SelfTestModule.ShowOptions["office"] {
  const { platform, diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  return {
    platform: String(platform),
    version: diagnostics.version,
    languages: [displayLanguage, contentLanguage],
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
  };
}
