import { rewriteAttachedFormulas } from "./attachments";
import { cellFormula } from "./cell-value";
import { formulaCellsOf } from "./formulas/calculation";
import { filedFormula } from "./future-functions";
import type { SheetModel, WorkbookModel } from "./workbook-model";

/** The place of a formula: the sheet that its unqualified references mean. Names have none. */
export type FormulaHome = SheetModel | undefined;

/**
 * Rewrites every formula text of the workbook: cells, names, conditional formats, validations. Report moved cells first
 * (`SheetModel.touch`).
 */
export function rewriteFormulas(workbook: WorkbookModel, rewrite: (formula: string, home: FormulaHome) => string): void {
  for (const sheet of workbook.sheets) {
    for (const cell of formulaCellsOf(sheet)) {
      const formula = cellFormula(cell)!.slice(1);
      const after = rewrite(formula, sheet);
      if (after !== formula) cell.value = { ...(cell.value as object), formula: filedFormula(after), sharedFormula: undefined };
    }
  }
  for (const name of workbook.names) name.text = rewrite(name.text, undefined);
  rewriteAttachedFormulas(workbook, rewrite);
  workbook.formulasStale();
}
