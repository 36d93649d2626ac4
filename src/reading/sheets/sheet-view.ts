import { columnLetters } from "../../domain/address";
import type { Marks, RawValue } from "../../domain/cell";
import { oneLine } from "../../domain/text";
import { PLAIN_DATES, type Dates } from "../dates/dates";
import { datesSeen } from "../dates/seen-dates";
import type { SheetHead } from "./grid";
import { isTotal } from "../texts/labels";
import { numberingRows } from "./numbering-rows";
import { NOTHING_SAID, type SheetNotes } from "./reading-notes";
import { pointsPartThousands } from "../texts/points";
import { ratesFigures } from "../texts/ratings";
import type { CategoryColumn } from "../tables/tables";

/** A part of a sheet; its borders belong to it. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The first row that titles can stand in, where it lies above the top. */
  readonly titlesFrom?: number;
}

/** A sheet's first rows by the sheet's own row and column numbers. Cells outside are blank. */
export interface SheetView {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly dates: Dates;
  readonly marks: Marks;
  /** What the analyst said about the sheet's columns. */
  readonly notes: SheetNotes;
  /** The rows that can be looked at. */
  readonly region: Region;
  /** The used range's last row, which may lie below the region. */
  readonly lastUsedRow: number;
  at(row: number, column: number): RawValue;
  format(row: number, column: number): string;
  /** The cell as one line of text. Numbers are plain digits. */
  text(row: number, column: number): string;
  /** True where a row has one filled cell at most, as notes have. */
  isLone(row: number): boolean;
  /** True for a row that numbers the columns. Its cells are blank here. */
  isNumbering(row: number): boolean;
}

/** The view of a head; null for an empty sheet. Columns that the analyst said are not to be read are blank. */
export function viewOf(head: SheetHead, notes: SheetNotes = NOTHING_SAID): SheetView | null {
  const { used, values, formats } = head;
  if (!used || values.length === 0) return null;
  const unread = new Set(notes.columns.flatMap(({ column, role }) => (role === "not read" ? [column] : [])));
  const numbering = numberingRows(values);
  const isNumbering = (row: number) => numbering.size > 0 && numbering.has(row - used.row);
  const isLone = loneRows(values, used.row);
  const at = (row: number, column: number): RawValue =>
    unread.has(column) || isNumbering(row) ? "" : (values[row - used.row]?.[column - used.column] ?? "");
  let dates: Dates | null = null;
  let marks: Marks | null = null;
  return {
    sheet: head.sheet,
    hidden: head.hidden,
    get dates() {
      return (dates ??= {
        ...PLAIN_DATES,
        ...datesSeen(values, notes.dates.yearStart ?? undefined),
        ...notes.dates,
        date1904: head.date1904,
      });
    },
    get marks() {
      return (marks ??= Object.assign(new Map(notes.marks), { points: notes.points ?? pointsPartThousands(values) }));
    },
    notes,
    region: {
      top: used.row,
      bottom: used.row + Math.min(values.length, used.rows) - 1,
      left: used.column,
      right: used.column + used.columns - 1,
    },
    lastUsedRow: used.row + used.rows - 1,
    at,
    format: (row, column) => formats[row - used.row]?.[column - used.column] ?? "General",
    text: (row, column) => oneLine(at(row, column)),
    isLone: (row) => isNumbering(row) || isLone(row),
    isNumbering,
  };
}

/** Tells rows with one filled cell at most. Each row is examined once. */
function loneRows(values: SheetHead["values"], top: number): (row: number) => boolean {
  const known: boolean[] = [];
  return (row) => {
    let lone = known[row];
    if (lone === undefined) {
      const cells = values[row - top] ?? [];
      const first = cells.findIndex((raw) => !isBlank(raw));
      known[row] = lone = first < 0 || cells.findLastIndex((raw) => !isBlank(raw)) === first;
    }
    return lone;
  };
}

export function isBlank(raw: RawValue): boolean {
  return typeof raw === "string" && raw.trim() === "";
}

/** Text that is not a number. */
export function isWords(raw: RawValue): raw is string {
  return typeof raw === "string" && /\p{L}/u.test(raw);
}

/** True where any of the rows that were read holds a number. */
export function holdsNumbers({ values }: SheetHead): boolean {
  return values.some((row) => row.some((raw) => typeof raw === "number"));
}

/** Numbers from first to last. */
export function rangeOf(first: number, last: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = first; number <= last; number += 1) numbers.push(number);
  return numbers;
}

/** How many cells are looked at to see what a column holds. */
const SAMPLE = 40;

/**
 * A column's first cells that are not blank, from a row on, however far down they begin. Notes, which stand alone in their rows, are left
 * out.
 */
export function sampleOf(view: SheetView, column: number, firstRow: number, lastRow: number): readonly RawValue[] {
  const cells: RawValue[] = [];
  let last = Infinity;
  for (let row = firstRow; row <= Math.min(lastRow, last, view.region.bottom); row += 1) {
    const raw = view.at(row, column);
    if (isBlank(raw) || view.isLone(row)) continue;
    if (cells.length === 0) last = (row < firstRow + SAMPLE ? firstRow : row) + SAMPLE - 1;
    cells.push(raw);
  }
  return cells;
}

/** The share of cells that pass a test; 0 where there are no cells. */
export function shareOf(cells: readonly RawValue[], test: (raw: RawValue) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/**
 * A column's header: the header row's cell, or the cell above it where a header was merged over two rows, or "Column B". Numbers are not
 * headers, so that data above is never taken for one.
 */
export function headerOf(view: SheetView, headerRow: number, column: number): string {
  const text = writtenHeader(view, headerRow, column);
  return text === "" ? `Column ${columnLetters(column)}` : text;
}

/** The header as it is written, "" where the column has none. */
export function writtenHeader(view: SheetView, headerRow: number, column: number): string {
  const own = view.at(headerRow, column);
  if (!isBlank(own)) return oneLine(own);
  const above = view.at(headerRow - 1, column);
  return isWords(above) ? oneLine(above) : "";
}

const CODE = /^[a-z]{0,3}\d[\w./-]*$/i;

/** True for numbers and codes such as E07000155. */
export function isCode(raw: RawValue): boolean {
  return typeof raw === "number" || CODE.test(oneLine(raw));
}

/** The columns, of those given, that say what a count is of: those with a header or with words below it. */
export function categoriesOf(view: SheetView, columns: Iterable<number>, headerRow: number, lastRow: number): readonly CategoryColumn[] {
  const categories: CategoryColumn[] = [];
  const ratings: CategoryColumn[] = [];
  for (const column of columns) {
    const sample = sampleOf(view, column, headerRow + 1, lastRow);
    const said = view.notes.columns.find((note) => note.column === column)?.role;
    if (said === "not read" || (said === undefined && writtenHeader(view, headerRow, column) === "" && !sample.some(isWords))) continue;
    const code = sample.length > 0 && sample.every(isCode);
    const header = headerOf(view, headerRow, column);
    const rates = said === undefined && ratesFigures(header, sample.map(oneLine));
    (rates ? ratings : categories).push({
      header,
      column,
      code,
      down: false,
      said: said === "offence" || said === "place" ? said : null,
    });
  }
  // Ratings alone are what the counts are of.
  const named = categories.some(({ code }) => !code)
    ? categories
    : [...categories, ...ratings].toSorted((one, other) => one.column - other.column);
  return withMergedCells(view, named, headerRow + 1, lastRow);
}

/** The share of a column's rows that are blank below a value where cells were merged. */
const MERGED = 0.5;

/**
 * Marks columns whose cells were merged downwards: a value, blank cells below it, and so on, while another column of names
 * to the right is filled in each of those rows. A blank here and there is one that was forgotten, and is not filled.
 */
function withMergedCells(
  view: SheetView,
  categories: readonly CategoryColumn[],
  firstRow: number,
  lastRow: number,
): readonly CategoryColumn[] {
  const last = Math.min(lastRow, view.region.bottom);
  const all = rangeOf(firstRow, last);
  const isFilled = (row: number, { column }: CategoryColumn) => !isBlank(view.at(row, column));
  return categories.map((category, index) => {
    const right = categories.slice(index + 1).filter(({ code }) => !code);
    if (category.code || right.length === 0 || all.every((row) => isFilled(row, category))) return category;
    // A total names nothing in the columns after its label.
    const isTotalRow = (row: number) => categories.slice(0, index + 1).some(({ column }) => isTotal(view.text(row, column)));
    const isHeading = (row: number | undefined, of: CategoryColumn) =>
      row !== undefined && isFilled(row, of) && !right.some((other) => isFilled(row, other));
    const rows = all.filter((row) => right.some((other) => isFilled(row, other)) && !isTotalRow(row));
    // What stands below the last row that was read may be blank.
    if (view.lastUsedRow > last && rows.length > 2 && isFilled(rows.at(-1)!, category)) rows.pop();
    const blank = rows.filter((row) => !isFilled(row, category)).length;
    // The first name may stand in a row of its own above those that it holds for.
    const begins =
      rows[0] !== undefined &&
      (isFilled(rows[0], category) ||
        isHeading(
          all.findLast((row) => row < rows[0]!),
          category,
        ));
    return begins && rows.length >= 2 && blank / rows.length >= MERGED ? { ...category, down: true } : category;
  });
}
