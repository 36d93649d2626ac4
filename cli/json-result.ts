import { perThousand, ranksOf, type Rank, type Ranks } from "../src/analysis/columns";
import { withoutPart } from "../src/analysis/break-parts";
import { breaksWithin } from "../src/domain/break";
import type { Baseline, ComparedWindow, Comparison } from "../src/domain/comparison";
import type { ControlChart, MarkedMonths } from "../src/domain/control-chart";
import type { Contributions } from "../src/domain/contributions";
import type { Assurance, TargetState } from "../src/analysis/targets";
import type { LatestMonth } from "../src/domain/latest-month";
import type { Target } from "../src/domain/target";
import { isoMonth } from "../src/domain/month";
import type { Solved } from "../src/domain/solved";
import { periodStart } from "../src/domain/period";
import type { ComparedPeriod } from "../src/domain/report-period";
import type { Whole } from "../src/domain/whole";
import type { Judgement, Verdict } from "../src/domain/verdict";
import { periodText } from "../src/domain/window";
import { baselineGap, baselineName } from "../src/report/baseline-words";
import { reportTarget } from "../src/report/compose";
import { rankGap } from "../src/report/rank-words";
import { reasonText } from "../src/report/reason-words";
import type { ExtractedCounts } from "./extract-arguments";
import type { JsonFinding } from "./json-finding";
import type { JsonMeasure } from "./json-measures";
import type { JsonNews } from "./json-news";
import type { ReportTarget } from "../src/report/report";
import { HIDDEN_PARTS } from "../src/report/contribution-words";
import { controlFinding } from "../src/report/control-words";
import { peopleGap } from "../src/report/people-words";
import { wholeGap } from "../src/report/whole-words";
import { solvedGap } from "../src/report/solved-words";
import { factText, noVerdictText } from "../src/report/verdict-words";

/** The messages over the bridge: the add-in's syncs, without housekeeping. */
export interface TrafficTotals {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** What `--json` prints. */
export interface JsonResult {
  readonly input: string;
  readonly output: string | null;
  /** The files that the report was taken out to, where it was built. */
  readonly papers?: readonly string[];
  /** Of a report of records: what became of them. */
  readonly extraction?: ExtractedCounts;
  readonly strands: readonly JsonStrand[];
  /** What sections tell beside their offences; left out where there are none. */
  readonly measures?: readonly JsonMeasure[];
  readonly findings: readonly JsonFinding[];
  /** Remarks on a report that was built. */
  readonly news?: JsonNews;
  readonly traffic: TrafficTotals;
  readonly seconds: number;
}

interface JsonStrand {
  readonly strand: string;
  readonly section: string | null;
  readonly measure: string;
  /** The favourable direction of the figure. */
  readonly favourable: "up" | "down" | null;
  /** What is compared with the same months of the year before. */
  readonly period: JsonPeriod;
  readonly earlier: JsonWindow | null;
  readonly later: JsonWindow | null;
  readonly diff: number | null;
  /** A fraction, unrounded. */
  readonly pctDiff: number | null;
  readonly reason: string | null;
  /** The second baseline; null where none is asked for, or there is no later window. */
  readonly baseline: JsonBaseline | null;
  readonly verdict: JsonVerdict;
  /** Null where the worksheets have no months up to the last one. */
  readonly latestMonth: JsonLatestMonth | null;
  /** Null where there are fewer than six months, or no offence. */
  readonly controlChart: JsonControlChart | null;
  /** Where recording changed within the 24 months: the first month of the new way, as "2019-06". */
  readonly breaks: readonly { readonly month: string; readonly note: string; readonly dueToRecording: number | null }[];
  /** The later window without the part due to recording; null where none is given. */
  readonly withoutRecording: {
    readonly part: number;
    readonly later: number;
    readonly diff: number;
    readonly pctDiff: number | null;
  } | null;
  /** Null where the strand has none. */
  readonly target: JsonTarget | null;
  /** Left out where solved rates are not asked for, or the worksheets have none. */
  readonly solved?: JsonSolved;
  /** Left out where rates per 1,000 people are not asked for, or no sheet has populations. */
  readonly perThousand?: JsonPerThousand;
  /** What all places did; left out where that is not asked for, or the strand is of no place. */
  readonly whole?: JsonWhole;
  /** The rank among the places; left out where that is not asked for, or the strand is of no place. */
  readonly rank?: JsonRank;
  /** Left out where contributions are not asked for, or the worksheets do not tell them. */
  readonly contributions?: JsonContributions;
}

interface JsonPerThousand {
  readonly people: number | null;
  readonly earlier: number | null;
  readonly later: number | null;
  readonly change: number | null;
  /** The 95 % limits of the later rate. */
  readonly low: number | null;
  readonly high: number | null;
  /** In words why there is no rate; null where there is one. */
  readonly reason: string | null;
}

interface JsonWhole {
  /** The last month, "2019-12": earlier than the strand's where the figures of all places end earlier. */
  readonly end: string;
  readonly earlier: number | null;
  readonly later: number | null;
  /** As a fraction, unrounded. */
  readonly pctDiff: number | null;
  readonly reason: string | null;
}

interface JsonRank {
  /** The column whose values are ranked, and the strand’s own. */
  readonly column: string;
  readonly place: string;
  /** Null where there is no rank. */
  readonly by: Ranks["by"] | null;
  readonly of: number | null;
  /** 1 is the highest; `isShared` where another place has the same figure. */
  readonly earlier: Rank | null;
  readonly later: Rank | null;
  readonly reason: string | null;
}

interface JsonSolved {
  readonly earlier: number | null;
  readonly later: number | null;
  /** Fractions of recorded offences. */
  readonly rateEarlier: number | null;
  readonly rateLater: number | null;
  /** Percentage points, with their 95 % interval. */
  readonly changePoints: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The months of the later rate, "2019-02" to "2019-11"; null without one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

interface JsonContributions {
  readonly column: string;
  /** The greatest difference first; rows without a value, `name` null, last. */
  readonly parts: readonly { readonly name: string | null; readonly earlier: number; readonly later: number; readonly diff: number }[];
  readonly reason: string | null;
}

interface JsonTarget {
  readonly kind: Target["kind"];
  /** The number, or those of the period's months together, null where some have none; a change as a fraction, -0.05. */
  readonly value: number | null;
  /** The later figure as a share of what it should come to. */
  readonly progress: number | null;
  /** Null without a wanted direction, where it is not over, and where it is not compared. */
  readonly met: boolean | null;
  /** Whether it is on course, or where the figure lies, where that is not said by `met`. */
  readonly state: TargetState | null;
  readonly assurance: Assurance | null;
}

/** Whether the change stands out: `low` and `high` are the 95 % interval of later/earlier. */
type JsonVerdict = Omit<Verdict, "reason"> & { readonly reason: string | null };

interface JsonControlChart {
  /** "2015-04" */
  readonly from: string;
  readonly to: string;
  readonly method: ControlChart["method"];
  /** Whether there are so few months that none is marked. */
  readonly trial: boolean;
  readonly marked: readonly {
    readonly rule: MarkedMonths["rule"];
    readonly direction: MarkedMonths["direction"];
    readonly months: readonly string[];
  }[];
  /** "No month is outside the limits; the last 7 are above the mean." */
  readonly reading: string;
}

interface JsonLatestMonth {
  /** "2020-01" */
  readonly month: string;
  readonly count: number;
  readonly exceptional: boolean | null;
  readonly method: LatestMonth["method"];
  /** "the highest month since April 2017" */
  readonly facts: readonly string[];
}

interface JsonPeriod {
  readonly kind: ComparedPeriod["kind"];
  /** "2019-04" */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** "Financial year to date, April to January, 10 months, 2019/20 on 2018/19" */
  readonly text: string;
}

interface JsonBaseline {
  readonly kind: "year" | "years";
  /** "12 months to December 2016" */
  readonly text: string;
  /** The earliest first; none where it cannot be given. */
  readonly windows: readonly JsonWindow[];
  /** Later less the year. Null for several years. */
  readonly diff: number | null;
  /** A fraction, unrounded. */
  readonly pctDiff: number | null;
  /** Of several years, null for one. */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly reason: string | null;
}

interface JsonWindow {
  /** The window's last month, "2020-01". */
  readonly end: string;
  readonly total: number;
}

export function jsonStrand(comparison: Comparison, judgement: Judgement): JsonStrand {
  const { verdict, latestMonth, controlChart } = judgement;
  const { definition, earlier, later, diff, pctDiff, reason } = comparison;
  const { strand, section, measure, favourable } = definition;
  return {
    strand,
    section,
    measure,
    favourable,
    period: jsonPeriod(comparison),
    earlier: jsonWindow(earlier),
    later: jsonWindow(later),
    diff,
    pctDiff,
    reason: reason && reasonText(reason, comparison).text,
    baseline: comparison.baseline ? jsonBaseline(comparison.baseline) : null,
    verdict: { ...verdict, reason: noVerdictText(verdict) },
    latestMonth: latestMonth && {
      month: isoMonth(latestMonth.month),
      count: latestMonth.count,
      exceptional: latestMonth.exceptional,
      method: latestMonth.method,
      facts: latestMonth.facts.map(factText),
    },
    controlChart: controlChart && {
      from: isoMonth(controlChart.points[0]!.month),
      to: isoMonth(controlChart.points.at(-1)!.month),
      method: controlChart.method,
      trial: controlChart.trial,
      marked: controlChart.marked.map((marked) => ({ ...marked, months: marked.months.map(isoMonth) })),
      reading: controlFinding(controlChart),
    },
    breaks: breaksWithin(definition.breaks, comparison).map(({ month, note, part }) => ({
      month: isoMonth(month),
      note,
      dueToRecording: part,
    })),
    withoutRecording: withoutPart(comparison),
    target: jsonTarget(definition.target, reportTarget(comparison, judgement)),
    ...(comparison.solved ? { solved: jsonSolved(comparison.solved) } : {}),
    ...jsonPerThousand(comparison),
    ...(comparison.whole ? { whole: jsonWhole(comparison.whole) } : {}),
    ...jsonRank(comparison),
    ...(comparison.contributions ? { contributions: jsonContributions(comparison.contributions) } : {}),
  };
}

function jsonWhole(whole: Whole): JsonWhole {
  const { end, earlier, later, pctDiff } = whole;
  return { end: isoMonth(end), earlier, later, pctDiff, reason: wholeGap(whole)?.text ?? null };
}

function jsonRank(comparison: Comparison): Pick<JsonStrand, "rank"> {
  const ranks = ranksOf(comparison);
  if (!ranks) return {};
  const { column, place } = comparison.group!;
  const { by, of, earlier, later } = ranks;
  return { rank: { column, place, by: later && by, of: later && of, earlier, later, reason: rankGap(ranks)?.text ?? null } };
}

function jsonPerThousand(comparison: Comparison): Pick<JsonStrand, "perThousand"> {
  const rates = perThousand(comparison);
  if (!rates) return {};
  const { people, earlier, later, change } = rates;
  return {
    perThousand: {
      ...{ people, earlier: earlier && earlier.rate, later: later && later.rate, change },
      ...{ low: later && later.low, high: later && later.high },
      reason: peopleGap(rates)?.text ?? null,
    },
  };
}

function jsonSolved(solved: Solved): JsonSolved {
  const { earlier, later, change, low, high } = solved;
  const points = (of: number | null) => of && 100 * of;
  return {
    earlier: earlier && earlier.solved,
    later: later && later.solved,
    rateEarlier: earlier && earlier.rate,
    rateLater: later && later.rate,
    changePoints: points(change),
    low: points(low),
    high: points(high),
    from: later && isoMonth(periodStart(later)),
    to: later && isoMonth(later.end),
    reason: solvedGap(solved)?.text ?? null,
  };
}

function jsonContributions({ column, parts, reason }: Contributions): JsonContributions {
  return {
    column,
    parts: parts.map(({ name, earlier, later }) => ({ name, earlier, later, diff: later - earlier })),
    reason: reason && HIDDEN_PARTS,
  };
}

function jsonPeriod(period: ComparedPeriod): JsonPeriod {
  const { kind, end, length } = period;
  return { kind, from: isoMonth(periodStart(period)), to: isoMonth(end), months: length, text: periodText(period) };
}

function jsonBaseline(baseline: Baseline): JsonBaseline {
  const { choice, windows, diff, pctDiff } = baseline;
  const totals = choice.kind === "years" ? windows.map(({ total }) => total) : [];
  const hasRange = totals.length > 0;
  return {
    kind: choice.kind,
    text: baselineName(baseline),
    windows: windows.map(({ end, total }) => ({ end: isoMonth(end), total })),
    diff,
    pctDiff,
    mean: hasRange ? totals.reduce((sum, total) => sum + total, 0) / totals.length : null,
    lowest: hasRange ? Math.min(...totals) : null,
    highest: hasRange ? Math.max(...totals) : null,
    reason: baselineGap(baseline)?.text ?? null,
  };
}

function jsonTarget(target: Target | undefined, said: ReportTarget | null): JsonTarget | null {
  if (!target || !said) return null;
  const { wanted, progress, state, assurance } = said;
  const met = state === "met" ? true : state === "notMet" ? false : null;
  return { kind: target.kind, value: target.kind === "monthly" ? wanted : target.value, progress, met, state, assurance };
}

function jsonWindow(window: ComparedWindow | null): JsonWindow | null {
  return window && { end: isoMonth(window.end), total: window.total };
}
