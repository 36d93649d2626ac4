import { addMonths, longMonth, monthName, shortMonth, yearOf, type Month } from "./month";
import { financialYear, periodName, periodStart, type Period } from "./period";
import type { ComparedPeriod } from "./report-period";

/** Months in a year: of the usual period, and between two that are compared. */
export const WINDOW_LENGTH = 12;

/** The last month of the same months a year before. */
export function earlierEnd(end: Month): Month {
  return addMonths(end, -WINDOW_LENGTH);
}

/** A window as findings name it: by its last month and, where it is not 12 months, by how many they are. */
export type NamedWindow = {
  readonly window: Month;
  readonly span?: number;
};

export function namedWindow({ end, length }: Period): NamedWindow {
  return length === WINDOW_LENGTH ? { window: end } : { window: end, span: length };
}

/** The window that a finding names. */
export function windowNamed({ window, span = WINDOW_LENGTH }: { readonly window: Month; readonly span?: number | undefined }): Period {
  return { end: window, length: span };
}

/** "12 months to end of January 2020", "Financial year to date, April to January, 10 months, 2019/20 on 2018/19" */
export function periodText(period: ComparedPeriod): string {
  const { kind, end, length } = period;
  if (kind === "yearToDate") return yearToDateText(period);
  if (length === WINDOW_LENGTH) return `12 months to end of ${longMonth(end)}`;
  if (length === 1) return `${longMonth(end)} on ${longMonth(earlierEnd(end))}`;
  const months = `${monthName(periodStart(period))} to ${monthName(end)}`;
  return `${kind === "quarter" ? `Quarter, ${months}` : `${months}, ${length} months`}, ${yearsText(period)} on ${yearsText({ end: earlierEnd(end), length })}`;
}

function yearToDateText(period: ComparedPeriod): string {
  const { end, length } = period;
  const start = periodStart(period);
  const years = `${financialYear(start)} on ${financialYear(earlierEnd(start))}`;
  if (length === WINDOW_LENGTH) return `Financial year ${years}`;
  if (length === 1) return `Financial year to date, ${monthName(end)}, 1 month, ${years}`;
  return `Financial year to date, ${monthName(start)} to ${monthName(end)}, ${length} months, ${years}`;
}

/** "2019", or "2019/20" for months of two years. */
function yearsText(period: Period): string {
  const start = periodStart(period);
  return yearOf(start) === yearOf(period.end) ? String(yearOf(start)) : financialYear(start);
}

/** "12 months ending Jan 20", "10 months ending Jan 20", "month of Jan 20" */
export function windowText({ end, length }: Period): string {
  return length === 1 ? `month of ${shortMonth(end)}` : `${length} months ending ${shortMonth(end)}`;
}

/** "12 months ending Jan 20 are", "month of Jan 20 is" */
export function windowIs(period: Period): string {
  return `${windowText(period)} ${period.length === 1 ? "is" : "are"}`;
}

/** "12 months to Jan 20", "Apr 19 to Jan 20", "Jan 20" */
export function spanText(period: Period): string {
  return period.length === WINDOW_LENGTH ? `12 months to ${shortMonth(period.end)}` : periodName(period);
}

/** "12 months to January 2020", "September to December 2019", "November 2019 to January 2020", "January 2020" */
export function longSpanText(period: Period): string {
  const { end, length } = period;
  if (length === WINDOW_LENGTH) return `12 months to ${longMonth(end)}`;
  if (length === 1) return longMonth(end);
  const start = periodStart(period);
  return `${yearOf(start) === yearOf(end) ? monthName(start) : longMonth(start)} to ${longMonth(end)}`;
}

/** What heads a column of a window's figures, on two lines: "12 months⏎ending Jan 20", "Apr 19 to⏎Jan 20", "Month of⏎Jan 20". */
export function columnHead(period: Period, joined: "ending" | "to"): string {
  const { end, length } = period;
  if (length === WINDOW_LENGTH) return `12 months\n${joined} ${shortMonth(end)}`;
  return length === 1 ? `Month of\n${shortMonth(end)}` : `${shortMonth(periodStart(period))} to\n${shortMonth(end)}`;
}

/** "quarters", for figures of this many months. */
export function periodsWord(length: number): string {
  return `${periodWord(length)}s`;
}

/** "quarter", for a figure of this many months. */
export function periodWord(length: number): string {
  return { 1: "month", 3: "quarter", 6: "half-year", 12: "year" }[length] ?? "period";
}
