import type { LatestMonth } from "../../domain/latest-month";
import { daysOfMonth, type Month } from "../../domain/month";
import { lengthOf, type Figures, type MonthlyCount } from "../../domain/series";
import { controlLimits, seasonChance, seasonTakenOut, wholeYears, YEAR, type ControlLimits } from "../../statistics";
import type { ControlMethod } from "../../domain/latest-month";
import { monthFacts } from "./month-facts";

/** Limits of fewer points are trial limits: no month is called exceptional by them. */
const FEWEST_POINTS = 13;
/** Over this chance, months of the year that differ are taken for chance and not for a season. */
const SEASON_ALPHA = 0.05;

/**
 * Sets the month in which a strand's window ends beside its months before, back to `since`, with which recording changed; null where the worksheets
 * have no months up to it.
 */
export function latestMonth(figures: Figures, end: Month, since: Month | null = null): LatestMonth | null {
  const months = monthsUpTo(figures, end).filter(({ month }) => since === null || month >= since);
  const last = months.at(-1);
  if (!last) return null;
  const control = controlOf(months);
  return {
    month: last.month,
    count: last.count,
    exceptional: control && isOutside(control),
    method: control?.method ?? null,
    facts: monthFacts(months),
    ...(since === null ? {} : { recordedSince: since }),
  };
}

/** The single months up to this one, as far back as none is missing. */
function monthsUpTo(figures: Figures, end: Month): readonly MonthlyCount[] {
  if (figures.kind !== "months") return [];
  const single = figures.months.filter((count) => lengthOf(count) === 1 && count.month <= end);
  const gap = single.findLastIndex(({ month }, index) => month !== end - (single.length - 1 - index));
  return single.slice(gap + 1);
}

interface Control extends ControlLimits {
  readonly method: ControlMethod;
  readonly points: readonly number[];
}

/** The control limits that months allow: see docs/verdicts.md. */
function controlOf(months: readonly MonthlyCount[]): Control | null {
  if (months.length < FEWEST_POINTS) return null;
  const perDay = months.map(({ month, count }) => count / daysOfMonth(month));
  const { method, points } = pointsOf(months, perDay);
  return { method, points, ...controlLimits(points) };
}

function pointsOf(months: readonly MonthlyCount[], perDay: readonly number[]): Pick<Control, "method" | "points"> {
  const years = wholeYears(perDay);
  const hasSeason = years.length >= 2 * YEAR && seasonChance(years.map(Math.sqrt)) < SEASON_ALPHA;
  if (!hasSeason) return { method: "months", points: perDay };
  if (years.length >= 3 * YEAR) return { method: "seasonTakenOut", points: seasonTakenOut(years) };
  const roots = months.map(({ count }) => Math.sqrt(count));
  return { method: "yearOnYear", points: roots.slice(YEAR).map((root, index) => 2 * (root - roots[index]!)) };
}

function isOutside({ points, lower, upper }: Control): boolean {
  const last = points.at(-1)!;
  return last < lower || last > upper;
}
