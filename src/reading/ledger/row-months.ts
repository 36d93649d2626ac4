import { cellAt, localAddress } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import { addMonths, monthOf, monthToSerial, type Month } from "../../domain/month";
import type { DayOrder } from "../dates/dates";
import { dayOfText, orderOf, readDay } from "../dates/days";
import { DAYS_TO_1904, monthIn, monthNumberIn, monthOfCell, monthOfDate, quarterNumberIn } from "../dates/months";
import { isBlank, oneLine } from "../sheets/sheet-view";
import { neededColumn, type TableData } from "../tables/table-data";
import type { DatedTable, YearSaid } from "../tables/tables";
import { whenOfCell, whenUnder } from "../dates/when";
import { isFinancialHeader } from "../dates/time-headers";
import { yearIn, type WrittenYear } from "../dates/years";
import { unmarkedPeriod } from "../texts/footnotes";
import { askedYear, monthInYear } from "../tables/year-said";
import { shownDate } from "../dates/quarter-ends";
import { withMergedMonths } from "./merged-months";

/** The months that rows say, by rows from the table's first data row. */
export interface RowMonths {
  /** Each row's month, as Month numbers; 0 where a row has none. */
  readonly months: Int32Array;
  at(row: number): Month | null;
  /** The cell's text; where it is blank, the year's. */
  text(row: number): string;
  /** The rows whose month is text, and how many have a date or another number. */
  writtenAsText(): { readonly texts: readonly number[]; readonly dates: number };
  /** Each row's day, as Excel's serial number in the 1900 date system; 0 where the row says a month and no day. Worked out when asked for. */
  days(): Int32Array;
  /** Why dates could not be read. */
  readonly findings: readonly Finding[];
}

/** The months of a table's rows, each distinct cell read once. */
export function monthsOf(table: DatedTable, data: TableData): RowMonths {
  const { month, year, inYear = null } = table.months;
  const years = year && neededColumn(table, data, year.column);
  const written = neededColumn(table, data, month.column);
  const cells = withMergedMonths(table, data, written, years);
  const read = years
    ? namedMonths(table, cells, years, data.rows)
    : inYear
      ? monthsOfYear(table, inYear, cells, data.rows)
      : cellMonths(table, cells, data.rows);
  const { months, findings } = read;
  let days: Int32Array | null = null;
  return {
    months,
    at: (row) => (months[row] === 0 ? null : (months[row]! as Month)),
    text: (row) => oneLine(cells[row] ?? "") || oneLine(years?.[row] ?? ""),
    writtenAsText: () => ((years ?? inYear) ? { texts: [], dates: 0 } : textsAmong(table, written, data.rows)),
    days: () => (days ??= (years ?? inYear) ? new Int32Array(data.rows) : daysOf(table, cells, read)),
    findings,
  };
}

function textsAmong({ dates }: DatedTable, cells: readonly RawValue[], rows: number): ReturnType<RowMonths["writtenAsText"]> {
  const texts: number[] = [];
  let numbers = 0;
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row] ?? "";
    if (typeof raw === "number") numbers += 1;
    else if (typeof raw === "string" && !isBlank(raw) && whenOfCell(raw, dates) !== null) texts.push(row);
  }
  return { texts, dates: numbers };
}

interface Months extends Pick<RowMonths, "months" | "findings"> {
  /** How days are written where nothing but numbers says them. */
  readonly order?: DayOrder | null;
}

function daysOf(table: DatedTable, cells: readonly RawValue[], { months, order }: Months): Int32Array {
  const days = new Int32Array(months.length);
  const known = new Map<RawValue, number>();
  for (let row = 0; row < days.length; row += 1) {
    if (months[row] === 0) continue;
    const raw = cells[row] ?? "";
    let day = known.get(raw);
    if (day === undefined) known.set(raw, (day = dayOf(raw, months[row]! as Month, order ?? "dayFirst", table)));
    days[row] = day;
  }
  return days;
}

function dayOf(raw: RawValue, month: Month, order: DayOrder, { dates }: DatedTable): number {
  if (typeof raw === "number") return monthOfDate(raw, dates) === month ? Math.floor(raw) + (dates.date1904 ? DAYS_TO_1904 : 0) : 0;
  const day = typeof raw === "string" ? dayOfText(raw, order) : null;
  return day === null ? 0 : monthToSerial(month) + day - 1;
}

function cellMonths(table: DatedTable, cells: readonly RawValue[], rows: number): Months {
  const { dates, length } = table;
  const known = new Map<RawValue, number>();
  const numeric = new Map<string, number>();
  const months = new Int32Array(rows);
  let other: { readonly row: number; readonly ends: readonly Month[] } | null = null;
  let [lastRaw, last]: [RawValue | null, number] = [null, 0];
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row] ?? "";
    let month: number | undefined = raw === lastRaw ? last : known.get(raw);
    if (month === undefined) {
      if (typeof raw === "string" && isNumericDay(raw)) {
        numeric.set(raw, row);
        month = -1;
      } else if (length === 1 && typeof raw === "number") month = monthOfCell(raw, dates) ?? 0;
      else {
        const when = whenUnder(table.months.month.header, raw, dates) ?? (length === 12 ? whenUnder("Year", raw, dates) : null);
        month = when?.length === length || (table.months.byStep && when?.length === 1) ? when.month : 0;
        if (month > 0 && when!.other !== null) other ??= { row, ends: [when!.month, when!.other] };
      }
      known.set(raw, month);
    }
    [lastRaw, last] = [raw, month];
    months[row] = month;
  }
  const place = (row: number) => {
    const cell = cellAt(table.sheet, table.firstRow + row, table.months.month.column);
    return { sheet: table.sheet, address: localAddress(cell) };
  };
  if (other !== null) {
    const { row, ends } = other as { row: number; ends: readonly Month[] };
    return { months, findings: [finding("ambiguousPeriod", place(row), { found: oneLine(cells[row]!), ends })] };
  }
  const read: Months = numeric.size === 0 ? { months, findings: [] } : withDays(table, cells, months, numeric, place);
  const [first] = table.months.byStep ? cells : [];
  if (first === undefined) return read;
  return {
    ...read,
    findings: [finding("quartersByStep", place(0), { found: shownDate(first), end: months[0]! as Month }), ...read.findings],
  };
}

/** 02/03/2020: which number is the day is decided by all of the column. */
function isNumericDay(text: string): boolean {
  const day = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]/.test(text) ? readDay(text) : null;
  return day !== null;
}

function withDays(
  table: DatedTable,
  cells: readonly RawValue[],
  months: Int32Array,
  numeric: ReadonlyMap<string, number>,
  place: (row: number) => { readonly sheet: string; readonly address: string },
): Months {
  const read = orderOf(numeric.keys(), table.dates.order);
  const { conflicting } = read;
  const swapped = table.dates.order === null && looksSwapped(cells, numeric.keys(), table);
  const order = swapped ? null : (read.order ?? (conflicting ? null : orderBySheet(table, numeric.keys())));
  const [example, row] = [...numeric][0]!;
  const findings: Finding[] = [];
  if (order === null) {
    const code = conflicting || swapped ? "mixedDays" : "ambiguousDays";
    findings.push(finding(code, place(row), { header: table.months.month.header, found: example }));
  }
  // Without an order the rows still have a month of sorts, so that one finding says it and not one a row.
  const monthAt = (text: string): number =>
    (order === null ? (monthOfDay(text, "dayFirst") ?? monthOfDay(text, "monthFirst")) : monthOfDay(text, order)) ?? 0;
  for (let at = 0; at < months.length; at += 1) if (months[at] === -1) months[at] = monthAt(cells[at] as string);
  return { months, findings, order };
}

/** Real dates that are too few to tell anything by. */
const FEW_DATES = 5;

/**
 * True where an American extract was opened in a British Excel, or the other way round: the dates that could be read the wrong
 * way became real dates, whose days are all 12 at most, and only those that could not have stayed text.
 */
function looksSwapped(cells: readonly RawValue[], texts: Iterable<string>, { dates }: DatedTable): boolean {
  for (const text of texts) {
    const day = readDay(text);
    if (day && day.dayFirst !== null && day.monthFirst !== null) return false;
  }
  const days = new Set<number>();
  let real = 0;
  for (const raw of cells) {
    if (typeof raw !== "number" || monthOfCell(raw, dates) === null) continue;
    real += 1;
    days.add(dayOfSerial(raw + (dates.date1904 ? DAYS_TO_1904 : 0)));
    if (Math.max(...days) > 12) return false;
  }
  return real >= FEW_DATES && days.size > 1;
}

function dayOfSerial(serial: number): number {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).getUTCDate();
}

/** How days are written on a sheet that is named or headed by the one month that they are all of. */
function orderBySheet({ sheet, title }: DatedTable, texts: Iterable<string>): DayOrder | null {
  const month = monthIn(sheet) ?? monthIn(title);
  const all = [...texts];
  const orders = (["dayFirst", "monthFirst"] as const).filter((order) => all.every((text) => monthOfDay(text, order) === month));
  return month === null || orders.length !== 1 ? null : orders[0]!;
}

function monthOfDay(text: string, order: DayOrder): Month | null {
  return readDay(text)?.[order] ?? null;
}

/** "Jan" under Month with 2020, or 2019/20, under Year. A blank year is the one above, as merged cells read. */
function namedMonths(table: DatedTable, names: readonly RawValue[], years: readonly RawValue[], rows: number): Months {
  const months = new Int32Array(rows);
  const { yearStart, yearsNamedAfter } = table.dates;
  const isQuarters = table.length === 3;
  const sameColumn = table.months.year?.column === table.months.month.column;
  const numbers = numbersOf(table, names, rows);
  const isCalendar = isQuarters && /^calendar\b/i.test(`${table.months.year?.header ?? ""} ${table.months.month.header}`);
  const isFinancial = isFinancialHeader(table.months.year?.header ?? "");
  const headed =
    isFinancial || (isQuarters && !isCalendar) || (!isQuarters && table.categories.length === 0 && crossesNewYear(numbers, years));
  const reporting = yearStart === null ? yearsNamedAfter !== null : yearStart > 1;
  let asked: number | null = null;
  let year: WrittenYear | null = null;
  for (let row = 0; row < rows; row += 1) {
    // Where years stand above their months, a month's name is no year.
    if (!isBlank(years[row] ?? "")) year = yearOfCell(years[row]!) ?? (sameColumn ? year : null);
    // 2018 under "Financial year" may be the year's first or its last.
    if (year && !year.financial && (headed || year.unclear)) {
      if (reporting) year = { first: year.first - (yearsNamedAfter === "end" ? 1 : 0), financial: true, unclear: false };
      else if (yearStart === null) asked ??= row;
    }
    const number = numbers[row]!;
    if (!year || number === 0) continue;
    if (isQuarters) {
      months[row] = addMonths(monthOf(year.first, year.financial ? (yearStart ?? 4) : 1), number * 3 - 1);
      continue;
    }
    const second = year.financial && number < (yearStart ?? 4);
    months[row] = monthOf(year.first + (second ? 1 : 0), number);
  }
  if (asked === null) return { months, findings: [] };
  const { first = 0, unclear = false } = yearOfCell(years[asked]!) ?? {};
  const address = localAddress(cellAt(table.sheet, table.firstRow + asked, table.months.year!.column));
  const ends = isQuarters
    ? [1, 4].map((start) => addMonths(monthOf(first, start), numbers[asked]! * 3 - 1))
    : [isFinancial || unclear ? monthOf(first, 3) : monthOf(first, 12), monthOf(first + 1, 3)];
  const found = isQuarters ? `${oneLine(years[asked]!)} ${oneLine(names[asked]!)}` : oneLine(years[asked]!);
  const details = { found, ends };
  return { months, findings: [finding("ambiguousPeriod", { sheet: table.sheet, address }, details)] };
}

/** "Jan" where a title or the sheet's name says the year of all rows. */
function monthsOfYear(table: DatedTable, inYear: YearSaid, names: readonly RawValue[], rows: number): Months {
  const months = Int32Array.from(numbersOf(table, names, rows), (number) => (number === 0 ? 0 : monthInYear(inYear, number)));
  const place = { sheet: table.sheet, address: localAddress(cellAt(table.sheet, table.firstRow, table.months.month.column)) };
  return { months, findings: inYear.start === null ? [askedYear(inYear, place)] : [] };
}

/** Each row's month in its year, from 1 on; 0 where it says none. */
function numbersOf({ dates, length }: DatedTable, names: readonly RawValue[], rows: number): Uint8Array {
  return Uint8Array.from(
    { length: rows },
    (_, row) => (length === 3 ? quarterNumberIn(names[row] ?? "") : monthNumberIn(names[row] ?? "", dates)) ?? 0,
  );
}

/** True where January stands right below December of what is called the same year. */
function crossesNewYear(numbers: Uint8Array, years: readonly RawValue[]): boolean {
  let [last, first] = [0, 0];
  for (let row = 0; row < numbers.length; row += 1) {
    const year = yearOfCell(years[row] ?? "")?.first ?? first;
    if (year !== first) [first, last] = [year, 0];
    if (last === 12 && numbers[row] === 1) return true;
    last = numbers[row] === 0 ? last : numbers[row]!;
  }
  return false;
}

function yearOfCell(raw: RawValue): WrittenYear | null {
  return yearIn(unmarkedPeriod(oneLine(raw)).text);
}
