import type { RowSpan } from "./address";
import type { Month } from "./month";

/** The cells of one column that were added up to a figure. Spans may be shared between figures. */
export interface FigureSource {
  readonly sheet: string;
  /** Counted from 0. */
  readonly column: number;
  readonly rows: readonly RowSpan[];
}

/** A count of offences in one month, with the cells it came from. */
export interface MonthlyCount {
  readonly month: Month;
  readonly count: number;
  readonly sources: readonly FigureSource[];
}

/** A 12-month total that stands in a worksheet as such, with its cell. */
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
