import type { RawValue } from "../../domain/cell";
import { isDateFormat, monthOfDate, parseMonth } from "./months";
import { PLAIN_DATES } from "./dates";

const FROM_1904 = { ...PLAIN_DATES, date1904: true };

/**
 * True where dates count from 1904: what cells show is then four years and a day later than their numbers say. Excel tells an
 * add-in nothing of the date system, so the shown texts must; where none shows a month and a year, it is taken as 1900.
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
