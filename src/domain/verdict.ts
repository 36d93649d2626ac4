import type { ControlChart } from "./control-chart";
import type { LatestMonth } from "./latest-month";

/** How often a change may be called one when there is none. */
export const ALPHA = 0.05;

/** With fewer offences than this in 12 months, or as many fewer in a shorter period, months say too little about how much they vary. */
export const SMALLEST_FOR_MONTHS = 100;

/**
 * How a change was judged: by how much the strand's own months vary; exactly, by chance alone, where only totals are known; or by chance
 * alone with the E-test where counts are small.
 */
export type VerdictMethod = "pairedMonths" | "exact" | "eTest";

/** Whether a strand's change is more than its figures' usual variation. */
export interface Verdict {
  /** Null where it cannot be said. */
  readonly standsOut: boolean | null;
  readonly method: VerdictMethod | null;
  /** The chance of a change at least this great if nothing had changed. */
  readonly p: number | null;
  /** The 95 % interval of the ratio later/earlier. */
  readonly low: number | null;
  /** Null where there is no upper end, because nothing was counted earlier. */
  readonly high: number | null;
  /** How many times as much the months vary as by chance alone; null where they are unknown or too small to say. */
  readonly dispersion: number | null;
  /** Why it cannot be said. */
  readonly reason: "noComparison" | "noOffences" | "confidential" | "recordingChanged" | null;
}

/** What is said about a strand beside its figures. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Null where the worksheets have no months up to the last one. */
  readonly latestMonth: LatestMonth | null;
  /** Null where there are too few of them, or no offence. */
  readonly controlChart: ControlChart | null;
}
