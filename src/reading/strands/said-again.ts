import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";

interface OfMonths<Count> {
  readonly months: ReadonlyMap<Month, Count>;
}

/** The one part that has months of several others, of which no two share a month: a summary sheet beside a sheet a month. */
export function summaryAmong<Part extends OfMonths<unknown>>(parts: readonly Part[]): Part | null {
  const found = parts.filter((part) => {
    const rest = parts.filter((other) => other !== part);
    const months = new Set(rest.flatMap((other) => [...other.months.keys()]));
    const areApart = months.size === rest.reduce((sum, other) => sum + other.months.size, 0);
    return areApart && rest.filter((other) => [...other.months.keys()].some((month) => part.months.has(month))).length > 1;
  });
  return found.length === 1 ? found[0]! : null;
}

/** Fewer months than this may agree by chance. */
const FEWEST_MONTHS = 6;

/**
 * What a summary says again, count for count, so that it is counted once: the parts that then count, and those that they hold. Null where
 * there is no summary, where a count differs, or where each side has months that the other lacks.
 */
export function saidAgain<Part extends OfMonths<MonthlyCount>>(
  parts: readonly Part[],
): { readonly summary: Part; readonly kept: readonly Part[]; readonly held: readonly Part[] } | null {
  const summary = summaryAmong(parts);
  if (!summary) return null;
  const rest = parts.filter((part) => part !== summary);
  const others = new Map(rest.flatMap(({ months }) => [...months]));
  const shared = [...others].flatMap(([month, { count }]) => {
    const again = summary.months.get(month);
    return again ? [count === again.count] : [];
  });
  if (shared.length < FEWEST_MONTHS || shared.includes(false)) return null;
  if (shared.length === summary.months.size) return { summary, kept: rest, held: [summary] };
  return shared.length === others.size ? { summary, kept: [summary], held: rest } : null;
}
