import { mean } from "./means";

/** The lines of a series' XmR chart. */
export interface ControlLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Three standard deviations, in mean moving ranges. */
const LIMIT = 2.66;
/** The upper limit of moving ranges, in mean moving ranges; ranges above it are left out, once. */
const RANGE_LIMIT = 3.267;

/**
 * The limits of an XmR chart (Wheeler): mean ± 2.66 mean moving ranges; ranges past their own limit are left out once. At least two
 * points.
 */
export function controlLimits(points: readonly number[]): ControlLimits {
  const ranges = points.slice(1).map((point, index) => Math.abs(point - points[index]!));
  const usual = mean(ranges);
  const screened = mean(ranges.filter((range) => range <= RANGE_LIMIT * usual));
  const middle = mean(points);
  return { mean: middle, lower: middle - LIMIT * screened, upper: middle + LIMIT * screened };
}
