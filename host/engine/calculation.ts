import type { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { NameModel } from "./names";

/**
 * Calculates every formula of the workbook.
 *
 * The engine's own list of names loses some on the way (whole columns, relative references) and is slow for large ranges, so the
 * names are handed to it as formulas from the host's list.
 */
export function calculate(book: Workbook, names: readonly NameModel[], positions: ReadonlyMap<string, number>): void {
  const entries = names.map((name) => {
    const position = name.scope === undefined ? undefined : positions.get(name.scope.id);
    const expression = name.text.endsWith("#REF!") ? "#REF!" : name.text;
    return { name: name.name, ranges: [], formulaExpression: expression, ...(position === undefined ? {} : { localSheetId: position }) };
  });
  const proxy = Object.create(book, { definedNames: { value: { getAllEntries: () => entries } } }) as WorkbookLike;
  calculateFormulas(proxy);
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
        if (cell.type === FORMULA) found = true;
      });
      if (found) return true;
    }
  }
  return false;
}

/** The engine's cell type of a formula. */
const FORMULA = 6;
