import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { monthNumberIn } from "../../dates/months";
import { rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { monthColumns } from "../../tables/table-data";
import type { MonthlyTable } from "../../tables/tables";
import { countOf } from "../../texts/counts";

/** Fewer months beside or below one another may be anything. */
const FEWEST = 6;
/** How many rows or columns are searched for their counts. */
const NEAR = 3;

/** Months without a year, over or beside counts, that belong to no table. Without a finding, they would be lost. */
export function unreadMonths(view: SheetView, tables: readonly MonthlyTable[]): readonly Finding[] {
  // A list beside records is made of them.
  if (tables.length === 0 || tables.some(({ rowIsOffence }) => rowIsOffence)) return [];
  const isRead = inside(tables);
  const isFree = (row: number, column: number) => !isRead(row, column);
  const isMonth = (row: number, column: number) => isNamedMonth(view, row, column) && isFree(row, column);
  const isCount = (row: number, column: number) => isFree(row, column) && countOf(view.at(row, column), view.marks).kind === "count";
  const rows = [...rangeOf(view.region.top, view.region.bottom)];
  const columns = [...rangeOf(view.region.left, view.region.right)];
  const across = rows.flatMap((row) => {
    const months = columns.filter((column) => isMonth(row, column));
    const counted = months.filter((column) => rangeOf(row + 1, row + NEAR).some((below) => isCount(below, column)));
    return counted.length >= FEWEST ? [{ row, column: months[0]!, to: { row, column: months.at(-1)! } }] : [];
  });
  const down = columns.flatMap((column) => {
    const months = rows.filter((row) => isMonth(row, column) && rangeOf(column + 1, column + NEAR).some((beside) => isCount(row, beside)));
    return months.length >= FEWEST ? [{ row: months[0]!, column, to: { row: months.at(-1)!, column } }] : [];
  });
  return [...across, ...down].flatMap(({ row, column, to }) => withoutYear(view, [row, column], [to.row, to.column]));
}

/** The finding that these cells do not say their year; none where the analyst said that they are not read. */
export function withoutYear(
  view: SheetView,
  [row, column]: readonly [number, number],
  [lastRow, lastColumn] = [row, column],
): readonly Finding[] {
  const isSaid = view.notes.tables.some(
    (note) => note.says === "not read" && note.row >= row && note.row <= lastRow && note.column >= column && note.column <= lastColumn,
  );
  if (isSaid) return [];
  const place = {
    sheet: view.sheet,
    address: localAddress({ ...cellAt(view.sheet, row, column), rows: lastRow - row + 1, columns: lastColumn - column + 1 }),
  };
  const found = [view.text(row, column), ...(row === lastRow && column === lastColumn ? [] : [view.text(lastRow, lastColumn)])];
  return [finding("yearNotSaid", place, { found, cell: localAddress(cellAt(view.sheet, row, column)) })];
}

/** True for a row of months without a year: it heads figures of their own, whether they can be read or not. */
export function isNamedMonths(view: SheetView, { left, right }: Region, row: number): boolean {
  return rangeOf(left, right).filter((column) => isNamedMonth(view, row, column)).length >= FEWEST;
}

function isNamedMonth(view: SheetView, row: number, column: number): boolean {
  const raw = view.at(row, column);
  return typeof raw === "string" && /\p{L}/u.test(raw) && monthNumberIn(raw, view.dates) !== null;
}

/** Tells which cells belong to tables. */
function inside(tables: readonly MonthlyTable[]): (row: number, column: number) => boolean {
  const boxes = tables.map((table) => {
    const all = [...monthColumns(table), ...table.categories, ...table.counts, ...table.totals, ...(table.asides ?? [])];
    const columns = all.map(({ column }) => column);
    return { top: table.headerTop, bottom: table.lastRow, left: Math.min(...columns), right: Math.max(...columns) };
  });
  return (row, column) => boxes.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
}
