import { cellAt, localAddress } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import { monthToSerial, type Month, DAYS_TO_1904 } from "../../domain/month";
import { oneLine } from "../../domain/text";
import type { DayOrder } from "../dates/dates";
import { dayOfText, orderOf, readDay } from "../dates/days";
import { withoutLastDigits } from "../dates/misspelt";
import { monthIn, monthOfCell, monthOfDate, serialOfDigits } from "../dates/months";
import { isBlank } from "../sheets/sheet-view";
import { neededColumn, type TableData } from "../tables/table-data";
import type { DatedTable } from "../tables/tables";
import { whenOfCell, whenUnder, type When } from "../dates/when";
import { shownDate } from "../dates/quarter-ends";
import { withMergedMonths } from "./merged-months";
import { monthsOfYear, namedMonths } from "./named-months";

/** The months that rows say. Rows count from the table's first data row. */
export interface RowMonths {
  /** Each row's month, as Month numbers; 0 where a row has none. */
  readonly months: Int32Array;
  at(row: number): Month | null;
  /** The cell's text; where it is blank, the year's. */
  text(row: number): string;
  /** The rows whose month is text, and how many have a date or another number. */
  writtenAsText(): { readonly texts: readonly number[]; readonly dates: number };
  /** Each row's day, as Excel's serial number in the 1900 date system; 0 where the row says only a month. Worked out on demand. */
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
  /** How days are written where only numbers can show it. */
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
  const digits = typeof raw === "number" ? serialOfDigits(raw) : null;
  if (digits !== null) return digits;
  if (typeof raw === "number") return monthOfDate(raw, dates) === month ? Math.floor(raw) + (dates.date1904 ? DAYS_TO_1904 : 0) : 0;
  const day = typeof raw === "string" ? dayOfText(raw, order) : null;
  return day === null ? 0 : monthToSerial(month) + day - 1;
}

function cellMonths(table: DatedTable, cells: readonly RawValue[], rows: number): Months {
  const known = new Map<RawValue, number>();
  const numeric = new Map<string, number>();
  const months = new Int32Array(rows);
  const unclear: Finding[] = [];
  const place = (row: number) => {
    const cell = cellAt(table.sheet, table.firstRow + row, table.months.month.column);
    return { sheet: table.sheet, address: localAddress(cell) };
  };
  const read = (raw: RawValue, row: number): number => {
    if (typeof raw === "string" && isNumericDay(raw)) {
      numeric.set(raw, row);
      return NUMERIC_DAY;
    }
    if (table.length === 1 && typeof raw === "number") return monthOfCell(raw, table.dates) ?? 0;
    const when = whenOfRow(table, raw);
    if (!when) return 0;
    if (when.other !== null && unclear.length === 0)
      unclear.push(finding("ambiguousPeriod", place(row), { found: oneLine(raw), ends: [when.month, when.other] }));
    return when.month;
  };
  let [lastRaw, last]: [RawValue | null, number] = [null, 0];
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row] ?? "";
    if (raw !== lastRaw) {
      lastRaw = raw;
      last = known.get(raw) ?? read(raw, row);
      known.set(raw, last);
    }
    months[row] = last;
  }
  if (unclear.length > 0) return { months, findings: unclear };
  const byPlace = readByPlace(table, cells, months).map(({ row, text, month }) =>
    finding("monthReadByPlace", place(row), { found: text, month, length: table.length }),
  );
  const plain: Months = numeric.size === 0 ? { months, findings: [] } : withDays(table, cells, months, numeric, place);
  const dated = byPlace.length === 0 ? plain : { ...plain, findings: [...byPlace, ...plain.findings] };
  const [first] = table.months.byStep ? cells : [];
  if (first === undefined) return dated;
  return {
    ...dated,
    findings: [finding("quartersByStep", place(0), { found: shownDate(first), end: months[0]! as Month }), ...dated.findings],
  };
}

/**
 * Enters months into whose year a footnote's number has run, "Dec 20191", where their place shows them: they stand between the month before
 * and the month after, or beside one of these and nowhere else.
 */
function readByPlace(
  table: DatedTable,
  cells: readonly RawValue[],
  months: Int32Array,
): readonly { readonly row: number; readonly text: string; readonly month: Month }[] {
  const found: { readonly row: number; readonly text: string; readonly month: Month }[] = [];
  const known = new Map<string, Month>();
  const isNear = (at: number, month: Month) => months[at] !== undefined && months[at] !== 0 && Math.abs(months[at] - month) <= table.length;
  for (let row = 0; row < months.length; row += 1) {
    const raw = cells[row];
    if (months[row] !== 0 || typeof raw !== "string" || raw.length < SHORTEST_NOTED || !/\d{3}\s*$/.test(raw)) continue;
    const again = known.get(raw);
    let next = row + 1;
    while (cells[next] === raw) next += 1;
    const fits = (month: Month) =>
      (isNear(row - 1, month) && isNear(next, month)) || ((isNear(row - 1, month) || isNear(next, month)) && !months.includes(month));
    const month =
      again ??
      withoutLastDigits(raw)
        .flatMap((text) => whenOfRow(table, text)?.month ?? [])
        .find(fits);
    if (month === undefined) continue;
    if (again === undefined) found.push({ row, text: oneLine(raw), month });
    known.set(raw, month);
    months[row] = month;
  }
  return found;
}

/** "Dec191" */
const SHORTEST_NOTED = 6;

/** A day in numbers, until all of them are known. */
const NUMERIC_DAY = -1;

/** The month of a row whose cell is of as many months as the table's others. */
function whenOfRow({ months, dates, length }: DatedTable, raw: RawValue): When | null {
  const when = whenUnder(months.month.header, raw, dates) ?? (length === 12 ? whenUnder("Year", raw, dates) : null);
  return when?.length === length || (months.byStep && when?.length === 1) ? when : null;
}

/** 02/03/2020: the whole column decides which number is the day. */
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
  // Rows still get a month without an order, so that there is one finding and not one a row.
  const monthAt = (text: string): number =>
    (order === null ? (monthOfDay(text, "dayFirst") ?? monthOfDay(text, "monthFirst")) : monthOfDay(text, order)) ?? 0;
  for (let at = 0; at < months.length; at += 1) if (months[at] === NUMERIC_DAY) months[at] = monthAt(cells[at] as string);
  return { months, findings, order };
}

/** Too few real dates to judge by. */
const FEW_DATES = 5;

/**
 * True where an American extract was opened in a British Excel, or the other way round. Dates that could be read the wrong way became
 * real dates, so that their days are all 12 at most. Only the others stayed text.
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
