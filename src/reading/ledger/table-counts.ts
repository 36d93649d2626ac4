import { cellAt, type CellRange } from "../../domain/address";
import { shortMonth, type Month } from "../../domain/month";
import type { Period } from "../../domain/period";
import { whenOfCell, whenOfHeader } from "../dates/when";
import type { MonthlyTable } from "../tables/tables";
import { isYearTotal } from "../dates/time-headers";
import { isTotal, neverACount } from "../texts/labels";
import { combined } from "./combined";
import type { LedgerCounts } from "./count-column";
import { isDaily } from "./daily";
import { isFilled, type Ledger } from "./ledger";
import { namesAt, rowNames } from "./row-names";

/** What stands along one side of a table's counts: a line or a step. */
export interface LineOrStep {
  /** How a message names it: "Burglary, North", "Jan 20". */
  readonly label: string;
  /** True for what adds others up. */
  readonly total: boolean;
}

/** A series of counts: all that they share, apart from the month. */
export interface Line extends LineOrStep {
  /** What the line is of, one text for each of the `headers`; "" where it says nothing. */
  readonly names: readonly string[];
  /** Which of the names say that it is a total; empty for all others. */
  readonly totalNames: readonly number[];
}

/** A step of the series: mostly a month; or a place, where a sheet of one month has places across. */
export interface Step extends LineOrStep {
  /** The last month of a month, quarter or year that counts; null for places and for totals. */
  readonly month: Month | null;
  /** The months that a total says it is of: a quarter among months. */
  readonly period: Period | null;
}

/** Another cell for a line and step that have one already. */
export interface Repeat {
  readonly line: number;
  readonly step: number;
  readonly row: number;
  readonly value: number;
}

/** A ledger's counts as lines by steps, totals among them. */
export interface TableCounts {
  readonly table: MonthlyTable;
  readonly headers: readonly string[];
  readonly lines: readonly Line[];
  readonly steps: readonly Step[];
  /** `values[line * steps.length + step]`; NaN where there is no count. */
  readonly values: Float64Array;
  /** The order of steps as they stand on the sheet, first to last. */
  readonly order: readonly number[];
  readonly repeats: readonly Repeat[];
  /** True where each count has its own row, which says its month. */
  readonly ownRows: boolean;
  /** Where a value stands; null where the sheet has no cell for it. */
  cellOf(line: number, step: number): CellRange | null;
  /** Where a value's month is said; null where the whole sheet says it, or where the sheet has no cell for it. */
  monthCellOf(line: number, step: number): CellRange | null;
}

/** The value of a line at a step; NaN for none. */
export function valueAt({ values, steps }: TableCounts, line: number, step: number): number {
  return values[line * steps.length + step]!;
}

/** Indexes of the lines or steps that are not totals. */
export function parts(items: readonly LineOrStep[]): readonly number[] {
  return items.flatMap(({ total }, index) => (total ? [] : [index]));
}

/** More values than this are not laid out: most would be empty. */
export const MOST_VALUES = 4_000_000;

/**
 * A ledger's counts as lines by steps. Null where each row is one offence or of one day, where the columns that tell rows apart were not all read, and
 * where it would be too large.
 */
export function countsOf(ledger: Ledger): TableCounts | null {
  if (ledger.table.rowIsOffence || isDaily(ledger)) return null;
  return ledger.months === null ? countsInRows(ledger) : countsOverRows(ledger);
}

interface Column extends LedgerCounts {
  readonly total: boolean;
}

/** Columns of counts and of totals, from left to right. */
function columnsOf({ counts, totals }: Ledger): readonly Column[] {
  const sums = totals.filter(({ header }) => !neverACount(header) || isYearTotal(header)).map((column) => ({ ...column, total: true }));
  return [...counts.map((column) => ({ ...column, total: false })), ...sums].sort((one, other) => one.column - other.column);
}

/** Months in headers, or for the whole sheet: a line a row, a step a column. */
function countsInRows(ledger: Ledger): TableCounts | null {
  const { table, rows: all } = ledger;
  const columns = columnsOf(ledger);
  if (all * columns.length > MOST_VALUES) return null;
  const names = rowNames(ledger, (row) => isFilled(columns, row));
  const rows: number[] = [];
  for (let row = 0; row < all; row += 1) {
    // A row of figures without a name is mostly a total that nobody named; notes have no figures.
    if (isFilled(columns, row) && (names.columns.length === 0 || namesAt(names, row).some((name) => name !== ""))) rows.push(row);
  }
  const values = new Float64Array(rows.length * columns.length);
  rows.forEach((row, line) => columns.forEach((column, step) => (values[line * columns.length + step] = column.values[row]!)));
  const cellOf = (line: number, step: number) => cellAt(table.sheet, table.firstRow + rows[line]!, columns[step]!.column);
  return {
    table,
    headers: names.columns.map(({ header }) => header),
    lines: rows.map((row) => lineNamed(namesAt(names, row), `row ${table.firstRow + row + 1}`)),
    steps: columns.map((column) => (column.total ? totalColumn(table, column) : columnStep(column))),
    values,
    order: columns.map((_, index) => index),
    repeats: [],
    ownRows: false,
    cellOf,
    monthCellOf: (line, step) => (table.months.in === "headers" ? { ...cellOf(line, step), row: table.headerRow } : null),
  };
}

function columnStep({ month, header }: LedgerCounts): Step {
  return { label: month === null ? header : shortMonth(month), total: false, month, period: null };
}

function totalColumn({ months, dates }: MonthlyTable, { header }: LedgerCounts): Step {
  const when = months.in === "headers" ? whenOfHeader(header, "General", dates) : null;
  return { label: header, total: true, month: null, period: when && { end: when.month, length: when.length } };
}

/** Months in rows: a line for each combination of names, in each column where headers name what is counted; a step a month. */
function countsOverRows(ledger: Ledger): TableCounts | null {
  const { table, rows, months } = ledger;
  const { named } = table;
  const columns = columnsOf(ledger);
  const isUsed = (row: number) => named === null || isFilled(columns, row);
  const names = rowNames(ledger, (row) => months!.months[row] !== 0 && isUsed(row));
  if (names.partly) return null;
  const { ids } = combined(names.columns, rows);
  const steps: Step[] = [];
  const stepOf = new Map<string, number>();
  const combos = new Map<number, number>();
  const firstRows: number[] = [];
  const found: { readonly row: number; readonly step: number; readonly combo: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const month = months!.at(row);
    const step = !isUsed(row) ? null : month !== null ? monthStep(month) : named ? totalRow(table, months!.text(row)) : null;
    if (!step) continue;
    // Each total row is a step of its own: two years' totals may both be called "Total".
    const key = step.total ? `row ${row}` : step.label;
    if (!stepOf.has(key)) stepOf.set(key, steps.push(step) - 1);
    if (!combos.has(ids[row]!)) combos.set(ids[row]!, firstRows.push(row) - 1);
    found.push({ row, step: stepOf.get(key)!, combo: combos.get(ids[row]!)! });
  }
  const width = columns.length;
  if (firstRows.length * width * steps.length > MOST_VALUES) return null;
  // Where each count has its own row, months are in date order, not in the order of the first series.
  const sorted = steps.map((_, index) => index);
  if (!named) sorted.sort((one, other) => steps[one]!.month! - steps[other]!.month!);
  const placeOf = new Int32Array(steps.length);
  sorted.forEach((step, place) => (placeOf[step] = place));
  const values = new Float64Array(firstRows.length * width * steps.length).fill(NaN);
  const rowAt = new Int32Array(firstRows.length * steps.length).fill(-1);
  const repeats: Repeat[] = [];
  for (const { row, step: at, combo } of found) {
    const step = placeOf[at]!;
    const isRepeat = rowAt[combo * steps.length + step]! >= 0;
    if (!isRepeat) rowAt[combo * steps.length + step] = row;
    columns.forEach((column, index) => {
      const line = combo * width + index;
      if (!isRepeat) values[line * steps.length + step] = column.values[row]!;
      else if (index === 0) repeats.push({ line, step, row: table.firstRow + row, value: column.values[row]! });
    });
  }
  const cellOf = (line: number, step: number) => {
    const row = rowAt[Math.floor(line / width) * steps.length + step]!;
    return row < 0 ? null : cellAt(table.sheet, table.firstRow + row, columns[line % width]!.column);
  };
  return {
    table,
    headers: [...(named ? [named.word] : []), ...names.columns.map(({ header }) => header)],
    lines: firstRows.flatMap((row) =>
      named
        ? columns.map(({ header }) => lineNamed([header, ...namesAt(names, row)], header))
        : [lineNamed(namesAt(names, row), table.title)],
    ),
    steps: sorted.map((step) => steps[step]!),
    values,
    order: Array.from(placeOf),
    repeats,
    ownRows: named === null,
    cellOf,
    monthCellOf: (line, step) => {
      const cell = cellOf(line, step);
      return cell && table.months.in === "rows" ? { ...cell, column: table.months.month.column } : null;
    },
  };
}

function monthStep(month: Month): Step {
  return { label: shortMonth(month), total: false, month, period: null };
}

/** "Total", or "2019/20" among months; null for means, changes and notes. */
function totalRow({ dates, length }: MonthlyTable, text: string): Step | null {
  const when = whenOfCell(text, dates);
  if (!isTotal(text) && (when === null || when.length <= length)) return null;
  return { label: text, total: true, month: null, period: when && { end: when.month, length: when.length } };
}

/** A line with these names. The caller names a line that has none. */
export function lineNamed(names: readonly string[], otherwise: string): Line {
  const totalNames = names.flatMap((name, index) => (isTotal(name) ? [index] : []));
  return { names, totalNames, total: totalNames.length > 0, label: names.filter((name) => name !== "").join(", ") || otherwise };
}
