import { endsOf } from "../domain/series";
import type { ReportEnds } from "../checks/report-ends";
import type { Month } from "../domain/month";
import type { StrandFigures } from "../domain/strand";
import { periodStart } from "../domain/period";
import { periodTo, USUAL_COMPARING, yearBefore, type PeriodChoice } from "../domain/report-period";
import { compare } from "./compare";
import type { ReportEnd } from "./report-end";

/** What trying a month needs. */
interface Tried {
  /** The month that the report ends with now. */
  readonly last: Month | null;
  readonly found: ReportEnd;
  /** Errors elsewhere leave gaps that go once they are mended. */
  readonly isStopped: boolean;
  /** Whether the findings would stop a report that ends with the month. */
  readonly stops: (end: Month) => boolean;
  /** What strands compare that have no period of their own: 12 months where it is not set. */
  readonly period?: PeriodChoice;
}

/** The months that a report of these strands can end with, each tried when it is asked for. */
export function workingEnds(
  strands: readonly StrandFigures[],
  { last, found, isStopped, stops, period = USUAL_COMPARING.period }: Tried,
): ReportEnds {
  const shared = strands.filter(({ definition }) => definition.periodEnd === null);
  const tried = new Map<Month, boolean>();
  const compares = (strand: StrandFigures, end: Month) =>
    isStopped ? reaches(strand, end, period) : compare(strand, end, { period }).diff !== null;
  const works = (end: Month) => {
    const known = tried.get(end) ?? (shared.some((strand) => compares(strand, end)) && (isStopped || !stops(end)));
    tried.set(end, known);
    return known;
  };
  return {
    works,
    last: last ?? found.end,
    nearest(names) {
      const meant = names === undefined ? [] : shared.filter(({ definition }) => names.includes(definition.strand));
      const { end: latest, incomplete } = found;
      const months = [...new Set(shared.flatMap(({ figures }) => endsOf(figures)))].filter(
        (month) => latest === null || month <= latest || !incomplete.includes(month),
      );
      const from = last ?? latest ?? 0;
      const inOrder = months.toSorted((one, other) => Math.abs(one - from) - Math.abs(other - from) || other - one);
      return inOrder.find((month) => meant.every((strand) => compares(strand, month)) && works(month)) ?? null;
    },
  };
}

/** Whether a strand has a figure for the month, and figures from as far back as a comparison goes. */
function reaches(strand: StrandFigures, end: Month, period: PeriodChoice): boolean {
  const ends = endsOf(strand.figures);
  const { definition, figures } = strand;
  const earlier = yearBefore(periodTo(definition.period ?? period, end));
  const from = figures.kind === "totals" ? earlier.end : periodStart(earlier) - 1 + (figures.months[0]?.length ?? 1);
  return ends.includes(end) && ends.some((month) => month <= from);
}
