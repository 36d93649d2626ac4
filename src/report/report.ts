import type { Comparison } from "../domain/comparison";
import type { ControlChart } from "../domain/control-chart";
import type { LatestMonth } from "../domain/latest-month";
import type { Month } from "../domain/month";
import type { ComparedPeriod } from "../domain/report-period";
import type { Figures } from "../domain/series";
import type { Verdict } from "../domain/verdict";
import type { StrandRevisions } from "../analysis/revisions";
import type { Bridge } from "../analysis/bridge";
import type { StrandVintages } from "../analysis/vintages";
import type { ShownMeasure } from "../analysis/measures";
import type { Assurance, TargetProgress } from "../analysis/targets";
import type { ChartChoice } from "./report-options";

/** What the report says of itself; analysts set these above their "Strands" table. */
export interface ReportDetails {
  readonly title: string;
  readonly force: string | null;
  /** The protective marking, "OFFICIAL". */
  readonly classification: string;
  readonly source: string | null;
}

/** What the report says, before anything has a place on a sheet. */
export interface Report {
  readonly details: ReportDetails;
  /** The last month of the report's own period. */
  readonly end: Month;
  /** The period of every strand; null where they differ, and the overview says each. */
  readonly shared: ComparedPeriod | null;
  /** "12 months to end of January 2020" */
  readonly period: string;
  /** "As at 16 March 2020. Source: … Night Time Economy runs to February 2020." */
  readonly asAtLine: string;
  /** Lines under the overview table. */
  readonly notes: readonly string[];
  readonly strands: readonly ReportStrand[];
  /** Sections of text alone, in their order. */
  readonly texts: readonly ReportTextSection[];
  /** What sections tell beside their offences, in the order of the sheet "Measures". */
  readonly measures: readonly ReportMeasure[];
  /** The paper's other parts, before the overview and after the last section. */
  readonly paper: PaperParts;
  /** Indexes of the strands, in the order of the overview's rows. */
  readonly overview: readonly number[];
  readonly charts: ChartChoice;
  /** Null where they are left out. */
  readonly dataNotes: DataNotes | null;
}

/** A measure of a section. */
export interface ReportMeasure {
  /** The section's. */
  readonly key: string;
  /** From 1, of those of its section. */
  readonly number: number;
  readonly measure: ShownMeasure;
}

/** A section without figures: heading, lead and commentary. */
export interface ReportTextSection {
  /** As a strand's. */
  readonly key: string;
  /** "5.3  Child Abuse & Exploitation" */
  readonly heading: string;
  readonly strand: string;
  readonly lead: string | null;
  /** The index of the strand before which it stands; the number of strands where it stands after all. */
  readonly before: number;
}

export interface PaperParts {
  readonly before: readonly ReportPart[];
  readonly after: readonly ReportPart[];
}

/** A part of the paper that is no strand's: "3.0  Executive Summary" and its text. */
export interface ReportPart {
  /** Null where it has none. */
  readonly heading: string | null;
  /** With line breaks; "" where it has none. */
  readonly text: string;
}

/** What the figures were read from, and what was found of them: the end of the report. */
export interface DataNotes {
  /** What became of the numbers on the worksheets, in three lines at most. */
  readonly account: readonly string[];
  readonly coverage: readonly CoverageLine[];
  readonly warnings: readonly string[];
  readonly accepted: readonly AcceptedNote[];
}

/** What one worksheet gave to the report's figures. */
export interface CoverageLine {
  readonly sheet: string;
  /** "Feb 18 to Jan 20", "Totals of 12 months ending Jan 19 and Jan 20" */
  readonly months: string;
  /** "Mar 19 and May 19 to Jul 19": the months between that no figure is for; null for none. */
  readonly missing: string | null;
  /** Rows that at least one strand counts, each once; null where the number would tell a figure that is hidden. */
  readonly rows: number | null;
}

/** A finding that the analyst accepted, and why. */
export interface AcceptedNote {
  readonly text: string;
  /** With who accepted it, where that is known. */
  readonly reason: string;
  /** The day that it was accepted, "2020-03-16". */
  readonly on?: string;
}

/** One strand's section. */
export interface ReportStrand {
  /** The strand's part of every defined name, as Hate_Crime in SR_Hate_Crime_Diff: letters, digits and underscores, unique. */
  readonly key: string;
  /** "5.5  Hate Crime" */
  readonly heading: string;
  readonly strand: string;
  /** As a sentence begins with it: "Burglary (dwelling) offences". */
  readonly measure: string;
  /** The same as the analyst wrote it, under the heading; null where the heading says it. */
  readonly measureLine: string | null;
  /** "Lead: Detective Superintendent" */
  readonly lead: string | null;
  /** "12 months to end of January 2020:" */
  readonly period: string;
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly latestMonth: LatestMonth | null;
  /** Null where there are too few months for one. */
  readonly controlChart: ControlChart | null;
  /** What was reported otherwise before; null where nothing was. */
  readonly revisions: StrandRevisions | null;
  /** How its months have grown after their first report; null where nothing can be said. */
  readonly vintages: StrandVintages | null;
  /** How its last figure becomes this one; null where there is no other figure. */
  readonly bridge: Bridge | null;
  /** Null where it has none. */
  readonly target: ReportTarget | null;
  readonly figures: Figures;
  /** Shown in place of a figure that is missing: the shorthand, and below the table the reason in words. */
  readonly gap: Gap | null;
}

/** A strand's target: how far the figure is with it, and what its control limits say of one for each month. */
export interface ReportTarget extends TargetProgress {
  readonly assurance: Assurance | null;
}

/** A figure that is not reported. */
export interface Gap {
  /** "[x]", "[z]", "[u]" or "[c]" */
  readonly shorthand: string;
  readonly text: string;
}
