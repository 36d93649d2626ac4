import { cellAt, localAddress, type CellRange } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { addressOf } from "../places";
import type { CheckInput } from "../check";
import { card, inTurn, listed, number, placed, quoted, shortMonth } from "../writing";
import { runningSheets, type RunningCount, type RunningSheet } from "./running-sheets";

/** The most wrong values that a finding gives one by one. */
const TOLD = 3;
/** Running totals agree with the counts in this share of all cells, or they are of something else. */
const SAME = 0.5;
/** A year begins where this share of the running totals is lower than the month before's, or the month's own count. */
const BEGINS = 0.5;

/** Sheets of one month each, with the year to date beside the month's count. Compares a count with the rise of the total. */
export const yearToDateDisagrees = card("sums", "yearToDateDisagrees", "Year to date does not fit", {
  waits: true,
  looksAt:
    "sheets with one month each and the year to date beside the count: how much the year to date grows each month, against the count",
  toDo: "Correct the one that is wrong: the count, or one of the two totals.",
  message({ values, count }, at) {
    const told = values.map(({ line, found, expected, from, to }) =>
      from === null
        ? `${line}: ${number(found)}, but the year to date is ${number(to.total)} in its first month (${to.cell})`
        : `${line}: ${number(found)}, but it grew by ${number(expected)}, from ${number(from.total)} (${from.cell} of ${quoted(from.sheet)}) to ${number(to.total)} (${to.cell})`,
    );
    const more = count > values.length ? ` and ${count - values.length} more` : "";
    return `${placed(at)}the counts of ${shortMonth(values[0]!.month)} do not match the growth of the year to date (${listed(told)}${more}). Correct the one that is wrong.`;
  },
  foundAndExpected: ({ values }) => inTurn(values),
  find: ({ tables }: CheckInput) => runningSheets(tables).flatMap(disagreements),
});

interface Wrong {
  readonly own: RunningCount;
  /** The month before; null where the year begins. */
  readonly before: RunningCount | null;
}

/** What disagrees on sheets that follow one another; nothing where most does. */
function disagreements(sheets: readonly RunningSheet[]): readonly Finding[] {
  let [agree, compared] = [0, 0];
  const wrong: { readonly sheet: RunningSheet; readonly before: RunningSheet; readonly values: readonly Wrong[] }[] = [];
  sheets.slice(1).forEach((sheet, index) => {
    const before = sheets[index]!;
    if (sheet.month !== before.month + 1) return;
    const pairs = [...sheet.counts].flatMap(([key, own]) => {
      const earlier = before.counts.get(key);
      return earlier ? [{ own, before: earlier }] : [];
    });
    const anew = pairs.filter(({ own, before: { total } }) => own.total < total || own.total === own.count);
    const begins = anew.length >= BEGINS * pairs.length;
    const all = begins ? pairs.map(({ own }) => ({ own, before: null })) : pairs;
    const values = all.filter((pair) => pair.own.total - (pair.before?.total ?? 0) !== pair.own.count);
    compared += pairs.length;
    agree += pairs.length - values.length;
    if (values.length > 0) wrong.push({ sheet, before, values });
  });
  return agree === 0 || agree < SAME * compared ? [] : wrong.map(({ sheet, before, values }) => findingOf(sheet, before, values));
}

function findingOf({ month, table }: RunningSheet, { table: earlier }: RunningSheet, wrong: readonly Wrong[]): Finding {
  const cell = (sheet: string, row: number, column: number): CellRange => cellAt(sheet, row, column);
  const cells = wrong.map(({ own }) => cell(table.sheet, own.row, own.column));
  const values = wrong.slice(0, TOLD).map(({ own, before }) => ({
    line: own.line,
    month,
    found: own.count,
    expected: own.total - (before?.total ?? 0),
    from: before && { sheet: earlier.sheet, cell: localAddress(cell(earlier.sheet, before.row, before.totalColumn)), total: before.total },
    to: { cell: localAddress(cell(table.sheet, own.row, own.totalColumn)), total: own.total },
  }));
  return finding("yearToDateDisagrees", { sheet: table.sheet, address: addressOf(cells) }, { values, count: wrong.length });
}
