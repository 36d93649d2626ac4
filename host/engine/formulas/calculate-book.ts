import { calculateFormulas, type Workbook, type WorkbookLike, type Worksheet } from "../../library";
import type { SheetModel, WorkbookModel } from "../workbook-model";

/** A defined name as the formula engine takes it. */
export interface NameEntry {
  readonly name: string;
  readonly ranges: string[];
  readonly formulaExpression: string;
  readonly localSheetId?: number;
}

/** A sheet as the engine's calculation takes it: the real one, or a stand-in. */
export type CalculatedSheet = Worksheet | WorkbookLike["worksheets"][number];

/**
 * The stand-in for a workbook while it is calculated. It is always the same for one workbook, since the engine remembers by it which cells
 * it filled beside formulas.
 */
const standIns = new WeakMap<Workbook, object>();

/**
 * Calculates every formula of the workbook, or of `sheets` standing for its own.
 *
 * The engine's own list of names loses some on the way (whole columns, relative references) and is slow for large ranges, so the
 * names are handed to it as formulas from the host's list.
 */
export function calculateBook(book: Workbook, names: readonly NameEntry[], sheets: readonly CalculatedSheet[] = book.worksheets): void {
  const standIn = standIns.get(book) ?? (Object.create(book) as object);
  standIns.set(book, standIn);
  calculateAs(standIn, names, sheets, sheetOf(sheets));
}

/** The same, but no cell gets its result: only the time is wanted. */
export function calculateForNothing(book: Workbook, names: readonly NameEntry[], sheets: readonly CalculatedSheet[]): void {
  calculateAs(Object.create(book) as object, names, sheets, () => undefined);
}

function calculateAs(
  standIn: object,
  names: readonly NameEntry[],
  worksheets: readonly CalculatedSheet[],
  getWorksheet: ReturnType<typeof sheetOf>,
): void {
  Object.defineProperties(standIn, {
    definedNames: { value: { getAllEntries: () => names, getAllNames: () => names }, configurable: true },
    worksheets: { value: worksheets, configurable: true },
    getWorksheet: { value: getWorksheet, configurable: true },
  });
  calculateFormulas(standIn as WorkbookLike);
}

/** Finds a sheet by its name or number. */
const sheetOf =
  (sheets: readonly CalculatedSheet[]) =>
  (id?: number | string): CalculatedSheet | undefined =>
    sheets.find((sheet) => sheet.name === id || sheet.id === id);

/** The names as the engine takes them; those of `home` count as the workbook's for a formula outside the sheets. */
export function nameEntries({ names, sheets }: WorkbookModel, home?: SheetModel): readonly NameEntry[] {
  const positions = new Map(sheets.map((sheet, index) => [sheet, index]));
  return names.map(({ name, scope, text }) => {
    const formulaExpression = text.endsWith("#REF!") ? "#REF!" : text;
    const position = scope === undefined || scope === home ? undefined : positions.get(scope);
    return { name, ranges: [formulaExpression], formulaExpression, ...(position === undefined ? {} : { localSheetId: position }) };
  });
}
