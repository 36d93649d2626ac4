/**
 * A calendar month, counted in months since year 0: January 2020 is 2020 * 12. Months subtract and compare as numbers.
 */
export type Month = number & { readonly __brand: "Month" };

const NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Days between 1 January 1900 and 1 January 1904, by which the two date systems differ. */
export const DAYS_TO_1904 = 1462;

/** The month with this year and this number from 1 to 12. Throws a RangeError for any other number. */
export function monthOf(year: number, monthNumber: number): Month {
  if (!Number.isInteger(year) || !Number.isInteger(monthNumber) || monthNumber < 1 || monthNumber > 12) {
    throw new RangeError(`There is no month ${monthNumber} of ${year}`);
  }
  return (year * 12 + monthNumber - 1) as Month;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** The month's number in its year, 1 to 12. */
export function monthNumberOf(month: Month): number {
  return (month % 12) + 1;
}

/** The month that is `by` months later, or earlier where `by` is negative. */
export function addMonths(month: Month, by: number): Month {
  return (month + by) as Month;
}

/** "2020-01", or null for text of any other form. */
export function parseIsoMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const monthNumber = Number(match[2]);
  return monthNumber >= 1 && monthNumber <= 12 ? monthOf(Number(match[1]), monthNumber) : null;
}

/** "2020-01" */
export function isoMonth(month: Month): string {
  return `${String(yearOf(month)).padStart(4, "0")}-${String(monthNumberOf(month)).padStart(2, "0")}`;
}

/** "Jan 20", as board papers write it. */
export function shortMonth(month: Month): string {
  return `${monthName(month).slice(0, 3)} ${String(yearOf(month) % 100).padStart(2, "0")}`;
}

/** "Feb 19 to Jan 20", or the one month. */
export function shortSpan(from: Month, to: Month): string {
  return from === to ? shortMonth(from) : `${shortMonth(from)} to ${shortMonth(to)}`;
}

/** "January 2020" */
export function longMonth(month: Month): string {
  return `${monthName(month)} ${yearOf(month)}`;
}

/** "January" */
export function monthName(month: Month): string {
  return NAMES[month % 12]!;
}

/** 28 to 31. */
export function daysOfMonth(month: Month): number {
  return monthToSerial(addMonths(month, 1)) - monthToSerial(month);
}

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_EPOCH = 25_569; // 1 January 1970 in Excel's 1900 date system

/** Excel's serial number of the month's first day, in the 1900 date system. */
export function monthToSerial(month: Month): number {
  return Date.UTC(yearOf(month), month % 12, 1) / MILLISECONDS_A_DAY + SERIAL_OF_EPOCH;
}

/** The month that an Excel serial number of the 1900 date system falls in; null before March 1900, where serials are off by a day. */
export function monthFromSerial(serial: number): Month | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  const day = new Date((Math.floor(serial) - SERIAL_OF_EPOCH) * MILLISECONDS_A_DAY);
  return monthOf(day.getUTCFullYear(), day.getUTCMonth() + 1);
}

/** The month that occurs most often, the latest where several tie; null for no months. */
export function mostCommonMonth(months: readonly Month[]): Month | null {
  const times = new Map<Month, number>();
  for (const month of months) times.set(month, (times.get(month) ?? 0) + 1);
  const byTimes = [...times].sort(([first, a], [second, b]) => b - a || second - first);
  return byTimes[0]?.[0] ?? null;
}
