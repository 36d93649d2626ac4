import type { Month } from "./month";

/** A month as a report had it, or the last of several. */
export interface ReportedCount {
  readonly month: Month;
  readonly length: number;
  readonly count: number;
}

/** What one build reported of a strand. */
export interface ReportedStrand {
  readonly strand: string;
  /** The last month of its period. */
  readonly end: Month;
  /** How many months it has; not set where an earlier version kept it. */
  readonly length?: number;
  /** Whether its change stood out; null where that was not said. */
  readonly standsOut: boolean | null;
  /** Stands for the rules that it was counted by; not set where an earlier version kept it. */
  readonly countedBy?: string;
  /** What is printed of its two windows: months, quarters or years in order, or their totals; none where any of them is hidden. */
  readonly counts: readonly ReportedCount[];
}

/** What one build reported, month by month. */
export interface ReportedBuild {
  /** ISO text. */
  readonly at: string;
  /** Counts under this were hidden; null for none. */
  readonly hiddenUnder: number | null;
  readonly strands: readonly ReportedStrand[];
}
