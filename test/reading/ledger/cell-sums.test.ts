import { monthOf } from "../../../src/domain/month";
import { cellSums, monthOfCount } from "../../../src/reading/ledger/cell-sums";
import type { LedgerCounts } from "../../../src/reading/ledger/count-column";
import { groupRows } from "../../../src/reading/ledger/grouped-rows";
import { countColumn, tableOf } from "./hand-made";

const ints = (...numbers: readonly number[]) => Int32Array.from(numbers);

test("a group's numbers are added up for each month and column, and nobody hears of them", () => {
  const heard: unknown[] = [];
  const grouped = groupRows(ints(0, 0, 1, 1), 2, ints(100, 101, 100, 101));
  const columns = [countColumn(1, 2, 4, 8), countColumn(10, 20, 40, 80)];
  const sumOf = cellSums(grouped, 2, (column) => heard.push(column));
  const all = [0, 1].flatMap((group) => [0, 1].flatMap((month) => [0, 1].map((at) => sumOf(group, month, columns[at]!, at).sum)));
  expect(all).toEqual([1, 10, 2, 20, 4, 40, 8, 80]);
  expect(sumOf(1, 1, columns[0]!, 0)).toMatchObject({ counted: ints(3), unusable: 0, blanks: [] });
  expect(heard).toEqual([]);
});

test("blank cells and cells that are no count are told apart, and numbers in text count", () => {
  const heard: [LedgerCounts, number[]][] = [];
  const column = countColumn(5, "", "7", "n/a", "", -1);
  const sumOf = cellSums(groupRows(new Int32Array(6), 1, null), 1, (of, rows) => heard.push([of, [...rows]]));
  expect(sumOf(0, 0, column, 0)).toEqual({ sum: 12, counted: ints(0, 2), unusable: 2, blanks: [1, 4] });
  sumOf(0, 0, column, 0);
  expect(heard).toEqual([[column, [0, 1, 2, 3, 4, 5]]]);
});

test("without a column each row is one offence", () => {
  const heard: unknown[] = [];
  const sumOf = cellSums(groupRows(ints(0, 1, 0), 2, null), 0, (column) => heard.push(column));
  expect(sumOf(0, 0, null, 0)).toEqual({ sum: 2, counted: ints(0, 2), unusable: 0, blanks: [] });
  expect(sumOf(1, 0, null, 0).sum).toBe(1);
  expect(heard).toEqual([]);
});

test("a sum of no rows is 0 of none", () => {
  const sumOf = cellSums(groupRows(ints(0, 0), 2, null), 1);
  expect(sumOf(1, 0, countColumn(5, 6), 0)).toEqual({ sum: 0, counted: ints(), unusable: 0, blanks: [] });
  expect(sumOf(0, 0, countColumn("", 6), 0).sum).toBe(6);
});

test("a count's month is its row's, else its column's, else the sheet's", () => {
  const [row, column, sheet] = [monthOf(2020, 1), monthOf(2020, 2), monthOf(2020, 3)];
  const table = tableOf({ months: { in: "sheet", month: sheet } });
  const headed = { ...countColumn(1), month: column };
  expect(monthOfCount(table, headed, row)).toBe(row);
  expect(monthOfCount(table, headed, null)).toBe(column);
  expect(monthOfCount(table, countColumn(1), null)).toBe(sheet);
  expect(monthOfCount(table, null, null)).toBe(sheet);
  expect(monthOfCount(tableOf({ months: { in: "headers" } }), countColumn(1), null)).toBeNull();
});
