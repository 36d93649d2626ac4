import type { HiddenFigures } from "./hidden";
import type { Contributions } from "./contributions";
import type { Month } from "./month";
import type { Period } from "./period";
import type { People } from "./people";
import type { PlaceGroup } from "./rank";
import type { Reason } from "./reason";
import type { BaselineChoice, ComparedPeriod } from "./report-period";
import type { FigureSource, MonthlyCount } from "./series";
import type { Solved } from "./solved";
import type { StrandDefinition } from "./strand";
import type { Whole } from "./whole";

/** One side of a comparison. */
export interface ComparedWindow {
  /** The window's last month. */
  readonly end: Month;
  readonly total: number;
  /** The window's months, or the quarters or years that make it up; empty where the worksheet holds totals only. */
  readonly months: readonly MonthlyCount[];
  readonly sources: readonly FigureSource[];
}

/** A period beside the same months of the year before, for one strand. It is the later window. */
export interface Comparison extends ComparedPeriod {
  readonly definition: StrandDefinition;
  readonly earlier: ComparedWindow | null;
  readonly later: ComparedWindow | null;
  readonly diff: number | null;
  /** (later - earlier) / earlier as a fraction, unrounded. */
  readonly pctDiff: number | null;
  readonly reason: Reason | null;
  /** What a report keeps to itself; left out where it is nothing. */
  readonly hidden?: HiddenFigures;
  /** The second baseline; left out where none is asked for. */
  readonly baseline?: Baseline;
  /** Solved offences; left out where they are not asked for, or the worksheets have none. */
  readonly solved?: Solved;
  /** The people of whom it is, for rates per 1,000; left out where these are not asked for, or no sheet has populations. */
  readonly people?: People;
  /** What all places did, for a strand of some; left out where that is not asked for. */
  readonly whole?: Whole;
  /** The places that it is ranked among; left out where that is not asked for, or it is of no place. */
  readonly group?: PlaceGroup;
  /** Where the difference comes from; left out where that is not asked for, or the worksheets do not say. */
  readonly contributions?: Contributions;
}

/** What the later window is set beside, besides the year before. */
export interface Baseline {
  readonly choice: BaselineChoice;
  /** The windows meant, the earliest first. */
  readonly periods: readonly Period[];
  /** Their totals, in the same order; none where one of them has none. */
  readonly windows: readonly ComparedWindow[];
  /** Later less the year that is named; null where there is no such total, or there are several years. */
  readonly diff: number | null;
  /** As a fraction of that year, unrounded. */
  readonly pctDiff: number | null;
  readonly reason: Reason | null;
}

/** A strand's totals as a report says them; null for windows without one. */
export interface ReportedFigure {
  readonly strand: string;
  /** The later window's last month. */
  readonly end: Month;
  /** How many months it has: 12 where it is not set. */
  readonly length?: number;
  readonly earlier: number | null;
  readonly later: number | null;
  /** The totals of the second baseline by the last months of its windows; left out where there is none. */
  readonly baseline?: readonly { readonly end: Month; readonly total: number | null }[];
  /** True where a total that is null is hidden: nothing is known of it later. */
  readonly isHidden?: boolean;
}
