import { type Area, columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../engine/area";
import { writeEntry } from "../engine/cell-write";
import { formulaFault } from "../engine/formula-syntax";
import type { RangeRef, SheetModel, WorkbookModel } from "../engine/workbook-model";
import type { Cell } from "../library";
import { type HostError, invalidArgument, type Json } from "../protocol";

/** Whether the range has no end: Excel answers null for the contents of whole rows and columns. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** Reads a range cell by cell without making any; null for whole rows and columns. */
export function readGrid({ sheet, area }: RangeRef, read: (cell: Cell | undefined, row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  const [height, width] = [rowsOf(area), columnsOf(area)];
  requireReadable(height * width);
  // Copies of a full row have its size and no gaps: one that grows takes room for seventeen values, and one with gaps is slow to write as JSON.
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

/** Excel on the web reads no more than this at once. */
export const MOST_CELLS = 5_000_000;

/** Refuses to read more cells than Excel does at once. */
export function requireReadable(cells: number): void {
  if (cells > MOST_CELLS) throw invalidArgument("The range has too many cells to be read at once.");
}

/** Visits each cell of a range with its value out of a 2-D array of the same size, or with the one value given for all; null skips. */
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

/** Enters what is given into a range's cells, as typing would; with a formula that Excel would not take among it, none of it. */
export function enterGiven(workbook: WorkbookModel, range: RangeRef, given: Json): void {
  eachGiven(range, given, requireFormula);
  eachGiven(range, given, (entry, row, column) => enter(workbook, range.sheet, row, column, entry));
}

/** Enters one thing into one cell. */
export function enter(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number, entry: string | number | boolean): void {
  if (isFormula(entry)) workbook.formulasStale();
  writeEntry(sheet, row, column, entry);
}

const isFormula = (entry: Json): entry is string => typeof entry === "string" && entry.startsWith("=");

/** Refuses a formula that Excel would not take. */
export function requireFormula(entry: Json): void {
  if (!isFormula(entry) || entry.length === 1) return;
  const fault = formulaFault(entry.slice(1));
  if (fault !== undefined) throw invalidArgument(`There is a problem with this formula: ${fault}. (${entry.slice(0, 200)})`);
}

/** Reads a 2-D array of the area's size, or gives the one value everywhere. */
export function gridReader(area: Area, given: Json): (row: number, column: number) => Json {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly Json[];
  const [height, width] = [rowsOf(area), columnsOf(area)];
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw wrongSize();
  return (row, column) => (rows[row] as readonly Json[])[column]!;
}

export const wrongSize = (): HostError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
