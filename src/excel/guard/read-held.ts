import { localAddress } from "../../domain/address";
import { boxOf } from "./box";
import { listColumn } from "./list-sheet";
import { readValidations } from "./read-validations";

/**
 * The columns of the sheet of lists that validation on these sheets uses: on other guarded sheets, and in copies of guarded cells and
 * sheets, which take their validation along. Two syncs where the sheets have no validation: Excel on the web answers no question about a
 * whole sheet.
 */
export async function readHeld(context: Excel.RequestContext, listSheet: string, sheets: readonly string[]): Promise<ReadonlySet<number>> {
  const used = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    return { sheet, range: worksheet.getUsedRange().load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  await context.sync();
  const asked = used.map(({ sheet, range }) => {
    const box = boxOf([{ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }])!;
    return { sheet, box, validation: context.workbook.worksheets.getItem(sheet).getRange(localAddress(box)).dataValidation.load("type") };
  });
  await context.sync();
  const held = new Set<number>();
  for (const { sheet, box, validation } of asked) {
    if (validation.type === "None") continue;
    for (const found of await readValidations(context, sheet, box)) {
      const column = listColumn(found.validation?.rule?.list?.source, listSheet);
      if (column !== null) held.add(column);
    }
  }
  return held;
}
