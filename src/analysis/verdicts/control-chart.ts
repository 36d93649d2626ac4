import type { ControlChart } from "../../domain/control-chart";
import type { Month } from "../../domain/month";
import type { Figures } from "../../domain/series";
import { controlSignals } from "../../statistics";
import { controlOf, FEWEST_MONTHS, monthsUpTo } from "./control";

/** Fewer months show no usual level. */
const FEWEST_CHARTED = 6;

/**
 * Sets all months of a strand up to `end`, back to `since`, when recording changed, beside their control limits; null where there are too
 * few, or no offence.
 */
export function controlChart(figures: Figures, end: Month, since: Month | null = null): ControlChart | null {
  const months = monthsUpTo(figures, end, since);
  if (months.length < FEWEST_CHARTED || months.every(({ count }) => count === 0)) return null;
  const control = controlOf(months);
  const { method, points } = control;
  const first = months.length - points.length;
  const trial = months.length < FEWEST_MONTHS;
  const offences = (value: number, index: number) => Math.max(0, control.offences(value, index));
  return {
    method,
    trial,
    points: months.map((month, index) => ({
      ...month,
      limits:
        index < first
          ? null
          : {
              mean: offences(control.mean, index),
              lower: offences(control.lower, index),
              upper: offences(control.upper, index),
            },
    })),
    marked: trial
      ? []
      : controlSignals(points, control).map(({ rule, direction, points: marked }) => ({
          rule,
          direction,
          months: marked.map((point) => months[first + point]!.month),
        })),
  };
}
