import type { RawValue } from "../../../../domain/cell";
import { oneLine } from "../../../../domain/text";
import { bareYear } from "../../../dates/months";
import { areQuarterEnds } from "../../../dates/quarter-ends";
import { isYearHeader, spanOfHeader } from "../../../dates/time-headers";
import { mayBeMonth, whenOfCell, whenUnder } from "../../../dates/when";
import { isYear } from "../../../dates/years";
import {
  headerOf,
  isBlank,
  isWords,
  rangeOf,
  sampleOf,
  shareOf,
  writtenHeader,
  type Region,
  type SheetView,
} from "../../../sheets/sheet-view";
import { countOf } from "../../../texts/counts";
import { isTotal, monthRank, speaksOfMonths } from "../../../texts/labels";
import { isDifference } from "../../../texts/differences";
import { firstDataRow, headerRowAbove } from "./header-above";
import type { MonthRun } from "./run";
import { MOSTLY } from "./years-of-names";

/** The months of a column. Most of what stands from the first of them on, totals aside, are months, and a header row stands above. */
export function datedRun(view: SheetView, region: Region, column: number, said: boolean): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const raw = view.at(row, column);
    // Cheap, because it is run on every cell.
    if (!(typeof raw === "number" && isYear(raw)) && whenOfCell(raw, view.dates) === null) continue;
    const headerRow = headerRowAbove(view, region, row, column);
    if (headerRow === null) continue;
    const written = writtenHeader(view, headerRow, column);
    const isYears = said || isYearHeader(written);
    const dated = said || speaksOfMonths(written) || spanOfHeader(written) !== null;
    // A row of data is not a header: 190001 below other counts is a total, not January 1900.
    if (countOf(view.at(headerRow, column), view.marks).kind === "count") continue;
    if (isFact(view, region, row, column, headerRow)) continue;
    const yearly = isYears || /\b(year|period|fy|cy)\b/i.test(written);
    const isMonth = (cell: RawValue) =>
      typeof cell === "number" && isYear(cell)
        ? isYears
        : (yearly || bareYear(cell) === null) && mayBeMonth(cell, view.format(row, column), dated, view.dates);
    if (!isMonth(raw)) continue;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)) && !isDifference(oneLine(cell)));
    if (shareOf(sample, isMonth) < MOSTLY) continue;
    const header = headerOf(view, headerRow, column);
    const usual = usualLength(sample.flatMap((cell) => whenUnder(asYears(header, said), cell, view.dates)?.length ?? []));
    const firstRow = firstDataRow(view, region, headerRow, row);
    const byStep = usual === 1 && areQuarterEnds(datesIn(view, column, firstRow, region.bottom), view.dates);
    return { column, header, headerRow, firstRow, month: { header, column }, year: null, byStep, length: byStep ? 3 : usual };
  }
  return null;
}

/** All dates of a column that can be seen, totals apart. */
function datesIn(view: SheetView, column: number, firstRow: number, lastRow: number): readonly RawValue[] {
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom))];
  return rows.flatMap((row) => {
    const raw = view.at(row, column);
    return view.isLone(row) || isBlank(raw) || isTotal(oneLine(raw)) ? [] : [raw];
  });
}

/** A header as one of years, where the analyst said that it is. */
function asYears(header: string, said: boolean): string {
  return said && !isYearHeader(header) && spanOfHeader(header) === null ? "Year" : header;
}

/** A date above the table, "Extracted | 10/03/2020". The column's own header, which names months, stands below it. */
function isFact(view: SheetView, region: Region, firstRow: number, column: number, headerRow: number): boolean {
  const speaks = (row: number) =>
    isWords(view.at(row, column)) && (monthRank(view.text(row, column)) !== null || speaksOfMonths(view.text(row, column)));
  if (speaks(headerRow)) return false;
  for (let row = firstRow + 1; row <= Math.min(firstRow + 8, region.bottom, view.region.bottom); row += 1) {
    if (speaks(row)) return true;
    if (whenOfCell(view.at(row, column), view.dates) !== null) return false;
  }
  return false;
}

/** Most cells' length: years among months are subtotals. */
function usualLength(lengths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].sort(([one, a], [two, b]) => b - a || one - two)[0]?.[0] ?? 1;
}
