import type { RawValue } from "../../domain/cell";
import { isDateFormat, monthOfDate, parseMonth } from "./months";
import { PLAIN_DATES } from "./dates";

const FROM_1904 = { ...PLAIN_DATES, date1904: true };

/**
 * True where dates count from 1904. Cells then show four years and a day more than their numbers say. Excel does not tell an add-in which
 * date system a workbook has, so the displayed texts must show it. Where no text shows a month and a year, dates are taken to count from
 * 1900.
 */
export function countsFrom1904(
  values: readonly (readonly RawValue[])[],
  formats: readonly (readonly string[])[],
  texts: readonly (readonly string[])[],
): boolean {
  for (const [row, shown] of texts.entries()) {
    for (const [column, text] of shown.entries()) {
      const value = values[row]?.[column];
      if (typeof value !== "number" || !isDateFormat(formats[row]?.[column] ?? "General")) continue;
      const month = parseMonth(text);
      if (month === null) continue;
      return monthOfDate(value) !== month && monthOfDate(value, FROM_1904) === month;
    }
  }
  return false;
}
