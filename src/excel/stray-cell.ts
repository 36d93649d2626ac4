import { columnLetters } from "../domain/address";
import { ExcelFailure } from "./failure";
import type { WorkbookOutline } from "./read-outline";

/** A sheet with more columns is not read: no offence worksheet is nearly so wide. */
const MOST_COLUMNS = 2000;

/**
 * Why sheets cannot be read at once, where one is so wide that a cell at its edge must be stray: names the cell, in two syncs. Null where
 * none is.
 */
export async function strayCell(context: Excel.RequestContext, { sheets }: WorkbookOutline): Promise<ExcelFailure | null> {
  const sized = sheets.map(({ sheet }) => ({
    sheet,
    used: context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("columnIndex,columnCount"),
  }));
  await context.sync();
  const wide = sized.find(({ used }) => !used.isNullObject && used.columnCount > MOST_COLUMNS);
  if (wide === undefined) return null;
  const edge = wide.used.getLastColumn().getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  const column = columnLetters(wide.used.columnIndex + wide.used.columnCount - 1);
  const cell = edge.isNullObject ? `column ${column}` : edge.address.slice(edge.address.lastIndexOf("!") + 1);
  return new ExcelFailure(
    `The sheet “${wide.sheet}” cannot be read: it is used up to column ${column}, because there is something in ${cell}. Go there, press Delete, and try again. Nothing was changed.`,
    "StrayCell",
  );
}
