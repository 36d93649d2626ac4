import type { ExcelRun } from "./workbook";

/** Which pack a workbook holds: "District: Basildon"; "District" for the index. */
const SETTING = "strandReport.pack";

/** What a workbook says which pack it is; null where it is none. */
export function readPackMark(run: ExcelRun): Promise<string | null> {
  return run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
    await context.sync();
    return setting.isNullObject ? null : String(setting.value);
  });
}

/** Marks a new workbook as a pack, and removes the blank sheets that it came with. */
export function markPack(run: ExcelRun, mark: string): Promise<void> {
  return run(async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await context.sync();
    settings.add(SETTING, mark);
    worksheets.items.forEach((sheet, index) => used[index]!.isNullObject && sheet.delete());
    await context.sync();
  });
}
