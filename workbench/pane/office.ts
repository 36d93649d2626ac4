/*
 * Runs in the task pane's frame, between Microsoft's Excel client and the add-in's own bundle. The client brings `Excel`. `Office` comes
 * only with office.js, whose way of finding Excel cannot be imitated. So this is a small stand-in for what an add-in with one task pane
 * needs from `Office`.
 */
/* oxlint-disable typescript/require-await -- what Office gives later, this stand-in has at once */

type ReadyInfo = { readonly host: string; readonly platform: string };
type Handler = (event: { readonly source: { readonly id: string }; completed(): void }) => void;

const bench = window.parent.strandWorkbench;
if (!bench) throw new Error("The task pane of the workbench runs in the workbench's page alone.");

const actions = new Map<string, Handler>();
const awaited = new Map<string, ((handler: Handler) => void)[]>();
const info: ReadyInfo = { host: "Excel", platform: "OfficeOnline" };

window.addEventListener("pointerdown", () => bench.pressed("pointer"), { capture: true });
window.addEventListener(
  "keydown",
  (event) => {
    bench.pressed("key");
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    bench.leave(event.shiftKey);
  },
  { capture: true },
);

const FIRST = '[role="tab"][tabindex="0"], button:not(:disabled), input, a[href]';

const { theme } = bench.connect({
  client: window,
  async execute(action, id) {
    // A button pressed while the add-in is still loading waits, as in Excel.
    const handler =
      actions.get(action) ?? (await new Promise<Handler>((found) => awaited.set(action, [...(awaited.get(action) ?? []), found])));
    await new Promise<void>((resolve) => handler({ source: { id }, completed: resolve }));
  },
  enter() {
    window.focus();
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(FIRST)?.focus();
  },
  setTheme(changed) {
    // As in Excel, no event reports it: the pane looks when it is entered.
    context.officeTheme = changed;
  },
});

const context = {
  officeTheme: theme,
  displayLanguage: "en-GB",
  contentLanguage: "en-GB",
  host: info.host,
  platform: info.platform,
  diagnostics: { host: info.host, platform: info.platform, version: "16.0.0.0" },
  requirements: {
    isSetSupported: (set: string, version = "1.1") => {
      const newest = SETS[set];
      return newest !== undefined && Number(version.split(".")[0]) <= 1 && Number(version.split(".")[1] ?? 0) <= newest;
    },
  },
  ui: { closeContainer: () => bench.show(false) },
};

/** The second number of the newest set of each kind that the bench supports. */
const SETS: Readonly<Record<string, number>> = { ExcelApi: 20, SharedRuntime: 2, AddinCommands: 3, RibbonApi: 2 };

const office = {
  context,
  HostType: { Excel: "Excel" },
  PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
  StartupBehavior: { none: "None", load: "Load" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  onReady: async (ready?: (info: ReadyInfo) => unknown): Promise<ReadyInfo> => {
    await ready?.(info);
    return info;
  },
  actions: {
    associate(action: string, handler: Handler) {
      actions.set(action, handler);
      for (const found of awaited.get(action) ?? []) found(handler);
      awaited.delete(action);
    },
  },
  addin: {
    showAsTaskpane: async () => bench.show(true),
    hide: async () => bench.show(false),
    setStartupBehavior: async () => undefined,
    getStartupBehavior: async () => "None",
    onVisibilityModeChanged: async () => async () => undefined,
  },
  ribbon: { requestUpdate: async () => undefined, requestCreateControls: async () => undefined },
};

Object.assign(window, { Office: office });
