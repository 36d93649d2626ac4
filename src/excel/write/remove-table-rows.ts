import { excelCode, ExcelFailure, failureOf, notRead } from "../failure";
import type { ExcelRun } from "../workbook";
import { look, type Standing } from "./table-sheet/look";
import { rowsOf, type TableSheet } from "./table-sheet/table-sheet";
import { columnOf } from "./table-sheet/replace-rows";
import { putBack, undone } from "./table-sheet/undo";

/**
 * Takes the rows away that `writeTableSheet` added, where they still stand as they were written; a table keeps one blank row. Throws an
 * ExcelFailure, and changes nothing, where somebody has changed or moved them since.
 */
export function removeTableRows(run: ExcelRun, plan: TableSheet): Promise<void> {
  return run(async (context) => {
    const { table } = await look(context, plan).catch(notRead);
    // Taken away before, though Excel could not say so.
    if (table?.cells.every((cells) => cells.every((cell) => cell === ""))) return;
    const first = table && firstOf(plan, table);
    if (!table || first === null)
      throw new ExcelFailure(
        `The rows that were added to “${plan.sheet}” have been changed since. Nothing was changed. Delete them on the sheet.`,
        "RowsChanged",
      );
    const { row, column, columns } = table;
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const area = (at: number, rows: number) => sheet.getRangeByIndexes(row + at, column, rows, columns.length);
    const count = plan.rows.length;
    try {
      if (table.cells.length === count) area(0, 1).clear("Contents");
      // Last of all, so that every row keeps its cells until then.
      const [from, rows] = table.cells.length === count ? [1, count - 1] : [first, count];
      if (rows > 0) area(from, rows).delete("Up");
      await context.sync();
    } catch (error) {
      if (excelCode(error) === null) throw error;
      const outcome = await undone(putBack(context, plan, table), plan, error);
      if (outcome !== null) throw failureOf(error, outcome);
    }
  });
}

/** The first of the plan's rows among the last of the table; null where they do not stand there. */
function firstOf(plan: TableSheet, { columns, cells }: Standing): number | null {
  const first = cells.length - plan.rows.length;
  if (first < 0) return null;
  const plain = (cell: unknown) => String(cell).replace(/^'/, "");
  const isThere = rowsOf(plan).every((line, index) =>
    plan.headers.every(
      (header, at) => plan.monthColumns.includes(at) || plain(cells[first + index]![columnOf(columns, header)]) === plain(line[at] ?? ""),
    ),
  );
  return isThere ? first : null;
}
