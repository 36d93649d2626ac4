import { sumOf } from "../domain/sum";
import type { Comparison } from "../domain/comparison";
import { isInPeriod, periodKey, type Period } from "../domain/period";
import type { ReportedBuild, ReportedCount, ReportedStrand } from "../domain/reported-build";
import { lengthOf } from "../domain/series";
import type { Month } from "../domain/month";
import type { RecordSplit } from "../domain/strand-records";
import { WINDOW_LENGTH } from "../domain/window";

/** What sums of fractions may differ by. */
const ROUNDING = 1e-6;

/** A strand's later figure as it was last reported, month by month. */
export interface LastReported extends Period {
  readonly strand: string;
  /** When, as ISO text. */
  readonly at: string;
  /** Whether it was counted by the rules of now; null where an early version did not keep them. */
  readonly sameRules: boolean | null;
  readonly counts: readonly ReportedCount[];
  /** What was revised, shown record by record; why it is not, where it was to be. Left out where no earlier workbook is given. */
  readonly byRecord?: RecordSplit | { readonly whyNot: string };
}

/** How the last report's figure becomes this one's: `from` and the three parts add up to `to`. */
export interface Bridge {
  readonly last: LastReported;
  readonly from: number;
  /** What the months that are in both came to then and come to now; null where none is another figure, and no record came or went. */
  readonly revised: { readonly was: number; readonly now: number } | null;
  /** Months that are no longer in the period, and those that are new in it. */
  readonly left: MonthsOfBridge | null;
  readonly added: MonthsOfBridge | null;
  readonly to: number;
}

export interface MonthsOfBridge {
  readonly months: readonly ReportedCount[];
  readonly count: number;
}

/**
 * Each strand's later figure in the last report with another period end; where there is none, in the first with its own. So the figure is set beside the
 * one that [r] is: see revisionsOf. Strands of which a month was hidden, or whose number of months is not known, have none.
 */
export function lastReported(now: readonly ReportedStrand[], builds: readonly ReportedBuild[]): readonly LastReported[] {
  return now.flatMap(({ strand, end, countedBy }): readonly LastReported[] => {
    const said = builds.flatMap(({ at, strands }) =>
      strands.filter((each) => each.strand === strand && each.counts.length > 0).map((each) => ({ at, ...each })),
    );
    const last = said.findLast((each) => each.end !== end) ?? said[0];
    if (last?.length === undefined) return [];
    const period = { end: last.end, length: last.length };
    const counts = last.counts.filter(({ month }) => isInPeriod(month, period));
    if (sumOf(counts.map(({ length }) => length)) !== period.length) return [];
    const sameRules = last.countedBy === undefined || countedBy === undefined ? null : last.countedBy === countedBy;
    return [{ strand, ...period, at: last.at, sameRules, counts }];
  });
}

/**
 * What lies between a strand's last figure and the one of now; null where nothing does, where there is no figure, and where the two have no month in
 * common, or are of other lengths of periods. Throws where the parts do not add up: that would be a fault of this program.
 */
export function bridgeOf(last: LastReported | null, { strand, later }: { strand: string; later: readonly ReportedCount[] }): Bridge | null {
  if (last === null || later.length === 0) return null;
  const was = new Set(last.counts.map(keyOf));
  const now = new Set(later.map(keyOf));
  const common = commonMonths(last, later);
  if (common.length === 0 || new Set([...last.counts, ...later].map(({ length }) => length)).size > 1) return null;
  const left = monthsOf(last.counts.filter((each) => !now.has(keyOf(each))));
  const added = monthsOf(later.filter((each) => !was.has(keyOf(each))));
  const isTold = last.byRecord !== undefined && "steps" in last.byRecord && last.byRecord.steps.length > 0;
  // Where as many records came as went, no month is another figure, and yet it is not made of the same records.
  const isRevised = isTold || common.some((each) => each.was !== each.now);
  if (!isRevised && left === null && added === null) return null;
  const revised = isRevised ? { was: sumOf(common.map((each) => each.was)), now: sumOf(common.map((each) => each.now)) } : null;
  const [from, to] = [last.counts, later].map((counts) => sumOf(counts.map(({ count }) => count))) as [number, number];
  const parts = (revised === null ? 0 : revised.now - revised.was) - (left?.count ?? 0) + (added?.count ?? 0);
  // A month that someone changed by hand may be a fraction, when a report is verified.
  if (Math.abs(from + parts - to) > ROUNDING) throw new Error(`From ${from} to ${to} of ${strand} is not ${parts}.`);
  return { last, from, revised, left, added, to };
}

/** The months that are in both, with what each was and is. */
export function commonMonths(
  { counts }: Pick<LastReported, "counts">,
  later: readonly ReportedCount[],
): readonly { readonly month: Month; readonly was: number; readonly now: number }[] {
  const was = new Map(counts.map((each) => [keyOf(each), each]));
  return later.flatMap((each) => {
    const before = was.get(keyOf(each));
    return before === undefined ? [] : [{ month: each.month, was: before.count, now: each.count }];
  });
}

/** What a comparison prints of its later window; nothing where it has no figure, or keeps something to itself. */
export function laterCounts({ later, hidden }: Pick<Comparison, "later" | "hidden">): readonly ReportedCount[] {
  if (later === null || hidden !== undefined) return [];
  if (later.months.length === 0) return [{ month: later.end, length: WINDOW_LENGTH, count: later.total }];
  return later.months.map((each) => ({ month: each.month, length: lengthOf(each), count: each.count }));
}

function monthsOf(months: readonly ReportedCount[]): MonthsOfBridge | null {
  return months.length === 0 ? null : { months, count: sumOf(months.map(({ count }) => count)) };
}

/** The first and the last month of several, where they follow one another; null where they do not. */
export function spanOf(months: readonly ReportedCount[]): Period | null {
  const [first, last] = [months[0]!, months.at(-1)!];
  const length = last.month - first.month + first.length;
  return sumOf(months.map((each) => each.length)) === length ? { end: last.month, length } : null;
}

function keyOf({ month, length }: ReportedCount): string {
  return periodKey({ end: month, length });
}
