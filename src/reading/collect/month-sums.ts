import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { FigureSource, MonthlyCount } from "../../domain/series";
import { cellLists } from "./cell-list";

/** What was found of one strand in one month of one table. */
export interface MonthSum {
  readonly month: Month;
  sum: number;
  /** Cells with a count. */
  filled: number;
  /** Cells that are no count. */
  unusable: number;
  /** The sheet's rows of blank cells. */
  readonly blanks: number[];
}

export function newSum(month: Month): MonthSum {
  return { month, sum: 0, filled: 0, unusable: 0, blanks: [] };
}

/** The cells that a month's sum was read from. */
export interface CellsOfMonth {
  readonly sources: readonly FigureSource[];
  readonly blanks: readonly (readonly [column: number, rows: readonly number[]])[];
}

/**
 * The months whose figure is whole. A month that has blank or unusable cells has none: the rest of it would be a partial sum.
 * Months after the last one with any figure are not yet filled in, which nothing needs to be said of. `length` is how many
 * months each sum is for.
 */
export function wholeMonths<Sum extends MonthSum>(
  strand: string,
  sheet: string,
  sums: readonly Sum[],
  lastFilled: Month | null,
  length: number,
  cellsOf: (sum: Sum) => CellsOfMonth,
): { readonly months: readonly MonthlyCount[]; readonly findings: readonly Finding[] } {
  const ordered = sums.toSorted((a, b) => a.month - b.month);
  const whole = ordered.filter(({ filled, unusable, blanks }) => filled > 0 && unusable === 0 && blanks.length === 0);
  const partial = ordered.filter(({ filled, unusable, blanks }) => filled + unusable > 0 && blanks.length > 0);
  const blank = ordered.filter(
    ({ filled, unusable, blanks, month }) => filled + unusable === 0 && blanks.length > 0 && lastFilled !== null && month <= lastFilled,
  );
  const place = (cells: readonly Sum[]) => ({
    sheet,
    address: cellLists(cells.flatMap((sum) => cellsOf(sum).blanks)),
  });
  const monthsOf = (of: readonly Sum[]) => of.map(({ month }) => month);
  const count = partial.reduce((sum, { blanks }) => sum + blanks.length, 0);
  return {
    months: whole.map((sum) => ({
      month: sum.month,
      ...(length === 1 ? {} : { length }),
      count: sum.sum,
      sources: cellsOf(sum).sources,
    })),
    findings: [
      ...(blank.length > 0 ? [finding("blankCounts", place(blank), { strand, months: monthsOf(blank) })] : []),
      ...(partial.length > 0 ? [finding("blankAmongCounts", place(partial), { strand, months: monthsOf(partial), count })] : []),
    ],
  };
}

/** The last month in which any strand of a table has a figure. */
export function lastFilledMonth(sums: Iterable<MonthSum>): Month | null {
  let last: Month | null = null;
  for (const { month, filled, unusable } of sums) {
    if (filled + unusable > 0 && (last === null || month > last)) last = month;
  }
  return last;
}
