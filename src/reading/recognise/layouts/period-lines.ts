import { shortMonth } from "../../../domain/month";
import { isDateFormat, monthOfDate } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { isBlank, rangeOf, type SheetView } from "../../sheets/sheet-view";

/** A line above a table that says of which period its figures are, and nothing else. */
export interface PeriodLine {
  /** "Jan 2020" */
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** How many rows above a header are looked at. */
const ROWS = 8;
/** More cells in a row are no line. */
const MOST_CELLS = 4;
/** What may stand before a line's period: "Period: January 2020", "Report for | Jan | 2020". "Report | January 2020" may be of the month before. */
const BEFORE =
  /^(?:(?:the|reporting|(?:report|return|figures|data|statistics)(?= (?:for|of|in|covering)\b)|crimes?|offences|period|month|covering|covered|selected|of|for|in|is) ?)*:? ?(?=\S)/i;
/** "Month | 1 | Year | 2020" */
const IN_TWO = /^month:? (\p{L}+|\d{1,2}) year:? (\d{4})$/iu;

/** The lines above a table that say a period, from top to bottom: a title's second line, or a label with a date beside it. */
export function periodLines(view: SheetView, headerTop: number): readonly PeriodLine[] {
  return rangeOf(Math.max(view.region.top, headerTop - ROWS), headerTop - 1).flatMap((row): readonly PeriodLine[] => {
    const filled = rangeOf(view.region.left, view.region.right).filter((column) => !isBlank(view.at(row, column)));
    if (filled.length === 0 || filled.length > MOST_CELLS) return [];
    const line = filled.map((column) => monthShown(view, row, column) ?? view.text(row, column)).join(" ");
    const text = line.replace(IN_TWO, "$1 $2").replace(BEFORE, "");
    return whenOfHeader(text, "General", view.dates) === null ? [] : [{ text, row, column: filled.at(-1)! }];
  });
}

/** A date beside a label, or one whose format shows a month alone; null for all else. */
function monthShown(view: SheetView, row: number, column: number): string | null {
  const [raw, format] = [view.at(row, column), view.format(row, column)];
  if (typeof raw !== "number" || !isDateFormat(format)) return null;
  const month = monthOfDate(raw, view.dates);
  return month === null || (view.isLone(row) && /d/i.test(format)) ? null : shortMonth(month);
}
