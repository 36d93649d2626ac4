import type { Baseline, ComparedWindow, Comparison } from "../domain/comparison";
import type { Reason } from "../domain/reason";
import type { Month } from "../domain/month";
import { overlaps, periodStart, type Period } from "../domain/period";
import {
  baselineWindows,
  periodTo,
  USUAL_COMPARING,
  yearBefore,
  type BaselineChoice,
  type ComparedPeriod,
  type Comparing,
} from "../domain/report-period";
import { lengthOf, type Figures, type MonthlyCount, type WindowTotal } from "../domain/series";
import type { StrandFigures } from "../domain/strand";
import { monthsWithout, summed } from "../domain/summed";
import { namedWindow, WINDOW_LENGTH } from "../domain/window";

/**
 * With fewer offences than this in the earlier window, a percentage says more about chance than change, and is not
 * reported.
 */
export const SMALLEST_BASE = 50;

/** What is compared with what, and the base under which there is no percentage; what is usual unless it says otherwise. */
export interface ComparedWith extends Partial<Comparing> {
  readonly smallestBase?: number | undefined;
}

/**
 * Compares the period to `reportEnd`, or to the strand's own period end, with the same months of the year before: 12 months unless the
 * strand or the report says otherwise. Diff. = later - earlier; % Diff. = Diff. / earlier, unrounded. A window without one of its months
 * has no total but a reason; a base of 0, or under `smallestBase`, has no percentage. A second baseline is compared in the same way.
 */
export function compare({ definition, figures }: StrandFigures, reportEnd: Month, compared: ComparedWith = {}): Comparison {
  const { period: choice = USUAL_COMPARING.period, baseline = null, smallestBase = SMALLEST_BASE } = compared;
  const period = periodTo(definition.period ?? choice, definition.periodEnd ?? reportEnd);
  const earlier = windowOf(figures, yearBefore(period));
  const later = windowOf(figures, period);
  return {
    definition,
    ...period,
    ...beside(earlier, later, smallestBase),
    ...(isEmpty(figures) ? { reason: { code: "noFigures" } } : {}),
    earlier: earlier.window,
    later: later.window,
    ...(baseline === null || later.window === null ? {} : { baseline: baselineOf(figures, period, baseline, later, smallestBase) }),
  };
}

/** The comparisons of all strands, in their order; none where no month ends them. */
export function compareAll(strands: readonly StrandFigures[], reportEnd: Month | null, compared: ComparedWith = {}): readonly Comparison[] {
  return reportEnd === null ? [] : strands.map((strand) => compare(strand, reportEnd, compared));
}

/** The later window beside an earlier one. */
function beside(earlier: WindowResult, later: WindowResult, smallestBase: number): Pick<Comparison, "diff" | "pctDiff" | "reason"> {
  if (!earlier.window || !later.window) return { diff: null, pctDiff: null, reason: later.reason ?? earlier.reason };
  const diff = later.window.total - earlier.window.total;
  const reason = baseReason(earlier.window.total, smallestBase);
  return { diff, pctDiff: reason === null ? diff / earlier.window.total : null, reason };
}

function baselineOf(figures: Figures, period: ComparedPeriod, choice: BaselineChoice, later: WindowResult, smallestBase: number): Baseline {
  const periods = baselineWindows(choice, period);
  const none = (reason: Reason | null): Baseline => ({ choice, periods, windows: [], diff: null, pctDiff: null, reason });
  // A year that reaches into the period would be compared with itself.
  const within = periods.find(({ end }) => end >= periodStart(period));
  if (within) return none({ code: "notBefore", ...namedWindow(within) });
  const results = periods.map((window) => windowOf(figures, window));
  const windows = results.flatMap(({ window }) => window ?? []);
  if (windows.length < results.length) return none(results.find(({ window }) => window === null)!.reason);
  return { choice, periods, windows, ...(choice.kind === "year" ? beside(results[0]!, later, smallestBase) : NO_DIFFERENCE) };
}

const NO_DIFFERENCE = { diff: null, pctDiff: null, reason: null } as const;

function baseReason(base: number, smallest: number): Reason | null {
  if (base === 0) return { code: "zeroBase" };
  return base < smallest ? { code: "smallBase", base, smallest } : null;
}

interface WindowResult {
  readonly window: ComparedWindow | null;
  readonly reason: Reason | null;
}

/** The total of a window; null where it cannot be given. */
export function totalOf(figures: Figures, period: Period): number | null {
  return windowOf(figures, period).window?.total ?? null;
}

function windowOf(figures: Figures, period: Period): WindowResult {
  return figures.kind === "months" ? windowOfMonths(figures.months, period) : windowOfTotals(figures.totals, period);
}

/** The window's months, or the quarters or years that make it up exactly. */
function windowOfMonths(counts: readonly MonthlyCount[], period: Period): WindowResult {
  const sum = summed(counts, period);
  return sum ? { window: { end: period.end, ...sum }, reason: null } : { window: null, reason: windowGap(counts, period) };
}

/** Months of the window without a figure. Where all are covered, the figures do not begin and end with the window. */
function windowGap(counts: readonly MonthlyCount[], period: Period): Reason {
  const missing = monthsWithout(counts, period);
  if (missing.length > 0) return { code: "missingMonths", ...namedWindow(period), months: missing };
  const inWindow = counts.filter((count) => overlaps({ end: count.month, length: lengthOf(count) }, period));
  return { code: "periodsDoNotFit", ...namedWindow(period), length: Math.max(...inWindow.map(lengthOf)) };
}

function windowOfTotals(totals: readonly WindowTotal[], period: Period): WindowResult {
  const { end, length } = period;
  if (length !== WINDOW_LENGTH) return { window: null, reason: { code: "onlyYearTotals", ...namedWindow(period) } };
  const found = totals.find((total) => total.end === end);
  if (!found) return { window: null, reason: { code: "missingTotal", window: end } };
  return { window: { end, total: found.total, months: [], sources: found.sources }, reason: null };
}

function isEmpty(figures: Figures): boolean {
  return figures.kind === "months" ? figures.months.length === 0 : figures.totals.length === 0;
}
