import { inEnglishMonths, SHORT_MONTHS } from "../../../reading";
import { normalised } from "../../../domain/text";
import { DAY, MONTH } from "./years-said";

const YEAR = String.raw`(?:[ ,]*'?(?:19|20)?\d\d)?`;
/** "April to December", "1 April - 31 December 2019" */
const SPAN = new RegExp(String.raw`\b${DAY}${MONTH}${YEAR}(?: to | until | ?[-–/] ?)${DAY}${MONTH}\b`);
/** "January", "Jan offences": a month alone, before or behind plain words. */
const ALONE = new RegExp(
  String.raw`^(?:(?:crimes?|offences?|figures|recorded|performance|comparison|data|the|month|of|for|in|-|–|:|,)[ ]*)*${MONTH}(?:[ ]*(?:crimes?|offences?|figures|performance|comparison|data|only))*$`,
);
const PARTS = [
  /\b[a-z]{0,2}ytd\b|\b(?:year|yr) to date\b|\b(?:so far this|to date this) year\b|^to date$/,
  /\b(?:q[1-4]|(?:quarter|qtr) [1-4]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)\b/,
  /\b(?:week|wk) (?:no\.? ?)?\d{1,2}\b|\b(?:w\/e|week ending|week commencing|w\/c)\b/,
  /\b(?:h[12]|(?:first|second|1st|2nd) half|half[- ]year)\b/,
  /^(?:this )?months?$|^month(?:ly)? (?:comparison|figures|totals?|counts?)$|^weekly(?: (?:comparison|figures|totals?|counts?))?$/,
  /\b(?:christmas|easter|halloween|summer|autumn|winter|spring)(?: (?:period|season|months|break|holidays?|weekend))?(?: \d{4})?$/,
  /\b(?:[2-9]|1[01]|two|three|four|five|six|seven|eight|nine|ten|eleven)[ -](?:months?|mths)\b/,
];
/** "Up to end of Dec" */
const UP_TO = new RegExp(String.raw`\b(?:to|until|till) ${DAY}${MONTH}$`);
/** Texts that compare with, or go back to, another time than the one the figures are of. */
const OF_ELSE = /\b(?:compared|against|since|previous|prior|rolling|average|versus|vs|next|published|every)\b/;

/**
 * True for a title or a sheet's name that says a part of a year without the year: "April to December", "January", "Year to date", "Q3".
 * Over columns of years it says that these are not whole. `last` is the number of the years' last month, 1 to 12.
 */
export function saysPartOfYear(text: string, last: number): boolean {
  const english = inEnglishMonths(normalised(text));
  if (OF_ELSE.test(english)) return false;
  if (PARTS.some((part) => part.test(english))) return true;
  const span = SPAN.exec(english);
  if (span) return SHORT_MONTHS.indexOf(span[1]!) !== (SHORT_MONTHS.indexOf(span[2]!) + 1) % 12;
  const end = /\b(?:years?|12|twelve)\b/.test(english) ? null : UP_TO.exec(english);
  if (end) return SHORT_MONTHS.indexOf(end[1]!) + 1 !== last;
  return ALONE.test(english);
}
