import type { RawValue } from "../../domain/cell";
import { isTotal, speaksOfMonths } from "../labels";
import { isDateFormat, monthOfCell, monthOfHeader } from "../months";
import {
  headerOf,
  isBlank,
  isWords,
  oneLine,
  rangeOf,
  sampleOf,
  shareOf,
  writtenHeader,
  type Region,
  type SheetView,
} from "../sheet-view";
import type { TableColumn } from "../tables";

/** A column with months below one another, and where they start. */
export interface MonthRun extends TableColumn {
  readonly headerRow: number;
  readonly firstRow: number;
}

/** The region's columns of months. */
export function monthRuns(view: SheetView, region: Region): readonly MonthRun[] {
  return [...rangeOf(region.left, region.right)].flatMap((column) => monthRun(view, region, column) ?? []);
}

/** The months of a column, where most of what stands from the first of them on, totals apart, are months and a header row stands above. */
function monthRun(view: SheetView, region: Region, column: number): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const raw = view.at(row, column);
    if (monthOfCell(raw) === null) continue;
    const headerRow = headerRowAbove(view, region, row);
    const dated = headerRow !== null && speaksOfMonths(writtenHeader(view, headerRow, column));
    if (headerRow === null || !isMonth(raw, view.format(row, column), dated)) continue;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)));
    if (shareOf(sample, (cell) => isMonth(cell, view.format(row, column), dated)) < 0.6) continue;
    return { column, header: headerOf(view, headerRow, column), headerRow, firstRow: row };
  }
  return null;
}

function isMonth(raw: RawValue, format: string, dated: boolean): boolean {
  return dated || isDateFormat(format)
    ? monthOfCell(raw) !== null
    : typeof raw === "string" && monthOfCell(raw) !== null;
}

/** The nearest row with two headers or more, at most three rows above the first data row. */
function headerRowAbove(view: SheetView, region: Region, firstRow: number): number | null {
  for (let row = firstRow - 1; row >= Math.max(region.top, firstRow - 3); row -= 1) {
    const filled = [...rangeOf(region.left, region.right)].filter((column) => !isBlank(view.at(row, column)));
    const headers = filled.filter(
      (column) => isWords(view.at(row, column)) && monthOfHeader(view.at(row, column), "") === null,
    );
    if (headers.length >= 2) return row;
    if (filled.length > 0) return null;
  }
  return null;
}

/** The row of another header row below in the same columns; null where there is none among the rows that can be seen. */
export function nextHeader(view: SheetView, region: Region, month: MonthRun): number | null {
  const filledWith = (row: number) =>
    [...rangeOf(region.left, region.right)].map((column) => view.at(row, column)).filter((raw) => !isBlank(raw));
  for (const row of rangeOf(month.firstRow + 1, Math.min(region.bottom, view.region.bottom) - 1)) {
    const cells = filledWith(row);
    if (cells.length < 2 || !cells.every(isWords) || cells.some((raw) => monthOfCell(raw) !== null)) continue;
    const below = [row + 1, row + 2].find((next) => filledWith(next).length > 0);
    if (below !== undefined && monthOfCell(view.at(below, month.column)) !== null) return row;
  }
  return null;
}
