import { cellAt, localAddress } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { addMonths, monthOf, type Month } from "../../domain/month";
import { oneLine } from "../../domain/text";
import type { Dates } from "../dates/dates";
import { monthIn, monthNumberIn, quarterNumberIn } from "../dates/months";
import { isPeriodCode } from "../dates/period-codes";
import { isFinancialHeader } from "../dates/time-headers";
import { startByOrder, yearIn, type WrittenYear } from "../dates/years";
import { isBlank } from "../sheets/sheet-view";
import { askedYear, monthInYear } from "../tables/year-said";
import type { DatedTable, YearSaid } from "../tables/tables";
import { unmarkedPeriod } from "../texts/footnotes";
import { areNumbers, numberedFrom } from "./numbered-months";

/** The months of rows that give a month's name or number, and what must be asked. */
export interface NamedMonths {
  readonly months: Int32Array;
  readonly findings: readonly Finding[];
}

/** The months that a reporting year starts in where nothing was said. */
const APRIL = 4;

/** "Jan" or "Q1" under Month with 2020, or 2019/20, under Year. */
export function namedMonths(table: DatedTable, names: readonly RawValue[], years: readonly RawValue[], rows: number): NamedMonths {
  const numbers = numbersOf(table, names, rows);
  const written = yearsOf(table, years, rows);
  const { yearStart, yearsNamedAfter } = table.dates;
  const areReporting = names.some(isPeriodCode) || haveReportingYears(table, numbers, written);
  // 2018 under "Financial year" may be the year's first or its last.
  const isUnclear = (year: WrittenYear | null) => year !== null && !year.financial && (areReporting || year.unclear);
  const start = yearStart ?? startByOrder(monthsInOrder(written, numbers)) ?? APRIL;
  const reporting = written.map((year) => (isUnclear(year) ? asReporting(year!, table.dates) : year));
  const mayCountFromStart = table.length === 1 && start > 1 && reporting.some((year) => year?.financial) && areNumbers(names);
  const from = mayCountFromStart
    ? (table.dates.numberedFrom ?? bySheet(table, reporting, numbers, start) ?? numberedFrom(numbers, reporting, start))
    : "January";
  const monthAt = table.length === 3 ? monthOfQuarter : from === "start" ? monthOfNumber : monthOfName;
  const months = Int32Array.from(numbers, (number, row) => {
    const year = reporting[row];
    return year && number > 0 ? monthAt(year, number, start) : 0;
  });
  const asked = yearStart === null && yearsNamedAfter === null ? written.findIndex(isUnclear) : -1;
  if (asked < 0) return { months, findings: from === null ? [unclearNumber(table, reporting, numbers, start)] : [] };
  const texts = { year: oneLine(years[asked]!), name: oneLine(names[asked]!) };
  return { months, findings: [unclearYear(table, asked, written[asked]!, numbers[asked]!, texts)] };
}

/** "Jan" where a title or the sheet's name says the year of all rows. */
export function monthsOfYear(table: DatedTable, inYear: YearSaid, names: readonly RawValue[], rows: number): NamedMonths {
  const months = Int32Array.from(numbersOf(table, names, rows), (number) => (number === 0 ? 0 : monthInYear(inYear, number)));
  const place = placeOf(cellAt(table.sheet, table.firstRow, table.months.month.column));
  return { months, findings: inYear.start === null ? [askedYear(inYear, place)] : [] };
}

/** Each row's month or quarter in its year, from 1 on; 0 where it says none. */
function numbersOf({ dates, length }: DatedTable, names: readonly RawValue[], rows: number): Uint8Array {
  return Uint8Array.from(
    { length: rows },
    (_, row) => (length === 3 ? quarterNumberIn(names[row] ?? "") : monthNumberIn(names[row] ?? "", dates)) ?? 0,
  );
}

/** Each row's year. A blank one is the one above, as merged cells read. */
function yearsOf(table: DatedTable, cells: readonly RawValue[], rows: number): readonly (WrittenYear | null)[] {
  // Where years stand above their months, a month's name is not a year.
  const isShared = table.months.year?.column === table.months.month.column;
  let [lastRaw, year]: [RawValue, WrittenYear | null] = ["", null];
  return Array.from({ length: rows }, (_, row) => {
    const raw = cells[row] ?? "";
    if (raw !== lastRaw && !isBlank(raw)) year = yearIn(unmarkedPeriod(oneLine(raw)).text) ?? (isShared ? year : null);
    lastRaw = raw;
    return year;
  });
}

/** True where years of one number are reporting years all the same. */
function haveReportingYears(table: DatedTable, numbers: Uint8Array, years: readonly (WrittenYear | null)[]): boolean {
  const header = table.months.year?.header ?? "";
  if (isFinancialHeader(header)) return true;
  if (table.length === 3) return !/^calendar\b/i.test(`${header} ${table.months.month.header}`);
  return table.categories.length === 0 && crossesNewYear(numbers, years);
}

/** True where January stands right below December of what is called the same year. */
function crossesNewYear(numbers: Uint8Array, years: readonly (WrittenYear | null)[]): boolean {
  let [last, first] = [0, 0];
  for (let row = 0; row < numbers.length; row += 1) {
    const year = years[row]?.first ?? first;
    if (year !== first) [first, last] = [year, 0];
    if (last === 12 && numbers[row] === 1) return true;
    last = numbers[row] === 0 ? last : numbers[row]!;
  }
  return false;
}

/** The months of each financial year in the order of its rows, each once. */
function monthsInOrder(years: readonly (WrittenYear | null)[], numbers: Uint8Array): readonly (readonly number[])[] {
  const ofYear = new Map<number, Set<number>>();
  years.forEach((year, row) => {
    if (!year?.financial || numbers[row] === 0) return;
    ofYear.set(year.first, (ofYear.get(year.first) ?? new Set<number>()).add(numbers[row]!));
  });
  return [...ofYear.values()].map((months) => [...months]);
}

/** The reporting year that is meant, where it is known. */
function asReporting(year: WrittenYear, { yearStart, yearsNamedAfter }: Dates): WrittenYear {
  const isKnown = yearStart === null ? yearsNamedAfter !== null : yearStart > 1;
  return isKnown ? { first: year.first - (yearsNamedAfter === "end" ? 1 : 0), financial: true, unclear: false } : year;
}

function monthOfName({ first, financial }: WrittenYear, number: number, start: number): Month {
  return monthOf(first + (financial && number < start ? 1 : 0), number);
}

/** 1 is April where the year starts in April; a calendar year's is January. */
function monthOfNumber({ first, financial }: WrittenYear, number: number, start: number): Month {
  return addMonths(monthOf(first, financial ? start : 1), number - 1);
}

/** What months count from on a sheet that is named or headed by the one month that its rows are of. */
function bySheet(
  { sheet, title }: DatedTable,
  years: readonly (WrittenYear | null)[],
  numbers: Uint8Array,
  start: number,
): Dates["numberedFrom"] {
  const month = monthIn(sheet) ?? monthIn(title);
  const row = years.findIndex((year, at) => year?.financial === true && numbers[at]! > 0);
  if (month === null || numbers.some((number) => number > 0 && number !== numbers[row])) return null;
  if (monthOfName(years[row]!, numbers[row]!, start) === month) return "January";
  return monthOfNumber(years[row]!, numbers[row]!, start) === month ? "start" : null;
}

/** "1" under 2019/20, which may be April or January. */
function unclearNumber(table: DatedTable, years: readonly (WrittenYear | null)[], numbers: Uint8Array, start: number): Finding {
  const row = years.findIndex((year, at) => year?.financial === true && numbers[at]! > 0);
  const { sheet, firstRow, months } = table;
  const place = placeOf(cellAt(sheet, firstRow + row, months.month.column));
  const ends = [monthOfNumber, monthOfName].map((monthAt) => monthAt(years[row]!, numbers[row]!, start));
  return finding("ambiguousPeriod", place, { found: String(numbers[row]!), ends, numbered: true });
}

/** A quarter's last month. */
function monthOfQuarter({ first, financial }: WrittenYear, number: number, start: number): Month {
  return addMonths(monthOf(first, financial ? start : 1), number * 3 - 1);
}

function unclearYear(
  { sheet, firstRow, length, months: { year } }: DatedTable,
  row: number,
  { first, unclear }: WrittenYear,
  number: number,
  texts: { readonly year: string; readonly name: string },
): Finding {
  const address = localAddress(cellAt(sheet, firstRow + row, year!.column));
  if (length === 3) {
    const ends = [1, APRIL].map((start) => addMonths(monthOf(first, start), number * 3 - 1));
    return finding("ambiguousPeriod", { sheet, address }, { found: `${texts.year} ${texts.name}`, ends });
  }
  const isReporting = isFinancialHeader(year!.header) || unclear;
  const ends = [monthOf(first, isReporting ? 3 : 12), monthOf(first + 1, 3)];
  return finding("ambiguousPeriod", { sheet, address }, { found: texts.year, ends });
}
