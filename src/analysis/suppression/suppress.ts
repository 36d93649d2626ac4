import type { ComparedWindow, Comparison, ReportedFigure } from "../../domain/comparison";
import type { HiddenFigures } from "../../domain/hidden";
import type { Month } from "../../domain/month";
import { isInPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf, type MonthlyCount } from "../../domain/series";
import type { StrandFigures } from "../../domain/strand";
import type { Judgement } from "../../domain/verdict";
import { cannotBeSaid } from "../verdicts/verdict-of";
import { isSmall } from "../../domain/hidden";
import { hideCounts } from "./hide-counts";

/** A strand with its comparison and judgement. */
export interface Shown {
  readonly strand: StrandFigures;
  readonly comparison: Comparison;
  readonly judgement: Judgement;
}

/**
 * The strand as a report may show it: without counts from 1 to `fewerThan` - 1, and without all that would tell them. What is hidden is taken
 * out, not marked, so that nothing further on can print it. The strand itself where it has nothing to hide.
 */
export function suppress(shown: Shown, fewerThan: number): Shown {
  return hide(shown, hiddenOf(shown.strand, shown.comparison, fewerThan));
}

/** The strand without these figures, and without all that would tell them. */
export function hide({ strand, comparison, judgement }: Shown, hidden: HiddenFigures | null): Shown {
  if (hidden === null) return { strand, comparison, judgement };
  const { fewerThan } = hidden;
  const gone = new Set(hidden.periods.map(({ end }) => end));
  const visible = (months: readonly MonthlyCount[]) => months.filter(({ month }) => !gone.has(month));
  const shown = (window: ComparedWindow | null, isHidden: boolean): ComparedWindow | null =>
    window && !isHidden ? { ...window, months: visible(window.months), sources: [] } : null;
  const { end } = comparison;
  const earlier = shown(comparison.earlier, hidden.earlier);
  const later = shown(comparison.later, hidden.later);
  const hasBoth = earlier !== null && later !== null;
  const wasWhole = comparison.earlier !== null && comparison.later !== null;
  const { figures } = strand;
  const isTotalHidden = (of: number) => (of === end ? hidden.later : hidden.earlier);
  return {
    strand: {
      ...strand,
      figures:
        figures.kind === "months"
          ? { kind: "months", months: visible(figures.months.filter(({ month }) => isInWindows(month, comparison))) }
          : { kind: "totals", totals: figures.totals.filter((total) => isInWindows(total.end, comparison) && !isTotalHidden(total.end)) },
    },
    comparison: {
      ...comparison,
      // The part due to recording, taken from a total, would tell a hidden count.
      definition: { ...comparison.definition, breaks: (comparison.definition.breaks ?? []).map((each) => ({ ...each, part: null })) },
      earlier,
      later,
      diff: hasBoth ? comparison.diff : null,
      pctDiff: hasBoth ? comparison.pctDiff : null,
      reason: wasWhole && !hasBoth ? { code: "confidential", fewerThan } : comparison.reason,
      hidden,
    },
    judgement: {
      verdict: mayBeSaid(judgement, hasBoth) ? judgement.verdict : cannotBeSaid("confidential"),
      latestMonth: null,
      controlChart: null,
    },
  };
}

/** A verdict of totals says no more than they do; one of months says how much these vary. */
function mayBeSaid({ verdict: { method, reason } }: Judgement, hasTotals: boolean): boolean {
  return reason === "noComparison" || (hasTotals && (method === "exact" || method === "eTest"));
}

function isInWindows(month: Month, comparison: Comparison): boolean {
  return isInPeriod(month, comparison) || isInPeriod(month, yearBefore(comparison));
}

/** What of a strand is hidden where nothing but its own figures is known; null for nothing. */
export function hiddenOf({ figures }: StrandFigures, comparison: Comparison, fewerThan: number): HiddenFigures | null {
  const { earlier, later } = comparison;
  const periods: Period[] = [];
  const hide = (window: ComparedWindow | null, period: Period): boolean => {
    if (figures.kind === "totals") return window !== null && isSmall(window.total, fewerThan);
    // Without a total, nothing but the months themselves is printed.
    const months = window?.months ?? figures.months.filter(({ month }) => isInPeriod(month, period));
    const counts = months.map(({ count }) => count);
    const found = window ? hideCounts(counts, fewerThan) : { counts: counts.map((count) => isSmall(count, fewerThan)), total: false };
    months.forEach((month, index) => {
      if (found.counts[index]) periods.push({ end: month.month, length: lengthOf(month) });
    });
    return found.total;
  };
  const [hidesEarlier, hidesLater] = [hide(earlier, yearBefore(comparison)), hide(later, comparison)];
  return periods.length > 0 || hidesEarlier || hidesLater ? { fewerThan, periods, earlier: hidesEarlier, later: hidesLater } : null;
}

/** What a former report said, without small totals: what changed since is not to tell them. */
export function withoutSmall(figures: readonly ReportedFigure[], fewerThan: number): readonly ReportedFigure[] {
  const shown = (total: number | null) => (total !== null && isSmall(total, fewerThan) ? null : total);
  return figures.map((figure) => {
    const [earlier, later] = [shown(figure.earlier), shown(figure.later)];
    return earlier === figure.earlier && later === figure.later ? figure : { ...figure, earlier, later, isHidden: true };
  });
}
