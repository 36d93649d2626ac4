import { sumOf } from "../../domain/sum";
import { breaksWithin } from "../../domain/break";
import type { Comparison } from "../../domain/comparison";
import { monthsOfPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf, type Figures } from "../../domain/series";
import { ALPHA, SMALLEST_FOR_MONTHS, type Verdict } from "../../domain/verdict";
import { WINDOW_LENGTH } from "../../domain/window";
import { eTest, exactTest, pairedMonths, type MonthPairs } from "../../statistics";

/** Fewer pairs of months do not show how much they vary. */
const FEWEST_PAIRS = 6;

/**
 * Judges a strand's change: by its months where the workbook has them, by chance alone where it has only totals or counts are small. How
 * much months vary is told by 12 and the 12 before, also where fewer are compared; by those compared where there are no 24. Not where
 * recording changed within the two windows, or between them.
 */
export function verdictOf(comparison: Comparison, figures: Figures): Verdict {
  const { earlier, later, length, definition } = comparison;
  if (!earlier || !later) return cannotBeSaid("noComparison");
  if (earlier.total + later.total === 0) return cannotBeSaid("noOffences");
  if (breaksWithin(definition.breaks, comparison).length > 0) return cannotBeSaid("recordingChanged");
  const pairs = pairsOf(figures, comparison);
  if (!pairs) return judged("exact", exactTest(earlier.total, later.total, ALPHA));
  const isSmall = Math.min(earlier.total, later.total) < (SMALLEST_FOR_MONTHS * length) / WINDOW_LENGTH;
  const usual = isSmall ? null : usualPairs(comparison, figures, pairs);
  if (usual) return judged("pairedMonths", pairedMonths(pairs.earlier, pairs.later, ALPHA, usual));
  // The E-test has no interval of its own; the exact one is a little wider, on the safe side.
  return judged("eTest", { ...exactTest(earlier.total, later.total, ALPHA), p: eTest(earlier.total, later.total) });
}

function judged(method: Verdict["method"], { p, low, high, dispersion }: Tested): Verdict {
  return {
    standsOut: p < ALPHA,
    method,
    p,
    low,
    high: Number.isFinite(high) ? high : null,
    dispersion: dispersion ?? null,
    reason: null,
  };
}

interface Tested {
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly dispersion?: number;
}

/** The verdict where there is none, and why. */
export function cannotBeSaid(reason: Verdict["reason"]): Verdict {
  return { standsOut: null, method: null, p: null, low: null, high: null, dispersion: null, reason };
}

/** The pairs that show how much the months vary; null where there are too few, or no offence in one of the years. */
function usualPairs({ definition, end }: Comparison, figures: Figures, own: MonthPairs): MonthPairs | null {
  const year = { end, length: WINDOW_LENGTH };
  const known = breaksWithin(definition.breaks, year).length === 0 ? pairsOf(figures, year) : null;
  if (known && [known.earlier, known.later].every((counts) => sumOf(counts) >= SMALLEST_FOR_MONTHS)) return known;
  return own.earlier.length >= FEWEST_PAIRS ? own : null;
}

/** The months of a period beside those of the year before; null where one of them has no figure of its own. */
function pairsOf(figures: Figures, period: Period): MonthPairs | null {
  if (figures.kind !== "months") return null;
  const single = new Map(figures.months.filter((count) => lengthOf(count) === 1).map(({ month, count }) => [month, count]));
  const countsOf = (of: Period) => monthsOfPeriod(of).flatMap((month) => single.get(month) ?? []);
  const [earlier, later] = [countsOf(yearBefore(period)), countsOf(period)];
  return earlier.length === period.length && later.length === period.length ? { earlier, later } : null;
}
