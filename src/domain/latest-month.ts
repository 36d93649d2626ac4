import type { Month } from "./month";

/**
 * What a month was compared with: the months before it, per day; where they are seasonal, the change on the year before; from three years
 * on, the months with the season taken out.
 */
export type ControlMethod = "months" | "yearOnYear" | "seasonTakenOut";

/** A fact of a strand's last month, true of the months that the worksheets hold. */
export type MonthFact =
  /** No month after `since` was as high, or as low; null where none of the `months` was. */
  | { readonly kind: "highest" | "lowest"; readonly since: Month | null; readonly months: number }
  /** This many rises, or falls, in a row, up to and including the last month. */
  | { readonly kind: "rise" | "fall"; readonly running: number };

/** A strand's last month compared with its other months. */
export interface LatestMonth {
  readonly month: Month;
  readonly count: number;
  /** Whether it lies outside its control limits; null where there are too few months to say. */
  readonly exceptional: boolean | null;
  readonly method: ControlMethod | null;
  readonly facts: readonly MonthFact[];
  /** The first of the months that it is set beside, where recording changed with it; left out where it did not. */
  readonly recordedSince?: Month;
}
