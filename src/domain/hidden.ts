import type { Period } from "./period";

/** What stands in place of a figure that is hidden. */
export const HIDDEN_MARK = "[c]";

/** Whether a count is hidden for itself: 0 tells of nobody. False where nothing is hidden. */
export function isSmall(count: number, fewerThan: number | null): boolean {
  return fewerThan !== null && count > 0 && count < fewerThan;
}

/** What a strand's comparison does not say, because it would tell a count of 1 or more under the threshold. */
export interface HiddenFigures {
  /** Counts from 1 up to one less than this are hidden. */
  readonly fewerThan: number;
  /** Months, or quarters or years, of both windows that have a count which is hidden. */
  readonly periods: readonly Period[];
  /** Whether the two totals are hidden. */
  readonly earlier: boolean;
  readonly later: boolean;
}
