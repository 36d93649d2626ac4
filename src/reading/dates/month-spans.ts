import { monthOf, type Month } from "../../domain/month";
import { inEnglishMonths } from "./languages";
import { monthNumber } from "./months";
import { firstOfTwo, yearOfDigits } from "./years";

/** Months from one to another, as titles say them: "January–December 2018", "April 2018 to March 2019". */
export interface MonthSpan {
  readonly first: Month;
  readonly last: Month;
}

const NAME = String.raw`([a-z]{3,9})\.?`;
const DIGITS = String.raw`((?:19|20)\d\d)`;
const YEAR = String.raw`(?:,? ?'?${DIGITS})`;
const TO = String.raw`(?: ?[-–—/] ?| (?:to|until|till|through|a|al|au|bis|tot|til|do) )`;
/** A day is the first of the first month and the last of the last: "1 April 2018 to 31 March 2019". */
const SPAN = new RegExp(
  String.raw`(?<![a-z\d/]|\d )(?:${DIGITS}[ :,(]{1,2})?(?:0?1(?:st)? )?${NAME}${YEAR}?${TO}` +
    String.raw`(?:(?:28|29|30|31)(?:st|nd|rd|th)? )?${NAME}(?:${YEAR}(?:/(\d\d))?)?(?![\d/]|[a-z])`,
  "g",
);

/** The spans of months of known years that a text says, in any language. */
export function spansIn(text: string): readonly MonthSpan[] {
  if (!/\d{4}/.test(text)) return [];
  const written = inEnglishMonths(text).toLowerCase().replace(/\s+/g, " ");
  return [...written.matchAll(SPAN)].flatMap(([, before, from, fromYear, to, toYear, second]): MonthSpan[] => {
    const [first, last] = [monthNumber(from!), monthNumber(to!)];
    const digits = toYear ?? before;
    if (first === undefined || last === undefined || digits === undefined || (before !== undefined && toYear !== undefined)) return [];
    const year = second === undefined ? yearOfDigits(digits) : firstOfTwo(digits, second);
    if (year === null) return [];
    if (second !== undefined)
      return fromYear === undefined && first > last ? [{ first: monthOf(year, first), last: monthOf(year + 1, last) }] : [];
    const begins = fromYear === undefined ? year : yearOfDigits(fromYear);
    const span = begins === null ? null : { first: monthOf(begins, first), last: monthOf(year, last) };
    // "October to March 2020" may end in 2020 or in 2021.
    return span !== null && span.first < span.last ? [span] : [];
  });
}
