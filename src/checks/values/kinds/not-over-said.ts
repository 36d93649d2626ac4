import { addMonths, daysOfMonth, monthName, monthNumberOf, yearOf, type Month } from "../../../domain/month";
import { isInPeriod, type Period } from "../../../domain/period";
import { remembering } from "../../../domain/remembering";
import { dayAtStart, monthsIn, type DayOfMonth } from "../../../reading";
import { notOverInEnglish } from "./not-over-elsewhere";

const TAKEN = "(?:extract(?:ed|ion)?|updated?|refresh(?:ed)?|download(?:ed)?|export(?:ed)?|snapshot|generated|taken|pulled|run|position)";
/** Words before a day to which figures go: "Data as at 12 Jan 2020", "1 February 2018 to 15 January 2020", "Snapshot 15/01/2020". */
const GOES_TO = `(?:as (?:at|of|on)|(?:up )?to(?: and including)?|until|till|through|correct (?:at|on|to)|(?:data|figures) (?:at|on)|w\\/e|week ending|${TAKEN}(?: (?:date|on|at|of|to))*|stand|jusqu'au|hasta(?: el)?|bis(?: zum)?|hyd at)`;
const TO_DAY = new RegExp(`(?<![\\p{L}\\d])${GOES_TO}:?(?: the| midnight| noon| close of play| end of day| end of| on)* (?=\\S)`, "giu");
/** "01/12/2017 - 19/01/2020", "1st-19th January 2020": days from the first of a month on. */
const FROM_FIRST = /(?<![\d/.-])0?1(?:st)?(?:[ /.-](?:[a-z]{3,9}|\d{1,2}))?(?:[ /.-]\d{2,4})? ?[-–—] ?(?=\d)/gi;
const ENDS_SO = new RegExp(`\\b${GOES_TO}:?$`, "i");

/** "January 2020 is provisional", "Jan 2020: part month", "Jan-20 (to 19th)", "Jan-20 wk 1-3" */
const NOT_WHOLE =
  /\b(?:(?<!\ball (?:the )?(?:figures|data) (?:are )?)provisional|incomplete|partial|part(?:[- ]month)?|month to date|mtd|(?<!(?:year|yr|fy|quarter|qtr)[ )]{1,2})to date|so far|early (?:cut|extract|figures?|data|returns?|snapshot)|not (?:yet |a )?(?:complete|full|whole)|only \d{1,2} days|\d{1,2} days only|missing \d{1,2} days|\d{1,2} days (?:(?:are|were) )?missing|(?:data|figures) missing|missing data|did(?: not|n['’]t) (?:report|submit)|w(?:ee)?ks? ?1 ?(?:-|–|to|and) ?\d)\b|\(\d{1,2} days\)|\((?:up )?to \d{1,2}\)|\b(?:first half|half[- ]month)\b(?! of (?:the )?(?:year|\d))|(?:\bto|\buntil|[-–]) ?(?:the )?\d{1,2}(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi;
/** How far from these words the month may stand. */
const NEAR = 45;

/** True of a label whose day stands in the next cell: "Data as at". */
export function goesToNext(text: string): boolean {
  return ENDS_SO.test(text);
}

/** "Latest month provisional" says no month, and means the last. */
const LATEST = /\b(?:latest|last|most recent|final) month\b/i;

/** False of most texts, which have no such words at all. The same headers and names are looked at again with every figure that is typed. */
const hasWords = remembering((text) =>
  [text, notOverInEnglish(text) ?? ""].some((each) => [NOT_WHOLE, TO_DAY, FROM_FIRST].some((words) => each.search(words) >= 0)),
);

/** True of a text that says that figures end within a period, and so do not hold all of it; of a year, also that they go to a month of it. */
export function saysNotOver(text: string, last: Period): boolean {
  if (!hasWords(text)) return false;
  const translated = notOverInEnglish(text);
  return saysInEnglish(text, last) || (translated !== null && saysInEnglish(translated, last));
}

/**
 * True of a text that says that what it stands beside is not whole, perhaps with a reason: "part month", "(unvollständig)", "Incomplete:
 * system outage". What is provisional may well be whole.
 */
export function isNotWhole(text: string): boolean {
  const isAlone = (clause: string) => {
    const rest = clause
      .replace(NOT_WHOLE, "")
      .replace(/\b(?:months?|data|figures?|mois|monat|mese?|maand|latest|still)\b|[^\p{L}\d]/giu, "");
    return rest === "" && clause.search(NOT_WHOLE) >= 0 && !/provisional/i.test(clause);
  };
  return [text, notOverInEnglish(text) ?? ""].some((each) => isAlone(each) || each.split(/[:;,.]| [-–] /).some(isAlone));
}

/** True of a header that says that its column has some days of a month, "MTD Jan 20", "to 15 Dec", "1-14 Dec". */
export function isOfPart(header: string): boolean {
  if (/provisional|\b(?:year|yr|fy|quarter|qtr)\b/i.test(header)) return false;
  return [NOT_WHOLE, FROM_FIRST, /^(?:up )?(?:to|until|till) .*\d|\bas (?:at|of|on) \d|\b\d{1,2} days\b/gi].some(
    (words) => header.search(words) >= 0,
  );
}

/** What follows these words where they are of a month's figures; "incomplete addresses" and "part of Operation Lynx" are of something else. */
const OF_FIGURES =
  /^[^\p{L}\d]*(?:$|[)\].:;,–—-]|\d{4}\b|(?:months?|data|figures?|counts?|returns?|periods?|only|so|until|due|because|as|owing|for|in|on|and|but|at|submission|mois|monat|mese?|maand)(?!\p{L}))/iu;
/** "Figures before April 2018 are incomplete" names a month that is whole. */
const UP_TO = /\b(?:before|prior to|up to|until|till|earlier than|compared (?:with|to)|than|vs\.?|against) \p{L}{3,9}\.?[ '’-]*\d{0,4}/giu;
const IN_LISTS = /\s*(?:,|&|\+|\b(?:and|to|et|und|y|e|en|og|och)\b|[–—]|(?<=\s)-(?=\s))\s*/u;
const BEFORE_LISTS =
  /^\W*(?:(?:the|data|figures?|counts?|returns?|offences|notes?|nb|for|of|in|les|donn[ée]es|de|datos|daten|zahlen|im)\W+)*/iu;

/** The periods of figures, by what the sheet writes for each. */
export interface Periods {
  readonly last: Period;
  /** The last month of each quarter or year by its label; empty for months, which are read as such. */
  readonly labels: ReadonlyMap<string, Month>;
}

/**
 * The months, or the ends of quarters or years, that a text says are not whole. What is only provisional may well be whole. A name without
 * a year is of the last month of that name.
 */
export function monthsInPart(text: string, periods: Periods): readonly Month[] {
  if (!hasWords(text)) return [];
  const english = (notOverInEnglish(text) ?? text).replace(UP_TO, " … ");
  const named = [...english.matchAll(NOT_WHOLE)].flatMap(({ index, 0: words }): readonly Month[] => {
    const after = english.slice(index + words.length, index + words.length + NEAR);
    // "January 2018 to date" is where figures begin.
    if (/provisional|^to date/i.test(words) || !OF_FIGURES.test(after)) return [];
    const listed = monthsListed(english.slice(Math.max(0, index - NEAR), index), periods);
    return listed.length > 0 ? listed : monthsListed(after, periods);
  });
  return [...new Set(named)].toSorted((one, other) => one - other);
}

/** The last month that a text names, with those that stand in a list before it: "Feb 2019 and Mar 2019". */
function monthsListed(text: string, last: Periods): readonly Month[] {
  const clause = text.split(/;|\. /).findLast((each) => namedIn(each, last).length > 0);
  const found: Month[] = [];
  for (const piece of clause?.split(IN_LISTS).toReversed() ?? []) {
    const months = namedIn(piece, last);
    const isAlone =
      months.length === 1 &&
      piece
        .replace(BEFORE_LISTS, "")
        .trim()
        .split(/[\s-]+/).length <= 2;
    if (found.length > 0 && !isAlone) break;
    found.push(...months.slice(-1));
    if (months.length > 1) break;
  }
  return found;
}

/** The months that a text names, one after the other; one without a year is the last of its name before the figures end. */
function namedIn(text: string, { last: { end, length }, labels }: Periods): readonly Month[] {
  if (length > 1) {
    const found = [...labels].flatMap(([label, month]) => (holds(text, label) ? [{ at: text.lastIndexOf(label), month }] : []));
    return found.toSorted((one, other) => one.at - other.at).map(({ month }) => month);
  }
  const said = monthsIn(text);
  if (said.length > 0 || /\d{4}/.test(text)) return said;
  return Array.from({ length: 12 }, (_, back) => addMonths(end, -back)).filter((month) => isName(text, month));
}

/** True where a label stands in a text by itself: "2018" does not in "2018/19". */
function holds(text: string, label: string): boolean {
  const at = text.lastIndexOf(label);
  return at >= 0 && !/[\p{L}\d/-]$/u.test(text.slice(0, at)) && !/^(?:[\p{L}\d]|[/-]\d)/u.test(text.slice(at + label.length));
}

function saysInEnglish(text: string, last: Period): boolean {
  const isPart = [...text.matchAll(NOT_WHOLE)].some(({ index, 0: { length } }) => {
    const [before, after] = [text.slice(Math.max(0, index - NEAR), index), text.slice(index + length, index + length + NEAR)];
    const [named, namedAfter] = [monthsNamed(before, last), monthsNamed(after, last)];
    if (named.length > 0) return named.at(-1) === last.end;
    return namedAfter.includes(last.end) || (namedAfter.length === 0 && [before, after].some((part) => LATEST.test(part)));
  });
  if (isPart) return true;
  return [...text.matchAll(TO_DAY), ...text.matchAll(FROM_FIRST)].some(({ index, 0: { length } }) => {
    const rest = text.slice(index + length);
    const day = dayAtStart(rest) ?? dayOfYear(rest, last);
    return day ? isCut(day, last) : last.length > 1 && isBefore(rest, last);
  });
}

/** True of a day within the period, before its last one. */
export function isCut(said: DayOfMonth | null, last: Period): boolean {
  return said !== null && isInPeriod(said.month, last) && (said.month < last.end || said.day < daysOfMonth(last.end));
}

/** "Offences to January 2020" above a year that ends in March. */
function isBefore(rest: string, last: Period): boolean {
  const [month] = monthsIn(rest.split(/\s+/).slice(0, 2).join(" "));
  return month !== undefined && month < last.end && isInPeriod(month, last);
}

/** The months that a text names; where it says no year, the last one by its name. "May be incomplete" names none. */
function monthsNamed(text: string, { end }: Period) {
  const said = monthsIn(text);
  if (said.length > 0 || /\d{4}/.test(text)) return said;
  return isName(text, end) ? [end] : [];
}

/** True of a text that has the month's name. "May be incomplete" names none. */
function isName(text: string, month: Month): boolean {
  const name = monthName(month);
  return new RegExp(`\\b(?:${name}|${name.slice(0, 3)})\\b(?! (?:be|not|have))`).test(text);
}

/** "Sunday 19th January, 08:00", "22/01": a day without a year, in a month of the period. "Dec 18" may be of 2018. */
function dayOfYear(rest: string, last: Period): DayOfMonth | null {
  const [, ofMonth, inFigures] = /^(\d{1,2})[/.](\d{1,2})(?![/.]?\d)/.exec(rest) ?? [];
  if (inFigures !== undefined) {
    const month = monthsOf(last).find((each) => monthNumberOf(each) === Number(inFigures));
    return month === undefined ? null : { month, day: Number(ofMonth) };
  }
  const [written, day, name, other, number] =
    /^(?:[a-z]+day,? )?(?:the )?(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th))\b/i.exec(rest) ??
    [];
  if (written === undefined || /^[.,]? ?'?\d(?!\d?:\d)/.test(rest.slice(written.length))) return null;
  const month = monthsOf(last).find((each) => {
    const said = dayAtStart(`${day ?? number} ${name ?? other} ${yearOf(each)}`);
    return said !== null && monthNumberOf(said.month) === monthNumberOf(each);
  });
  return month === undefined ? null : { month, day: Number(day ?? number) };
}

function monthsOf({ end, length }: Period): readonly Month[] {
  return Array.from({ length }, (_, back) => addMonths(end, -back));
}
