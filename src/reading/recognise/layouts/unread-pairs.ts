import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { addMonths, type Month } from "../../../domain/month";
import type { FindingDetails } from "../../../domain/finding-details";
import { normalised } from "../../../domain/text";
import { WINDOW_LENGTH } from "../../../domain/window";
import { whenOfHeader } from "../../dates/when";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { isKnownPlace } from "../../texts/known-places";
import { windowEnd } from "./comparison-words";
import { holdsDifferences, isDifferenceColumn } from "./difference-columns";
import { periodEnd } from "./comparison-heading";

/** Two periods beside each other, with their difference to the right, that do not say themselves that they are 12 months. */
export interface UnreadPair {
  readonly row: number;
  /** True where their words say that they are periods; else the difference beside them does. */
  readonly bySaying: boolean;
  readonly found: Finding;
}

/** Parts of a year, whatever the dates beside them. */
const PART = /\b([a-z]{0,2}ytd|to[ -]date|(financial|fiscal) (year|yr) to|q[1-4]|quarter|qtr|months?|weeks?|days?|half|h[12])\b/i;
const TWELVE = /\b(12|twelve)[ -]?(months?|mths?|mo|m)\b/gi;
const EARLIER = /^(the )?(previous|prior|preceding|earlier|last (year|yr)|ly|base)\b/i;
const LATER = /^(the )?(this|ty|current|latest|later|last 12|last twelve|most recent|recent)\b/i;
/** "Base year", "Previous year -1" and "Year before last" may be any year before. */
const ANY_BEFORE = /\bbase|\bbefore last\b|(?<!\d)\d$/i;
/** "Apr 18 - Dec 18": a span between two months. */
const SPAN = /\p{L}{3,9}\.?[ '’-]*\d{0,4} ?(?:[-–/]| to ) ?\p{L}{3,9}\.?[ '’-]*\d{2,4}$/u;

/** The pairs of a region. */
export function unreadPairs(view: SheetView, region: Region): readonly UnreadPair[] {
  const pairs: UnreadPair[] = [];
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    for (const column of rangeOf(region.left + 2, region.right)) {
      const texts = [column - 3, column - 2, column - 1].map((each) => (each < region.left ? "" : view.text(row, each)));
      const [before, first, second] = texts as [string, string, string];
      if (isBlank(first) || isBlank(second) || !isDifferenceColumn(view, row, column, column - 2, column - 1)) continue;
      const said = whyUnread(view, first, second);
      const isTold = said !== null || (holdsDifferences(view, row, column, column - 2, column - 1) && ![first, second].some(isKnownPlace));
      if (!isTold || isPeriod(view, before)) continue;
      const why = said ?? "no date";
      const address = localAddress({ ...cellAt(view.sheet, row, column - 2), columns: 2 });
      pairs.push({
        row,
        bySaying: said !== null,
        found: finding("pairNotRead", { sheet: view.sheet, address }, { found: [first, second], why }),
      });
    }
  }
  return pairs;
}

function whyUnread(view: SheetView, first: string, second: string): FindingDetails["pairNotRead"]["why"] | null {
  if (isPartOfYear(view, first) && isPartOfYear(view, second)) return "not 12 months";
  return sidesOf(first, second) === null ? null : "no date";
}

function isPeriod(view: SheetView, text: string): boolean {
  return isPartOfYear(view, text) || whenOfHeader(text, "General", view.dates) !== null;
}

function isPartOfYear(view: SheetView, text: string): boolean {
  const when = whenOfHeader(text, "General", view.dates);
  if (when) return when.length !== WINDOW_LENGTH;
  return windowEnd(text) === null && (PART.test(normalised(text).replace(TWELVE, "")) || SPAN.test(normalised(text)));
}

/** Which of two headers is the earlier period by its words; null where they do not say. */
function sidesOf(first: string, second: string): "first" | "second" | null {
  if (EARLIER.test(first) && LATER.test(second)) return "first";
  return LATER.test(first) && EARLIER.test(second) ? "second" : null;
}

/** The last months of "Previous 12 months" and "Last 12 months", where a line above says which 12 months they are. */
export function monthsByTitle(view: SheetView, region: Region, row: number, first: string, second: string): readonly Month[] | null {
  const sides = sidesOf(first, second);
  if (sides === null || [first, second].some((text) => isPartOfYear(view, text) || ANY_BEFORE.test(text))) return null;
  const areTwelve = [first, second].every((text) => normalised(text).search(TWELVE) >= 0);
  for (let above = row - 1; above >= Math.max(region.top, row - 6); above -= 1) {
    // The header of a table above is no title.
    if (!view.isLone(above)) continue;
    for (const column of rangeOf(region.left, region.right)) {
      const title = view.text(above, column);
      const told = /\b(?:(?:12|twelve)[ -]?months?|years?) .*$/i.exec(title)?.[0];
      // Where the headers say that they are 12 months, the title need only say to when.
      const to = areTwelve ? /\b(?:to|ending|ended) .*$/i.exec(title)?.[0] : undefined;
      const text = told ?? (to === undefined ? undefined : `12 months ${to}`);
      const end = text === undefined ? null : (windowEnd(text) ?? periodEnd(text));
      if (end !== null) return sides === "first" ? [addMonths(end, -WINDOW_LENGTH), end] : [end, addMonths(end, -WINDOW_LENGTH)];
    }
  }
  return null;
}
