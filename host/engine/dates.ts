import { excelToDate, type Workbook } from "../library";

const DAY = 24 * 60 * 60 * 1000;
/** Days from the serial number 0 of 1900 to 1970, and between the two date systems. */
const DAYS_TO_1970 = 25_569;
export const DAYS_TO_1904 = 1_462;

/** Whether the workbook counts dates from 1904, as on old Macs. */
export const uses1904 = (book: Workbook): boolean => (book.properties as { date1904?: boolean }).date1904 === true;

/**
 * A date as a serial number. In whole milliseconds until the last step, so that half past two does not come out slightly less.
 */
export const serialOf = (date: Date, date1904: boolean): number =>
  (date.getTime() + (DAYS_TO_1970 - (date1904 ? DAYS_TO_1904 : 0)) * DAY) / DAY;

/** Year, month, day, hour, minute and second of a serial number in the workbook's own date system. */
export function datePartsOf(serial: number, book: Workbook): readonly number[] {
  const date = excelToDate(serial, uses1904(book));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
}
