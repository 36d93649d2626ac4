import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import type { FindingDetails } from "../../../domain/finding-details";
import { normalised } from "../../../domain/text";
import { WINDOW_LENGTH } from "../../../domain/window";
import { inEnglishMonths, SHORT_MONTHS } from "../../dates/languages";
import { whenOfHeader } from "../../dates/when";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { shownText } from "../../sheets/shown-text";
import { isKnownPlace } from "../../texts/known-places";
import { isOtherWindow, saysWindow, windowEnd } from "./comparison-words";
import { holdsDifferences, isDifferenceColumn } from "./difference-columns";

/** Two periods beside each other, with their difference to the right, that do not say themselves that they are 12 months. */
export interface UnreadPair {
  readonly row: number;
  /** True where their words say that they are periods; else the difference beside them does. */
  readonly bySaying: boolean;
  readonly found: Finding;
}

/** Parts of a year, whatever the dates beside them. */
const PART = /\b([a-z]{0,2}ytd|to[ -]date|(financial|fiscal) (year|yr) to|q[1-4]|quarter|qtr|months?|weeks?|days?|half|h[12])\b/i;
/** 12 months, in words. */
export const TWELVE = /\b(12|twelve)[ -]?(months?|mths?|mo|m)\b/gi;
const EARLIER = /^(the )?(previous|prior|preceding|earlier|last (year|yr)|ly|base)\b/i;
const LATER = /^(the )?(this|ty|current|latest|later|last 12|last twelve|most recent|recent)\b/i;
/** "to Mar 2019" may be of any length. */
const TO_MONTH = /^(?:up )?(?:to|until|till|ending|ended)\b.*\d/i;
/** "Apr 18 - Dec 18": a span between two months. */
const MONTH = SHORT_MONTHS.join("|");
const SPAN = new RegExp(String.raw`\b(?:${MONTH})\.?[ '’-]*\d{0,4} ?(?:[-–/]| to ) ?(?:\d{1,2} )?(?:${MONTH})\.?[ '’-]*\d{2,4}$`, "i");

const OF_TIME = new RegExp(String.raw`\b(?:months?|mths|years?|yrs?|period|r-?12m?|${MONTH})\b`, "i");

/** The pairs of a region. */
export function unreadPairs(view: SheetView, region: Region): readonly UnreadPair[] {
  const pairs: UnreadPair[] = [];
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    for (const column of rangeOf(region.left + 2, region.right)) {
      const texts = [column - 3, column - 2, column - 1].map((each) => (each < region.left ? "" : shownText(view, row, each)));
      const [before, first, second] = texts as [string, string, string];
      if (isBlank(first) || isBlank(second) || isOtherWindow(first) || !isDifferenceColumn(view, row, column, column - 2, column - 1))
        continue;
      const said = whyUnread(view, first, second);
      const isTold = said !== null || (holdsDifferences(view, row, column, column - 2, column - 1) && ![first, second].some(isKnownPlace));
      if (!isTold || isPeriod(view, before)) continue;
      const why = said ?? ([first, second].every(saysWindow) ? "not offences" : "no date");
      const address = localAddress({ ...cellAt(view.sheet, row, column - 2), columns: 2 });
      pairs.push({
        row,
        bySaying: said !== null,
        found: finding("pairNotRead", { sheet: view.sheet, address }, { found: withoutDate(view, [first, second], why), why }),
      });
    }
  }
  return pairs;
}

function whyUnread(view: SheetView, first: string, second: string): FindingDetails["pairNotRead"]["why"] | null {
  const parts = [first, second].filter((text) => isPartOfYear(view, text));
  const twelve = [first, second].filter((text) => isTwelve(view, text));
  if (parts.length + twelve.length === 2 && parts.length > 0) return "not 12 months";
  const areUndated = sidesOf(first, second) !== null || [first, second].every((text) => TO_MONTH.test(text));
  return areUndated || (twelve.length === 1 && [first, second].some((text) => speaksOfTime(view, text))) ? "no date" : null;
}

/** True for 12 months with the month in which they end. */
function isTwelve(view: SheetView, text: string): boolean {
  return windowEnd(text) !== null || whenOfHeader(text, "General", view.dates)?.length === WINDOW_LENGTH;
}

/** True for words of a time, without a date that says which: "Latest 12 months", "12 months to March", beside 12 months that have one. */
function speaksOfTime(view: SheetView, text: string): boolean {
  if (isTwelve(view, text) || isOtherWindow(text)) return false;
  return EARLIER.test(text) || LATER.test(text) || OF_TIME.test(inEnglishMonths(normalised(text)));
}

/** Of two headers, the one that lacks its date. */
function withoutDate(view: SheetView, pair: readonly string[], why: FindingDetails["pairNotRead"]["why"]): readonly string[] {
  const undated = why === "no date" ? pair.filter((text) => !isTwelve(view, text)) : [];
  return undated.length > 0 ? undated : pair;
}

function isPeriod(view: SheetView, text: string): boolean {
  return isPartOfYear(view, text) || whenOfHeader(text, "General", view.dates) !== null;
}

/** True for a part of a year: "FYTD Dec 19", "Q3", "Apr 18 - Dec 18". */
export function isPartOfYear(view: SheetView, text: string): boolean {
  const when = whenOfHeader(text, "General", view.dates);
  if (when) return when.length !== WINDOW_LENGTH;
  const english = inEnglishMonths(normalised(text).replace(TWELVE, ""));
  return windowEnd(text) === null && (PART.test(english) || SPAN.test(english));
}

/** Which of two headers is the earlier period by its words; null where they do not say. */
export function sidesOf(first: string, second: string): "first" | "second" | null {
  if (EARLIER.test(first) && LATER.test(second)) return "first";
  return LATER.test(first) && EARLIER.test(second) ? "second" : null;
}
