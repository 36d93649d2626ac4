import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";

/** A defined name as the formula engine takes it. */
export interface NameEntry {
  readonly name: string;
  readonly ranges: string[];
  readonly formulaExpression: string;
  readonly localSheetId?: number;
}

/** A sheet as the engine's calculation takes it: its own, or what stands for one. */
export type CalculatedSheet = Worksheet | WorkbookLike["worksheets"][number];

/**
 * Calculates every formula of the workbook, or of `sheets` standing for its own.
 *
 * The engine's own list of names loses some on the way (whole columns, relative references) and is slow for large ranges, so the
 * names are handed to it as formulas from the host's list.
 */
export function calculate(book: Workbook, names: readonly NameEntry[], sheets: readonly CalculatedSheet[] = book.worksheets): void {
  const definedNames = { getAllEntries: () => names, getAllNames: () => names };
  calculateFormulas(
    Object.create(book, {
      definedNames: { value: definedNames },
      worksheets: { value: sheets },
      getWorksheet: { value: sheetOf(sheets) },
    }) as WorkbookLike,
  );
}

/** Finds a sheet by its name or number. */
const sheetOf =
  (sheets: readonly CalculatedSheet[]) =>
  (id?: number | string): CalculatedSheet | undefined =>
    sheets.find((sheet) => sheet.name === id || sheet.id === id);
