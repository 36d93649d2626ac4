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

/** Whether any cell of the workbook holds a formula. */
export function hasFormulas(book: Workbook): boolean {
  for (const sheet of book.worksheets) {
    const last = sheet.rowCount;
    for (let r = 1; r <= last; r++) {
      const row = sheet.findRow(r);
      if (!row) continue;
      let found = false;
      row.eachCell((cell) => {
        if (cell.type === ValueType.Formula) found = true;
      });
      if (found) return true;
    }
  }
  return false;
}
