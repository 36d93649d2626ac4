import { monthNumberOf, type Month } from "../../../domain/month";
import { normalised, oneLine } from "../../../domain/text";
import { bareYear, monthIn, monthNamed, parseMonth } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import type { SheetView } from "../../sheets/sheet-view";
import { isTotal, neverACount } from "../../texts/labels";
import { isMeasureWord } from "../../texts/measures";

/** "Jan-20 to date" after Dec-19: the month itself, as far as it goes, where its figures are as large as a month's. */
export function isSoFar(view: SheetView, raw: string | number | boolean, month: Month | null): boolean {
  const text = oneLine(raw);
  return month !== null && /(?<!year|yr)[ (]+(?:month )?(?:to date|so far|mtd)\)?$/i.test(text) && monthIn(text, view.dates) === month;
}

/** "to 15 Dec", "Dec 19 (15 days)", "1-14 Dec", "Part Dec": these name their month, which "1-14" and "Last 30 days" do not. */
const DAYS_OF =
  /\(?\b\d{1,2} days\)?$|^\(?(?:up )?(?:to|until|till|as (?:at|of|on)) (?:the )?\d|(?<![\d/])0?1(?:st|\/[\d/]+)? ?[-–] ?\d{1,2}(?:st|nd|rd|th)?\b|\bmtd\b|\bpart(?:ial)?\b/i;
const MONTH_TO_DATE = /^(?:month|mth) to date$|^mtd$/i;

/** True for a part of the month that a column's place shows. */
export function isPartOf(view: SheetView, raw: string | number | boolean, month: Month | null): boolean {
  const text = oneLine(raw);
  if (month === null) return false;
  if (MONTH_TO_DATE.test(text)) return true;
  if (!DAYS_OF.test(text)) return false;
  const isNamed = namesMonth(view, text, month) || new RegExp(`[/.]0?${monthNumberOf(month)}[/.]\\d{2,4}$`).test(text);
  return (monthIn(text, view.dates) ?? month) === month && isNamed;
}

/** True for a text with the name of that month of the year, or "Month 12". */
export function namesMonth({ dates }: SheetView, text: string, month: Month): boolean {
  const number = monthNumberOf(month);
  const isNamed = text.split(/[^\p{L}]+/u).some((word) => monthNamed(word, dates.names) === number);
  return isNamed || new RegExp(`^month 0?${number}$`, "i").test(text);
}

/** Words beside a month for what is hoped for, worked out or compared with, or for a day of it. */
const PLANNED =
  /%|\b(?:targets?|forecasts?|plan(?:ned)?|budget|proj|project(?:ed|ions?)|predicted|expected|trajectory|baseline|average|avg|mean|rates?|[ul]cl|limits?|ceiling|goals?|norm|peak|(?:previous|prior) (?:year|yr|month|mth|period)|last (?:year|yr)|ago)\b|^(?:previous|prior)\b/i;
const BY_OR_AT = /(?<!\b(?:as|data|figures|counts|extracted|run) )\b(?:by|at) (?:the )?(?:(?:end|start) (?:of )?)?(.+)$/i;

/** True for what no month's count is: "Jan-20 (proj.)", "Jan 20 UCL", "Jan a year ago", "Solved by Jan 20". */
export function isPlanned(text: string, dates: SheetView["dates"]): boolean {
  return PLANNED.test(text) || parseMonth(BY_OR_AT.exec(text)?.[1] ?? "", dates) !== null;
}

/** "Dec 2019 (see notes)" is no column of notes. */
export const NOTES = /\b(notes?|comments?)\b/i;
/** Words for what is not a month's count. */
const OTHER =
  /\b(f?ytd|to date|sum|avg|mode|min|max|minimum|maximum|lowest|highest|best|worst|variance|var|growth|index|share|proportion|trend|sd|stdev|std|deviation|[ul]cl|limits?|benchmark|goal|threshold|rag|direction|notes?|comments?|sparkline|%)\b|^#/;

/** True for the header of totals, measures and notes. */
export function saysOther(text: string): boolean {
  return isTotal(text) || neverACount(text) || isMeasureWord(text) || OTHER.test(normalised(text));
}

/** True for the same, and for the header of a month, quarter or year; `format` is its cell's. */
export function isKnownOtherwise(view: SheetView, text: string, format: string): boolean {
  if (text === "") return false;
  return (
    saysOther(text) ||
    bareYear(text) !== null ||
    monthNamed(text, view.dates.names) !== undefined ||
    whenOfHeader(text, format, view.dates) !== null
  );
}
