import { addMonths, monthNumberOf, monthOf } from "../../../domain/month";
import { monthNamed } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { isYear } from "../../dates/years";
import { isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import type { LayoutRead } from "./long";
import { isOffenceHeader } from "./places-across";
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
  const number = monthNamed(view.sheet.replace(ORDER, "").trim(), view.dates.names);
  if (number === undefined) return NOTHING;
  for (const headerRow of rangeOf(region.top, Math.min(region.bottom, view.region.bottom) - 1)) {
    const columns = rangeOf(region.left, region.right);
    if (view.isLone(headerRow) || !columns.some((column) => isOffenceHeader(view, headerRow, column))) continue;
    const months = columns.flatMap((column) => monthAt(view, headerRow, column, number));
    const left = months[0]?.column ?? 0;
    if (months.length < 2 || !columns.some((column) => column < left && isWords(view.at(headerRow + 1, column)))) return NOTHING;
    return wideTable(view, region, headerRow, region.bottom, { months, length: 1 });
  }
  return NOTHING;
}

/** The month of a column that is headed by a year, or by the sheet's month of a year. */
function monthAt(view: SheetView, row: number, column: number, number: number): readonly MonthColumn[] {
  const [raw, header] = [view.at(row, column), view.text(row, column)];
  const year = Number(header);
  if (isYear(year)) return [{ column, header, month: monthOf(year, number) }];
  const first = TWO_YEARS.exec(header)?.[1];
  if (first !== undefined) {
    const start = monthOf(Number(first), view.dates.yearStart ?? 4);
    return [{ column, header, month: addMonths(start, (number - monthNumberOf(start) + 12) % 12) }];
  }
  const when = whenOfHeader(raw, view.format(row, column), view.dates);
  return when?.length === 1 && monthNumberOf(when.month) === number ? [{ column, header, month: when.month }] : [];
}
