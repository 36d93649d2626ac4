import type { Reason } from "./reason";
import type { Period } from "./period";
import type { FigureSource } from "./series";

/** What the same offences did in all places together, beside a strand of some. Its period is its own where its figures end earlier. */
export interface Whole extends Period {
  /** Null where there is a reason other than that of a missing percentage. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** (later - earlier) / earlier as a fraction, unrounded. */
  readonly pctDiff: number | null;
  /** The cells of the later window. */
  readonly sources: readonly FigureSource[];
  readonly reason: NoWhole | null;
}

/** Why nothing, or no percentage, is said of all places. */
export type NoWhole =
  | Reason
  /** Nothing shows that the worksheets have all places. */
  | { readonly code: "notAllPlaces" }
  /** What they hold for all places has errors. */
  | { readonly code: "hasErrors" };
