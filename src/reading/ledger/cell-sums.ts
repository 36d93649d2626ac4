import type { Month } from "../../domain/month";
import type { MonthlyTable } from "../tables/tables";
import { BLANK, NUMBER, type LedgerCounts } from "./count-column";
import type { GroupedRows } from "./grouped-rows";

/** What some rows of one column of counts come to. */
export interface CellSum {
  readonly sum: number;
  /** The rows with a count. */
  readonly counted: Int32Array;
  /** How many cells hold something other than a count. */
  readonly unusable: number;
  readonly blanks: readonly number[];
}

const NONE: readonly number[] = [];

/**
 * Adds up a group's rows in one month and column. Each row is added once, however many strands count it. Without a column, each row is
 * one offence. `onMixed` is told of rows where some hold no plain number.
 */
export function cellSums(
  grouped: GroupedRows,
  columns: number,
  onMixed: (column: LedgerCounts, rows: Int32Array) => void = () => undefined,
): (group: number, month: number, column: LedgerCounts | null, at: number) => CellSum {
  const known = new Map<number, CellSum>();
  return (group, month, column, at) => {
    const key = (group * grouped.months.length + month) * Math.max(1, columns) + at;
    let sum = known.get(key);
    if (!sum) {
      const rows = grouped.rowsOf(group, month);
      known.set(key, (sum = column ? sumOf(rows, column) : { sum: rows.length, counted: rows, unusable: 0, blanks: NONE }));
      if (column && sum.counted !== rows) onMixed(column, rows);
    }
    return sum;
  };
}

function sumOf(rows: Int32Array, { values, states }: LedgerCounts): CellSum {
  let [sum, plain] = [0, 0];
  for (const row of rows) {
    if (states[row] !== NUMBER) continue;
    sum += values[row]!;
    plain += 1;
  }
  if (plain === rows.length) return { sum, counted: rows, unusable: 0, blanks: NONE };
  const counted: number[] = [];
  const blanks: number[] = [];
  sum = 0;
  for (const row of rows) {
    if (states[row]! < BLANK) {
      sum += values[row]!;
      counted.push(row);
    } else if (states[row] === BLANK) blanks.push(row);
  }
  return { sum, counted: Int32Array.from(counted), unusable: rows.length - counted.length - blanks.length, blanks };
}

/** The month of a count: the row's, the column's, or the sheet's. */
export function monthOfCount(table: MonthlyTable, column: LedgerCounts | null, rowMonth: Month | null): Month {
  return (rowMonth ?? column?.month ?? (table.months.in === "sheet" ? table.months.month : null))!;
}

/** True of a month of a table that its sheet is said not to count: another sheet does. */
export function isWithout({ said }: MonthlyTable, month: Month): boolean {
  return said.without.includes(month);
}
