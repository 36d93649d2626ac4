import { ExcelFailure } from "../../failure";
import type { Cell, TableSheet } from "./table-sheet";
import { written } from "./write-columns";

/** A new sheet's name until it is whole: what a failure leaves is known for what it is, and goes the next time. */
export const UNFINISHED = "SR table being written";
/** Rows below the table in which something may stand that moves with its end. */
const ROWS_BELOW = 200;

/** A table as it stands, from its first cell below the headers. */
export interface Standing {
  readonly columns: readonly string[];
  readonly row: number;
  readonly column: number;
  /** What the cells hold, as it can be written back. */
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Rows down to the first used cell below the table; null where there is none near. */
  readonly toBelow: number | null;
}

export interface Found {
  /** Null where the sheet is to be added. */
  readonly table: Standing | null;
  /** Whether a failure left a sheet behind that is not whole. */
  readonly hasUnfinished: boolean;
}

/** Reads the table that is to be replaced, in a second sync where it is there. Throws where the names are taken or the sheet is protected. */
export async function look(context: Excel.RequestContext, plan: TableSheet): Promise<Found> {
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(plan.sheet).load("name,protection/protected");
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  const table = tables.getItemOrNullObject(plan.tableName).load("worksheet/name,columns/items/name");
  await context.sync();
  const home = table.isNullObject || table.worksheet.name === UNFINISHED ? null : table.worksheet.name;
  if (sheet.isNullObject && home === null) return { table: null, hasUnfinished: !unfinished.isNullObject };
  const named = `table “${plan.tableName}”`;
  if (sheet.isNullObject) {
    throw refusal(`The ${named} is on the sheet “${home}”`, `Name that sheet “${plan.sheet}”, or rename the table`);
  }
  const subject = `The sheet “${sheet.name}” is`;
  if (home !== sheet.name)
    throw refusal(
      `${subject} there already, without a ${named}`,
      "Make its cells a table of that name (Insert, Table, then Table Design), or rename the sheet",
    );
  if (sheet.protection.protected) throw refusal(`${subject} protected`, "Unprotect it", "AccessDenied");
  const body = table.getDataBodyRange().load("formulas,values,numberFormat,rowIndex,columnIndex");
  const below = table.getRange().getRowsBelow(ROWS_BELOW).getUsedRangeOrNullObject(true).load("rowIndex");
  await context.sync();
  const [values, formats] = [body.values as Cell[][], body.numberFormat as string[][]];
  const standing: Standing = {
    columns: table.columns.items.map(({ name }) => name),
    row: body.rowIndex,
    column: body.columnIndex,
    cells: (body.formulas as Cell[][]).map((line, row) =>
      line.map((cell, column) => (cell === values[row]![column] ? written(cell, formats[row]![column]!) : cell)),
    ),
    formats,
    toBelow: below.isNullObject ? null : below.rowIndex - body.rowIndex,
  };
  return { table: standing, hasUnfinished: false };
}

function refusal(reason: string, remedy: string, code = "NameTaken"): ExcelFailure {
  return new ExcelFailure(`${reason}. ${remedy}, then try again. Nothing was changed.`, code);
}
