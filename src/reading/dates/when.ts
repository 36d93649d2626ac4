import type { RawValue } from "../../domain/cell";
import { addMonths, monthOf, type Month } from "../../domain/month";
import type { Dates } from "./dates";
import { readDay } from "./days";
import { inEnglish } from "./languages";
import { bareYear, isDateFormat, monthOfCell, monthOfHeader, monthOfYearAndMonth, parseMonth } from "./months";
import { spansIn } from "./month-spans";
import { parsePeriod, periodOfNumber } from "./periods";
import { quarterInDigits } from "./romans";
import { endOfYears, isFinancialHeader, isYearHeader, spanOfHeader } from "./time-headers";
import { isYear } from "./years";

/** The months that a cell names: one month, or the last of several with how many there are. */
export interface When {
  readonly month: Month;
  readonly length: number;
  /** The last month of another reading that a careful person could make: "Q1 2020". */
  readonly other: Month | null;
}

/** Texts that were read before, by the way that their sheet writes dates: each layout looks at the same cells again. */
type Known = WeakMap<Dates, Map<string, When | null>>;
const cells: Known = new WeakMap();
const headers: Known = new WeakMap();
const periods: Known = new WeakMap();

/**
 * True for a crime's reference and the like: more letters and digits in one run than any name of a time has. Sheets of records hold
 * hundreds, each another text.
 */
const isReference = (text: string) => text.length > LONGEST_RUN && RUN.test(text);
const LONGEST_RUN = 32;
const RUN = new RegExp(String.raw`[A-Za-z\d]{${LONGEST_RUN + 1}}`);

/** What a cell of a column of months says: a month, a day of one, a quarter or a year. */
export function whenOfCell(raw: RawValue, dates: Dates): When | null {
  if (typeof raw !== "string") return readCell(raw, dates);
  return remembered(cells, raw, dates, () => (isReference(raw) ? null : readCell(raw, dates)));
}

function remembered(known: Known, text: string, dates: Dates, read: () => When | null): When | null {
  let texts = known.get(dates);
  if (!texts) known.set(dates, (texts = new Map<string, When | null>()));
  let when = texts.get(text);
  if (when === undefined) texts.set(text, (when = read()));
  return when;
}

function readCell(raw: RawValue, dates: Dates): When | null {
  const month = monthOfCell(raw, dates);
  if (month !== null) return { month, length: 1, other: null };
  if (typeof raw !== "string" || !/\d/.test(raw)) return null;
  const day = dayOfText(inEnglish(raw, dates.names));
  if (day) return { month: day, length: 1, other: null };
  return whenOfPeriod(raw, dates);
}

/** What a header cell says beyond doubt: a plain number is a date only where its format says so. */
export function whenOfHeader(raw: RawValue, format: string, dates: Dates): When | null {
  if (typeof raw !== "string") {
    const month = monthOfHeader(raw, format, dates);
    return month === null ? null : { month, length: 1, other: null };
  }
  return remembered(headers, raw, dates, () => {
    if (isReference(raw)) return null;
    const month = parseMonth(raw, dates);
    if (month !== null) return { month, length: 1, other: null };
    return /\d/.test(raw) ? whenOfPeriod(raw, dates) : null;
  });
}

/** A year that stands as a number: 2019. Only where a whole header is made of them. */
export function whenOfYear(raw: RawValue, { yearStart }: Dates): When | null {
  const period = typeof raw === "number" ? periodOfNumber(raw) : null;
  if (!period) return null;
  return yearStart === null || yearStart === 1 ? { month: period.end, length: period.length, other: null } : null;
}

/**
 * What a cell says, given its header. 2019 is a year under "Year"; where the analyst said when years start, it is the year that starts in
 * 2019. A financial year written as one number has two readings. Months under "Year ending" end the 12 months that the figures are of.
 */
export function whenUnder(header: string, raw: RawValue, dates: Dates): When | null {
  const year = isYearHeader(header) ? yearUnder(header, raw, dates) : null;
  if (year) return year;
  const when = whenOfCell(raw, dates);
  const span = when?.length === 1 ? spanOfHeader(header) : null;
  return when && span !== null ? { ...when, length: span } : when;
}

function yearUnder(header: string, raw: RawValue, { yearStart, yearsNamedAfter, names }: Dates): When | null {
  const year = typeof raw === "number" && isYear(raw) ? raw : bareYear(raw);
  if (year === null) return null;
  const when = (start: Month, other: Month | null = null): When => ({ month: addMonths(start, 11), length: 12, other });
  const end = endOfYears(header, names);
  if (end !== null) return when(addMonths(monthOf(year, end), -11));
  // "Year ending | 2019" says no month.
  const isEnding = spanOfHeader(header) !== null;
  const isFinancial = isFinancialHeader(header);
  const start = yearStart ?? (isFinancial && yearsNamedAfter !== null ? APRIL : null);
  const isAfterEnd = isEnding || (isFinancial && yearsNamedAfter === "end");
  if (start !== null) return when(monthOf(isAfterEnd && start !== 1 ? year - 1 : year, start));
  if (isEnding) return when(monthOf(year - 1, APRIL), monthOf(year, 12));
  return isFinancial ? when(monthOf(year - 1, APRIL), monthOf(year + 1, APRIL - 1)) : when(monthOf(year, 1));
}

/** Financial years start in April where nothing else is said. */
const APRIL = 4;

function whenOfPeriod(text: string, dates: Dates): When | null {
  return remembered(periods, text, dates, () => {
    const { yearStart, names, hyphenYears, yearsNamedAfter } = dates;
    const read = parsePeriod(quarterInDigits(inEnglish(text, names), dates.romans), yearStart, hyphenYears, yearsNamedAfter);
    return read ? { month: read.period.end, length: read.period.length, other: read.other?.end ?? null } : whenOfSpan(text);
  });
}

const SPAN_ALONE = /^\s*\p{L}{3,12}\.?(?:\s?[-–—/]\s?|\s\p{L}{1,5}\s)\p{L}{3,12}\.?(?:\sdel?)?\s\d{4}\s*$/u;

/** "Enero-diciembre 2018": two months of a language that the sheet's other cells do not show. */
function whenOfSpan(text: string): When | null {
  const [span] = SPAN_ALONE.test(text) ? spansIn(text) : [];
  const length = span === undefined ? 0 : span.last - span.first + 1;
  return span !== undefined && [3, 6, 12].includes(length) ? { month: span.last, length, other: null } : null;
}

/** Either reading of a day: enough to see that it is a date. */
function dayOfText(text: string): Month | null {
  const day = readDay(text);
  return day && (day.dayFirst ?? day.monthFirst);
}

/**
 * True for a cell that may be a month in a column. A plain number is a date only where the header or the format says so; 202001 always
 * is.
 */
export function mayBeMonth(raw: RawValue, format: string, dated: boolean, dates: Dates): boolean {
  if (typeof raw === "number" && !dated && !isDateFormat(format)) return monthOfYearAndMonth(raw) !== null;
  return whenOfCell(raw, dates) !== null;
}
