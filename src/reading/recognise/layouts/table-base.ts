import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { placeSaid } from "../places";
import type { TableBase } from "../../tables/tables";

/** How many rows above a header are searched for its title. */
export const TITLE_ROWS = 6;

/** What all tables have, in any layout. */
export function tableBase(
  view: SheetView,
  region: Region,
  place: { readonly headerRow: number; readonly firstRow: number; readonly lastRow: number; readonly length: number },
): TableBase {
  const headerTop = headerTopOf(view, region, place.headerRow);
  const said = view.notes.place;
  const titles = titlesAbove(view, region, headerTop);
  return {
    ...place,
    sheet: view.sheet,
    hidden: view.hidden,
    headerTop,
    dates: view.dates,
    marks: view.marks,
    said: view.notes,
    title: titles[0] ?? view.sheet,
    titles,
    place: said === null ? null : placeSaid(said),
    toldApart: null,
    part: null,
    sums: [],
    wholes: [],
    parts: [],
  };
}

/** The row above belongs to the header too where it names a column that has no header of its own, or stands over some columns alone. */
function headerTopOf(view: SheetView, region: Region, headerRow: number): number {
  const above = headerRow - 1;
  if (above < titlesFrom(region)) return headerRow;
  const columns = [...rangeOf(region.left, region.right)];
  const filled = columns.filter((column) => !isBlank(view.at(above, column)));
  const names = columns.some((column) => isBlank(view.at(headerRow, column)) && isWords(view.at(above, column)));
  const first = columns.find((column) => [above, headerRow, headerRow + 1].some((row) => !isBlank(view.at(row, column))));
  const overSome = filled.length > 0 && first !== undefined && !filled.includes(first);
  return (names && filled.length >= 2) || overSome ? above : headerRow;
}

/** The lines of the block of text above a table. */
function titlesAbove(view: SheetView, region: Region, headerTop: number): readonly string[] {
  const titles: string[] = [];
  for (let row = headerTop - 1; row >= Math.max(titlesFrom(region), headerTop - TITLE_ROWS); row -= 1) {
    const texts = [...rangeOf(region.left, region.right)].map((column) => view.text(row, column)).filter((text) => text !== "");
    if (texts.length > 1) break;
    if (texts.length === 1 && isWords(texts[0]!)) titles.unshift(texts[0]);
    else if (titles.length > 0) break;
  }
  return titles;
}

/** Titles stand above an Excel table, not in it. */
function titlesFrom({ top, titlesFrom: from = top }: Region): number {
  return from;
}
