import { addMonths, monthNumberOf, type Month } from "./month";
import { periodStart, type Period } from "./period";

/** Which months up to the last one are compared with the same months of the year before. */
export type PeriodChoice =
  /** 1 to 12 months. */
  | { readonly kind: "months"; readonly length: number }
  /** The last whole quarter: to March, June, September or December. */
  | { readonly kind: "quarter" }
  /** From April on. */
  | { readonly kind: "yearToDate" };

/** Why a text is no period: it names none, is longer than 12 months, ends before it begins, or contradicts the period end beside it. */
export type BadPeriod = "notPeriod" | "tooLong" | "backwards" | "otherEnd";

/** The months that are compared with the same months of the year before, and what they are. */
export interface ComparedPeriod extends Period {
  readonly kind: PeriodChoice["kind"];
}

/** What the later months are set beside, besides the same months of the year before. */
export type BaselineChoice =
  /** The 12 months to `end`; for a shorter period, the same months of that year. */
  | { readonly kind: "year"; readonly end: Month }
  /** The mean and the range of the same months in so many years before. */
  | { readonly kind: "years"; readonly count: YearsBefore };

export const YEARS_BEFORE = [3, 5] as const;
export type YearsBefore = (typeof YEARS_BEFORE)[number];

/** What is compared with what, for all strands that do not say otherwise. */
export interface Comparing {
  readonly period: PeriodChoice;
  /** Null for none besides the year before. */
  readonly baseline: BaselineChoice | null;
}

const YEAR = 12;
const APRIL = 4;

export const TWELVE_MONTHS: PeriodChoice = { kind: "months", length: YEAR };
export const USUAL_COMPARING: Comparing = { period: TWELVE_MONTHS, baseline: null };

/** The period that ends with this month; a quarter, with the last one that is over by then. */
export function periodTo(choice: PeriodChoice, end: Month): ComparedPeriod {
  switch (choice.kind) {
    case "months":
      return { kind: "months", end, length: choice.length };
    case "quarter":
      return { kind: "quarter", end: addMonths(end, -(monthNumberOf(end) % 3)), length: 3 };
    case "yearToDate":
      return { kind: "yearToDate", end, length: ((monthNumberOf(end) - APRIL + YEAR) % YEAR) + 1 };
  }
}

/** The same months of the year before. */
export function yearBefore({ end, length }: Period): Period {
  return { end: addMonths(end, -YEAR), length };
}

/** The windows of a baseline, the earliest first. Of a year that is named, a shorter period has the months that begin in it. */
export function baselineWindows(choice: BaselineChoice, period: ComparedPeriod): readonly Period[] {
  const { end, length } = period;
  if (choice.kind === "years")
    return Array.from({ length: choice.count }, (_, index) => ({ end: addMonths(end, -YEAR * (choice.count - index)), length }));
  if (period.kind === "months" && length === YEAR) return [{ end: choice.end, length }];
  const first = addMonths(choice.end, 1 - YEAR);
  const start = addMonths(first, (((periodStart(period) - first) % YEAR) + YEAR) % YEAR);
  return [{ end: addMonths(start, length - 1), length }];
}

export function isSamePeriod(one: PeriodChoice, other: PeriodChoice): boolean {
  return one.kind === other.kind && (one.kind !== "months" || one.length === (other as typeof one).length);
}
