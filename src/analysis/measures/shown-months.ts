import type { Comparison, ComparedWindow } from "../../domain/comparison";
import { isSmall } from "../../domain/hidden";
import type { CountMeasure, RateMeasure } from "../../domain/measure";
import type { Month } from "../../domain/month";
import { TWELVE_MONTHS } from "../../domain/report-period";
import { lengthOf, monthsKey, type MonthlyCount } from "../../domain/series";
import type { StrandFigures } from "../../domain/strand";
import { monthsOfPeriod } from "../../domain/period";
import { WINDOW_LENGTH } from "../../domain/window";
import { newcombe, wilson, type Proportion } from "../../statistics";
import { compare } from "../compare";
import type { MeasureMonth, MeasureReason, MeasureWindow, ShownMonthly } from "./shown-measure";

/** How figures are told: no percentage of a base under `smallestBase`, no count from 1 to one less than `suppress`. */
export interface Telling {
  readonly smallestBase: number;
  /** Null where nothing is hidden. */
  readonly suppress: number | null;
}

/** A measure by month, to its section's last month or to its own last one before that. */
export function shownMonths(measure: CountMeasure | RateMeasure, sectionEnd: Month, telling: Telling): ShownMonthly {
  const base = measure.kind === "rate" ? measure.of : null;
  const end = lastMonth(measure.counts, base, sectionEnd);
  // Whatever the report's strands compare, a measure is told of 12 months, and says so.
  const compared = { period: TWELVE_MONTHS, smallestBase: telling.smallestBase };
  const counts = compare(measure.counts, end, compared);
  const bases = base && compare(base, end, compared);
  const months = monthsOf(measure.counts, base, end);
  const fewerThan = telling.suppress;
  const tellsSmall = smallUnder(fewerThan);
  const ofWindow = (which: "earlier" | "later") => windowOf(counts[which], bases && bases[which], base !== null);
  const [earlier, later] = [ofWindow("earlier"), ofWindow("later")];
  const reason = earlier.reason ?? later.reason ?? reasonOf(counts, bases);
  const isHidden = [earlier.window, later.window].map((window) => window !== null && tellsSmall(window));
  const shown = { earlier: isHidden[0] ? null : earlier.window, later: isHidden[1] ? null : later.window };
  const hidesSome = isHidden.includes(true) || months.some(tellsSmall);
  return {
    ...{ kind: measure.kind, section: measure.section, name: measure.name, inDoubt: measure.inDoubt === true, end },
    months: hidesSome || months.every(({ count }) => count === null) ? [] : months,
    latest: latestOf(months, tellsSmall),
    ...shown,
    ...changeOf(shown.earlier, shown.later, isHidden.includes(true) ? null : counts.pctDiff),
    target: measure.target,
    reason: isHidden.includes(true) ? { code: "confidential", fewerThan: fewerThan! } : reason,
    hidden: hidesSome ? fewerThan : null,
  };
}

type Small = (of: Pick<MeasureMonth, "count" | "of">) => boolean;

/** Tells what has a count from 1 to one less than this: what is counted, what it is of, or the rest of that. */
function smallUnder(fewerThan: number | null): Small {
  return ({ count, of }) => [count, of, of === null || count === null ? null : of - count].some((each) => isSmall(each ?? 0, fewerThan));
}

/** The last month with its figure; null where it has none, or a small one. */
function latestOf(months: readonly MeasureMonth[], tellsSmall: Small): MeasureMonth | null {
  const latest = months.at(-1)!;
  const isTold = latest.count !== null && (latest.of === null || latest.rate !== null);
  return isTold && !tellsSmall(latest) ? latest : null;
}

/** The last month up to the section's with a figure; the section's where there is none. */
function lastMonth(counts: StrandFigures, base: StrandFigures | null, end: Month): Month {
  const lasts = [counts, ...(base ? [base] : [])].map(({ figures }) =>
    figures.kind === "months" ? Math.max(0, ...figures.months.filter(({ month }) => month <= end).map(({ month }) => month)) : 0,
  );
  const last = Math.min(...lasts);
  return last === 0 ? end : (last as Month);
}

/** The 24 months, those without a figure too. */
function monthsOf(counts: StrandFigures, base: StrandFigures | null, end: Month): readonly MeasureMonth[] {
  const [known, bases] = [byMonth(counts), base && byMonth(base)];
  return monthsOfPeriod({ end, length: 2 * WINDOW_LENGTH }).map((month) => {
    const [found, of] = [known.get(month), bases?.get(month)];
    const rate = found && of && isRate(found.count, of.count) ? found.count / of.count : null;
    return {
      ...{ month, count: found?.count ?? null, of: of?.count ?? null, rate },
      ...{ sources: found?.sources ?? [], ofSources: of?.sources ?? [] },
    };
  });
}

function byMonth({ figures }: StrandFigures): ReadonlyMap<Month, MonthlyCount> {
  const months = figures.kind === "months" ? figures.months.filter((count) => lengthOf(count) === 1) : [];
  return new Map(months.map((count) => [count.month, count]));
}

function isRate(count: number, of: number): boolean {
  return of > 0 && count <= of;
}

interface Windowed {
  readonly window: MeasureWindow | null;
  readonly reason: MeasureReason | null;
}

function windowOf(counts: ComparedWindow | null, of: ComparedWindow | null, isOf: boolean): Windowed {
  if (!counts || (isOf && !of)) return { window: null, reason: null };
  if (!of) return { window: { end: counts.end, count: counts.total, of: null, rate: null, interval: null }, reason: null };
  // One month of too few would lend its excess to the others.
  const bases = new Map(of.months.map((each) => [monthsKey(each), each.count]));
  const isTooFew = counts.months.some((each) => each.count > (bases.get(monthsKey(each)) ?? Infinity));
  if (isTooFew || !isRate(counts.total, of.total)) return { window: null, reason: { code: "ofTooFew" } };
  const rate = counts.total / of.total;
  const window = { end: counts.end, count: counts.total, of: of.total, rate, interval: wilson({ count: counts.total, of: of.total }) };
  return { window, reason: null };
}

/** Of a rate, a small base is no reason: its interval says how much can be said. */
function reasonOf(counts: Comparison, bases: Comparison | null): MeasureReason | null {
  if (!bases) return counts.reason;
  const isMissing = (reason: Comparison["reason"]) => (reason?.code === "smallBase" || reason?.code === "zeroBase" ? null : reason);
  return isMissing(counts.reason) ?? isMissing(bases.reason);
}

function changeOf(
  earlier: MeasureWindow | null,
  later: MeasureWindow | null,
  pctDiff: number | null,
): Pick<ShownMonthly, "diff" | "pctDiff" | "diffInterval"> {
  if (!earlier || !later) return { diff: null, pctDiff: null, diffInterval: null };
  if (earlier.rate === null || later.rate === null) return { diff: later.count - earlier.count, pctDiff, diffInterval: null };
  const proportion = ({ count, of }: MeasureWindow): Proportion => ({ count, of: of! });
  return { diff: later.rate - earlier.rate, pctDiff: null, diffInterval: newcombe(proportion(earlier), proportion(later)) };
}
