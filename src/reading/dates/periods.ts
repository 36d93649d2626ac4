import { addMonths, daysOfMonth, monthNumberOf, monthOf, type Month } from "../../domain/month";
import type { Period } from "../../domain/period";
import { normalised } from "../../domain/text";
import { unmarkedPeriod } from "../texts/footnotes";
import type { Dates, YearStart } from "./dates";
import { dayOfText, readDay } from "./days";
import { folded } from "./languages";
import { monthNumber } from "./months";
import { firstOfTwo, isYear, yearOfDigits } from "./years";

/** What a text says, as far as it can be said. */
export interface ReadPeriod {
  readonly period: Period;
  /** Another reading that a careful person could make; null where there is one only. */
  readonly other: Period | null;
}

/** What each period has: a year of two digits, or of four with what is written to them. "Ward 7" and "Sector 101" have none. */
const YEAR_OR_DATE = /(?<!\d)(?:\d\d|\d{4,})(?!\d)/;
/** Longer texts are sentences, not periods. */
const LONGEST = 60;
/** Reporting years start in April where nothing else is said. */
const APRIL = 4;

/**
 * The quarter, half-year or year that a text names; null for any other text, single months included. "2010-11" is a month, November 2010,
 * and "2010/11" a financial year. With `hyphenYears`, both are financial years. Footnote marks do not count.
 */
export function parsePeriod(
  text: string,
  yearStart: YearStart | null,
  hyphenYears = false,
  namedAfter: Dates["yearsNamedAfter"] = null,
): ReadPeriod | null {
  if (text.length > LONGEST || !YEAR_OR_DATE.test(text)) return null;
  const { text: unmarked } = unmarkedPeriod(text);
  if (!hyphenYears && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(unmarked)) return null;
  const written = plain(unmarked);
  // Quarters under a foreign word for "quarter" are those of a calendar year.
  const calendar = FOREIGN_QUARTER.test(folded(unmarked)) ? 1 : null;
  return (
    partOfYear(written, yearStart ?? calendar, namedAfter) ??
    spanOfDays(written) ??
    spanOfMonths(written, yearStart) ??
    periodToMonth(written, yearStart)
  );
}

/** The calendar year that stands as a number: 2019. */
export function periodOfNumber(value: number): Period | null {
  return isYear(value) ? { end: monthOf(value, 12), length: 12 } : null;
}

/** One kind of dash and of apostrophe, and no spaces around dashes and strokes. */
function plain(text: string): string {
  return folded(normalised(text))
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/ ?([-/]) ?/g, "$1")
    .replace(/^(\d{4})jj00$/, "$1") // years of Statistics Netherlands
    .replace(/^(\d{4})[ -]?(?:[kt]|kw)0?([1-4])$/, "$1 q$2") // 2019K1, 2019T1, 2019KW01: quarters of other countries
    .replace(/^[kt]([1-4])[ -]?(\d{4})$|^([1-4])[kt][ -]?(\d{4})$/, "q$1$3 $2$4")
    .replace(/\b(?:trimestre|trimester|quartal|kwartaal|kvartal|kwartal)\b/, "quarter")
    .replace(/^(i{1,3}|iv)[. ]+(?=quarter )/, (_, roman: string) => `${["i", "ii", "iii", "iv"].indexOf(roman) + 1} `) // III kwartał 2018
    .replace(/^([1-4])[º°ªo.]+ ?(?=quarter )/, "$1 ") // 3º trimestre 2018
    .replace(QUARTER_AND_SPAN, spanOfQuarter)
    .replace(/^(\d{4})[ :-]([a-z]{3,9}(?:-| to )[a-z]{3,9})$/, "$2 $1") // 2018 Apr-Jun
    .replace(/^([a-z]{3,9})[-/,] ?[a-z]{3,9}[-/,] ?([a-z]{3,9}) (?=\d{4}$)/, "$1-$2 "); // Apr/May/Jun 2018
}

/** "2018 Q1 (Jan-Mar)", "Q1 2018 (Jan to Mar)", "Q1 (Jan-Mar) 2018" */
const QUARTER_AND_SPAN =
  /^(?:q(?:tr|uarter)?\.? ?([1-4]) ?)?(\d{4})?(?:[ -]?q(?:tr|uarter)?\.? ?([1-4]))? ?[(:] ?([a-z]{3,9}(?:-| to )[a-z]{3,9})\)?(?: ?(\d{4}))?$/;
const QUARTERS_BEGIN = ["jan", "apr", "jul", "oct"];

/** The months that say which quarter is meant, with their year. A quarter of another year than the calendar's stays as it is. */
function spanOfQuarter(written: string, ...[one, before, other, span, after]: readonly (string | undefined)[]): string {
  const isCalendar = QUARTERS_BEGIN[Number(one ?? other) - 1] === span!.slice(0, 3);
  return isCalendar && (before === undefined) !== (after === undefined) ? `${span} ${before ?? after}` : written;
}

const FOREIGN_QUARTER =
  /\b(?:trimestre|trimester|quartal|kwartaal|kvartal|kwartal)\b|^\d{4}[ -]?(?:[kt]|kw)0?[1-4]$|^[kt][1-4][ -]?\d{4}$|^[1-4][kt][ -]?\d{4}$/;

/** A quarter, a half or the whole of a year, counted from 1. */
interface Part {
  readonly number: number;
  readonly length: number;
}

const WHOLE: Part = { number: 1, length: 12 };
const ORDINALS = ["first", "second", "third", "fourth"];
const QUARTER_WORD = "q(?:tr|uarter)?";
const HALF_WORD = "(?:half(?:[ -]?year)?|h)";
/** Q1, Qtr 1, Quarter 1; 1st quarter, first quarter */
const QUARTER = new RegExp(
  String.raw`(?<![a-z])${QUARTER_WORD}\.? ?([1-4])(?!\d)` +
    String.raw`|(?<!\d)([1-4]|first|second|third|fourth)(?:st|nd|rd|th|er|eme|e|[.])? ?${QUARTER_WORD}(?![a-z])`,
);
/** H1, Half 1, Half-year 1; 1st half, first half-year */
const HALF = new RegExp(String.raw`(?<![a-z])${HALF_WORD} ?([12])(?!\d)|(?<!\d)([12]|first|second)(?:st|nd)? ?${HALF_WORD}(?![a-z])`);
/** What joins "Q1" and a year after it. */
const JOIN = /^(?:[ ,:/-]+(?:(?:of|in) )?)?(?:the )?/;

/** "Q1 2019/20", "2019/20 H2", "2019/20": a year, perhaps with a part of it before or after. */
function partOfYear(written: string, yearStart: YearStart | null, namedAfter: Dates["yearsNamedAfter"]): ReadPeriod | null {
  const [quarter, half] = [QUARTER.exec(written), HALF.exec(written)];
  const match = quarter ?? half;
  if (!match) return periodOf(startsOfYear(written, yearStart, namedAfter, false), WHOLE);
  const before = written.slice(0, match.index);
  const after = written.slice(match.index + match[0].length);
  if ((before === "") === (after === "")) return null;
  const year = before === "" ? after.replace(JOIN, "") : before.replace(/[ ,:/-]+$/, "");
  if (after === "" && year.length < 4) return null; // 20 Q1 is no more a quarter than 12 Q1
  const said = (match[1] ?? match[2])!;
  const number = ORDINALS.indexOf(said) + 1 || Number(said);
  return periodOf(startsOfYear(year, yearStart, namedAfter, true), { number, length: quarter ? 3 : 6 });
}

/** The first month of a year, and of the other year that it may be. */
interface YearStarts {
  readonly start: Month;
  readonly other: Month | null;
}

function periodOf(year: YearStarts | null, { number, length }: Part): ReadPeriod | null {
  if (!year) return null;
  const from = (start: Month): Period => ({ end: addMonths(start, number * length - 1), length });
  return { period: from(year.start), other: year.other === null ? null : from(year.other) };
}

const YEAR_WORD = "(?:year|yr)";
const FINANCIAL = String.raw`f[./]?y\.?|(?:financial|fiscal|reporting) ${YEAR_WORD}`;
/** FY, F.Y., financial year; CY, calendar year; year; nothing: 2019/20, 2019, 19 */
const YEAR = new RegExp(
  String.raw`^(?:(?:(${FINANCIAL})|(cy|calendar ${YEAR_WORD})|(${YEAR_WORD}))[ :-]*)?` +
    String.raw`'?(\d{4}|\d\d)(?:[/-]'?(\d{4}|\d\d))?( ?(?:${FINANCIAL}))?$`,
);

/** When a year starts. Two digits or "19/20" are a year only where something else says so. */
function startsOfYear(
  written: string,
  yearStart: YearStart | null,
  namedAfter: Dates["yearsNamedAfter"],
  partStated: boolean,
): YearStarts | null {
  const [, before, calendar, plainYear, digits, second, after] = YEAR.exec(written) ?? [];
  // "CY 2019/20" and "CY 2019 FY" contradict themselves.
  if (digits === undefined || (calendar !== undefined && (second ?? after) !== undefined)) return null;
  const isSaid = partStated || [before, calendar, second && plainYear].some((word) => word !== undefined);
  if (digits.length === 2 && !isSaid) return null;
  const firstMonth = yearStart ?? APRIL;
  if (second !== undefined) return startOfTwo(digits, second, firstMonth);
  const year = yearOfDigits(digits);
  if (year === null) return null;
  if (calendar !== undefined || yearStart === 1) return { start: monthOf(year, 1), other: null };
  if ((before ?? after) !== undefined) return startsOfFinancial(monthOf(year, firstMonth), namedAfter);
  return startsOfPlain(year, yearStart, partStated);
}

/** "2019/20" */
function startOfTwo(digits: string, second: string, start: number): YearStarts | null {
  const first = firstOfTwo(digits, second);
  return first === null ? null : { start: monthOf(first, start), other: null };
}

/** "FY 2019", which may be named after the year in which it ends. */
function startsOfFinancial(reporting: Month, namedAfter: Dates["yearsNamedAfter"]): YearStarts {
  if (namedAfter === "start") return { start: reporting, other: null };
  return { start: addMonths(reporting, -12), other: namedAfter === "end" ? null : reporting };
}

/** "2019" by itself is a calendar year; "Q1 2019" is one of the reporting year, where it is known. */
function startsOfPlain(year: number, yearStart: YearStart | null, partStated: boolean): YearStarts {
  const [january, reporting] = [monthOf(year, 1), monthOf(year, yearStart ?? APRIL)];
  if (partStated && yearStart !== null) return { start: reporting, other: null };
  return { start: january, other: partStated || yearStart !== null ? reporting : null };
}

const NAME = String.raw`([a-z]{3,9})\.?`;
const ORDINAL = "(?:st|nd|rd|th)?";
/** Apr-Jun 2019, Oct 2018 to Dec 2018, 1 Apr 2019 - 31 Mar 2020, Oct to Mar 2019/20 */
const SPAN = new RegExp(
  String.raw`^(?:from )?(?:0?1(?:st)? )?${NAME}(?:[ .,'-]*(\d{4}|\d\d))?(?:[/-]| to | until )` +
    String.raw`(?:(\d\d)${ORDINAL} )?${NAME}[ .,'-]*(\d{4}|\d\d)(?:[/-](\d{4}|\d\d))?$`,
);

function spanOfMonths(written: string, yearStart: YearStart | null): ReadPeriod | null {
  const match = SPAN.exec(written);
  if (!match) return null;
  const [, firstName, firstDigits, lastDay, lastName, lastDigits, second] = match;
  const [first, last] = [monthNumber(firstName!), monthNumber(lastName!)];
  if (first === undefined || last === undefined) return null;
  if (second !== undefined) {
    const year = firstDigits === undefined ? firstOfTwo(lastDigits!, second) : null;
    return year === null ? null : spanWithin(monthOf(year, yearStart ?? APRIL), first, last, lastDay);
  }
  const lastYear = yearOfDigits(lastDigits!);
  if (lastYear === null) return null;
  const end = monthOf(lastYear, last);
  if (firstDigits !== undefined) {
    const firstYear = yearOfDigits(firstDigits);
    return firstYear === null ? null : spanBetween(monthOf(firstYear, first), end, lastDay);
  }
  if (first <= last) return spanBetween(monthOf(lastYear, first), end, lastDay);
  // Oct-Mar 2020: the year belongs to the last month or, less likely, to the first.
  const read = spanBetween(monthOf(lastYear - 1, first), end, lastDay);
  return read && { ...read, other: { ...read.period, end: addMonths(end, 12) } };
}

/** 2018/04/01 to 2018/06/30, 01/04/2018-30/06/2018: from the first day of a month to the last of another. */
function spanOfDays(written: string): ReadPeriod | null {
  const [, first, last] = /^(?:from )?(\d[\d/.-]{5,9}\d)(?: to | until |-)(\d[\d/.-]{5,9}\d)$/.exec(written) ?? [];
  if (first === undefined) return null;
  for (const order of ["dayFirst", "monthFirst"] as const) {
    const [start, end] = [readDay(first)?.[order] ?? null, readDay(last!)?.[order] ?? null];
    if (start === null || end === null || dayOfText(first, order) !== 1 || dayOfText(last!, order) !== daysOfMonth(end)) continue;
    return spanBetween(start, end, undefined);
  }
  return null;
}

/** A span of the reporting year that starts in this month. */
function spanWithin(yearStart: Month, first: number, last: number, lastDay: string | undefined): ReadPeriod | null {
  const inYear = (number: number) => addMonths(yearStart, (number - monthNumberOf(yearStart) + 12) % 12);
  return spanBetween(inYear(first), inYear(last), lastDay);
}

function spanBetween(start: Month, end: Month, lastDay: string | undefined): ReadPeriod | null {
  const length = end - start + 1;
  if (![3, 6, 12].includes(length) || !endsMonth(lastDay, end)) return null;
  return { period: { end, length }, other: null };
}

/** True for the month's last day, or where no day is said. */
function endsMonth(day: string | undefined, month: Month): boolean {
  return day === undefined || Number(day) === daysOfMonth(month);
}

const MONTHS = "[ -]?(?:months?|mths|m)";
/** "R12 Jan 2020", "MAT Jan 20": without a word for where they end. */
const SHORT_YEAR = String.raw`y/?e|r[ -]?12m?|mat|moving annual total|rolling (?:12${MONTHS}|${YEAR_WORD})`;
/** How many months "year to March 2020" and the like are. */
const LENGTHS: readonly { readonly words: RegExp; readonly length: number }[] = [
  { words: new RegExp(`^(?:rolling )?(?:12|twelve)${MONTHS}$`), length: 12 },
  { words: new RegExp(`^(?:(?:financial|rolling) )?${YEAR_WORD}$|^(?:${SHORT_YEAR})$`), length: 12 },
  { words: new RegExp(`^(?:6|six)${MONTHS}$|^half(?:[ -]?year)?$`), length: 6 },
  { words: new RegExp(`^(?:3|three)${MONTHS}$|^quarter$|^qtr$`), length: 3 },
];

/** Year to March 2020, 12 months to end of Mar 20, quarter ending 30 June 2019, y/e Mar 20 */
const TO_MONTH = new RegExp(
  String.raw`^(?:(.+?),? (?:(?:up )?to|ending|ended|end) |(${SHORT_YEAR}) )(?:the )?(?:end (?:of )?)?` +
    String.raw`(?:(\d\d)${ORDINAL} )?${NAME}[ .,'-]*(\d{4}|\d\d)$`,
);

function periodToMonth(written: string, yearStart: YearStart | null): ReadPeriod | null {
  const match = TO_MONTH.exec(written);
  if (!match) return null;
  const [, words, short, day, name, digits] = match;
  const length = LENGTHS.find((each) => each.words.test((words ?? short)!))?.length;
  const [month, year] = [monthNumber(name!), yearOfDigits(digits!)];
  if (length === undefined || month === undefined || year === null) return null;
  const end = monthOf(year, month);
  // "Financial year to January" is only a part of one.
  if (/^financial \w+,? (?:up )?to /.test(written) && monthNumberOf(addMonths(end, 1)) !== (yearStart ?? APRIL)) return null;
  return endsMonth(day, end) ? { period: { end, length }, other: null } : null;
}
