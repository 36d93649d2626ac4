import type { Month } from "./month";
import type { Period } from "./period";
import type { FigureSource } from "./series";

/** Which offences are solved: those with one of these values in a column. */
export interface SolvedRule {
  /** The column's header; null for the one that says so. */
  readonly column: string | null;
  /** As in the "Strands" table: `*` stands for any text. None: those that say so. */
  readonly values: readonly string[];
}

/** The solved offences of one month, quarter or year beside the recorded ones. */
export interface SolvedCount extends Period {
  readonly solved: number;
  readonly recorded: number;
  /** The cells of the solved ones. */
  readonly sources: readonly FigureSource[];
}

/** One window's solved rate, with Wilson's 95 % interval: fractions. */
export interface SolvedWindow extends Period {
  readonly solved: number;
  readonly recorded: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly counts: readonly SolvedCount[];
}

/** Why there is no solved rate. */
export type NoSolvedRate =
  /** Of these months of the two windows there is no solved count. */
  | { readonly code: "missingMonths"; readonly months: readonly Month[] }
  | { readonly code: "moreThanRecorded"; readonly window: Period }
  | { readonly code: "noOffences"; readonly window: Period }
  | { readonly code: "confidential"; readonly fewerThan: number };

/** A strand's solved offences in two windows; both null where there is a reason. */
export interface Solved {
  /** The same months of the year before. */
  readonly earlier: SolvedWindow | null;
  /** The months of the strand's later window that have solved counts: all, or those up to a month before its last. */
  readonly later: SolvedWindow | null;
  /** Later rate less earlier rate with Newcombe's 95 % interval: fractions, 0.01 for one percentage point. */
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** True where solved counts end before the strand's own. */
  readonly endsBefore: boolean;
  readonly reason: NoSolvedRate | null;
}
