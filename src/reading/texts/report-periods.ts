import { monthNumberOf, monthOf, yearOf, type Month } from "../../domain/month";
import type { Period } from "../../domain/period";
import type { BadPeriod, BaselineChoice, PeriodChoice, YearsBefore } from "../../domain/report-period";
import { normalised } from "../../domain/text";
import { monthNumber, parseMonth } from "../dates/months";
import { parsePeriod } from "../dates/periods";

/** A period as somebody wrote it; `end` is its last month, where it says one. */
export interface WrittenPeriod {
  readonly choice: PeriodChoice;
  readonly end: Month | null;
}

const LONGEST = 12;
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const KNOWN: readonly { readonly words: RegExp; readonly choice: PeriodChoice }[] = [
  { words: /^(?:(?:the )?(?:financial |fiscal )?(?:year|yr)[ -]to[ -]date|f?ytd)$/, choice: { kind: "yearToDate" } },
  { words: /^(?:the )?(?:last )?(?:quarter|qtr)$/, choice: { kind: "quarter" } },
  { words: /^(?:the )?(?:last |rolling )?(?:year|yr)$/, choice: { kind: "months", length: LONGEST } },
  { words: /^(?:the )?(?:last )?month$/, choice: { kind: "months", length: 1 } },
];
const MONTHS = /^(?:(?:the )?(?:last |rolling )?)(\d+|[a-z]+)([ -]?(?:months?|mths))?$/;
/** "Sep 2019 to Dec 2019", "September–December 2019", "2019-09 to 2019-12" */
const SPAN = /^(?:from )?(.+?)(?: (?:to|until) | ?[–—] ?| - |(?<=[a-z\d])-(?=[a-z]))(?:the )?(?:end of )?(.+)$/;

/** What a report compares, as analysts write it: "financial year to date", "quarter", "6 months", "Sep to Dec 2019"; else why it is none. */
export function parseReportPeriod(text: string): WrittenPeriod | BadPeriod {
  const written = normalised(text);
  const known = KNOWN.find(({ words }) => words.test(written));
  if (known) return { choice: known.choice, end: null };
  const named = parsePeriod(written, null);
  if (named) return named.other === null ? periodNamed(named.period) : "notPeriod";
  const month = parseMonth(written);
  if (month !== null) return { choice: { kind: "months", length: 1 }, end: month };
  const [, count, unit] = MONTHS.exec(written) ?? [];
  const length = count === undefined ? 0 : NUMBERS.indexOf(count) + 1 || Number(count);
  if (!(Number.isInteger(length) && length >= 1)) return span(written);
  if (length <= LONGEST) return { choice: { kind: "months", length }, end: null };
  return unit === undefined ? "notPeriod" : "tooLong";
}

function periodNamed(period: Period): WrittenPeriod {
  const isQuarter = period.length === 3 && monthNumberOf(period.end) % 3 === 0;
  return { choice: isQuarter ? { kind: "quarter" } : { kind: "months", length: period.length }, end: period.end };
}

function span(written: string): WrittenPeriod | BadPeriod {
  const [, first, last] = SPAN.exec(written) ?? [];
  const end = last === undefined ? null : parseMonth(last);
  if (first === undefined || end === null) return "notPeriod";
  const number = monthNumber(first);
  // The year of "November to February 2020" may be that of either month.
  const isOfYear = number !== undefined && number <= monthNumberOf(end);
  const start = parseMonth(first) ?? (isOfYear ? monthOf(yearOf(end), number) : null);
  if (start === null) return "notPeriod";
  if (start > end) return "backwards";
  return end - start + 1 > LONGEST ? "tooLong" : periodNamed({ end, length: end - start + 1 });
}

const YEARS =
  /^(?:(?:the )?(?:mean|average)(?: and range)?(?: of)? )?(?:the )?(?:last |previous )?(3|5|three|five)[ -]years?(?: (?:before|mean|average))?$/;
const NONE = /^(?:none|no|-)$/;

/** A second baseline, as analysts write it: "2019", "2018/19", "12 months to Dec 2019", "3 years", "none"; null for any other text. */
export function parseBaseline(text: string): BaselineChoice | "none" | null {
  const written = normalised(text);
  if (NONE.test(written)) return "none";
  const count = YEARS.exec(written)?.[1];
  if (count !== undefined) return { kind: "years", count: (NUMBERS.indexOf(count) + 1 || Number(count)) as YearsBefore };
  const named = parsePeriod(written, null);
  return named?.other === null && named.period.length === LONGEST ? { kind: "year", end: named.period.end } : null;
}

/** "financial year to date": a choice as it can be written. */
export function periodChoiceText(choice: PeriodChoice): string {
  if (choice.kind === "yearToDate") return "financial year to date";
  if (choice.kind === "quarter") return "quarter";
  return choice.length === 1 ? "1 month" : `${choice.length} months`;
}
