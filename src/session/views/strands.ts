import { comparingOf } from "../../analysis/comparing";
import { compare } from "../../analysis/compare";
import { suppress } from "../../analysis/suppression";
import { verdictOf } from "../../analysis/verdicts/verdict-of";
import type { ComparedWindow, Comparison } from "../../domain/comparison";
import type { Finding } from "../../domain/finding";
import { HIDDEN_MARK } from "../../domain/hidden";
import { shortMonth, type Month } from "../../domain/month";
import { isInPeriod } from "../../domain/period";
import { percentText } from "../../domain/percent";
import { periodTo, type PeriodChoice } from "../../domain/report-period";
import type { MonthlyCount } from "../../domain/series";
import type { StrandFigures } from "../../domain/strand";
import { counted } from "../../domain/text";
import type { Verdict } from "../../domain/verdict";
import { spanText, WINDOW_LENGTH } from "../../domain/window";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { reasonText } from "../../report/reason-words";
import type { ReportOptions } from "../../report/report-options";
import { partedViews, type PartedView } from "./beside-totals";
import { coverageOf } from "../../report/coverage";

/** The place "Strands": what was recognised, and each strand's figures. */
export interface StrandsView {
  readonly heading: string;
  /** The source of the figures. */
  readonly from: string;
  readonly strands: readonly StrandView[];
  /** The sheet of the "Strands" table; null where there is none. */
  readonly tableSheet: string | null;
  /** Whether a first table can be made from what was recognised. */
  readonly canSave: boolean;
  /** What is to be said or done before there are strands; null where there are some. */
  readonly missing: string | null;
  /** What a table would be good for, where there is none. */
  readonly note: string | null;
}

export interface StrandView {
  readonly key: string;
  readonly name: string;
  /** Its name, without its section. */
  readonly strand: string;
  /** The two totals, or only the later one, or words that say there is none. */
  readonly totals: readonly [earlier: string, later: string] | string;
  /** "Jan 20"; its months where they are not 12. */
  readonly end: string;
  readonly percent: string;
  /** True where the change is greater than the usual variation. */
  readonly standsOut: boolean;
  /** Why something is not shown. */
  readonly reason: string | null;
  /** Whether the next report says where its difference comes from; null where nothing can tell it. */
  readonly parted: PartedView | null;
  /** Null where there are no months to show. */
  readonly chart: ChartView | null;
}

/** The months of both windows as bars from zero. */
export interface ChartView {
  /** What the chart says, for people who do not see it. */
  readonly label: string;
  readonly bars: readonly BarView[];
}

export interface BarView {
  /** The month that it begins with, of 24. */
  readonly from: number;
  /** Months. */
  readonly length: number;
  /** As a share of the highest. */
  readonly share: number;
  readonly isLater: boolean;
}

/** What the place "Strands" shows; of what is chosen to be hidden, no more than the report does. */
export function strandsView({ findings, comparisons, strands, whole }: WatchedFindings, chosen: ReportOptions): StrandsView {
  const { end } = whole;
  const { period } = comparingOf(whole.read.comparing, chosen);
  const shown = comparisons.map((comparison, index) => shownStrand(comparison, strands[index], { ...chosen, period }));
  const parted = partedViews(
    whole,
    comparisons.map(({ definition }) => definition.strand),
    chosen,
  );
  const tableSheet = whole.read.recognition.strandsHead?.sheet ?? null;
  return {
    heading: `${counted(comparisons.length, "strand")}${end === null ? "" : `, ${spanText(periodTo(period, end))}`}`,
    from: fromText(coverageOf(strands).map(({ sheet }) => sheet)),
    strands: shown.map((each, index) => strandView(each, parted[index]!)),
    tableSheet,
    canSave: strands.length > 0,
    missing: comparisons.length > 0 ? null : missingText(findings, tableSheet),
    note: tableSheet === null && strands.length > 0 ? noteText(end) : null,
  };
}

function fromText(sheets: readonly string[]): string {
  if (sheets.length === 0) return "No figures have been added up yet.";
  const named = sheets.slice(0, 3).map((sheet) => `“${sheet}”`);
  return `From ${named.join(", ")}${sheets.length > 3 ? ` and ${sheets.length - 3} more` : ""}.`;
}

function missingText(findings: readonly Finding[], tableSheet: string | null): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (tableSheet !== null) return `“${tableSheet}” has no strand that can be counted. ${errors > 0 ? "“Checks” says why." : ""}`.trim();
  return "Which column names the strands? The report then has a section for each of its values. You can change the list on the sheet “Strands”.";
}

function noteText(end: Month | null): string {
  const figures = end === null ? "" : `The figures go up to ${shortMonth(end)}.`;
  return `There is no “Strands” table, so each offence is a strand. A table says which rows count for which strand, with section numbers and leads. ${figures}`;
}

interface StrandShown {
  readonly comparison: Comparison;
  readonly strand: StrandFigures | undefined;
  readonly verdict: Verdict;
}

function shownStrand(
  found: Comparison,
  strand: StrandFigures | undefined,
  { smallestBase, suppress: fewerThan, period }: ReportOptions & { readonly period: PeriodChoice },
): StrandShown {
  const comparison = strand ? compare(strand, found.end, { period, smallestBase }) : found;
  const verdict = verdictOf(comparison, strand?.figures ?? { kind: "totals", totals: [] });
  if (!strand || fewerThan === null) return { comparison, strand, verdict };
  const shown = suppress({ strand, comparison, judgement: { verdict, latestMonth: null, controlChart: null } }, fewerThan);
  return { ...shown, verdict: shown.judgement.verdict };
}

function strandView({ comparison, strand, verdict }: StrandShown, parted: PartedView | null): StrandView {
  const { definition, end, earlier, later, pctDiff, reason, hidden } = comparison;
  const total = (window: ComparedWindow | null, isHidden = false) => (isHidden ? HIDDEN_MARK : window && figure(window.total));
  const [first, last] = [total(earlier, hidden?.earlier), total(later, hidden?.later)];
  const totals = first !== null && last !== null ? ([first, last] as const) : (last ?? "no total");
  const months = strand?.figures.kind === "months" ? strand.figures.months : [];
  const words = typeof totals === "string" ? totals : `from ${totals[0]} to ${totals[1]}`;
  return {
    key: definition.strand,
    name: definition.section ? `${definition.section}  ${definition.strand}` : definition.strand,
    strand: definition.strand,
    totals,
    end: comparison.length === WINDOW_LENGTH ? shortMonth(end) : spanText(comparison),
    percent: pctDiff === null ? "" : percentText(pctDiff, "−"),
    standsOut: verdict.standsOut === true,
    reason: reason && reasonText(reason, comparison).text,
    parted,
    chart:
      months.length > 1 && !hidden
        ? { label: `${definition.strand}: months to ${shortMonth(end)}, ${words}`, bars: barsOf(months, comparison) }
        : null,
  };
}

function barsOf(months: readonly MonthlyCount[], comparison: Comparison): readonly BarView[] {
  const { end } = comparison;
  const shown = months.filter(({ month }) => month > end - 24 && month <= end);
  const highest = Math.max(1, ...shown.map(({ count }) => count));
  return shown.map(({ month, count, length = 1 }) => ({
    from: month - length - (end - 24),
    length,
    share: count / highest,
    isLater: isInPeriod(month, comparison),
  }));
}

function figure(count: number): string {
  return count.toLocaleString("en-GB");
}
