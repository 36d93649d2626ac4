import { SMALLEST_BASE } from "../analysis/compare";
import type { Month } from "../domain/month";
import { parseIsoDay } from "../domain/day";
import type { SolvedRule } from "../domain/solved";
import type { BaselineChoice, PeriodChoice } from "../domain/report-period";
import { normalised } from "../domain/text";
import { BLUE, colourProblem, type ReportColours } from "./colours";

/** The charts of the strands: the months of two years side by side, control charts, both; the months and the way from the last report; or no chart in the whole report. */
export const CHART_CHOICES = ["months", "control", "both", "bridge", "none"] as const;
export type ChartChoice = (typeof CHART_CHOICES)[number];

export const OVERVIEW_ORDERS = ["paper", "standsOut"] as const;
export type OverviewOrder = (typeof OVERVIEW_ORDERS)[number];

/** What a strand can have beside its two totals. */
export const STANDARD_COLUMNS = ["solved", "per-1000", "whole", "rank"] as const;
export type StandardColumn = (typeof STANDARD_COLUMNS)[number];

/** Whether what stands beside the totals needs to know where offences were. */
export function readsPlaces({ columns }: Pick<ReportOptions, "columns">): boolean {
  return columns.some((column) => column !== "solved");
}

/** What the analyst chose for the report. Null stands for what the "Strands" sheet says, or the figures give. */
export interface ReportOptions {
  /** The last month of strands without a period of their own. */
  readonly end: Month | null;
  /** What strands compare that have no period of their own. */
  readonly period: PeriodChoice | null;
  /** The second baseline, beside the year before. */
  readonly baseline: BaselineChoice | "none" | null;
  /** The protective marking on every page: 30 characters at most. */
  readonly classification: string | null;
  /** 120 characters at most. */
  readonly title: string | null;
  /** 120 characters at most. */
  readonly force: string | null;
  /** 500 characters at most. */
  readonly source: string | null;
  /** The day that the figures are as at, "2020-03-16"; null for the day of the build. It holds for one build and is not kept. */
  readonly asAt: string | null;
  /** Strands that are left out, by name, whatever its capitals and spaces. Their commentary is kept. */
  readonly leftOut: readonly string[];
  readonly dataNotes: boolean;
  readonly charts: ChartChoice;
  /** The order of the overview's rows: the paper's, or what stands out before the rest. */
  readonly overviewOrder: OverviewOrder;
  readonly colours: ReportColours;
  /** The base under which a percentage is not reported: a whole number from 1 to 1,000. */
  readonly smallestBase: number;
  /** Counts of 1 or more under this are hidden, with all that would tell them: a whole number from 3 to 20; null for none. */
  readonly suppress: number | null;
  /** What strands have beside their two totals, where the worksheets have it. */
  readonly columns: readonly StandardColumn[];
  /** Which offences are solved, for strands that do not say so themselves. */
  readonly solved: SolvedRule | null;
  /** The column whose values say where differences come from, or two of them, "District; Offence": 120 characters at most. */
  readonly contributions: string | null;
  /** The strands of which that is said, by name, whatever its capitals and spaces; none for all of them. */
  readonly contributionsOf: readonly string[];
}

export const NO_REPORT_OPTIONS: ReportOptions = {
  end: null,
  period: null,
  baseline: null,
  classification: null,
  title: null,
  force: null,
  source: null,
  asAt: null,
  leftOut: [],
  dataNotes: true,
  charts: "months",
  overviewOrder: "paper",
  colours: BLUE,
  smallestBase: SMALLEST_BASE,
  suppress: null,
  columns: [],
  solved: null,
  contributions: null,
  contributionsOf: [],
};

/** What was chosen cannot be reported. The message is for the analyst; `field` is what it is about. */
export class ReportOptionsError extends Error {
  override readonly name = "ReportOptionsError";

  constructor(
    readonly field: keyof ReportOptions,
    message: string,
  ) {
    super(message);
  }
}

const LONGEST = { classification: 30, title: 120, force: 120, source: 500, contributions: 120 } as const;
const WORDS = {
  classification: "protective marking",
  title: "title",
  force: "force",
  source: "source",
  contributions: "name of the column that says where differences come from",
} as const;

/** What the numbers among the options may be. */
const NUMBERS = {
  smallestBase: { least: 1, most: 1000, words: "smallest base of a percentage" },
  suppress: { least: 3, most: 20, words: "threshold under which counts are hidden" },
} as const;

/** Options with those that were left open, on one line each and blank ones null. Throws a ReportOptionsError for texts that are too long and colours that are too light. */
export function completeOptions(chosen: Partial<ReportOptions>): ReportOptions {
  const given = { ...NO_REPORT_OPTIONS, ...chosen };
  const options = {
    ...given,
    classification: line(given.classification),
    title: line(given.title),
    force: line(given.force),
    source: line(given.source),
    asAt: line(given.asAt),
    contributions: partingColumns(given.contributions).join("; ") || null,
    columns: STANDARD_COLUMNS.filter((column) => given.columns.includes(column)),
  };
  for (const field of ["classification", "title", "force", "source", "contributions"] as const) {
    const length = options[field]?.length ?? 0;
    if (length <= LONGEST[field]) continue;
    throw new ReportOptionsError(field, `The ${WORDS[field]} has ${length} characters. There is room for ${LONGEST[field]}. Shorten it.`);
  }
  if (partingColumns(options.contributions).length > 2)
    throw new ReportOptionsError(
      "contributions",
      `Differences are told by one column or two, not by “${options.contributions}”. Leave some out.`,
    );
  if (options.asAt !== null && parseIsoDay(options.asAt) === null)
    throw new ReportOptionsError("asAt", `“${options.asAt}” is not a date. Write the date of the figures like 2020-03-16.`);
  for (const field of ["smallestBase", "suppress"] as const) {
    const { least, most, words } = NUMBERS[field];
    const value = options[field];
    if (value === null || (Number.isInteger(value) && value >= least && value <= most)) continue;
    throw new ReportOptionsError(field, `The ${words} is a whole number from ${least} to ${most.toLocaleString("en-GB")}.`);
  }
  const problem = colourProblem(options.colours);
  if (problem !== null) throw new ReportOptionsError("colours", problem);
  return options;
}

/** The columns whose values say where differences come from. */
export function partingColumns(contributions: string | null): readonly string[] {
  const columns = (contributions ?? "").split(";").flatMap((column) => line(column) ?? []);
  return [...new Map(columns.map((column) => [normalised(column), column])).values()];
}

/** True for a strand of which it is said where its difference comes from. */
export function isParted(
  { contributions, contributionsOf }: Pick<ReportOptions, "contributions" | "contributionsOf">,
  strand: string,
): boolean {
  const names = contributionsOf.map(normalised);
  return contributions !== null && (names.length === 0 || names.includes(normalised(strand)));
}

function line(text: string | null): string | null {
  const words = text?.replace(/\s+/g, " ").trim() ?? "";
  return words === "" ? null : words;
}
