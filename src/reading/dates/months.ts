import type { RawValue } from "../../domain/cell";
import { monthFromSerial, monthNumberOf, monthOf, monthToSerial, yearOf, type Month, DAYS_TO_1904 } from "../../domain/month";
import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";
import { unmarkedPeriod } from "../texts/footnotes";
import { PLAIN_DATES, type Dates } from "./dates";
import { ENGLISH, folded, inEnglish } from "./languages";
import { monthInDigits } from "./romans";
import { FIRST_YEAR, firstOfTwo, isYear, LAST_YEAR, yearOfDigits } from "./years";

/** Longer texts are sentences, not months with marks. */
const LONGEST = 60;
const LONGEST_PLAIN = 24;
/** No language has a longer name of a month; white space may stand around it. */
const LONGEST_NAMED = 40;

/** Every written form of a month, with the groups that hold its parts. */
const FORMS: readonly { readonly form: RegExp; readonly parts: (match: RegExpExecArray, order: Dates["order"]) => Parts }[] = [
  // Jan-20, Jan 2020, AUG24, Sept. '19, 1 Jan 2020, 31-Jan-20
  {
    form: /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s\-–/._]*)?(\p{L}{3,12})\.?[\s\-–/.,_]*['’]?(\d{4}|\d{2})$/u,
    parts: ([, day, name, year]) => ({ year, month: monthNumber(name!), day }),
  },
  // 2020 Jan, 2020-January
  {
    form: /^(\d{4})[\s\-–/._]*(\p{L}{3,12})\.?$/u,
    parts: ([, year, name]) => ({ year, month: monthNumber(name!) }),
  },
  // 2020-01, 2020_01, 2020.01, 202001
  { form: /^(\d{4})[-_.]?(\d{2})$/, parts: ([, year, month]) => ({ year, month: Number(month) }) },
  // 2018/01; not 2010/11, which is a financial year
  {
    form: /^(\d{4})\/(\d{2})$/,
    parts: ([, year, month]) => ({ year, month: firstOfTwo(year!, month!) === null ? Number(month) : undefined }),
  },
  // 2019M01, 2019-M01, 2019MM01, as statistics offices export it
  { form: /^(\d{4})[ -]?mm? ?(\d{1,2})$/, parts: ([, year, month]) => ({ year, month: Number(month) }) },
  // 2018/1, 2018-1
  { form: /^(\d{4})[/-](\d)$/, parts: ([, year, month]) => ({ year, month: Number(month) }) },
  // 01/2020, 1 2020
  { form: /^(\d{1,2})[/. -](\d{4})$/, parts: ([, month, year]) => ({ year, month: Number(month) }) },
  // 01/01/2020, day first as in Britain unless the sheet shows otherwise
  {
    form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/,
    parts: ([, one, other, year], order) =>
      order === "monthFirst" ? { year, month: Number(one), day: other } : { year, month: Number(other), day: one },
  },
  // 2020-01-01, also as programs export it, with midnight
  {
    form: /^(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/,
    parts: ([, year, month, day]) => ({ year, month: Number(month), day }),
  },
];

/** "Month: Jan 2018", "Month ending 31 Jan 2018" */
const MONTH_WORD = /^(?:month|mth)(?: (?:ending|ended|end|to|of))?(?: ?[:–-] ?| )(?=.*\d)/;

interface Parts {
  readonly year: string | undefined;
  readonly month: number | undefined;
  readonly day?: string | undefined;
}

/**
 * The month that a text names, in any of the forms that analysts use, footnote marks aside; null for any other text. A day may stand with
 * it only where it is the month's first or last. So 02/03/2020, which Americans read otherwise, is not taken for a month.
 */
export function parseMonth(text: string, { names, hyphenYears, slashMonths, order, romans }: Dates = PLAIN_DATES): Month | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const written = inEnglish(text, names).replace(/\s+/g, " ").trim().toLowerCase();
  const plain = monthInDigits(unmarkedPeriod(written).text.replace(MONTH_WORD, ""), romans);
  const [, month, year] = slashMonths ? (SLASH_MONTH.exec(plain) ?? []) : [];
  if (month !== undefined) return monthOfParts({ year, month: Number(month) });
  if (plain.length < 5 || plain.length > LONGEST_PLAIN || (hyphenYears && isHyphenYear(plain))) return null;
  for (const { form, parts } of FORMS) {
    const match = form.exec(plain);
    if (match) return monthOfParts(parts(match, order));
  }
  return null;
}

/** "01/18", "1.18": a month only where its row or column shows so. */
export const SLASH_MONTH = /^(\d{1,2})[/.-](\d\d)$/;

/** "2010-11", where the second number follows the first: it may be a year or a month. */
function isHyphenYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  return first !== undefined && firstOfTwo(first, second!) !== null;
}

/** 1 for "january" or "jan", in English or in a sheet's other language; undefined for other words. */
export function monthNumber(name: string, names: Dates["names"] = PLAIN_DATES.names): number | undefined {
  return ENGLISH.get(name) ?? (names.size === 0 ? undefined : names.get(folded(name)));
}

/** The number of the month, where a text names a month and nothing else: "Jan", "sept."; undefined for other texts. */
export function monthNamed(text: string, names: Dates["names"]): number | undefined {
  if (text.length > LONGEST_NAMED) return undefined;
  return monthNumber(normalised(text).replace(/\.$/, ""), names);
}

/** What puts names of months in their order when they are sorted: "01 - Apr", "1. April", "04 April". */
const ORDER = /^\s*(?:0?[1-9]|1[0-2])(?: ?[-–.)] ?| )(?=\p{L})/u;

/** The number of a month without a year: its name, also behind a number, 1 to 12, "01", "M01" or "Month 1"; null for anything else. */
export function monthNumberIn(raw: RawValue, { names }: Dates): number | null {
  if (typeof raw === "string") {
    const digits = /^\s*(?:m|month )?(0?[1-9]|1[0-2])\s*$/i.exec(raw)?.[1];
    if (digits !== undefined) return Number(digits);
    return monthNamed(unmarkedPeriod(raw.replace(ORDER, "")).text, names) ?? null;
  }
  return typeof raw === "number" && Number.isInteger(raw) && raw >= 1 && raw <= 12 ? raw : null;
}

/** The number of a quarter without a year: "Q1", "Quarter 1", "1st quarter", "III", 1 to 4; null for anything else. */
export function quarterNumberIn(raw: RawValue): number | null {
  const roman = typeof raw === "string" ? ["i", "ii", "iii", "iv"].indexOf(raw.trim().toLowerCase()) : -1;
  if (roman >= 0) return roman + 1;
  const match = /^\s*(?:(?:q|qtr|quarter|t|k|kw)\.? ?0?([1-4])|([1-4])(?:st|nd|rd|th)?(?: ?(?:q|qtr|quarter))?)\s*$/i.exec(String(raw));
  return match ? Number(match[1] ?? match[2]) : null;
}

function monthOfParts({ year, month, day }: Parts): Month | null {
  if (year === undefined || month === undefined || month < 1 || month > 12) return null;
  const fullYear = yearOfDigits(year);
  if (fullYear === null) return null;
  const lastDay = new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
  if (day !== undefined && Number(day) !== 1 && Number(day) !== lastDay) return null;
  return monthOf(fullYear, month);
}

/** 202001 as a number */
export function monthOfYearAndMonth(value: number): Month | null {
  if (!Number.isInteger(value)) return null;
  const [year, month] = [Math.floor(value / 100), value % 100];
  return isYear(year) && month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

/** The serial number of the day that 20200315 is as a number, in the 1900 date system; null for a number that is none. */
export function serialOfDigits(value: number): number | null {
  const month = monthOfYearAndMonth(Math.floor(value / 100));
  if (month === null || !Number.isInteger(value)) return null;
  const day = value % 100;
  const serial = monthToSerial(month) + day - 1;
  return day > 0 && monthFromSerial(serial) === month ? serial : null;
}

/** The year of "2019" or "2019p"; null for anything else. It is mostly a year, but a count kept as text looks the same. */
export function bareYear(raw: RawValue): number | null {
  return typeof raw === "string" && raw.length <= LONGEST && /\d{4}/.test(raw) ? yearAlone(raw) : null;
}

const yearAlone = remembering((written) => {
  const { text } = unmarkedPeriod(written);
  return /^\d{4}$/.test(text) ? yearOfDigits(text) : null;
});

/** Serial numbers of dates in years that figures can be of. */
const FIRST_DAY = monthToSerial(monthOf(FIRST_YEAR, 1));
const AFTER_LAST_DAY = monthToSerial(monthOf(LAST_YEAR + 1, 1));

/** The month of a date's serial number, if offence counts can be of that year. */
export function monthOfDate(serial: number, { date1904 }: Dates = PLAIN_DATES): Month | null {
  const days = date1904 ? serial + DAYS_TO_1904 : serial;
  return days >= FIRST_DAY && days < AFTER_LAST_DAY ? monthFromSerial(days) : null;
}

/**
 * The month that a cell of a month column holds: text, 202001, 20200115 or a date's serial number. None of these can be mistaken for
 * another.
 */
export function monthOfCell(raw: RawValue, dates: Dates = PLAIN_DATES): Month | null {
  if (typeof raw === "number") {
    const serial = serialOfDigits(raw);
    return serial === null ? (monthOfYearAndMonth(raw) ?? monthOfDate(raw, dates)) : monthFromSerial(serial);
  }
  return typeof raw === "string" ? parseMonth(raw, dates) : null;
}

/** The month that a cell holds beyond doubt. Here, unlike in a month column, a plain number is a date only where its format says so. */
export function monthOfHeader(raw: RawValue, format: string, dates: Dates = PLAIN_DATES): Month | null {
  if (typeof raw !== "number") return monthOfCell(raw, dates);
  return monthOfYearAndMonth(raw) ?? (isDateFormat(format) ? monthOfDate(raw, dates) : null);
}

/** True where a number format shows a date: "mmm-yy", but not "General", "0.0", [Red] or a time of day. */
export const isDateFormat = remembering((format) => {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "").toLowerCase();
  return codes !== "general" && (/[yd]/.test(codes) || /mmm/.test(codes));
});

/** True where a cell is the given month's own header again. */
export function namesMonth(raw: RawValue, month: Month, dates: Dates = PLAIN_DATES): boolean {
  if (typeof raw === "string") return parseMonth(raw, dates) === month;
  const serial = monthToSerial(month) - (dates.date1904 ? DAYS_TO_1904 : 0);
  return raw === serial || raw === yearOf(month) * 100 + monthNumberOf(month);
}

/** What numbers things other than months: "Week 1 2018", "Table 3 2019". */
const NUMBERED =
  /^(?:weeks?|wk|w[ec]?|days?|quarters?|qtr|q|tables?|tab|fig(?:ure)?|part|page|sheet|version|v|no\.?|list|group|team|area|district|division|sector|beat|ward|lpa|annex|appendix|section)$/i;

/** The month that a name or title holds: "Jan 20", "Offences January 2020". Of several, the first. */
export function monthIn(text: string, dates: Dates = PLAIN_DATES): Month | null {
  return monthsIn(text, dates)[0] ?? null;
}

/** All months that a name or title holds. */
export function monthsIn(text: string, dates: Dates = PLAIN_DATES): readonly Month[] {
  const found: Month[] = [];
  const words = text
    .trim()
    .split(/[\s,:()_]+/)
    .filter((word) => word !== "");
  let end = 0;
  for (let from = 0; from < words.length; from += 1) {
    // The year of "Dec 2019, Jan 2020" is not the next month's too.
    if (from < end && /^\d{4}$/.test(words[from]!)) continue;
    for (const length of [1, 2, 3]) {
      const month = parseMonth(words.slice(from, from + length).join(" "), dates);
      const isNumbered = from > 0 && NUMBERED.test(words[from - 1]!) && /^\d{1,2}$/.test(words[from]!);
      if (month === null || from + length > words.length || (isNumbered && length === 2)) continue;
      found.push(month);
      end = from + length;
    }
  }
  return found;
}
