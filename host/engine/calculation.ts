import { type Workbook, ValueType } from "@cj-tech-master/excelts";
import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";

/** A defined name as the formula engine takes it. */
export interface NameEntry {
  readonly name: string;
  readonly ranges: string[];
  readonly formulaExpression: string;
  readonly localSheetId?: number;
}

/**
 * Calculates every formula of the workbook.
 *
 * The engine's own list of names loses some on the way (whole columns, relative references) and is slow for large ranges, so the
 * names are handed to it as formulas from the host's list.
 */
export function calculate(book: Workbook, names: readonly NameEntry[]): void {
  const definedNames = { getAllEntries: () => names, getAllNames: () => names };
  calculateFormulas(Object.create(book, { definedNames: { value: definedNames } }) as WorkbookLike);
}

/** What formulas the workbook has: none, some, or some whose results are not known, as in files that no spreadsheet program wrote. */
export type FormulaState = "none" | "calculated" | "uncalculated";

export function formulaState(book: Workbook): FormulaState {
  let formulas = 0;
  let unknown = 0;
  for (const sheet of book.worksheets) {
    for (let r = 1; r <= sheet.rowCount && unknown === 0; r++) {
      sheet.findRow(r)?.eachCell((cell) => {
        if (cell.type !== ValueType.Formula) return;
        formulas += 1;
        if (cell.result === undefined) unknown += 1;
      });
    }
  }
  return formulas === 0 ? "none" : unknown > 0 ? "uncalculated" : "calculated";
}
