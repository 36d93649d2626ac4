import { columnLetters } from "../../../domain/address";
import type { RawValue } from "../../../domain/cell";
import { cellLists } from "../../../domain/cell-list";
import { finding, type Finding } from "../../../domain/finding";
import { isBlank, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { countOf, looksLikeCount } from "../../texts/counts";
import type { HeaderRun } from "./header-run";

/**
 * Columns of counts among the months that have no header, as where a month stands over several columns and nothing says what these are:
 * "Jan 20 | | Feb 20 | |". One that adds up the months before it needs no name.
 */
export function withoutHeader(view: SheetView, region: Region, run: HeaderRun): readonly number[] {
  const months = run.months.map(({ column }) => column).toSorted((one, other) => one - other);
  const rows = rangeOf(run.row + 1, Math.min(region.bottom, view.region.bottom)).filter((row) => !view.isLone(row));
  const isUnnamed = (column: number) =>
    [run.row, run.row - 1].every((row) => isBlank(view.at(row, column))) &&
    !isName(view.at(run.row + 1, column), view) &&
    holdsCounts(view, region, run.row, column) &&
    !addsUp(view, rows, column, months);
  const among = rangeOf(months[0]!, months.at(-1)!).filter((column) => !months.includes(column) && isUnnamed(column));
  if (among.length === 0) return [];
  // The last month has as many columns as the others.
  const width = Math.max(...months.slice(1).map((column, at) => column - months[at]!));
  const last = months.at(-1)!;
  return [...among, ...rangeOf(last + 1, Math.min(last + width - 1, region.right)).filter(isUnnamed)];
}

/** What is asked about such columns; nothing where there are none. */
export function askedWithoutHeader(view: SheetView, row: number, columns: readonly number[]): readonly Finding[] {
  if (columns.length === 0) return [];
  const address = cellLists(columns.map((column) => [column, [row]]));
  return [finding("columnsWithoutHeader", { sheet: view.sheet, address }, { columns: columns.map(columnLetters) })];
}

/** True for what names a column below the month: "Solved", "%". */
function isName(raw: RawValue, view: SheetView): boolean {
  return typeof raw === "string" && !isBlank(raw) && !looksLikeCount(raw, view.marks);
}

function holdsCounts(view: SheetView, region: Region, row: number, column: number): boolean {
  const sample = sampleOf(view, column, row + 1, region.bottom);
  const isMore = sample.some((cell) => {
    const count = countOf(cell, view.marks);
    return count.kind === "count" && count.count > 0;
  });
  return isMore && shareOf(sample, (cell) => looksLikeCount(cell, view.marks)) >= 0.5;
}

/** True where a column is in every row the sum of the months right before it, of two or more. */
function addsUp(view: SheetView, rows: readonly number[], column: number, months: readonly number[]): boolean {
  const before = months.filter((each) => each < column).toReversed();
  const numberAt = (row: number, each: number) => {
    const count = countOf(view.at(row, each), view.marks);
    return count.kind === "count" ? count.count : 0;
  };
  const sums = rows.map(() => 0);
  return before.some((month, at) => {
    rows.forEach((row, index) => (sums[index]! += numberAt(row, month)));
    return at > 0 && rows.every((row, index) => sums[index] === numberAt(row, column));
  });
}
