import type { RecordingBreak } from "../../domain/break";
import type { ComparedWindow, Comparison } from "../../domain/comparison";
import { lengthOf } from "../../domain/series";
import { ALPHA, type Verdict } from "../../domain/verdict";
import { WINDOW_LENGTH } from "../../domain/window";
import { eTest, exactTest, pairedMonths } from "../../statistics";

/** With fewer offences than this in a window, its months say too little about how much they vary. */
const SMALLEST_FOR_MONTHS = 100;

/**
 * Judges a strand's change: by its months where the workbook has them, by chance alone where it has only totals or counts are small. Not
 * where one of `breaks`, those of the 24 months, parts them.
 */
export function verdictOf({ earlier, later }: Pick<Comparison, "earlier" | "later">, breaks: readonly RecordingBreak[] = []): Verdict {
  if (!earlier || !later) return cannotBeSaid("noComparison");
  if (earlier.total + later.total === 0) return cannotBeSaid("noOffences");
  if (breaks.length > 0) return cannotBeSaid("recordingChanged");
  if (![earlier, later].every(hasMonths)) return judged("exact", exactTest(earlier.total, later.total, ALPHA));
  if (Math.min(earlier.total, later.total) >= SMALLEST_FOR_MONTHS)
    return judged("pairedMonths", pairedMonths(counts(earlier), counts(later), ALPHA));
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

function hasMonths({ months }: ComparedWindow): boolean {
  return months.length === WINDOW_LENGTH && months.every((month) => lengthOf(month) === 1);
}

function counts({ months }: ComparedWindow): readonly number[] {
  return months.map(({ count }) => count);
}
