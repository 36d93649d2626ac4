import { daysOfMonth, monthOf, type Month } from "../../domain/month";
import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";
import type { DayOrder } from "./dates";
import { monthNumber } from "./months";
import { yearOfDigits } from "./years";

/** The month that a date lies in, read both ways; null for a way that gives no date. */
export interface ReadDay {
  readonly dayFirst: Month | null;
  readonly monthFirst: Month | null;
}

/** How a column writes its days. */
export interface ReadOrder {
  /** Null where both ways fit, or where neither fits every date. */
  readonly order: DayOrder | null;
  readonly certain: boolean;
  /** True where some of the dates can only be read one way and others only the other. */
  readonly conflicting: boolean;
}

/** Longer texts are sentences, not dates. */
const LONGEST = 60;

// 14:33, 14:33:10.5, 2:33 pm, 14.33, 1433hrs, with a time zone or without
const HOUR = String.raw`(?:(?:[01]?\d|2[0-4])[:.]|[01]\d|2[0-3])`;
const CLOCK = String.raw`${HOUR}[0-5]\d(?:[:.][0-5]\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?| ?hrs| ?hours)?`;
const ZONE = String.raw`(?: ?(?:z|utc|gmt|bst))?(?: ?[+-]\d\d(?::?\d\d)?)?`;
const TIME = String.raw`(?:(?:t|,? | - |,? at )${CLOCK}${ZONE})?`;
const WEEKDAY_NAME = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|thu|fri|sat|sun";
const WEEKDAY = String.raw`(?:(?:${WEEKDAY_NAME})\b[.,]? ?)?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const NAME = String.raw`([a-z]{3,9})\.?`;

/** 15/03/2020, 15.3.20, 3-15-2020 */
const NUMERIC = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)${TIME}$`);

interface Parts {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: string;
}

/** Every written form that shows which number is the day, the month and the year. */
const FORMS: readonly { readonly form: RegExp; readonly parts: (match: RegExpExecArray) => Parts }[] = [
  // 2020-03-15, 20200315, 2020/03/15
  {
    form: new RegExp(String.raw`^(\d{4})([-/.]?)(\d\d)\2(\d\d)${TIME}$`),
    parts: ([, year, , month, day]) => ({ year: year!, month: Number(month), day: day! }),
  },
  // 15 Mar 2020, Sunday 15th March 2020, 15-MAR-20
  {
    form: new RegExp(String.raw`^${WEEKDAY}${DAY}(?: of)?[ ./,-]*${NAME}[ ./,-]*'?(\d{4}|\d\d)${TIME}$`),
    parts: ([, day, name, year]) => ({ year: year!, month: monthNumber(name!), day: day! }),
  },
  // Mar 15, 2020, March 15th 2020; not Mar 15 20, whose last number can be anything
  {
    form: new RegExp(String.raw`^${WEEKDAY}${NAME} ?${DAY}(?:(?:, ?| )(\d{4})|, ?'?(\d\d))${TIME}$`),
    parts: ([, name, day, year, short]) => ({ year: (year ?? short)!, month: monthNumber(name!), day: day! }),
  },
  // 2020-Mar-15
  {
    form: new RegExp(String.raw`^(\d{4})[ ./,-]*${NAME}[ ./,-]*(\d{1,2})${TIME}$`),
    parts: ([, year, name, day]) => ({ year: year!, month: monthNumber(name!), day: day! }),
  },
];

/**
 * The month of a date with any day, alone or with a time after it. Dates with a month's name and ISO dates give the same
 * month in both readings. Null for text that is a date in neither.
 */
export const readDay = remembering((text): ReadDay | null => {
  const written = plain(text);
  const numbers = numbersOf(written);
  if (!numbers) {
    const month = plainMonth(written);
    return month === null ? null : { dayFirst: month, monthFirst: month };
  }
  const { dayFirst, monthFirst } = numbers;
  return dayFirst === null && monthFirst === null ? null : { dayFirst, monthFirst };
});

/**
 * Which number is the day, judged by all texts of one column together. A text that can be read only one way decides. Otherwise, dates
 * that are all the first of their month, in two months or more, are months written as days: the other way, they would all lie in
 * Januaries. If that would be one January alone, nobody can tell. Where both readings give the same months, the day comes first, as in
 * Britain. The analyst's word, `given`, always wins.
 */
export function orderOf(texts: Iterable<string>, given: DayOrder | null): ReadOrder {
  const { only, firsts, months, differ } = seenIn(texts);
  const conflicting = only.dayFirst && only.monthFirst;
  if (given !== null) return { order: given, certain: true, conflicting };
  if (conflicting) return { order: null, certain: false, conflicting };
  const columnOfMonths = {
    dayFirst: firsts.dayFirst && months.dayFirst.size > 1,
    // An extract of early January looks the same, but not one of several Januaries.
    monthFirst: firsts.monthFirst && months.monthFirst.size > 1 && months.dayFirst.size > 1,
  };
  const order = decided(only) ?? (differ ? decided(columnOfMonths) : "dayFirst");
  return { order, certain: order !== null, conflicting };
}

/**
 * What the dates of a column say for each order: whether one fits this order alone, whether all are firsts of a month, and which months
 * they are in.
 */
function seenIn(texts: Iterable<string>) {
  const only = { dayFirst: false, monthFirst: false };
  const firsts = { dayFirst: true, monthFirst: true };
  const months = { dayFirst: new Set<Month>(), monthFirst: new Set<Month>() };
  let differ = false;
  for (const text of texts) {
    const numbers = numbersOf(plain(text));
    if (!numbers) continue;
    const { first, second, dayFirst, monthFirst } = numbers;
    if (dayFirst === null && monthFirst === null) continue;
    only.dayFirst ||= monthFirst === null;
    only.monthFirst ||= dayFirst === null;
    if (dayFirst !== null) months.dayFirst.add(dayFirst);
    if (monthFirst !== null) months.monthFirst.add(monthFirst);
    firsts.dayFirst &&= first === 1;
    firsts.monthFirst &&= second === 1;
    differ ||= dayFirst !== monthFirst;
  }
  return { only, firsts, months, differ };
}

/** The one of the two that is true. */
function decided({ dayFirst, monthFirst }: Readonly<Record<DayOrder, boolean>>): DayOrder | null {
  if (dayFirst === monthFirst) return null;
  return dayFirst ? "dayFirst" : "monthFirst";
}

function plain(text: string): string {
  return text.length > LONGEST ? "" : normalised(text).replace(/[’‘]/g, "'");
}

interface Numbers extends ReadDay {
  readonly first: number;
  readonly second: number;
}

/** A date of numbers alone, which can be read two ways. */
function numbersOf(written: string): Numbers | null {
  const match = NUMERIC.exec(written);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), match[4]!];
  return { first, second, dayFirst: monthOfDay(year, second, first), monthFirst: monthOfDay(year, first, second) };
}

function plainMonth(written: string): Month | null {
  const parts = plainParts(written);
  return parts && monthOfDay(parts.year, parts.month!, Number(parts.day));
}

function plainParts(written: string): Parts | null {
  for (const { form, parts } of FORMS) {
    const match = form.exec(written);
    const read = match && parts(match);
    if (read?.month !== undefined) return read;
  }
  return null;
}

/** The day of its month that a date as text is of, 1 to 31, numbers read in this order; null where it says none. */
export function dayOfText(text: string, order: DayOrder): number | null {
  const written = plain(text);
  const numbers = numbersOf(written);
  if (!numbers) {
    const parts = plainParts(written);
    return parts && Number(parts.day);
  }
  return order === "dayFirst" ? numbers.first : numbers.second;
}

/** The month of a date; null where there is no such day. */
function monthOfDay(digits: string, number: number, day: number): Month | null {
  const year = yearOfDigits(digits);
  if (year === null || number < 1 || number > 12) return null;
  const month = monthOf(year, number);
  return day >= 1 && day <= daysOfMonth(month) ? month : null;
}
