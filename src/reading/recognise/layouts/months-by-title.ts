import { addMonths, type Month } from "../../../domain/month";
import { normalised } from "../../../domain/text";
import { WINDOW_LENGTH } from "../../../domain/window";
import { rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { windowEnd } from "./comparison-words";
import { periodEnd } from "./comparison-heading";
import { isPartOfYear, sidesOf, TWELVE } from "./unread-pairs";

/** "Base year", "Previous year -1" and "Year before last" may be any year before. */
const ANY_BEFORE = /\bbase|\bbefore last\b|(?<!\d)\d$/i;
/** How far above its table a title stands. */
const MOST_ABOVE = 6;
/** The words of a line that says of a whole sheet which months it is of: "All figures are for the 12 months to …". */
const OF_SHEET =
  /^(?:(?:notes?|periods?)[:.]? )?(?:(?:all|the|these|figures|data|tables?|numbers|offences|crimes?|recorded|police|reports?|reporting|performance|period|are|is|shown|relates?|covers?|covering|given|on|this|page|sheet|above|below|for|of|in|up|rolling|latest|last|current|:|-|–) )*$/i;

/** The last months of "Previous 12 months" and "Last 12 months", where a line above, or the only one on the sheet, says which 12 months they are. */
export function monthsByTitle(view: SheetView, region: Region, row: number, first: string, second: string): readonly Month[] | null {
  const sides = sidesOf(first, second);
  if (sides === null || [first, second].some((text) => isPartOfYear(view, text) || ANY_BEFORE.test(text))) return null;
  const areTwelve = [first, second].every((text) => normalised(text).search(TWELVE) >= 0);
  const end = endAbove(view, region, row, areTwelve) ?? endOfSheet(view, region, areTwelve);
  if (end === null) return null;
  return sides === "first" ? [addMonths(end, -WINDOW_LENGTH), end] : [end, addMonths(end, -WINDOW_LENGTH)];
}

function endAbove(view: SheetView, region: Region, row: number, areTwelve: boolean): Month | null {
  for (let above = row - 1; above >= Math.max(region.top, row - MOST_ABOVE); above -= 1) {
    const end = endsIn(view, region, above, areTwelve)[0]?.end;
    if (end !== undefined) return end;
  }
  return null;
}

/** What the sheet's lines say, if all of those that say when 12 months end say the same. */
function endOfSheet(view: SheetView, region: Region, areTwelve: boolean): Month | null {
  const said = rangeOf(region.top, Math.min(region.bottom, view.region.bottom)).flatMap((row) => endsIn(view, region, row, areTwelve));
  const [end, ...others] = new Set(said.map((each) => each.end));
  return end === undefined || others.length > 0 || !said.some(({ before }) => OF_SHEET.test(before)) ? null : end;
}

/** When 12 months end by a line, with what stands before that. The header of a table is no such line. */
function endsIn(
  view: SheetView,
  region: Region,
  row: number,
  areTwelve: boolean,
): readonly { readonly end: Month; readonly before: string }[] {
  if (!view.isLone(row)) return [];
  return rangeOf(region.left, region.right).flatMap((column) => {
    const line = view.text(row, column).replace(/[.:]$/, "");
    const told = /\b(?:(?:12|twelve)[ -]?months?|years?) .*$/i.exec(line)?.[0];
    // Where the headers say that they are 12 months, the line need only say to when.
    const to = areTwelve ? /\b(?:to|ending|ended) .*$/i.exec(line)?.[0] : undefined;
    const text = told ?? (to === undefined ? undefined : `12 months ${to}`);
    const end = text === undefined ? null : (windowEnd(text) ?? periodEnd(text));
    return end === null ? [] : [{ end, before: line.slice(0, line.length - (told ?? to)!.length) }];
  });
}
