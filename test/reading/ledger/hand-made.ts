import { NO_MARKS, type RawValue } from "../../../src/domain/cell";
import { isoMonth } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { enterCounts, type LedgerCounts } from "../../../src/reading/ledger/count-column";
import { monthsOf, type RowMonths } from "../../../src/reading/ledger/row-months";
import { NOTHING_SAID } from "../../../src/reading/sheets/reading-notes";
import type { TableData } from "../../../src/reading/tables/table-data";
import type { CategoryColumn, DatedTable, MonthlyTable } from "../../../src/reading/tables/tables";

/** A long table of Month, Offence, Count from A1 on, with as much of it replaced as a test needs. */
export function tableOf(more: Partial<MonthlyTable> = {}): MonthlyTable {
  return {
    sheet: "Data",
    hidden: false,
    headerTop: 0,
    headerRow: 0,
    firstRow: 1,
    lastRow: 10,
    dates: PLAIN_DATES,
    marks: NO_MARKS,
    said: NOTHING_SAID,
    length: 1,
    title: "Data",
    titles: [],
    place: null,
    toldApart: null,
    part: null,
    layout: "long",
    months: { in: "rows", month: { header: "Month", column: 0 }, year: null, mergedOver: [] },
    counts: [{ header: "Count", column: 2, month: null }],
    rowIsOffence: false,
    named: null,
    categories: [category("Offence", 1)],
    sums: [],
    wholes: [],
    parts: [],
    totals: [],
    ...more,
  };
}

export function category(header: string, column: number, more: Partial<CategoryColumn> = {}): CategoryColumn {
  return { header, column, code: false, down: false, said: null, ...more };
}

/** A table's data, column by column. */
export function dataOf(columns: Readonly<Record<number, readonly RawValue[]>>): TableData {
  return { rows: Math.max(...Object.values(columns).map(({ length }) => length)), column: (column) => columns[column] ?? null };
}

export function countColumn(...cells: readonly RawValue[]): LedgerCounts {
  return enterCounts({ header: "Count", column: 2, month: null }, cells, cells.length, NO_MARKS);
}

/** The months of a column that stands first in a table, or of months and years beside one another. */
export function rowMonths(
  cells: readonly RawValue[],
  more: Partial<MonthlyTable> = {},
  years: readonly RawValue[] | null = null,
): RowMonths {
  const month = { header: "Month", column: 0 };
  const year = years && { header: "Year", column: 1 };
  const table: DatedTable = { ...tableOf(), months: { in: "rows", month, year, mergedOver: [] }, ...more } as DatedTable;
  return monthsOf(table, dataOf({ 0: cells, ...(years ? { 1: years } : {}) }));
}

/** "2020-01" for each row; "" where it has no month. */
export function isoMonths({ months, at }: RowMonths): readonly string[] {
  return Array.from(months, (_, row) => {
    const month = at(row);
    return month === null ? "" : isoMonth(month);
  });
}
