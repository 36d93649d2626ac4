/** Excel's grid. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** A rectangle of cells: 1-based and inclusive, as the engine counts. Whole columns run from row 1 to the last one. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const isWholeColumns = (area: Area): boolean => area.top === 1 && area.bottom === MAX_ROW;
export const isWholeRows = (area: Area): boolean => area.left === 1 && area.right === MAX_COLUMN;
export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;
export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
export const covers = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
export const sameArea = (a: Area, b: Area): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The cells two areas share, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest area around both. */
export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** Whether the area lies within the grid. */
export const onGrid = (area: Area): boolean =>
  area.top >= 1 &&
  area.left >= 1 &&
  area.bottom <= MAX_ROW &&
  area.right <= MAX_COLUMN &&
  area.top <= area.bottom &&
  area.left <= area.right;

/** "A", "AB": the letters of a 1-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The 1-based column of its letters: 703 for "AAA". */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

function corner(text: string): { row?: number; column?: number } | undefined {
  const cell = CELL.exec(text);
  if (cell) return { column: columnNumber(cell[1]!), row: Number(cell[2]) };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1]!) };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) } : undefined;
}

/** Areas that were read before: a batch names the same cells many times, and validations are kept by address. */
const known = new Map<string, Area>();
const MOST_KNOWN = 5_000;

/** Reads "B3", "$A$1:C3", "A:A" or "1:60"; undefined for other text and for addresses outside the grid. */
export function parseArea(text: string): Area | undefined {
  const before = known.get(text);
  if (before) return before;
  const area = readArea(text);
  if (!area) return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, area);
  return area;
}

function readArea(text: string): Area | undefined {
  const parts = text.trim().split(":");
  if (parts.length > 2) return undefined;
  const first = corner(parts[0]!);
  const last = parts.length === 2 ? corner(parts[1]!) : first;
  if (!first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined) || (first.column === undefined) !== (last.column === undefined))
    return undefined;
  if (parts.length === 1 && (first.row === undefined || first.column === undefined)) return undefined;
  const area = {
    top: Math.min(first.row ?? 1, last.row ?? 1),
    bottom: first.row === undefined ? MAX_ROW : Math.max(first.row, last.row!),
    left: Math.min(first.column ?? 1, last.column ?? 1),
    right: first.column === undefined ? MAX_COLUMN : Math.max(first.column, last.column!),
  };
  return onGrid(area) ? area : undefined;
}

/** "A1:C3", "A:A" or "1:60", as Excel writes it. `absolute` adds the dollar signs. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (n: number) => mark + columnLetters(n);
  const row = (n: number) => mark + String(n);
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  return isSingleCell(area) ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function cutOut(area: Area, hole: Area): readonly Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  return [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
