import type { ComparedWindow, Comparison } from "../../domain/comparison";
import { isInPeriod } from "../../domain/period";

/** A window's total as part of a formula: the sum of its counts, or, where some of them are hidden, the number. */
export function windowTotal({ hidden, length }: Comparison, { end, total }: ComparedWindow, counts: string): string {
  const isPartHidden = hidden?.periods.some((period) => isInPeriod(period.end, { end, length })) ?? false;
  return isPartHidden ? String(total) : `SUM(${counts})`;
}
