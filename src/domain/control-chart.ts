import type { ControlMethod } from "./latest-month";
import type { Month } from "./month";
import type { MonthlyCount } from "./series";

/** A month of a control chart, its limits on the scale of its count; without limits where it has no year before that it is set against. */
export interface ControlPoint extends MonthlyCount {
  readonly limits: { readonly mean: number; readonly lower: number; readonly upper: number } | null;
}

/** Months that a rule marks: one outside the limits, a run on one side of the mean, a trend, or two of three near a limit. */
export interface MarkedMonths {
  readonly rule: "outside" | "run" | "trend" | "nearLimit";
  /** Above the mean or rising, which is up; or down. */
  readonly direction: "up" | "down";
  readonly months: readonly Month[];
}

/** A strand's months beside what they usually are. */
export interface ControlChart {
  readonly method: ControlMethod;
  /** Whether there are so few months that none is marked. */
  readonly trial: boolean;
  /** All months without a gap, up to the last of the strand's period. */
  readonly points: readonly ControlPoint[];
  readonly marked: readonly MarkedMonths[];
}
