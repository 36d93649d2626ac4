import type { RawValue } from "../../../../domain/cell";
import { remembering } from "../../../../domain/remembering";
import { oneLine } from "../../../../domain/text";
import { monthNumberIn } from "../../../dates/months";
import { isYearHeader } from "../../../dates/time-headers";
import { yearIn } from "../../../dates/years";
import { headerOf, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import type { TableColumn, YearSaid } from "../../../tables/tables";
import { unmarkedPeriod } from "../../../texts/footnotes";
import { isTotal } from "../../../texts/labels";
import { yearAbove } from "../year-above";

/** The share of a column that shows what it holds. */
export const MOSTLY = 0.6;

/** Months' names across show that a row of a year holds its months. */
export const FEWEST_NAMES = 3;

/** The column of years that months' names belong to. */
export function yearColumn(view: SheetView, region: Region, headerRow: number, firstRow: number): TableColumn | null {
  const said = view.notes.columns.find(({ role }) => role === "year")?.column;
  for (const column of said === undefined ? rangeOf(region.left, region.right) : [said]) {
    const header = headerOf(view, headerRow, column);
    // Merged years are so few that totals and the next table's header would outweigh them.
    const sample = sampleOf(view, column, firstRow, region.bottom).filter(
      (cell) => !isTotal(oneLine(cell)) && !isYearHeader(oneLine(cell)),
    );
    if (said === undefined && !isYearHeader(header)) continue;
    if (sample.length > 0 && shareOf(sample, isYearCell) >= MOSTLY) return { header, column };
  }
  return null;
}

/** The year in the title or the sheet's name, where no column holds years: the months follow one another as they first stand. */
export function yearOfAll(view: SheetView, region: Region, headerRow: number, column: number, firstRow: number): YearSaid | null {
  if (view.notes.columns.some(({ role }) => role === "year")) return null;
  const isOfYears = (other: number) =>
    other !== column && shareOf(sampleOf(view, other, firstRow, region.bottom), (raw) => isYearCell(raw)) >= MOSTLY;
  if (rangeOf(region.left, region.right).some(isOfYears)) return null;
  const rows = [...rangeOf(firstRow, Math.min(region.bottom, view.region.bottom))];
  const names = new Set(rows.flatMap((row) => (view.isLone(row) ? [] : (monthNumberIn(view.at(row, column), view.dates) ?? []))));
  return names.size < FEWEST_NAMES ? null : yearAbove(view, region, headerRow, [...names]);
}

/** True for a year, calendar or financial, as it stands in a cell of its own. */
export function isYearCell(raw: RawValue): boolean {
  return isYearText(oneLine(raw));
}

const isYearText = remembering((text) => yearIn(unmarkedPeriod(text).text) !== null);
