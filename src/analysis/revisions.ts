import type { ComparedWindow, Comparison } from "../domain/comparison";
import type { Month } from "../domain/month";
import { isInPeriod, type Period } from "../domain/period";
import type { ReportedBuild, ReportedCount, ReportedStrand } from "../domain/reported-build";
import { yearBefore } from "../domain/report-period";
import { shortHash } from "../domain/short-hash";
import { lengthOf, type Figures } from "../domain/series";
import type { StrandFigures } from "../domain/strand";
import type { Judgement } from "../domain/verdict";
import { WINDOW_LENGTH } from "../domain/window";

/** A month whose figure is another one than was reported. */
export interface Revision {
  readonly month: Month;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** When the earlier figure was reported, as ISO text. */
  readonly at: string;
}

/** What has changed of a strand since it was last reported. */
export interface StrandRevisions {
  readonly strand: string;
  readonly months: readonly Revision[];
  /** Where it stood out and no longer does, or the other way round; null where that is as it was. */
  readonly verdict: { readonly was: boolean; readonly is: boolean; readonly at: string } | null;
}

/** What a report prints of the strands, month by month; the lists go together, one each. */
export function reportedStrands(
  strands: readonly StrandFigures[],
  comparisons: readonly Comparison[],
  judgements: readonly Judgement[],
): readonly ReportedStrand[] {
  return strands.map(({ definition, figures }, index) => {
    const comparison = comparisons[index]!;
    const { earlier, later, end, length } = comparison;
    return {
      strand: definition.strand,
      end,
      length,
      standsOut: judgements[index]!.verdict.standsOut,
      countedBy: shortHash(JSON.stringify(definition.rules)),
      // A figure that is hidden could be told by what the others were before.
      counts: comparison.hidden ? [] : [...printedOf(figures, yearBefore(comparison), earlier), ...printedOf(figures, comparison, later)],
    };
  });
}

/** What is printed of a window: what makes it up; where that is not all there, its single months. */
function printedOf(figures: Figures, period: Period, window: ComparedWindow | null): readonly ReportedCount[] {
  if (figures.kind === "totals") return window === null ? [] : [{ month: window.end, length: WINDOW_LENGTH, count: window.total }];
  const months = window?.months ?? figures.months.filter((each) => lengthOf(each) === 1 && isInPeriod(each.month, period));
  return months.map((each) => ({ month: each.month, length: lengthOf(each), count: each.count }));
}

/**
 * What has changed since the strands were last reported, for those with any change. A strand is set beside the last report with another period
 * end, and, for months that it did not have, beside the first one with its own: a report that is built again keeps its marks. Whether it stands
 * out is set beside the same of as many months. Give it builds that may be read.
 */
export function revisionsOf(now: readonly ReportedStrand[], builds: readonly ReportedBuild[]): readonly StrandRevisions[] {
  return now.flatMap((strand) => {
    if (strand.counts.length === 0) return [];
    const said = builds.flatMap(({ at, strands }) =>
      strands.filter((each) => each.strand === strand.strand && each.counts.length > 0).map((each) => ({ at, ...each })),
    );
    const other = said.findLast(({ end }) => end !== strand.end);
    const since = other === undefined ? said : said.slice(said.indexOf(other));
    const before = since.filter((each) => each === other || each.end === strand.end);
    const months = strand.counts.flatMap((count): readonly Revision[] => {
      const first = before.flatMap(({ at, counts }) =>
        counts.filter((each) => isSameMonth(each, count)).map((each) => ({ at, ...each })),
      )[0];
      if (first === undefined || first.count === count.count) return [];
      return [{ month: count.month, length: count.length, from: first.count, to: count.count, at: first.at }];
    });
    const [judged] = before.filter(({ standsOut, length }) => standsOut !== null && length === strand.length);
    const { standsOut } = strand;
    const verdict =
      judged === undefined || standsOut === null || judged.standsOut === standsOut
        ? null
        : { was: judged.standsOut!, is: standsOut, at: judged.at };
    return months.length === 0 && verdict === null ? [] : [{ strand: strand.strand, months, verdict }];
  });
}

/** Builds of several workbooks, the earliest first. A workbook that was copied has those of the other too: each counts once. */
export function inOrder(builds: readonly ReportedBuild[]): readonly ReportedBuild[] {
  return [...new Map(builds.map((each) => [JSON.stringify(each), each])).values()].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** The builds that showed no more than is shown where counts under this are hidden; null for none. */
export function mayBeRead(builds: readonly ReportedBuild[], under: number | null): readonly ReportedBuild[] {
  return under === null ? builds : builds.filter(({ hiddenUnder }) => hiddenUnder !== null && hiddenUnder >= under);
}

/**
 * The builds with one more. It takes no place of its own where it reports what the last one did. Where counts are hidden, no build stays that showed
 * more, and no month of a strand that has something to hide.
 */
export function withBuild(builds: readonly ReportedBuild[], build: ReportedBuild): readonly ReportedBuild[] {
  const { hiddenUnder, strands } = build;
  const hiding = new Set(strands.filter(({ counts }) => counts.length === 0).map(({ strand }) => strand));
  const kept =
    hiddenUnder === null
      ? builds
      : mayBeRead(builds, hiddenUnder).map((each) => ({ ...each, strands: each.strands.filter(({ strand }) => !hiding.has(strand)) }));
  const last = kept.at(-1);
  return last !== undefined && JSON.stringify(last.strands) === JSON.stringify(strands) ? kept : [...kept, build];
}

function isSameMonth(one: ReportedCount, other: ReportedCount): boolean {
  return one.month === other.month && one.length === other.length;
}
