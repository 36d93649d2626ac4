import { type Area, columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../engine/area";
import { writeEntry } from "../engine/cell-write";
import { type Locale, US_ENGLISH } from "../engine/entries/locale";
import { calculateEntered } from "../engine/formulas/calculation";
import { formulaIn } from "../engine/entries/read-entry";
import { formulaFault } from "../engine/formula-syntax";
import { sheetsNamedIn } from "../engine/references";
import { numberFormatOf, styleAt } from "../engine/style";
import type { RangeRef, SheetModel, WorkbookModel } from "../engine/workbook-model";
import type { Cell } from "../library";
import { type HostError, invalidArgument, type Json } from "../protocol";

/** Whether the range has no end: Excel answers null for the contents of whole rows and columns. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** Reads a range cell by cell without creating any; null for whole rows and columns. */
export function readGrid({ sheet, area }: RangeRef, read: (cell: Cell | undefined, row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  const [height, width] = [rowsOf(area), columnsOf(area)];
  requireReadable(height * width);
  // Copies of a full row have its size and no gaps. An array that grows reserves room for seventeen values, and one with gaps is slow to
  // write as JSON.
  const blank: Json[] = [];
  for (let j = 0; j < width; j++) blank.push("");
  const grid: Json[][] = [];
  for (let i = 0; i < height; i++) {
    const r = area.top + i;
    const row = sheet.sheet.findRow(r);
    const line = blank.slice();
    for (let j = 0; j < width; j++) line[j] = read(row?.findCell(area.left + j), r, area.left + j);
    grid.push(line);
  }
  return grid;
}

/** The most that Excel on the web reads at once. */
export const MOST_CELLS = 5_000_000;

/** Refuses to read more cells than Excel does at once. */
export function requireReadable(cells: number): void {
  if (cells > MOST_CELLS) throw invalidArgument("The range has too many cells to be read at once.");
}

/** Visits each cell of a range with its value from a 2-D array of the same size, or with the one value given for all; null skips. */
export function eachGiven(
  range: RangeRef,
  given: Json,
  visit: (value: string | number | boolean, row: number, column: number) => void,
): void {
  const { area } = range;
  const at = gridReader(area, given);
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) {
      const value = at(r - area.top, c - area.left);
      if (value === null) continue;
      if (typeof value === "object") throw invalidArgument("A cell takes a text, a number or true or false.");
      visit(value, r, c);
    }
  }
}

/** Enters values into a range's cells, as typing in a region would. If Excel would refuse one of the formulas, none is entered. */
export function enterGiven(workbook: WorkbookModel, range: RangeRef, given: Json, locale: Locale = US_ENGLISH): void {
  const { sheet } = range;
  const isText = (row: number, column: number) => numberFormatOf(styleAt(sheet, row, column)) === "@";
  eachGiven(range, given, (entry, row, column) => {
    if (typeof entry !== "string") return;
    if (FORMULA_SIGN.test(entry) && !isText(row, column)) requireFormula(workbook, entry, locale);
    else if (entry.replace(/^'/, "").length > LONGEST.text) throw invalidArgument(`A cell takes ${LONGEST.text} characters.`);
  });
  const entered: Cell[] = [];
  eachGiven(range, given, (entry, row, column) => {
    enter(workbook, sheet, row, column, entry, locale);
    if (workbook.calculationMode === "Manual") entered.push(sheet.sheet.getCell(row, column));
  });
  calculateEntered(workbook, sheet, entered);
}

/** The most characters of a cell, of a formula, and of a text within one. */
const LONGEST = { text: 32_767, formula: 8192, constant: 255 } as const;
const FORMULA_SIGN = /^[=+-]/;

/** Enters one thing into one cell; the API's customs are US English everywhere. */
export function enter(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  entry: string | number | boolean,
  locale: Locale = US_ENGLISH,
): void {
  if (typeof entry === "string" && FORMULA_SIGN.test(entry)) workbook.formulasStale(sheet);
  writeEntry(sheet, row, column, entry, locale);
}

/**
 * Refuses a formula that Excel would refuse: Excel takes one with an unknown sheet for a link to a file, and that file does not exist
 * either.
 */
export function requireFormula(workbook: WorkbookModel, entry: Json, locale: Locale = US_ENGLISH): void {
  if (typeof entry !== "string") return;
  const formula = formulaIn(entry, { locale, date1904: false });
  if (formula === undefined) return;
  const fault = tooLong(formula) ?? formulaFault(formula) ?? missingSheet(workbook, formula);
  if (fault !== undefined) throw invalidArgument(`There is a problem with this formula: ${fault}. (${entry.slice(0, 200)})`);
}

function tooLong(formula: string): string | undefined {
  if (formula.length > LONGEST.formula) return `it has more than ${LONGEST.formula} characters`;
  const isLong = (formula.match(/"(?:[^"]|"")*"/g) ?? []).some((text) => text.slice(1, -1).replaceAll('""', '"').length > LONGEST.constant);
  return isLong ? `a text in it has more than ${LONGEST.constant} characters` : undefined;
}

function missingSheet(workbook: WorkbookModel, formula: string): string | undefined {
  if (!formula.includes("!")) return undefined;
  // The file's own name before a "!" means this workbook.
  const missing = sheetsNamedIn(formula).find(
    (name) => !workbook.sheetNamed(name) && name.toLowerCase() !== workbook.fileName.toLowerCase(),
  );
  return missing === undefined ? undefined : `there is no sheet "${missing}"`;
}

/** Reads a 2-D array of the area's size, or gives the one value everywhere. */
export function gridReader(area: Area, given: Json): (row: number, column: number) => Json {
  if (!Array.isArray(given)) return () => given;
  // A single value in an array of arrays is for every cell, like a bare one.
  if (given.length === 1 && Array.isArray(given[0]) && given[0].length === 1) return () => (given[0] as readonly Json[])[0]!;
  const rows = given as readonly Json[];
  const [height, width] = [rowsOf(area), columnsOf(area)];
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw wrongSize();
  return (row, column) => (rows[row] as readonly Json[])[column]!;
}

export const wrongSize = (): HostError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
