import type { RawValue } from "../domain/cell";
import type { Finding } from "../domain/finding";
import { monthsOf } from "../reading/ledger";
import type { DatedTable, MonthlyTable } from "../reading";

/** What the distinct texts of a column of dates say, in their order. */
export interface DateTexts {
  /** Each text's month as its number; 0 where it says none. */
  readonly months: Int32Array;
  /** Each text's day, as Excel's serial number; 0 where it says only a month. */
  readonly days: Int32Array;
  /** Why dates cannot be read: the same as on a sheet. */
  readonly findings: readonly Finding[];
}

/** So many different texts are read one by one. More are times of day in a form that is not known. */
export const MOST_DATE_TEXTS = 200_000;

export function tooManyDatesText(header: string, example: string): string {
  return `“${header}” has more than ${MOST_DATE_TEXTS.toLocaleString("en-GB")} different texts, such as “${example}”, which cannot all be days. Give the records a column of dates.`;
}

export function isDated(table: MonthlyTable): table is DatedTable {
  return table.months.in === "rows";
}

/** Why a table's dates do not tell months; null where they may. */
export function noMonthsText({ months: { month, year, inYear } }: DatedTable): string | null {
  return year === null && !inYear ? null : `“${month.header}” does not say the year. Give the records a column with the whole date.`;
}

/** Reads dates as those of a sheet are, all of a column together, since they show one another's order of day and month. */
export function readDateTexts(table: DatedTable, texts: readonly RawValue[]): DateTexts {
  const column = table.months.month.column;
  const all: DatedTable = { ...table, lastRow: table.firstRow + texts.length - 1 };
  const read = monthsOf(all, { rows: texts.length, column: (at) => (at === column ? texts : null) });
  return { months: read.months, days: read.days(), findings: read.findings };
}

/**
 * The time of day after a date, as a regular expression for SQL: dates with the same text before it are of the same day. With `MIDNIGHT`
 * in its place a text reads as it is, which a property test holds.
 */
export const TIME_OF_DAY = String.raw`(?:[Tt]|,? )(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?: ?[Zz]| ?[+-]\d\d(?::?\d\d)?)?$`;

/** Stands for any time of day. Without one, a month with a time, which is no date, would be a month. */
export const MIDNIGHT = " 00:00";

const TIME = new RegExp(TIME_OF_DAY);

/** A date's text without its time of day, by which it is read; "" for none. */
export function dayText(text: string): string {
  return text.trim().replace(TIME, MIDNIGHT);
}
