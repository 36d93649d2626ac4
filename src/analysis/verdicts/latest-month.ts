import type { LatestMonth } from "../../domain/latest-month";
import type { Month } from "../../domain/month";
import type { Figures } from "../../domain/series";
import { isOutside } from "../../statistics";
import { controlOf, FEWEST_MONTHS, monthsUpTo } from "./control";
import { monthFacts } from "./month-facts";

/**
 * Compares the last month of a strand's window with the months before, back to `since`, when recording changed; null where the worksheets
 * have no months up to it.
 */
export function latestMonth(figures: Figures, end: Month, since: Month | null = null): LatestMonth | null {
  const months = monthsUpTo(figures, end, since);
  const last = months.at(-1);
  if (!last) return null;
  const control = months.length < FEWEST_MONTHS ? null : controlOf(months);
  return {
    month: last.month,
    count: last.count,
    exceptional: control && isOutside(control.points.at(-1)!, control),
    method: control?.method ?? null,
    facts: monthFacts(months),
    ...(since === null ? {} : { recordedSince: since }),
  };
}
