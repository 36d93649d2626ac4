import * as v from "valibot";
import { SMALLEST_BASE } from "../analysis/compare";
import { isoMonth, parseIsoMonth } from "../domain/month";
import { YEARS_BEFORE } from "../domain/report-period";
import { BLUE } from "../report/colours";
import {
  CHART_CHOICES,
  completeOptions,
  NO_REPORT_OPTIONS,
  OVERVIEW_ORDERS,
  ReportOptionsError,
  STANDARD_COLUMNS,
  type ReportOptions,
} from "../report/report-options";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";

const TEXT = v.optional(v.nullable(v.string()), null);
const END = v.pipe(
  v.string(),
  v.transform(parseIsoMonth),
  v.check((month) => month !== null, "“end” is not a month"),
);

const PERIOD = v.variant("kind", [
  v.object({ kind: v.literal("months"), length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)) }),
  v.object({ kind: v.literal("quarter") }),
  v.object({ kind: v.literal("yearToDate") }),
]);
const BASELINE = v.variant("kind", [
  v.object({
    kind: v.literal("year"),
    end: v.pipe(
      END,
      v.transform((month) => month!),
    ),
  }),
  v.object({ kind: v.literal("years"), count: v.picklist(YEARS_BEFORE) }),
]);

/** The first version had charts, or none. */
const CHARTS = v.union([
  v.pipe(
    v.boolean(),
    v.transform((charts) => (charts ? "months" : "none")),
  ),
  v.picklist(CHART_CHOICES),
]);

const FORM: KeptForm<ReportOptions> = {
  version: 3,
  schema: v.pipe(
    v.nullable(
      v.object({
        end: v.optional(v.nullable(END), null),
        period: v.optional(v.nullable(PERIOD), null),
        baseline: v.optional(v.nullable(v.union([v.literal("none"), BASELINE])), null),
        classification: TEXT,
        title: TEXT,
        force: TEXT,
        source: TEXT,
        leftOut: v.optional(v.array(v.string()), []),
        dataNotes: v.optional(v.boolean(), true),
        charts: v.optional(CHARTS, "months"),
        overviewOrder: v.optional(v.picklist(OVERVIEW_ORDERS), "paper"),
        smallestBase: v.optional(v.number(), SMALLEST_BASE),
        suppress: v.optional(v.nullable(v.number()), null),
        columns: v.optional(v.array(v.picklist(STANDARD_COLUMNS)), []),
        solved: v.optional(v.nullable(v.object({ column: v.nullable(v.string()), values: v.array(v.string()) })), null),
        contributions: TEXT,
        contributionsOf: v.optional(v.array(v.string()), []),
        colours: v.optional(v.object({ main: v.string() }), BLUE),
      }),
    ),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return completeOptions(dataset.value ?? {});
      } catch (error) {
        if (!(error instanceof ReportOptionsError)) throw error;
        addIssue({ message: error.message });
        return NEVER;
      }
    }),
  ),
};

/** The choices in a workbook's text; none for those that it lacks. */
export function parseReportOptions(text: string | null): KeptReading<ReportOptions> {
  return text === null ? { value: NO_REPORT_OPTIONS, problem: null } : readText(FORM, text);
}

/** The choices in the text that a workbook keeps; no choices where none can be read. */
export function keptOptions(text: string | null): ReportOptions {
  return parseReportOptions(text).value ?? NO_REPORT_OPTIONS;
}

/**
 * The choices as the text that the workbook keeps, without the day that figures are as at, which would be wrong the next time. Throws a
 * ReportOptionsError where they are not valid.
 */
export function reportOptionsText(options: ReportOptions): string {
  const { end, baseline, asAt: _, ...rest } = completeOptions(options);
  const isYear = baseline !== null && baseline !== "none" && baseline.kind === "year";
  return textOf(FORM, {
    ...rest,
    end: end === null ? null : isoMonth(end),
    baseline: isYear ? { kind: "year", end: isoMonth(baseline.end) } : baseline,
  });
}
