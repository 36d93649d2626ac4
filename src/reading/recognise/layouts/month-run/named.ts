import type { RawValue } from "../../../../domain/cell";
import { oneLine } from "../../../../domain/text";
import { monthNumberIn } from "../../../dates/months";
import { isPeriodCode } from "../../../dates/period-codes";
import { isFinancialHeader, isMonthHeader, spanOfHeader } from "../../../dates/time-headers";
import { headerOf, isBlank, isWords, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import { isTotal } from "../../../texts/labels";
import { firstDataRow, headerRowAbove } from "./header-above";
import type { MonthRun } from "./run";
import { isYearCell, MOSTLY, yearColumn, yearOfAll } from "./years-of-names";

/** A column of months' names, "Jan" or 1 under "Month", with the year in a column of its own. */
export function namedRun(view: SheetView, region: Region, column: number): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const raw = view.at(row, column);
    if (!isMonthName(view, raw)) continue;
    // A pivot table's first year stands above its first month, with its subtotals.
    const isBelowYear =
      isBlank(view.at(row - 1, column)) && [...rangeOf(region.left, column)].some((each) => isYearCell(view.at(row - 1, each)));
    const first = isBelowYear ? row - 1 : row;
    const headerRow = headerRowAbove(view, region, first, column);
    if (headerRow === null) continue;
    const header = headerOf(view, headerRow, column);
    // "P01" may be a beat.
    const isNamed = isWords(raw) || (isPeriodCode(raw) && PERIOD.test(header));
    if (!isNamed && !isMonthHeader(header) && !arePeriods(view, region, headerRow, column)) return null;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)));
    if (shareOf(sample, (cell) => isMonthName(view, cell)) < MOSTLY) return null;
    const year = yearColumn(view, region, headerRow, first);
    const firstRow = firstDataRow(view, region, headerRow, first);
    const inYear = year ? null : yearOfAll(view, region, headerRow, column, firstRow);
    // "Year ending | December" beside the year: the figures are of 12 months.
    const length = spanOfHeader(header) ?? 1;
    return (year ?? inYear) && { column, header, headerRow, firstRow, month: { header, column }, year, inYear, length };
  }
  return null;
}

/** True for "Jan", or for a month's number: 1, "01" or "M01". */
export function isMonthName(view: SheetView, raw: RawValue): boolean {
  return monthNumberIn(raw, view.dates) !== null;
}

/** Periods are numbered as months are, where a year of 12 of them shows that there are not 13: "Period" beside "FY". */
const PERIOD = /^(?:(?:accounting|financial|fiscal|reporting) )?periods?(?: (?:no\.?|num|number))?$/i;

function arePeriods(view: SheetView, region: Region, headerRow: number, column: number): boolean {
  const year = PERIOD.test(headerOf(view, headerRow, column)) ? yearColumn(view, region, headerRow, headerRow + 1) : null;
  if (!year || !isFinancialHeader(year.header)) return false;
  const numbers = rangeOf(headerRow + 1, Math.min(region.bottom, view.region.bottom)).map((row) => Number(view.at(row, column)));
  return numbers.includes(12) && numbers.every((number) => number <= 12 || Number.isNaN(number));
}
