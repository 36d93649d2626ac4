import { ExcelFailure } from "../../failure";
import { UNFINISHED } from "../../state";
import { look, type Standing } from "./look";
import type { TableSheet } from "./table-sheet";

/**
 * Puts the former rows back after a failure, however far the write got, and says so; null where everything was written.
 */
export async function putBack(context: Excel.RequestContext, plan: TableSheet, former: Standing): Promise<string | null> {
  const { table: now } = await look(context, plan);
  if (now === null) throw new ExcelFailure(`The table “${plan.tableName}” is gone.`, "ItemNotFound");
  const surplus = now.cells.length - former.cells.length;
  // Rows are deleted last of all.
  if (surplus < 0) return null;
  if (JSON.stringify(now) !== JSON.stringify(former)) {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const { columns } = context.workbook.tables.getItem(plan.tableName);
    const [rows, width] = [former.cells.length, former.columns.length];
    const area = (row: number, height: number) => sheet.getRangeByIndexes(former.row + row, former.column, height, width);
    for (const column of now.columns) if (!former.columns.includes(column)) columns.getItem(column).delete();
    if (surplus > 0) area(rows, surplus).delete("Up");
    // Blank rows that the table took in, because Excel did not move down what is below.
    const lost = (former.toBelow ?? 0) - (now.toBelow ?? 0) + surplus;
    if (now.toBelow !== null && lost > 0) area(rows, lost).insert("Down").clear("Formats");
    area(0, rows).numberFormat = former.formats.map((line) => [...line]);
    area(0, rows).formulas = former.cells.map((line) => [...line]);
    for (const { column, row, rows: height, validation } of former.choices) {
      const { dataValidation } = sheet.getRangeByIndexes(former.row + row, former.column + column, height, 1);
      dataValidation.clear();
      if (validation !== null) Object.assign(dataValidation, validation);
    }
    area(0, rows).format.autofitRows();
    await context.sync();
  }
  return `The table “${plan.tableName}” was not changed.`;
}

/** Removes an unfinished sheet after a failure, and says so; null where the sheet is whole. */
export async function takeAway(context: Excel.RequestContext, plan: Pick<TableSheet, "sheet">): Promise<string | null> {
  const { worksheets } = context.workbook;
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  const whole = worksheets.getItemOrNullObject(plan.sheet).load("name");
  await context.sync();
  // It takes its name last of all.
  if (unfinished.isNullObject && !whole.isNullObject) return null;
  if (!unfinished.isNullObject) unfinished.delete();
  await context.sync();
  return `The sheet “${plan.sheet}” was not added.`;
}

/** What came of undoing what `error` stopped. Throws an ExcelFailure where Excel does not answer, so that the sheet may be half-written. */
export function undone(undoing: Promise<string | null>, { sheet }: Pick<TableSheet, "sheet">, error: unknown): Promise<string | null> {
  return undoing.catch((second: unknown) => {
    throw new ExcelFailure(
      `Excel did not answer while the sheet “${sheet}” was written, and part of it may be missing. Try again to complete it.`,
      "RestoreFailed",
      { cause: new AggregateError([error, second]) },
    );
  });
}
