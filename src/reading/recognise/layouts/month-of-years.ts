import { addMonths, monthNumberOf, monthOf, type Month } from "../../../domain/month";
import { monthIn, monthNamed } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { isYear } from "../../dates/years";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { CountColumn, MonthColumn, MonthlyTable, TableColumn } from "../../tables/tables";
import { isOfTheMonth } from "../../texts/measure-rows";
import type { LayoutRead } from "./long";
import { isOffenceHeader } from "./places-across";
import { saysLastYear, saysThisYear } from "./this-year";
import { wideTable } from "./wide-table";

const NOTHING: LayoutRead = { table: null, findings: [] };
const TWO_YEARS = /^((?:19|20)\d\d)[/–-](?:\d\d|(?:19|20)\d\d)$/;
/** "01 January", "1. Jan": numbers that keep sheets in their order. */
const ORDER = /^\d{1,2}[ ._)-]+/;

/**
 * A sheet that is called by a month, with a column for each of some years: "January" with "2018" and "2019". It reads as a wide table of
 * that month of each year; the other months stand on other sheets.
 */
export function readMonthOfYears(view: SheetView, region: Region): LayoutRead {
  // "Jan 20" beside "Feb 20" and others.
  const own = view.notes.amongMonths ? monthIn(view.sheet, view.dates) : null;
  const number = own === null ? monthNamed(view.sheet.replace(ORDER, "").trim(), view.dates.names) : monthNumberOf(own);
  if (number === undefined) return NOTHING;
  for (const headerRow of rangeOf(region.top, Math.min(region.bottom, view.region.bottom) - 1)) {
    const columns = rangeOf(region.left, region.right);
    if (view.isLone(headerRow) || !columns.some((column) => isOffenceHeader(view, headerRow, column))) continue;
    const all = [...columns].flatMap((column) => monthAt(view, headerRow, column, number) ?? byWords(view, headerRow, column, own));
    const months = own === null || areEach(all) ? all : all.filter(({ column }) => isUnderMonth(view, headerRow, column, own));
    const left = months[0]?.column ?? 0;
    if (months.length < 2 || !columns.some((column) => column < left && isWords(view.at(headerRow + 1, column)))) return NOTHING;
    const read = wideTable(view, region, headerRow, region.bottom, { months, length: 1 });
    if (own === null) return read;
    const areAll = Math.max(...months.map(({ month }) => month)) === own && isOfOneSize(view, read.table);
    // The years to date and the like beside the month's are of other periods.
    const [totals, asides] = [false, true].map((of) => read.table.totals.filter((each) => isAmong(all, each) === of));
    return areAll ? { ...read, table: { ...read.table, totals: totals!, asides: asides!, ofYears: own } } : NOTHING;
  }
  return NOTHING;
}

/** The month of a column that is headed by a year, or by the sheet's month of a year. */
function monthAt(view: SheetView, row: number, column: number, number: number): readonly MonthColumn[] | null {
  const [raw, header] = [view.at(row, column), view.text(row, column)];
  const year = Number(header);
  if (isYear(year)) return [{ column, header, month: monthOf(year, number) }];
  const first = TWO_YEARS.exec(header)?.[1];
  if (first !== undefined) {
    const start = monthOf(Number(first), view.dates.yearStart ?? 4);
    return [{ column, header, month: addMonths(start, (number - monthNumberOf(start) + 12) % 12) }];
  }
  const when = whenOfHeader(raw, view.format(row, column), view.dates);
  return when?.length === 1 && monthNumberOf(when.month) === number ? [{ column, header, month: when.month }] : null;
}

/** "This year" and "Last year" on a sheet of a month. */
function byWords(view: SheetView, row: number, column: number, own: Month | null): readonly MonthColumn[] {
  const header = view.text(row, column);
  if (own === null) return [];
  if (saysThisYear(header)) return [{ column, header, month: own }];
  return saysLastYear(header) ? [{ column, header, month: addMonths(own, -12) }] : [];
}

/** A year to date, or a whole year, is soon so many times as much as a month. */
const MOST_TIMES = 3;

/** True where the columns are of one size together, and of one month each: another size would be of more months. */
function isOfOneSize(view: SheetView, { counts, firstRow, lastRow }: MonthlyTable): boolean {
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom))];
  const sums = counts.map(({ column }) => rows.reduce((sum, row) => sum + (Number(view.at(row, column)) || 0), 0));
  return areEach(counts) && counts.length > 1 && Math.max(...sums) <= MOST_TIMES * Math.min(...sums);
}

function areEach(columns: readonly CountColumn[]): boolean {
  return new Set(columns.map(({ month }) => month)).size === columns.length;
}

/** True of the years that stand below "Month" or the sheet's month, beside others below "FYTD" or "Rolling 12 months". */
function isUnderMonth(view: SheetView, row: number, column: number, own: Month): boolean {
  const over = [...rangeOf(view.region.left, column)].findLast((each) => !isBlank(view.at(row - 1, each)));
  if (over === undefined) return false;
  const when = whenOfHeader(view.at(row - 1, over), view.format(row - 1, over), view.dates);
  return isOfTheMonth(view.text(row - 1, over)) || (when?.month === own && when.length === 1);
}

function isAmong(columns: readonly MonthColumn[], { column }: TableColumn): boolean {
  return columns.some((each) => each.column === column);
}
