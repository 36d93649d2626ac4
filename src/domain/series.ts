import type { Month } from "./month";
import { periodKey } from "./period";
import type { RowRuns } from "./rows";

/** The cells of one column that were added up to a figure, or counted. */
export interface FigureSource {
  readonly sheet: string;
  /** Counted from 0. */
  readonly column: number;
  readonly rows: RowRuns;
}

/**
 * A count of offences in one month, or in a quarter or year that the worksheet does not split, with the cells that it came
 * from.
 */
export interface MonthlyCount {
  /** The month; for several months, the last. */
  readonly month: Month;
  /** How many months the count covers: 3, 6 or 12; 1 where it is not set. */
  readonly length?: number;
  readonly count: number;
  readonly sources: readonly FigureSource[];
}

/** How many months a count covers. */
export function lengthOf({ length = 1 }: Pick<MonthlyCount, "length">): number {
  return length;
}

/** Tells the months of a count from those of others in a map: a month and a quarter may end together. */
export function monthsKey(count: Pick<MonthlyCount, "month" | "length">): string {
  return periodKey({ end: count.month, length: lengthOf(count) });
}

/** A 12-month total that a worksheet holds as such, with its cell. */
export interface WindowTotal {
  /** The window's last month. */
  readonly end: Month;
  readonly total: number;
  readonly sources: readonly FigureSource[];
}

/** What the worksheets hold for one strand: counts by month, in order, or totals that analysts have added up themselves. */
export type Figures =
  | { readonly kind: "months"; readonly months: readonly MonthlyCount[] }
  | { readonly kind: "totals"; readonly totals: readonly WindowTotal[] };

/** The cells that all of a strand's figures came from. */
export function sourcesOf(figures: Figures): readonly FigureSource[] {
  return (figures.kind === "months" ? figures.months : figures.totals).flatMap(({ sources }) => sources);
}

/** The last months of a strand's figures, in order. */
export function endsOf(figures: Figures): readonly Month[] {
  return figures.kind === "totals" ? figures.totals.map(({ end }) => end) : figures.months.map(({ month }) => month);
}
