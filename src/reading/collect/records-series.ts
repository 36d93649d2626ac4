import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { runsOf } from "../../domain/rows";
import type { MonthlyCount } from "../../domain/series";
import { normalised } from "../../domain/text";
import type { TableData } from "../tables/table-data";
import type { RecordsTable } from "../tables/tables";
import { combinationsOf, tellingHeaders } from "./combinations";
import type { MatchedRows } from "./matched-rows";
import { monthsOf, undatedFindings } from "./month-column";
import type { TableSeries } from "./table-series";

/** Undated rows that are kept for their finding. */
const MOST_UNDATED = 1000;

/**
 * Counts the rows of a table of records by month and strand: one pass over the columns sorts the row numbers by class and
 * month, and each strand's month is then the rows of its classes. Nothing is made for a row but its number.
 */
export function recordsSeries(table: RecordsTable, data: TableData, matched: MatchedRows): TableSeries {
  const read = monthsOf(table, data);
  const groups = groupRows(read.months, matched.classes, data.rows);
  const strands = new Map<number, readonly MonthlyCount[]>();
  for (const definition of matched.definitions) {
    const classes = groups.classes.filter((each) => matched.definitionsOf(each).includes(definition));
    const months = groups.months.flatMap((month): MonthlyCount[] => {
      const parts = classes.map((each) => groups.rowsOf(each, month)).filter(({ length }) => length > 0);
      if (parts.length === 0) return [];
      const rows = merged(parts).map((row) => row + table.firstRow);
      return [{ month, count: rows.length, sources: [{ sheet: table.sheet, column: table.month.column, rows: runsOf(rows) }] }];
    });
    if (months.length > 0) strands.set(definition, withEmptyMonths(months, groups.months));
  }
  return {
    table,
    headers: tellingHeaders(matched),
    strands,
    combinationsOf: (definition, headers) => combinations(matched, groups.classes, definition, headers),
    findings: [...read.findings, ...undated(table, matched, read)],
  };
}

interface GroupedRows {
  /** The classes that rows with a month are of. */
  readonly classes: readonly number[];
  readonly months: readonly Month[];
  /** Rows in order. */
  rowsOf(ofClass: number, month: Month): Int32Array;
}

/** Sorts the numbers of the rows that have a month by class and month: counted, then put in their places. */
function groupRows(months: Int32Array, classes: Int32Array, rows: number): GroupedRows {
  let [first, last, most] = [Infinity, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const month = months[row]!;
    if (month === 0) continue;
    if (month < first) first = month;
    if (month > last) last = month;
    if (classes[row]! > most) most = classes[row]!;
  }
  const width = last >= first ? last - first + 1 : 0;
  const ends = new Int32Array((most + 1) * width + 1);
  for (let row = 0; row < rows; row += 1) if (months[row]! > 0) ends[classes[row]! * width + months[row]! - first]! += 1;
  let total = 0;
  for (let group = 0; group < ends.length; group += 1) {
    const size = ends[group]!;
    ends[group] = total;
    total += size;
  }
  const sorted = new Int32Array(total);
  for (let row = 0; row < rows; row += 1) {
    if (months[row]! === 0) continue;
    const group = classes[row]! * width + months[row]! - first;
    sorted[ends[group]!] = row;
    ends[group]! += 1;
  }
  const slice = (group: number) => sorted.subarray(group === 0 ? 0 : ends[group - 1], ends[group]);
  const all = Array.from({ length: width }, (_, index) => (first + index) as Month);
  const numbers = Array.from({ length: width === 0 ? 0 : most + 1 }, (_, index) => index);
  const isUsed = (from: number, to: number) => (ends[to - 1] ?? 0) > (from === 0 ? 0 : ends[from - 1]!);
  return {
    classes: numbers.filter((number) => isUsed(number * width, (number + 1) * width)),
    months: all.filter((month) => numbers.some((number) => slice(number * width + month - first).length > 0)),
    rowsOf: (ofClass, month) => slice(ofClass * width + month - first),
  };
}

/** Sorted lists of rows as one. */
function merged(parts: readonly Int32Array[]): Int32Array {
  if (parts.length === 1) return parts[0]!;
  const rows = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return rows.sort();
}

/** A month in which the sheet has records, but none of the strand, has 0 of it. */
function withEmptyMonths(months: readonly MonthlyCount[], all: readonly Month[]): readonly MonthlyCount[] {
  const known = new Map(months.map((month) => [month.month, month]));
  return all.map((month) => known.get(month) ?? { month, count: 0, sources: [] });
}

/** What a definition's records are of, by the columns that strands are looked up in. */
function combinations(
  matched: MatchedRows,
  classes: readonly number[],
  definition: number,
  headers: readonly string[],
): ReadonlySet<string> {
  const firstRows = new Map<number, number>();
  const wanted = new Set(classes.filter((each) => matched.definitionsOf(each).includes(definition)));
  for (let row = 0; row < matched.classes.length && firstRows.size < wanted.size; row += 1) {
    const each = matched.classes[row]!;
    if (wanted.has(each) && !firstRows.has(each)) firstRows.set(each, row);
  }
  return combinationsOf(matched, firstRows.values(), headers);
}

/** Records that count for a strand but have no month. Below the last date stand notes, where they name nothing that records above name. */
function undated(table: RecordsTable, matched: MatchedRows, { months, text }: ReturnType<typeof monthsOf>): readonly Finding[] {
  const rows: { row: number; text: string }[] = [];
  let last = months.length - 1;
  while (last >= 0 && months[last] === 0) last -= 1;
  const isSeen = (index: number, id: number) => id >= 0 && matched.lookedUp[index]!.cells.ids.subarray(0, last + 1).includes(id);
  for (let row = 0; row < months.length && rows.length < MOST_UNDATED; row += 1) {
    if (months[row] !== 0 || matched.definitionsAt(row).length === 0) continue;
    const named = matched.lookedUp.some(({ cells }, index) => (row <= last ? cells.ids[row]! >= 0 : isSeen(index, cells.ids[row]!)));
    const again = matched.lookedUp.some(({ cells, header }) => normalised(cells.texts[cells.ids[row]!] ?? "") === normalised(header));
    if (named && !again) rows.push({ row, text: text(row) });
  }
  return undatedFindings(table, rows);
}
