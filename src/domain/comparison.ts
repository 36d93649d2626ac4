import type { HiddenFigures } from "./hidden";
import type { Month } from "./month";
import type { FigureSource, MonthlyCount } from "./series";
import type { StrandDefinition } from "./strand";

/** One side of a comparison. */
export interface ComparedWindow {
  /** The window's last month. */
  readonly end: Month;
  readonly total: number;
  /** The window's twelve months, or the quarters or years that make it up; empty where the worksheet holds totals only. */
  readonly months: readonly MonthlyCount[];
  readonly sources: readonly FigureSource[];
}

/** Why a figure is not reported. */
export type Reason =
  | { readonly code: "noFigures" }
  | { readonly code: "missingMonths"; readonly window: Month; readonly months: readonly Month[] }
  /** Quarters or years, of this many months, that do not begin and end with the window. */
  | { readonly code: "periodsDoNotFit"; readonly window: Month; readonly length: number }
  | { readonly code: "missingTotal"; readonly window: Month }
  | { readonly code: "zeroBase" }
  | { readonly code: "smallBase"; readonly base: number; readonly smallest: number }
  /** A total is hidden, for a count under this or one that would tell it. */
  | { readonly code: "confidential"; readonly fewerThan: number };

/** The 12 months to `end` beside the 12 before, for one strand. */
export interface Comparison {
  readonly definition: StrandDefinition;
  /** The last month of the later window. */
  readonly end: Month;
  readonly earlier: ComparedWindow | null;
  readonly later: ComparedWindow | null;
  readonly diff: number | null;
  /** (later - earlier) / earlier as a fraction, unrounded. */
  readonly pctDiff: number | null;
  readonly reason: Reason | null;
  /** What a report keeps to itself; left out where it is nothing. */
  readonly hidden?: HiddenFigures;
}

/** A strand's totals as a report says them; null for windows without one. */
export interface ReportedFigure {
  readonly strand: string;
  /** The later window's last month. */
  readonly end: Month;
  readonly earlier: number | null;
  readonly later: number | null;
  /** True where a total that is null is hidden: nothing is known of it later. */
  readonly isHidden?: boolean;
}
