import fc from "fast-check";
import { cellAt, localAddress } from "../../../src/domain/address";
import type { RawValue } from "../../../src/domain/cell";
import { addMonths, longMonth, monthName, monthToSerial, shortMonth, yearOf, type Month } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { sheetOf } from "../sheets";
import type { TidyCount, TidyTable } from "./tidy-tables";

/** Sheets, and where they hold each count: by sheet and address. */
export interface LaidOut {
  readonly sheets: readonly SheetHead[];
  readonly counts: ReadonlyMap<string, Placed>;
}

/** A count with the cell that says its month; null where the sheet as a whole says it. */
export interface Placed {
  readonly count: TidyCount;
  readonly monthCell: string | null;
}

/** What may differ from sheet to sheet without making the table another. */
export const looks = fc.record({
  top: fc.nat(3),
  left: fc.nat(3),
  title: fc.boolean(),
  dates: fc.boolean(),
  byMonth: fc.boolean(),
  merged: fc.boolean(),
  totals: fc.boolean(),
  unnamed: fc.boolean(),
  note: fc.boolean(),
});
export type Look = typeof looks extends fc.Arbitrary<infer Value> ? Value : never;

interface Cell {
  readonly raw: RawValue;
  readonly format: string;
  readonly count: TidyCount | null;
}

export const nameOf = (sheet: string, row: number, column: number) => `${sheet} ${localAddress(cellAt(sheet, row, column))}`;
const text = (raw: RawValue): Cell => ({ raw, format: "General", count: null });
const counted = (count: TidyCount): Cell => ({ raw: count.raw, format: "General", count });
const sumOf = (counts: readonly TidyCount[]) => text(counts.reduce((sum, { value }) => sum + (Number.isNaN(value) ? 0 : value), 0));
const blanks = (count: number) => Array.from({ length: count }, () => text(""));

function monthCell(month: Month, { dates }: Pick<Look, "dates">): Cell {
  return dates ? { ...text(monthToSerial(month)), format: "mmm-yy" } : text(shortMonth(month));
}

/** "Apr-Jun 2019", by its last month. */
function quarterCell(month: Month): Cell {
  return text(`${monthName(addMonths(month, -2)).slice(0, 3)}-${monthName(month).slice(0, 3)} ${yearOf(month)}`);
}

/** Text that repeats the one above is left blank, as merged cells read. */
const blankAgain = (cell: Cell, above: Cell | undefined) => (above && cell.raw === above.raw ? text("") : cell);

/** A sheet of rows, the header first. `monthAt` tells which cell says the month of another. */
function laidOut(
  name: string,
  rows: readonly (readonly Cell[])[],
  look: Look,
  monthAt: (row: number, column: number, top: number) => [number, number] | null,
): LaidOut {
  const all = [
    ...(look.title ? [[text("Recorded offences")], []] : []),
    ...rows,
    ...(look.note ? [[], [text("Source: crime recording system")]] : []),
  ];
  const columns = Math.max(...all.map(({ length }) => length));
  const filled = all.map((row) => [...row, ...blanks(columns - row.length)]);
  const headerRow = look.top + (look.title ? 2 : 0);
  const counts = new Map<string, Placed>();
  filled.forEach((row, down) =>
    row.forEach(({ count }, across) => {
      if (!count) return;
      const [at, column] = [down + look.top, across + look.left];
      const month = monthAt(at, column, headerRow);
      counts.set(nameOf(name, at, column), { count, monthCell: month && nameOf(name, ...month) });
    }),
  );
  const values = filled.map((row) => row.map(({ raw }) => raw));
  const formats = filled.map((row) => row.map(({ format }) => format));
  return { sheets: [sheetOf(name, values, { formats, used: { row: look.top, column: look.left, rows: filled.length, columns } })], counts };
}

/** A row a month, offence and district. */
export function asLong(table: TidyTable, look: Look): LaidOut {
  const keys = look.byMonth
    ? table.months.flatMap((month) => table.offences.map((offence) => ({ month, offence })))
    : table.offences.flatMap((offence) => table.months.map((month) => ({ month, offence })));
  const all = keys.flatMap(({ month, offence }) => table.districts.map((district) => table.at(offence, district, month)));
  const rows = all.map((count) => [monthCell(count.month, look), text(count.offence), text(count.district), counted(count)]);
  // Of two rows a month one has the month: a blank count more, and months were not merged but forgotten.
  const isMerged = look.merged && (look.byMonth || table.districts.length > 2);
  const shown = isMerged ? rows.map((row, at) => [blankAgain(row[0]!, rows[at - 1]?.[0]), ...row.slice(1)]) : rows;
  const total = look.totals ? [[text("Total"), text(""), text(""), sumOf(all)]] : [];
  const header = ["Month", "Offence", "District", "Count"].map(text);
  return laidOut("Data", [header, ...shown, ...total], look, (row) => [row, look.left]);
}

/** A row an offence and district, a column a month. */
export function asWide(table: TidyTable, look: Look): LaidOut {
  return acrossMonths(table, look, (month) => monthCell(month, look));
}

export function asWideQuarters(table: TidyTable, look: Look): LaidOut {
  return acrossMonths(table, look, quarterCell);
}

function acrossMonths(table: TidyTable, look: Look, headed: (month: Month) => Cell): LaidOut {
  const { offences, districts, months } = table;
  const right = (counts: readonly TidyCount[]) => (look.totals ? [sumOf(counts)] : []);
  const of = (offence: string, district: string) => months.map((month) => table.at(offence, district, month));
  const rows = offences.flatMap((offence) =>
    districts.map((district, index) => {
      const counts = of(offence, district);
      return [text(look.merged && index > 0 ? "" : offence), text(district), ...counts.map(counted), ...right(counts)];
    }),
  );
  const all = offences.flatMap((offence) => districts.flatMap((district) => of(offence, district)));
  const sums = [...months.map((month) => sumOf(all.filter((count) => count.month === month))), ...right(all)];
  const below = [...(look.totals ? [[text("Total"), text(""), ...sums]] : []), ...(look.unnamed ? [[...blanks(2), ...sums]] : [])];
  const header = [text("Offence"), text("District"), ...months.map(headed), ...(look.totals ? [text("Total")] : [])];
  return laidOut("Data", [header, ...rows, ...below], look, (_, column, headerRow) => [headerRow, column]);
}

/** A row a month and district, a column an offence. */
export function asTransposed(table: TidyTable, look: Look): LaidOut {
  const { offences, districts, months } = table;
  const right = (counts: readonly TidyCount[]) => (look.totals ? [sumOf(counts)] : []);
  const rows = months.flatMap((month) =>
    districts.map((district, index) => {
      const counts = offences.map((offence) => table.at(offence, district, month));
      return [look.merged && index > 0 ? text("") : monthCell(month, look), text(district), ...counts.map(counted), ...right(counts)];
    }),
  );
  const all = offences.map((offence) => months.flatMap((month) => districts.map((district) => table.at(offence, district, month))));
  const sums = [...all.map(sumOf), ...right(all.flat())];
  const below = [...(look.totals ? [[text("Total"), text(""), ...sums]] : []), ...(look.unnamed ? [[...blanks(2), ...sums]] : [])];
  const header = [...["Month", "District", ...offences].map(text), ...(look.totals ? [text("Total")] : [])];
  return laidOut("Data", [header, ...rows, ...below], look, (row) => [row, look.left]);
}

/** A sheet a month, named by it: a row an offence, a column a district. */
export function asPlacesAcross(table: TidyTable, look: Look): LaidOut {
  const { offences, districts, months } = table;
  const right = (counts: readonly TidyCount[]) => (look.totals ? [sumOf(counts)] : []);
  const all = months.map((month) => {
    const of = offences.map((offence) => districts.map((district) => table.at(offence, district, month)));
    const rows = of.map((counts, at) => [text(offences[at]!), ...counts.map(counted), ...right(counts)]);
    const sums = [...districts.map((_, at) => sumOf(of.map((counts) => counts[at]!))), ...right(of.flat())];
    const header = ["Offence / District", ...districts, ...(look.totals ? ["Total"] : [])].map(text);
    return laidOut(longMonth(month), [header, ...rows, ...(look.totals ? [[text("Total"), ...sums]] : [])], look, () => null);
  });
  return { sheets: all.flatMap(({ sheets }) => sheets), counts: new Map(all.flatMap(({ counts }) => [...counts])) };
}

/** A row an offence: as many rows as the count says. Each row's month cell holds one of it. */
export function asRecords(table: TidyTable, look: Look): LaidOut {
  const { offences, districts, months } = table;
  const all = offences.flatMap((offence) => districts.flatMap((district) => months.map((month) => table.at(offence, district, month))));
  const crimes = all.flatMap((count) => Array.from({ length: count.value }, (_, day) => ({ count, day })));
  const ordered = look.byMonth ? crimes.toSorted((one, other) => one.count.month - other.count.month) : crimes;
  const rows = ordered.map(({ count, day }, at) => [
    { raw: monthToSerial(count.month) + (day % 28), format: "dd/mm/yyyy", count },
    text(`42/${1000 + at}/20`),
    text(count.offence),
    text(count.district),
  ]);
  const header = ["Date reported", "Crime reference", "Offence", "District"].map(text);
  return laidOut("Data", [header, ...rows], look, (row) => [row, look.left]);
}
