import { changedSince } from "../../analysis/changed-since";
import { dayText } from "../../domain/day";
import { isoMonth, longMonth, type Month } from "../../domain/month";
import { counted, listedSome, normalised } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { reportDetails } from "../../reading/sheets";
import { detailsOf } from "../../report/details";
import type { ChartChoice, ReportOptions } from "../../report/report-options";
import type { StandingReport } from "../pane-state";
import { questionView, type QuestionView } from "./outcome";
import { isOfPeriod } from "./period-questions";
import { periodsToChoose } from "./periods";

/** The place "Report": what the report is to be, and what stands. */
export interface ReportView {
  readonly periods: readonly PeriodView[];
  /** The value of the one that is chosen. */
  readonly period: string;
  /** What is asked of it before a report can be built. */
  readonly questions: readonly QuestionView[];
  readonly markings: readonly MarkingView[];
  readonly marking: string;
  readonly title: string;
  readonly force: string;
  readonly source: string;
  /** "2020-03-16"; blank for the day of the build. */
  readonly asAt: string;
  readonly whatGoesIn: string;
  readonly strands: readonly IncludedView[];
  readonly charts: ChartChoice;
  readonly dataNotes: boolean;
  /** Whether the overview has what stands out before the rest. */
  readonly standsOutFirst: boolean;
  readonly canBuild: boolean;
  /** What is to be known before it is built. */
  readonly notes: readonly string[];
  readonly standing: StandingView | null;
}

export interface PeriodView {
  readonly value: string;
  readonly label: string;
  /** Null for the last month with figures, whichever that is. */
  readonly end: Month | null;
}

/** A protective marking; `choice` is null for what the workbook says itself. */
export interface MarkingView {
  readonly text: string;
  readonly choice: string | null;
}

export interface IncludedView {
  readonly strand: string;
  readonly isIn: boolean;
  /** What is left out once this one is ticked or unticked. */
  readonly leftOutElse: readonly string[];
}

/** The report that stands. */
export interface StandingView {
  readonly sheet: string;
  readonly text: string;
  /** Which figures are no longer what it says; null for none. */
  readonly changed: string | null;
  readonly canUndo: boolean;
}

const MARKINGS = ["OFFICIAL", "OFFICIAL-SENSITIVE", "NOT PROTECTIVELY MARKED"];
/** The choice that the report ends with the last month that has figures for all strands. */
const LATEST = "latest";
/** Strands that are named where their figures have changed. */
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
  const latest = whole.end === null ? "The last month with figures" : periodText(whole.end);
  return {
    periods: [
      { value: LATEST, label: latest, end: null },
      ...periodsToChoose(strands, whole.end).map((end) => ({ value: isoMonth(end), label: periodText(end), end })),
    ],
    period: chosen.end === null ? LATEST : isoMonth(chosen.end),
    questions: questions.map(questionView),
    markings: [...new Set([written.classification, ...MARKINGS])].map((text) => ({
      text,
      choice: text === written.classification ? null : text,
    })),
    marking: chosen.classification ?? written.classification,
    title: chosen.title ?? written.title,
    force: chosen.force ?? written.force ?? "",
    source: chosen.source ?? written.source ?? "",
    asAt: chosen.asAt ?? "",
    whatGoesIn: `What goes in${left < strands.length ? `: ${left} of ${counted(strands.length, "strand")}` : ""}`,
    strands: included,
    charts: chosen.charts,
    dataNotes: chosen.dataNotes,
    standsOutFirst: chosen.overviewOrder === "standsOut",
    canBuild: left > 0,
    notes: [
      ...(left === 0 && strands.length > 0 ? ["All strands are left out. Tick at least one under “What goes in”."] : []),
      ...(errors > 0 ? [`${counted(errors, "error")} will stop the build. “Checks” says what to do.`] : []),
    ],
    standing: standing && standingView(standing, changedSince(standing, strands)),
  };
}

/** The line that is seen from every place where the report is out of date. */
export interface OutOfDateView {
  readonly text: string;
  /** That the report sheet does not say so, and why; null where it does. */
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

function periodText(end: Month): string {
  return `12 months to ${longMonth(end)}`;
}

/** "16 March 2020, 14:05" */
function dayAndTime(iso: string): string {
  const date = new Date(iso);
  return `${dayText(date)}, ${new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date)}`;
}
