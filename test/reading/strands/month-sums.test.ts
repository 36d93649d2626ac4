import { monthOf } from "../../../src/domain/month";
import type { CellSum } from "../../../src/reading/ledger/cell-sums";
import { addTo, lastFilledMonth, newSum, wholeMonths, type MonthSum } from "../../../src/reading/strands/month-sums";
import { tableOf } from "../ledger/hand-made";

const month = (number: number) => monthOf(2020, number);
const cells = (sum: number, rows: readonly number[], more: Partial<CellSum> = {}): CellSum => ({
  sum,
  counted: Int32Array.from(rows),
  unusable: 0,
  blanks: [],
  ...more,
});
function sumOf(number: number, ...parts: readonly (readonly [number, CellSum])[]): MonthSum {
  const sum = newSum(month(number));
  for (const [column, part] of parts) addTo(sum, column, part);
  return sum;
}
const read = (sums: readonly MonthSum[], more = {}) => wholeMonths("Fraud", tableOf({ firstRow: 5, ...more }), sums, lastFilledMonth(sums));
const told = ({ findings }: ReturnType<typeof read>) =>
  findings.map(({ code, sheet, address, details }) => ({ code, sheet, address, details }));

test("a month's cells add up, with the sheet's rows that they stand in, column by column from the left", () => {
  const { months, findings } = read([
    sumOf(2, [3, cells(5, [0, 1])]),
    sumOf(1, [4, cells(7, [2])], [3, cells(1, [0])], [4, cells(2, [0, 1])]),
  ]);
  expect(months).toEqual([
    {
      month: month(1),
      count: 10,
      sources: [
        { sheet: "Data", column: 3, rows: Int32Array.of(5, 5) },
        { sheet: "Data", column: 4, rows: Int32Array.of(5, 7) },
      ],
    },
    { month: month(2), count: 5, sources: [{ sheet: "Data", column: 3, rows: Int32Array.of(5, 6) }] },
  ]);
  expect(findings).toEqual([]);
});

test("rows of several parts are sorted, whether they lie in one piece of memory or not", () => {
  const memory = Int32Array.of(7, 8, 1, 3);
  const part = (from: number, to: number): CellSum => ({ ...cells(1, []), counted: memory.subarray(from, to) });
  const { months } = read([
    sumOf(1, [2, part(0, 2)], [2, part(2, 4)]),
    sumOf(2, [2, part(2, 4)], [3, part(0, 2)]),
    sumOf(3, [2, part(2, 3)]),
  ]);
  expect(months.map(({ sources }) => sources.map(({ rows }) => [...rows]))).toEqual([
    [[6, 6, 8, 8, 12, 13]],
    [
      [6, 6, 8, 8],
      [12, 13],
    ],
    [[6, 6]],
  ]);
  const apart = read([sumOf(1, [2, cells(1, [7])], [2, cells(1, [1])])]);
  expect([...apart.months[0]!.sources[0]!.rows]).toEqual([6, 6, 12, 12]);
});

test("quarters and years say how many months they are of", () => {
  expect(read([sumOf(3, [2, cells(1, [0])])], { length: 3 }).months[0]).toMatchObject({ length: 3 });
  expect(read([sumOf(3, [2, cells(1, [0])])]).months[0]).not.toHaveProperty("length");
});

test("a month with a cell that is no count has no figure, and what it is is said elsewhere", () => {
  const { months, findings } = read([
    sumOf(1, [2, cells(5, [0], { unusable: 1 })]),
    sumOf(2, [2, cells(0, [], { unusable: 1 })]),
    sumOf(3, [2, cells(1, [4])]),
  ]);
  expect(months.map((each) => each.month)).toEqual([month(3)]);
  expect(findings).toEqual([]);
});

test("a month with blank cells among others has no figure, and all of them are said", () => {
  const partial = sumOf(1, [2, cells(5, [0], { blanks: [1, 2] })], [3, cells(0, [], { blanks: [0] })]);
  const odd = sumOf(2, [2, cells(0, [], { unusable: 1, blanks: [3] })]);
  const result = read([odd, partial]);
  expect(result.months).toEqual([]);
  const details = { strand: "Fraud", months: [month(1), month(2)], count: 4 };
  expect(told(result)).toEqual([{ code: "blankAmongCounts", sheet: "Data", address: "C7:C8, D6, C9", details }]);
});

test("a blank month is said up to the last one with anything, and after it is still to come", () => {
  const blank = (number: number, row: number) => sumOf(number, [2, cells(0, [], { blanks: [row] })]);
  const result = read([blank(4, 3), blank(1, 0), sumOf(3, [2, cells(5, [2])]), blank(2, 1)]);
  expect(told(result)).toEqual([
    { code: "blankCounts", sheet: "Data", address: "C6, C7", details: { strand: "Fraud", months: [month(1), month(2)] } },
  ]);
  expect(told(read([blank(1, 0), blank(2, 1)]))).toEqual([]);
  expect(wholeMonths("Fraud", tableOf(), [blank(1, 0)], month(1)).findings).toHaveLength(1);
  expect(read([newSum(month(1)), sumOf(3, [2, cells(5, [2])])])).toMatchObject({ months: [{ month: month(3) }], findings: [] });
});

test("the last month with anything has a count or what should be one", () => {
  const blank = sumOf(9, [2, cells(0, [], { blanks: [1] })]);
  expect(
    lastFilledMonth([sumOf(2, [2, cells(0, [1])]), sumOf(5, [2, cells(0, [], { unusable: 1 })]), sumOf(3, [2, cells(0, [1])]), blank]),
  ).toBe(month(5));
  expect(lastFilledMonth([blank])).toBeNull();
  expect(lastFilledMonth([])).toBeNull();
});
