import type { Month } from "./month";
import { monthsOfPeriod, tilesOf, type Period } from "./period";
import { lengthOf, type FigureSource, type MonthlyCount } from "./series";

/** What counts come to over a period. */
export interface Summed {
  readonly total: number;
  /** The counts that make it up, in order. */
  readonly months: readonly MonthlyCount[];
  readonly sources: readonly FigureSource[];
}

/** The counts that together cover exactly the period, added up; null where none do. */
export function summed(counts: readonly MonthlyCount[], { end, length }: Period): Summed | null {
  const periods = counts.map((count) => ({ ...count, end: count.month, length: lengthOf(count) }));
  const months = tilesOf(periods, end, length);
  if (!months) return null;
  return { total: months.reduce((sum, { count }) => sum + count, 0), months, sources: months.flatMap(({ sources }) => sources) };
}

/** The period's months that no count covers. */
export function monthsWithout(counts: readonly MonthlyCount[], period: Period): readonly Month[] {
  const covered = new Set(counts.flatMap((count) => monthsOfPeriod({ end: count.month, length: lengthOf(count) })));
  return monthsOfPeriod(period).filter((month) => !covered.has(month));
}
