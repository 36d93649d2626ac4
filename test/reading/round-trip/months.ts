import fc from "fast-check";
import { addMonths, isoMonth, longMonth, monthName, monthNumberOf, monthToSerial, yearOf, type Month } from "../../../src/domain/month";
import { put, type Written } from "./cells";

/** One way of writing a month in one cell. */
export interface MonthForm {
  readonly name: string;
  /** True where dates count from 1904. */
  readonly date1904: boolean;
  cell(month: Month): Written;
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const shortYear = (month: Month) => twoDigits(yearOf(month) % 100);
const shortName = (month: Month) => monthName(month).slice(0, 3);
const number = (month: Month) => twoDigits(monthNumberOf(month));
const lastDay = (month: Month) => monthToSerial(addMonths(month, 1)) - 1;
const lastDayNumber = (month: Month) => lastDay(month) - monthToSerial(month) + 1;

function textForm(name: string, text: (month: Month) => string): MonthForm {
  return { name, date1904: false, cell: (month) => put(text(month)) };
}

function dateForm(name: string, format: string, serial: (month: Month) => number, date1904 = false): MonthForm {
  return { name, date1904, cell: (month) => put(serial(month) - (date1904 ? 1462 : 0), format) };
}

const FORMS: readonly MonthForm[] = [
  textForm("Jan-20", (month) => `${shortName(month)}-${shortYear(month)}`),
  dateForm("date Jan-20", "mmm-yy", monthToSerial),
  textForm("Jan 20", (month) => `${shortName(month)} ${shortYear(month)}`),
  textForm("JAN20", (month) => `${shortName(month).toUpperCase()}${shortYear(month)}`),
  textForm("January 2020", longMonth),
  textForm("Jan 2020", (month) => `${shortName(month)} ${yearOf(month)}`),
  textForm("Jan '20", (month) => `${shortName(month)} '${shortYear(month)}`),
  textForm("Jan_2020", (month) => `${shortName(month)}_${yearOf(month)}`),
  textForm("Sept. 20", (month) => `${monthNumberOf(month) === 9 ? "Sept" : shortName(month)}. ${shortYear(month)}`),
  textForm("2020-01", isoMonth),
  textForm("2020 Jan", (month) => `${yearOf(month)} ${shortName(month)}`),
  { name: "202001", date1904: false, cell: (month) => put(yearOf(month) * 100 + monthNumberOf(month)) },
  textForm("text 202001", (month) => `${yearOf(month)}${number(month)}`),
  textForm("01/2020", (month) => `${number(month)}/${yearOf(month)}`),
  textForm("text 01/01/2020", (month) => `01/${number(month)}/${yearOf(month)}`),
  textForm("text 31/01/2020", (month) => `${lastDayNumber(month)}/${number(month)}/${yearOf(month)}`),
  textForm("text 1 January 2020", (month) => `1 ${longMonth(month)}`),
  textForm("text 2020-01-01", (month) => `${isoMonth(month)}-01`),
  textForm("text 2020-01-01T00:00:00", (month) => `${isoMonth(month)}-01T00:00:00`),
  dateForm("date 01/01/2020", "dd/mm/yyyy", monthToSerial),
  dateForm("date 31/01/2020", "dd/mm/yyyy", lastDay),
  dateForm("date January 2020", "[$-809]mmmm yyyy;@", monthToSerial),
  dateForm("date Jan-20 from 1904", "mmm-yy", monthToSerial, true),
];

export const monthForms: fc.Arbitrary<MonthForm> = fc.constantFrom(...FORMS);

/** Months and years in two columns, or months under years. */
export interface SplitForm {
  readonly financial: boolean;
  /** January, Jan, or 1 (only in columns). */
  readonly name: "long" | "short" | "number";
  readonly yearAsText: boolean;
}

/** Of a financial year, month 1 may be April or January: it is asked about. */
export const splitForms: fc.Arbitrary<SplitForm> = fc
  .record({
    financial: fc.boolean(),
    name: fc.constantFrom("short" as const, "long" as const, "number" as const),
    yearAsText: fc.boolean(),
  })
  .map((form) => (form.name === "number" ? { ...form, financial: false } : form));

export function nameCell(month: Month, { name }: SplitForm): Written {
  if (name === "number") return put(monthNumberOf(month));
  return put(name === "long" ? monthName(month) : shortName(month));
}

export function yearCell(month: Month, { financial, yearAsText }: SplitForm): Written {
  if (financial) {
    const first = yearOf(addMonths(month, -3));
    return put(`${first}/${twoDigits((first + 1) % 100)}`);
  }
  return put(yearAsText ? String(yearOf(month)) : yearOf(month));
}
