import { applyChanges, previewChanges, type AppliedChanges, type CellChange } from "../excel/apply-changes";
import type { ExcelRun } from "../excel/workbook";

/**
 * Writes what the analyst said in the pane into cells. Cells with formulas are left alone, and named in `skipped`. Throws an ExcelFailure
 * where a sheet is protected or Excel fails; nothing is changed then.
 */
export function changeCells(run: ExcelRun, changes: readonly CellChange[]): Promise<AppliedChanges> {
  return run(async (context) => applyChanges(context, await previewChanges(context, changes), changes, { overFormulas: false }));
}
