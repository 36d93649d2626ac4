import type { Month } from "../../../domain/month";
import { parseMonth } from "../../dates/months";
import { isAllOffences, isMeasureAlone, measureKind } from "../../texts/measures";

const WINDOW =
  /^(?:the |rolling )?(?:(?:12|twelve)[ -]?(?:months?|mths?|m)|years?|r ?12m?|y\/?e|mat|moving annual totals?) ?(?:period )?(?:ending|ended|up to|to)?(?: the)?(?: end of| end)?[ :]*(.+)$/i;
/** The last month of the window that a header names: "12 Month ending Jan 19", "Year to January 2019", "Offences 12 months to Jan 19". */
export function windowEnd(header: string): Month | null {
  const said = windowSaid(header);
  return said !== null && (said.of === "" || countsOffences(said.of)) ? said.month : null;
}

/** True for a header of 12 months of something else than offences: "Solved 12 months to Mar 24", "12 months to Mar 24 (target)". */
export function isOtherWindow(header: string): boolean {
  const said = windowSaid(header);
  return said !== null && said.of !== "" && measureKind(said.of) === "beside";
}

/** True for a header that says 12 months and when they end, whatever it says of them besides: "Victims 12 months to Mar 24". */
export function saysWindow(header: string): boolean {
  return windowSaid(header) !== null;
}

/** What stands before a period. */
const BEFORE =
  /^(\p{L}[\p{L} ]*?)[ :–-]*\b(?=(?:the |rolling )?(?:(?:12|twelve)[ -]?(?:months?|mths?|m)\b|years? (?:to|ending|ended)\b|r ?12m?\b|y\/?e\b|mat\b))/iu;
/** What stands behind it. */
const BEHIND = /^(.*\d)[ ,:–-]*\(?(\p{L}[\p{L} ]*)\)?$/u;

/** The window that a header names, with what else it says. */
function windowSaid(header: string): { readonly month: Month; readonly of: string } | null {
  const plain = plainEnd(header);
  if (plain !== null) return { month: plain, of: "" };
  const [all = "", before = ""] = BEFORE.exec(header) ?? [];
  const [, period = header.slice(all.length), behind = ""] = BEHIND.exec(header.slice(all.length)) ?? [];
  const month = before !== "" && behind !== "" ? null : plainEnd(period);
  return month === null ? null : { month, of: before + behind };
}

/** Which of two windows is meant: "Previous", "Last", "Period 2". */
const WHICH = /^(?:the )?(?:(?:previous|prior|last|latest|current|this|base(?:line)?)\b|period \d\b)[ :–-]*/i;
/** A period in brackets: "(to Dec 19)", "(Jan-Dec 2019)". */
const IN_BRACKETS = /\(([^()]*\d[^()]*)\)/;
/** Words after which a month alone is the last of 12, whichever 12 they are. "Last year (Dec 18)" may be of December. */
const OF_TWELVE = /^(?:(?:12|twelve|rolling|mat)\b|r ?12)/i;

function plainEnd(header: string): Month | null {
  const bare = header.replace(WHICH, "").replace(IN_BRACKETS, " $1").replace(/\s+/g, " ");
  const end = WINDOW.exec(OF_TWELVE.test(bare) ? bare : header)?.[1];
  if (end === undefined) return null;
  // "Y/E 01/20" can only be a month of a year.
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.](\d\d)$/.exec(end) ?? [];
  return parseMonth(month === undefined ? end : `${month}/20${year!}`);
}

/** Words for 12 months before the months themselves. */
const TWELVE = /^(?:(?:rolling )?(?:(?:12|twelve)[ -]?(?:months?|mths?|m)|year)|period)\b[ :–-]*/i;
/** From one month or day to another. A year alone, as in "Current (2019)", may be that of one month's figures. */
const SPAN = /\p{L}{3}.*(?:[-–—]|\bto\b).*\p{L}{3}|\d[/.]\d+[/.]\d.*\d[/.]\d+[/.]\d/u;

/** The months that a header names, from one to another, without the words for which of two it is: "Last 12 months (Jan 19 to Dec 19)". */
export function periodIn(header: string): string {
  const bare = header.replace(IN_BRACKETS, " $1").replace(/\s+/g, " ").trim();
  const [of = ""] = /^\p{L}[\p{L} ]*?[ :–-]+(?=\p{L}{3,9}[ -]?\d|\d)/u.exec(bare) ?? [];
  const period = bare
    .slice(of !== "" && countsOffences(of.replace(/[ :–-]+$/, "")) ? of.length : 0)
    .replace(WHICH, "")
    .replace(TWELVE, "");
  return SPAN.test(period) ? period : header;
}

/** True for words that say nothing but that offences are counted. */
function countsOffences(text: string): boolean {
  const bare = text.replace(/^(?:number|no\.?|count) of /i, "");
  return isAllOffences(bare) || (isMeasureAlone(bare) && measureKind(bare) === "offences");
}
