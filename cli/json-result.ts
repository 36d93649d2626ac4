import { withoutPart } from "../src/analysis/break-parts";
import { breaksWithin } from "../src/domain/break";
import type { Comparison } from "../src/domain/comparison";
import type { CountedBy } from "../src/domain/counted-by";
import type { ControlChart, MarkedMonths } from "../src/domain/control-chart";
import type { Assurance, TargetState } from "../src/analysis/targets";
import type { LatestMonth } from "../src/domain/latest-month";
import type { Target } from "../src/domain/target";
import { isoMonth } from "../src/domain/month";
import type { Judgement, Verdict } from "../src/domain/verdict";
import { countedWords } from "../src/report/counted-words";
import { reportTarget } from "../src/report/compose";
import { reasonText } from "../src/report/reason-words";
import type { ExtractedCounts } from "./extract-arguments";
import { jsonBesideTotals, type JsonBesideTotals } from "./json-beside-totals";
import type { JsonFinding } from "./json-finding";
import type { JsonMeasure } from "./json-measures";
import type { JsonNews } from "./json-news";
import { jsonBaseline, jsonPeriod, jsonWindow, type JsonBaseline, type JsonPeriod, type JsonWindow } from "./json-windows";
import type { ReportTarget } from "../src/report/report";
import { controlFinding } from "../src/report/control-words";
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

interface JsonStrand extends JsonBesideTotals {
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
  /** By which of two systems its records are counted; left out where the strand does not say. */
  readonly countedBy?: JsonCountedBy;
}

interface JsonCountedBy {
  /** "one": records of that system alone; "both": that both have; "either": that one of them has, or both. */
  readonly says: CountedBy["says"];
  /** Of two, the one first that gives the month. */
  readonly systems: readonly string[];
  /** Whether date, place and type alone make no two records one. */
  readonly byReference: boolean;
  /** As the report says it: "records in both ATHENA and STORM" */
  readonly text: string;
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
    ...(definition.countedBy ? { countedBy: jsonCountedBy(definition.countedBy) } : {}),
    ...jsonBesideTotals(comparison),
  };
}

function jsonCountedBy(countedBy: CountedBy): JsonCountedBy {
  const { says, systems, byReference = false } = countedBy;
  return { says, systems, byReference, text: countedWords({ countedBy })! };
}

function jsonTarget(target: Target | undefined, said: ReportTarget | null): JsonTarget | null {
  if (!target || !said) return null;
  const { wanted, progress, state, assurance } = said;
  const met = state === "met" ? true : state === "notMet" ? false : null;
  return { kind: target.kind, value: target.kind === "monthly" ? wanted : target.value, progress, met, state, assurance };
}
