import type { ComparedWindow, Comparison, Reason } from "../domain/comparison";
import type { Month } from "../domain/month";
import { monthsOfPeriod, tilesOf } from "../domain/period";
import { lengthOf, type Figures, type MonthlyCount, type WindowTotal } from "../domain/series";
import type { StrandFigures } from "../domain/strand";
import { earlierEnd, monthsOfWindow, WINDOW_LENGTH } from "../domain/window";

/**
 * With fewer offences than this in the earlier window, a percentage says more about chance than change, and is not
 * reported.
 */
export const SMALLEST_BASE = 50;

/**
 * Compares the 12 months to `reportEnd`, or to the strand's own period end, with the 12 before. Diff. = later - earlier;
 * % Diff. = Diff. / earlier, unrounded. A window without one of its months has no total but a reason; a base of 0, or
 * under `smallestBase`, has no percentage.
 */
export function compare({ definition, figures }: StrandFigures, reportEnd: Month, smallestBase = SMALLEST_BASE): Comparison {
  const end = definition.periodEnd ?? reportEnd;
  const earlier = windowOf(figures, earlierEnd(end));
  const later = windowOf(figures, end);
  const both = earlier.window && later.window;
  const diff = both ? later.window.total - earlier.window.total : null;
  const base = both ? baseReason(earlier.window.total, smallestBase) : null;
  return {
    definition,
    end,
    earlier: earlier.window,
    later: later.window,
    diff,
    pctDiff: both && !base ? (later.window.total - earlier.window.total) / earlier.window.total : null,
    reason: isEmpty(figures) ? { code: "noFigures" } : (later.reason ?? earlier.reason ?? base),
  };
}

/** The comparisons of all strands, in their order; none where no month ends them. */
export function compareAll(
  strands: readonly StrandFigures[],
  reportEnd: Month | null,
  smallestBase = SMALLEST_BASE,
): readonly Comparison[] {
  return reportEnd === null ? [] : strands.map((strand) => compare(strand, reportEnd, smallestBase));
}

function baseReason(base: number, smallest: number): Reason | null {
  if (base === 0) return { code: "zeroBase" };
  return base < smallest ? { code: "smallBase", base, smallest } : null;
}

interface WindowResult {
  readonly window: ComparedWindow | null;
  readonly reason: Reason | null;
}

function windowOf(figures: Figures, end: Month): WindowResult {
  return figures.kind === "months" ? windowOfMonths(figures.months, end) : windowOfTotals(figures.totals, end);
}

/** The window's months, or the quarters or years that make it up exactly. */
function windowOfMonths(counts: readonly MonthlyCount[], end: Month): WindowResult {
  const periods = counts.map((count) => ({ ...count, end: count.month, length: lengthOf(count) }));
  const months = tilesOf(periods, end, WINDOW_LENGTH);
  if (!months) return { window: null, reason: windowGap(counts, end) };
  const total = months.reduce((sum, month) => sum + month.count, 0);
  return { window: { end, total, months, sources: months.flatMap((month) => month.sources) }, reason: null };
}

/** Months of the window without a figure. Where all are covered, the figures do not begin and end with the window. */
function windowGap(counts: readonly MonthlyCount[], end: Month): Reason {
  const covered = new Set(counts.flatMap((count) => monthsOfPeriod({ end: count.month, length: lengthOf(count) })));
  const missing = monthsOfWindow(end).filter((month) => !covered.has(month));
  if (missing.length > 0) return { code: "missingMonths", window: end, months: missing };
  const inWindow = counts.filter((count) => count.month > end - WINDOW_LENGTH && count.month - lengthOf(count) < end);
  return { code: "periodsDoNotFit", window: end, length: Math.max(...inWindow.map(lengthOf)) };
}

function windowOfTotals(totals: readonly WindowTotal[], end: Month): WindowResult {
  const found = totals.find((total) => total.end === end);
  if (!found) return { window: null, reason: { code: "missingTotal", window: end } };
  return { window: { end, total: found.total, months: [], sources: found.sources }, reason: null };
}

function isEmpty(figures: Figures): boolean {
  return figures.kind === "months" ? figures.months.length === 0 : figures.totals.length === 0;
}
