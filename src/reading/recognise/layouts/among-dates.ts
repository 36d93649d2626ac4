import { isDateFormat, monthOfDate } from "../../dates/months";
import { rangeOf, type SheetView } from "../../sheets/sheet-view";
import type { TableColumn } from "../../tables/tables";

/** The rows below a row of dates in which the next ones are looked for: some records are not closed yet. */
const NEAR = 5;

/**
 * True of dates with others right below them, as records with "Committed | Recorded | Closed" have: below a month's header stand counts.
 * Formats are known of a sheet's first rows alone, so that five rows of dates above the last of them show the same.
 */
export function isAmongDates(view: SheetView, row: number, months: readonly TableColumn[]): boolean {
  const isDate = (at: number, column: number) => {
    const raw = view.at(at, column);
    // A count of 45 with a date's format is no day of the years that figures are of.
    return typeof raw === "number" && monthOfDate(raw, view.dates) !== null && isDateFormat(view.format(at, column));
  };
  const dates = months.filter(({ column }) => isDate(row, column));
  if (dates.length * 2 < months.length) return false;
  const numbersIn = (at: number) => dates.filter(({ column }) => typeof view.at(at, column) === "number");
  const areDates = (at: number) => numbersIn(at).length > 0 && numbersIn(at).every(({ column }) => isDate(at, column));
  const near = rangeOf(row + 1, row + NEAR);
  const end = near.find((below) => view.isLone(below)) ?? Infinity;
  const next = near.find((below) => below < end && numbersIn(below).length > 0);
  return (next !== undefined && areDates(next)) || rangeOf(row - NEAR, row - 1).every(areDates);
}
