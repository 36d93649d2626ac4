import { columnLetters } from "../../../domain/address";
import type { RawValue } from "../../../domain/cell";
import { cellLists } from "../../../domain/cell-list";
import { finding, type Finding } from "../../../domain/finding";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { countOf, looksLikeCount } from "../../texts/counts";
import { holdsCounts } from "./header-run";

/**
 * Columns of counts among these columns of a table that have no header, as where a month or an offence stands over several columns and
 * nothing says what these are: "Jan 20 | | Feb 20 | |". One that adds up the columns before it needs no name. `row` is the header's.
 */
export function withoutHeader(view: SheetView, region: Region, row: number, columns: readonly number[]): readonly number[] {
  const named = columns.toSorted((one, other) => one - other);
  const rows = rangeOf(row + 1, Math.min(region.bottom, view.region.bottom)).filter((each) => !view.isLone(each));
  const isUnnamed = (column: number) =>
    [row, row - 1].every((each) => isBlank(view.at(each, column))) &&
    !isName(view.at(row + 1, column), view) &&
    holdsCounts(view, region, row, column, 1) &&
    !addsUpBefore(view, rows, column, named);
  const last = named.at(-1)!;
  const among = rangeOf(named[0]!, last).filter((column) => !named.includes(column) && isUnnamed(column));
  if (among.length === 0) return [];
  // The last month has as many columns as the others.
  const width = Math.max(...named.slice(1).map((column, at) => column - named[at]!));
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

/** True where a column is in every row the sum of the columns right before it, of two or more. */
function addsUpBefore(view: SheetView, rows: readonly number[], column: number, named: readonly number[]): boolean {
  const before = named.filter((each) => each < column).toReversed();
  const numberAt = (row: number, each: number) => {
    const count = countOf(view.at(row, each), view.marks);
    return count.kind === "count" ? count.count : 0;
  };
  const sums = rows.map(() => 0);
  return before.some((each, at) => {
    rows.forEach((row, index) => (sums[index]! += numberAt(row, each)));
    return at > 0 && rows.every((row, index) => sums[index] === numberAt(row, column));
  });
}
