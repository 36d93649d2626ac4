import { mostCommonMonth, type Month } from "../domain/month";
import { rowCount } from "../domain/rows";
import { lengthOf, type MonthlyCount } from "../domain/series";
import type { StrandFigures } from "../domain/strand";

/** The report's last month, and the months after it that hold figures but are not complete. */
export interface ReportEnd {
  readonly end: Month | null;
  readonly incomplete: readonly Month[];
}

/** A month with under this share of the usual rows, over all strands, is one that is still being filled. */
const SHARE_OF_ROWS = 0.5;

/**
 * The last month that has data for all strands without a period of their own. Months at the end that are still being filled,
 * or that hold nothing but zeros for every strand, as a sheet prepared for the year does, are not data yet. Where every strand
 * has its own period, the one that most have.
 */
export function reportEnd(strands: readonly StrandFigures[]): ReportEnd {
  const ends = strands.flatMap(({ definition }) => definition.periodEnd ?? []);
  if (ends.length === strands.length) return { end: mostCommonMonth(ends), incomplete: [] };
  const shared = strands.filter(({ definition }) => definition.periodEnd === null);
  const withFigures = shared.flatMap(({ figures }) => {
    if (figures.kind === "totals") return figures.totals.length === 0 ? [] : [figures.totals.map(({ end }) => end)];
    return figures.months.length === 0 ? [] : [figures.months.map(({ month }) => month)];
  });
  if (withFigures.length === 0) return { end: null, incomplete: [] };
  const last = withFigures.reduce((earliest, months) => Math.min(earliest, months.at(-1)!), Infinity) as Month;
  const monthly = shared.flatMap(({ figures }) => (figures.kind === "months" && figures.months.length > 0 ? [figures.months] : []));
  // A quarter or a year is entered when it is over.
  const byMonth = monthly.every((months) => months.every((count) => lengthOf(count) === 1));
  const hasFiguresTo = (until: Month) => monthly.some((months) => months.some(({ month }) => month <= until));
  const incomplete: Month[] = [];
  let end = byMonth ? last : commonEnd(withFigures, last);
  while (byMonth && hasFiguresTo(end) && isIncomplete(monthly, end)) {
    incomplete.unshift(end);
    end = (end - 1) as Month;
  }
  // Where no month at all passes for complete, the data is of another kind than this rule knows.
  return hasFiguresTo(end) || monthly.length === 0 ? { end, incomplete } : { end: last, incomplete: [] };
}

/** The last month in which every strand has a figure that ends there. */
function commonEnd(all: readonly (readonly Month[])[], last: Month): Month {
  const ends = all[0]!.filter((month) => month <= last && all.every((months) => months.includes(month)));
  return ends.at(-1) ?? last;
}

function isIncomplete(strands: readonly (readonly MonthlyCount[])[], month: Month): boolean {
  const counts = strands.flatMap((months) => months.find((count) => count.month === month) ?? []);
  if (counts.every(({ count }) => count === 0)) return true;
  return sum(counts.map(rowsOf)) < SHARE_OF_ROWS * usualRows(strands.flat());
}

/** The median of the rows that all strands' months were added up from; 0 for records, where rows are what is counted. */
function usualRows(counts: readonly MonthlyCount[]): number {
  if (counts.every((count) => rowsOf(count) === count.count)) return 0;
  const rows = new Map<Month, number>();
  for (const count of counts) rows.set(count.month, (rows.get(count.month) ?? 0) + rowsOf(count));
  const sorted = [...rows.values()].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function rowsOf({ sources }: MonthlyCount): number {
  return sources.reduce((sum, { rows }) => sum + rowCount(rows), 0);
}
