import type { Area } from "../../domain/area";
import { boxOf } from "./box";
import { listColumn } from "./list-sheet";
import { readValidations } from "./read-validations";

/**
 * The columns of the sheet of lists that validation on these sheets chooses from: other guarded sheets, and copies of guarded cells and
 * sheets, which bring theirs along. One sync where the sheets have no validation.
 */
export async function readHeld(context: Excel.RequestContext, listSheet: string, sheets: readonly string[]): Promise<ReadonlySet<number>> {
  const asked = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used, validation: worksheet.getUsedRange().dataValidation.load("type") };
  });
  await context.sync();
  const held = new Set<number>();
  for (const { sheet, used, validation } of asked) {
    if (validation.type === "None") continue;
    const area: Area = used.isNullObject
      ? { row: 0, column: 0, rows: 1, columns: 1 }
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    for (const found of await readValidations(context, sheet, boxOf([area])!)) {
      const column = listColumn(found.validation?.rule?.list?.source, listSheet);
      if (column !== null) held.add(column);
    }
  }
  return held;
}
