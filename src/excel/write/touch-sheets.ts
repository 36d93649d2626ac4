import type { WorkbookOutline } from "../read-outline";

/** Fails where a sheet of the report is protected, or has become so since it was looked at: nothing has been changed then. */
export function touchSheets({ workbook }: Excel.RequestContext, { reportSheet, dataSheet }: WorkbookOutline): void {
  for (const sheet of [reportSheet, dataSheet]) {
    if (sheet === null) continue;
    const corner = workbook.worksheets.getItem(sheet).getRange("A1");
    corner.copyFrom(corner, "Formats");
  }
}
