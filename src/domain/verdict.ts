import type { LatestMonth } from "./latest-month";

/** How often a change is to be called one where there is none. */
export const ALPHA = 0.05;

/**
 * How a change was judged: by how much its own months vary; where only totals are known, by chance alone, exactly; and by chance alone with the
 * E-test where counts are small.
 */
export type VerdictMethod = "pairedMonths" | "exact" | "eTest";

/** Whether a strand's change is more than its figures' usual variation. */
export interface Verdict {
  /** Null where it cannot be said. */
  readonly standsOut: boolean | null;
  readonly method: VerdictMethod | null;
  /** The chance of a change at least as great where nothing changed. */
  readonly p: number | null;
  /** The 95 % interval of the ratio later/earlier. */
  readonly low: number | null;
  /** Null where there is no upper end: nothing was counted earlier. */
  readonly high: number | null;
  /** How many times as much as by chance alone the months vary; null where they are not known or too small to say. */
  readonly dispersion: number | null;
  /** Why it cannot be said. */
  readonly reason: "noComparison" | "noOffences" | "recordingChanged" | null;
}

/** What is said of a strand beside its figures. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Null where the worksheets have no months up to the last one. */
  readonly latestMonth: LatestMonth | null;
}
