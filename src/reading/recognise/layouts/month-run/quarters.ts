import { oneLine } from "../../../../domain/text";
import { quarterNumberIn } from "../../../dates/months";
import { isQuarterHeader } from "../../../dates/time-headers";
import { headerOf, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import { isTotal } from "../../../texts/labels";
import { firstDataRow, headerRowAbove } from "./header-above";
import type { MonthRun } from "./run";
import { MOSTLY, yearColumn } from "./years-of-names";

/** A column of quarters, "Q1" or 1 under "Quarter", with the year in a column of its own. */
export function quarterRun(view: SheetView, region: Region, column: number): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    if (quarterNumberIn(view.at(row, column)) === null) continue;
    const headerRow = headerRowAbove(view, region, row, column);
    if (headerRow === null || !isQuarterHeader(view.text(headerRow, column))) continue;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)));
    const year = yearColumn(view, region, headerRow, row);
    if (!year || shareOf(sample, (cell) => quarterNumberIn(cell) !== null) < MOSTLY) return null;
    const header = headerOf(view, headerRow, column);
    const firstRow = firstDataRow(view, region, headerRow, row);
    return { column, header, headerRow, firstRow, month: { header, column }, year, length: 3 };
  }
  return null;
}
