import { groupRows } from "../../../src/reading/ledger/grouped-rows";

const ints = (...numbers: readonly number[]) => Int32Array.from(numbers);

test("rows are sorted by group and month, each group's in their order", () => {
  const grouped = groupRows(ints(0, 1, 0, 0, 1), 2, ints(101, 100, 100, 101, 100));
  expect(grouped.months).toEqual([100, 101]);
  expect([...grouped.rowsOf(0, 0)]).toEqual([2]);
  expect([...grouped.rowsOf(0, 1)]).toEqual([0, 3]);
  expect([...grouped.rowsOf(1, 0)]).toEqual([1, 4]);
  expect([...grouped.rowsOf(1, 1)]).toEqual([]);
});

test("only months that some row has are months, however many years lie between them", () => {
  const grouped = groupRows(ints(0, 0, 0), 1, ints(240, 100, 172));
  expect(grouped.months).toEqual([100, 172, 240]);
  expect([0, 1, 2].map((month) => [...grouped.rowsOf(0, month)])).toEqual([[1], [2], [0]]);
});

test("rows of no group, and rows without a month, are left out", () => {
  const grouped = groupRows(ints(-1, 0, 0, 1), 2, ints(100, 0, 100, 100));
  expect(grouped.months).toEqual([100]);
  expect([...grouped.rowsOf(0, 0)]).toEqual([2]);
  expect([...grouped.rowsOf(1, 0)]).toEqual([3]);
});

test("where rows say no month there is one step without any", () => {
  const grouped = groupRows(ints(1, -1, 0, 1), 2, null);
  expect(grouped.months).toEqual([null]);
  expect([...grouped.rowsOf(0, 0)]).toEqual([2]);
  expect([...grouped.rowsOf(1, 0)]).toEqual([0, 3]);
});

test("a table in which no row has a month has none", () => {
  expect(groupRows(ints(0, 0), 1, ints(0, 0)).months).toEqual([]);
});
