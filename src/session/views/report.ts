import { comparingOf } from "../../analysis/comparing";
import { changedSince } from "../../analysis/changed-since";
import { dayText } from "../../domain/day";
import { isoMonth, type Month } from "../../domain/month";
import { periodTo, type BaselineChoice, type PeriodChoice } from "../../domain/report-period";
import { counted, listedSome, normalised } from "../../domain/text";
import { longSpanText } from "../../domain/window";
import type { CheckedFigures } from "../../chain/checked-figures";
import type { StrandFigures } from "../../domain/strand";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { reportDetails, type GivenPaper } from "../../reading/sheets";
import { detailsOf } from "../../report/details";
import type { ChartChoice, ReportOptions } from "../../report/report-options";
import type { StandingReport } from "../pane-state";
import { besideTotalsView, type BesideTotalsView } from "./beside-totals";
import { packColumns } from "./packs";
import { questionView, type QuestionView } from "./questions";
import { isOfPeriod } from "./period-questions";
import { baselinesView, comparesView, periodsToChoose, type ChoicesView } from "./periods";

/** The place "Report": the choices for the report, and the existing one. */
export interface ReportView {
  /** The months that it can end with; of the last with figures, whichever that is, no choice. */
  readonly periods: ChoicesView<Month>;
  /** What is compared, in one line. */
  readonly compared: string;
  /** What is compared with the same months of the year before. */
  readonly compares: ChoicesView<PeriodChoice>;
  /** The second baseline. */
  readonly baselines: ChoicesView<BaselineChoice | "none">;
  /** Its questions, to be answered before a report can be built. */
  readonly questions: readonly QuestionView[];
  /** The classifications. */
  readonly markings: ChoicesView<string>;
  readonly title: string;
  readonly force: string;
  readonly source: string;
  /** "2020-03-16"; blank for the day of the build. */
  readonly asAt: string;
  readonly whatGoesIn: string;
  readonly strands: readonly IncludedView[];
  readonly charts: ChartChoice;
  readonly dataNotes: boolean;
  /** Whether the overview lists what stands out first. */
  readonly standsOutFirst: boolean;
  readonly besideTotals: BesideTotalsView;
  readonly smallNumbers: SmallNumbersView;
  /** The columns that packs can be made by; none where there is none. */
  readonly packColumns: readonly string[];
  readonly paper: PaperView;
  readonly canBuild: boolean;
  /** What to know before it is built. */
  readonly notes: readonly string[];
  readonly standing: StandingView | null;
}

export interface IncludedView {
  readonly strand: string;
  readonly isIn: boolean;
  /** What is left out once this one is ticked or unticked. */
  readonly leftOutElse: readonly string[];
}

/** Small numbers that the report does not print. */
export interface SmallNumbersView {
  /** The base under which a percentage is not reported, among those to choose from. */
  readonly base: number;
  readonly bases: readonly number[];
  /** Counts under this are hidden, null for none, among those to choose from. */
  readonly threshold: number | null;
  readonly thresholds: readonly number[];
  readonly hint: string;
}

/** The paper's other parts. */
export interface PaperView {
  /** The sheet that holds them; null for none. */
  readonly sheet: string | null;
  readonly text: string;
}

/** The existing report. */
export interface StandingView {
  readonly sheet: string;
  readonly text: string;
  /** Which figures differ from the report; null for none. */
  readonly changed: string | null;
  readonly canUndo: boolean;
}

const MARKINGS = ["OFFICIAL", "OFFICIAL-SENSITIVE", "NOT PROTECTIVELY MARKED"];
/** The choice to end the report with the last month that has figures for all strands. */
const LATEST = "latest";
/** The most strands named where their figures have changed. */
const NAMED = 3;

export function reportView(
  { strands, whole, findings }: WatchedFindings,
  chosen: ReportOptions,
  standing: StandingReport | null,
): ReportView {
  const written = detailsOf(reportDetails(whole.read.recognised.strandsHead), strands);
  const included = includedView(
    strands.map(({ definition }) => definition.strand),
    chosen.leftOut,
  );
  const left = included.filter(({ isIn }) => isIn).length;
  const questions = findings.filter(isOfPeriod);
  const errors = findings.filter(({ severity }) => severity === "error").length - questions.length;
  return {
    ...comparedView(strands, whole, chosen),
    questions: questions.map(questionView),
    markings: {
      choices: [...new Set([written.classification, ...MARKINGS, chosen.classification ?? written.classification])].map((text) => ({
        ...{ value: text, label: text },
        choice: text === written.classification ? null : text,
      })),
      value: chosen.classification ?? written.classification,
    },
    title: chosen.title ?? written.title,
    force: chosen.force ?? written.force ?? "",
    source: chosen.source ?? written.source ?? "",
    asAt: chosen.asAt ?? "",
    whatGoesIn: `What goes in${left < strands.length ? `: ${left} of ${counted(strands.length, "strand")}` : ""}`,
    strands: included,
    charts: chosen.charts,
    dataNotes: chosen.dataNotes,
    standsOutFirst: chosen.overviewOrder === "standsOut",
    besideTotals: besideTotalsView(whole, chosen),
    smallNumbers: smallNumbersView(chosen),
    packColumns: packColumns(whole),
    paper: paperView(whole.read.recognition.paper),
    canBuild: left > 0,
    notes: [
      ...(left === 0 && strands.length > 0 ? ["All strands are left out. Tick at least one under “What goes in”."] : []),
      ...(errors > 0 ? [`${counted(errors, "error")} will stop the build. “Checks” says what to do.`] : []),
    ],
    standing: standing && standingView(standing, changedSince(standing, strands)),
  };
}

function paperView({ sheet, parts }: GivenPaper): PaperView {
  if (sheet === null)
    return {
      sheet,
      text: "Purpose, summary, implications, decisions: you keep their text on a sheet, and the report prints it around the strands.",
    };
  const filled = parts.filter(({ text }) => text !== "").length;
  return { sheet, text: `“${sheet}” has the text of ${filled} of ${counted(parts.length, "part")}.` };
}

/** What is compared with what. */
function comparedView(
  strands: readonly StrandFigures[],
  whole: CheckedFigures,
  chosen: ReportOptions,
): Pick<ReportView, "compares" | "periods" | "compared" | "baselines"> {
  const { comparing: given } = whole.read;
  const comparing = comparingOf(given, chosen);
  // A quarter ends before the last month does.
  const last = whole.comparing.period.kind === "quarter" ? (given.end ?? whole.latest) : whole.end;
  const spanTo = (end: Month) => longSpanText(periodTo(comparing.period, end));
  const end = chosen.end ?? last;
  const compares = comparesView(given, comparing);
  const offered = periodsToChoose(strands, last, comparing.period);
  // One that the command line chose may be earlier than those that are offered.
  const isOffered = chosen.end === null || offered.includes(chosen.end);
  const baselines = baselinesView(strands, end === null ? null : periodTo(comparing.period, end), given, comparing);
  return {
    compares,
    periods: {
      choices: [
        { value: LATEST, label: last === null ? "The last month with figures" : spanTo(last), choice: null },
        ...(isOffered ? offered : [...offered, chosen.end]).map((to) => ({ value: isoMonth(to), label: spanTo(to), choice: to })),
      ],
      value: chosen.end === null ? LATEST : isoMonth(chosen.end),
    },
    compared: `Compared: ${compares.value} with the year before${comparing.baseline === null ? "" : `; second baseline: ${chosenLabel(baselines)}`}`,
    baselines,
  };
}

function chosenLabel({ choices, value }: ChoicesView<unknown>): string {
  return choices.find((each) => each.value === value)!.label;
}

const BASES = [10, 20, 30, 50, 100];
const THRESHOLDS = [3, 5, 10, 20];

function smallNumbersView({ smallestBase, suppress }: ReportOptions): SmallNumbersView {
  const among = (numbers: readonly number[], chosen: number | null) =>
    [...new Set([...numbers, ...(chosen === null ? [] : [chosen])])].toSorted((a, b) => a - b);
  return {
    base: smallestBase,
    bases: among(BASES, smallestBase),
    threshold: suppress,
    thresholds: among(THRESHOLDS, suppress),
    hint: "The report’s two sheets show [c] in their place. Your worksheets stay as they are, so send the report saved as values only, and not the workbook.",
  };
}

/** The line that every place shows where the report is out of date. */
export interface OutOfDateView {
  readonly text: string;
  /** Says that the report sheet does not show it, and why; null where it does. */
  readonly unmarked: string | null;
}

export function outOfDateView(
  { strands }: WatchedFindings,
  standing: StandingReport | null,
  unmarked: string | null,
): OutOfDateView | null {
  const changed = standing === null ? 0 : changedSince(standing, strands).length;
  if (changed === 0) return null;
  return {
    text: `The report is out of date: ${counted(changed, "strand")} ${changed === 1 ? "has" : "have"} changed.`,
    unmarked: unmarked === null ? null : `The report sheet does not say so. ${unmarked}`,
  };
}

function includedView(strands: readonly string[], leftOut: readonly string[]): readonly IncludedView[] {
  const out = new Set(leftOut.map(normalised));
  return strands.map((strand) => {
    const isIn = !out.has(normalised(strand));
    return { strand, isIn, leftOutElse: isIn ? [...leftOut, strand] : leftOut.filter((name) => normalised(name) !== normalised(strand)) };
  });
}

function standingView({ at, sheet, canUndo }: StandingReport, changed: readonly string[]): StandingView {
  return {
    sheet,
    text: `${at === null ? "There is a report" : `Last built ${dayAndTime(at)}`} on “${sheet}”.`,
    changed: changed.length > 0 ? `Changed since: ${listedSome(changed, NAMED)}.` : null,
    canUndo,
  };
}

/** "16 March 2020, 14:05" */
function dayAndTime(iso: string): string {
  const date = new Date(iso);
  return `${dayText(date)}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date)}`;
}
