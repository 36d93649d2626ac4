import type { ControlMethod } from "../../domain/latest-month";
import { daysOfMonth, type Month } from "../../domain/month";
import { lengthOf, type Figures, type MonthlyCount } from "../../domain/series";
import { controlLimits, seasonChance, seasonFactors, wholeYears, YEAR, type ControlLimits } from "../../statistics";

/** Limits of fewer months are trial limits: no month is called exceptional by them. */
export const FEWEST_MONTHS = 13;
/** Over this chance, months of the year that differ are taken for chance and not for a season. */
const SEASON_ALPHA = 0.05;

/** Months as the points of an XmR chart, and its limits. */
export interface Control extends ControlLimits {
  readonly method: ControlMethod;
  /** One for each of the last months. */
  readonly points: readonly number[];
  /** What a value on the points' scale is in offences, in the month of this index. */
  readonly offences: (value: number, index: number) => number;
}

/** The single months up to this one, back to the first gap or to `since`, when recording changed. */
export function monthsUpTo(figures: Figures, end: Month, since: Month | null): readonly MonthlyCount[] {
  if (figures.kind !== "months") return [];
  const first = since ?? -Infinity;
  const single = figures.months.filter((count) => lengthOf(count) === 1 && count.month <= end && count.month >= first);
  const gap = single.findLastIndex(({ month }, index) => month !== end - (single.length - 1 - index));
  return single.slice(gap + 1);
}

/** The control limits that months allow: see docs/verdicts.md. At least two months. */
export function controlOf(months: readonly MonthlyCount[]): Control {
  const days = months.map(({ month }) => daysOfMonth(month));
  const perDay = months.map(({ count }, index) => count / days[index]!);
  const years = wholeYears(perDay);
  const hasSeason = years.length >= 2 * YEAR && seasonChance(years.map(Math.sqrt)) < SEASON_ALPHA;
  if (!hasSeason) return { method: "months", points: perDay, ...controlLimits(perDay), offences: (value, index) => value * days[index]! };
  return years.length >= 3 * YEAR ? withoutSeason(perDay, years, days) : onYearBefore(months);
}

/** Months that begin a year which is not whole have the season of the others; the limits are of whole years. */
function withoutSeason(perDay: readonly number[], years: readonly number[], days: readonly number[]): Control {
  const factors = seasonFactors(years);
  const before = perDay.length - years.length;
  const factor = (index: number) => factors[(index - before + YEAR) % YEAR]!;
  const points = perDay.map((each, index) => each / factor(index));
  return {
    method: "seasonTakenOut",
    points,
    ...controlLimits(points.slice(before)),
    offences: (value, index) => value * factor(index) * days[index]!,
  };
}

function onYearBefore(months: readonly MonthlyCount[]): Control {
  const roots = months.map(({ count }) => Math.sqrt(count));
  const points = roots.slice(YEAR).map((root, index) => 2 * (root - roots[index]!));
  return {
    method: "yearOnYear",
    points,
    ...controlLimits(points),
    offences: (value, index) => Math.max(0, roots[index - YEAR]! + value / 2) ** 2,
  };
}
