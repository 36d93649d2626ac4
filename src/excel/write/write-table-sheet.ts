import { excelCode, failureOf, notRead } from "../failure";
import type { ExcelRun } from "../workbook";
import { addSheet } from "./table-sheet/add-sheet";
import { look } from "./table-sheet/look";
import { addRows, replaceRows } from "./table-sheet/replace-rows";
import type { TableSheet } from "./table-sheet/table-sheet";
import { putBack, takeAway, undone } from "./table-sheet/undo";

/**
 * Adds the sheet, or replaces the rows of its table, or adds rows to it: one sync looks, one reads the existing table, one writes. Columns are matched by their
 * headers; others stay, and what analysts wrote in them moves with its row. Throws an ExcelFailure where it fails: no sheet was added then
 * and the table holds its former rows, unless it says otherwise. A fault after everything was written is no failure.
 */
export function writeTableSheet(run: ExcelRun, plan: TableSheet): Promise<"added" | "replaced"> {
  return run(async (context) => {
    const { table, hasUnfinished, dated } = await look(context, plan).catch(notRead);
    try {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      if (table) (dated.isAdded ? addRows : replaceRows)(context, dated, table);
      else addSheet(context, dated, hasUnfinished);
      await context.sync();
    } catch (error) {
      if (excelCode(error) === null) throw error;
      const undoing = table ? putBack(context, plan, table) : takeAway(context, plan);
      const outcome = await undone(undoing, plan, error);
      if (outcome !== null) throw failureOf(error, outcome);
    }
    return table ? "replaced" : "added";
  });
}

/** Throws an ExcelFailure where the table could not be written, as where its sheet is protected, and changes nothing. */
export function checkTableSheet(run: ExcelRun, plan: TableSheet): Promise<void> {
  return run(async (context) => {
    await look(context, plan).catch(notRead);
  });
}

export type { TableSheet };
