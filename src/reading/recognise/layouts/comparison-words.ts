import type { Month } from "../../../domain/month";
import { parseMonth } from "../../dates/months";

const WINDOW =
  /^(?:the |rolling )?(?:(?:12|twelve)[ -]?(?:months?|mths?|m)|years?|r ?12m?|y\/?e|mat|moving annual totals?) ?(?:period )?(?:ending|ended|up to|to)?(?: the)?(?: end of| end)?[ :]*(.+)$/i;
const CHANGE = String.raw`(?:diff(?:erence)?|change|variance|variation|\+ ?\/ ?[-−–]|more(?: or |\/)fewer)\.?`;
/** "Diff.", "Number difference", "+/-" */
export const DIFF = new RegExp(
  String.raw`^(?:(?:no|num|number|numeric(?:al)?|actual|volume|count|#)?\.? ?${CHANGE}|${CHANGE} ?\(?(?:no\.?|num|number|n|#)\)?|numeric(?:al)?)$`,
  "i",
);
const PERCENT = String.raw`(?:%|per ?cent(?:age)?|pct\.?)`;
/** "% Diff.", "Percentage" */
export const PCT_DIFF = new RegExp(String.raw`^${PERCENT} ?(?:${CHANGE})?$|^${CHANGE} ?\(?${PERCENT}\)?$`, "i");
/** A difference of anything: "Force % change", "Change in solved rate". */
const ANY_DIFF = new RegExp(String.raw`(?:^|[^\p{L}])${CHANGE}(?![\p{L}])`, "iu");

/** The last month of the window that a header names: "12 Month ending Jan 19", "Year to January 2019". */
export function windowEnd(header: string): Month | null {
  const end = WINDOW.exec(header)?.[1];
  if (end === undefined) return null;
  // "Y/E 01/20" can only be a month of a year.
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.](\d\d)$/.exec(end) ?? [];
  return parseMonth(month === undefined ? end : `${month}/20${year!}`);
}

/** True for "Change", "% Diff." and the like, with no other words. */
export function isPlainDifference(header: string): boolean {
  return DIFF.test(header) || PCT_DIFF.test(header);
}

/** True for the header of a change between other columns, whatever changes. */
export function isDifference(header: string): boolean {
  return ANY_DIFF.test(header) || DIFF.test(header);
}
