import type { Comparison } from "../../domain/comparison";
import type { ControlChart } from "../../domain/control-chart";
import { monthTargets } from "./progress";

/** Whether months as they are would keep meeting a target, keep missing it, or do either by chance. */
export type Assurance = "meets" | "misses" | "either";

/**
 * What the control limits say of a target for each month ("assurance" of NHS England's Making Data Count): it is met month by month where it
 * lies beyond the limits on the wanted side, missed where it lies beyond the others, and between them either happens by chance. Null without a
 * direction that is wanted, without a target for each month of the later window, or where a month has no limits, as before a break or with
 * fewer than 13 months.
 */
export function assuranceOf(comparison: Comparison, chart: ControlChart | null): Assurance | null {
  const { favourable } = comparison.definition;
  const targets = monthTargets(comparison);
  if (favourable === null || chart === null || chart.trial || targets.length < comparison.length) return null;
  const limits = new Map(chart.points.map((point) => [point.month, point.limits]));
  const found = targets.map(({ month, value }): Assurance | null => {
    const own = limits.get(month);
    if (!own) return null;
    const [best, worst] = favourable === "down" ? [own.lower, own.upper] : [-own.upper, -own.lower];
    const most = favourable === "down" ? value : -value;
    if (worst <= most) return "meets";
    return best > most ? "misses" : "either";
  });
  const [first] = found;
  if (found.includes(null) || first === undefined || first === null) return null;
  return found.every((each) => each === first) ? first : "either";
}
