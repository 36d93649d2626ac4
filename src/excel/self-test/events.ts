import type { ExcelRun } from "../workbook";

/** What an add-in hears while a sheet is added, written to, formatted, viewed and deleted. */
export type Heard = "added" | "changed" | "formatted" | "activated" | "deactivated" | "selected" | "deleted";

/** Subscribes to all events; `stop` ends it. `heard` is called for each one. */
export function hearAll(run: ExcelRun, heard: (what: Heard) => void): Promise<{ stop(): Promise<void> }> {
  return run(async (context) => {
    const tell = (what: Heard) => () => {
      heard(what);
      return Promise.resolve();
    };
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onAdded.add(tell("added")),
      worksheets.onChanged.add(tell("changed")),
      worksheets.onFormatChanged.add(tell("formatted")),
      worksheets.onActivated.add(tell("activated")),
      worksheets.onDeactivated.add(tell("deactivated")),
      worksheets.onSelectionChanged.add(tell("selected")),
      worksheets.onDeleted.add(tell("deleted")),
    ];
    await context.sync();
    return {
      async stop() {
        for (const handler of handlers) handler.remove();
        await context.sync();
      },
    };
  });
}

/** Does to a sheet whatever sets off each event, one sync each. */
export async function stir(run: ExcelRun, name: string): Promise<void> {
  const acts: readonly ((sheets: Excel.WorksheetCollection) => void)[] = [
    (sheets) => void sheets.add(name),
    (sheets) => (sheets.getItem(name).getRange("B2").values = [["heard"]]),
    (sheets) => (sheets.getItem(name).getRange("B2").format.font.bold = true),
    (sheets) => sheets.getItem(name).activate(),
    (sheets) => sheets.getItem(name).getRange("C3").select(),
    (sheets) => sheets.getFirst().activate(),
    (sheets) => sheets.getItem(name).delete(),
  ];
  for (const act of acts)
    await run(async (context) => {
      act(context.workbook.worksheets);
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- Excel is to tell of each by itself
      await context.sync();
    });
}
