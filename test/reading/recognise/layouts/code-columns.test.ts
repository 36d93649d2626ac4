import { countOfRows, goesWithNames, numbersRows } from "../../../../src/reading/recognise/layouts/code-columns";
import { viewOf } from "../../../../src/reading/sheets";
import { sheetOf } from "../../sheets";

const NAMES = ["Burglary", "Fraud", "Theft", "Arson"];
/** So many rows of so many names, each with a number, which is the name's own unless said otherwise. */
function isCode(names: number, rows: number, numberOf = (name: number, _row: number): number | string => 30 + name): boolean {
  const lines = Array.from({ length: rows }, (_, row) => [NAMES[row % names]!, numberOf(row % names, row), row]);
  const view = viewOf(sheetOf("Data", [["Offence", "Number", "Count"], ...lines]))!;
  return goesWithNames(view, view.region, 1, 1, rows);
}

describe("Numbers go with the names beside them, and are codes,", () => {
  test("where three names have one each; two may be so by chance", () => {
    expect([isCode(3, 30), isCode(2, 30)]).toEqual([true, false]);
  });

  test("where there are six rows for each name, not five", () => {
    expect([isCode(3, 18), isCode(3, 17), isCode(4, 24), isCode(4, 23)]).toEqual([true, false, true, false]);
  });

  test("where no name has two, and no two names one", () => {
    expect(isCode(3, 30, (name, row) => (row === 17 ? 99 : 30 + name))).toBe(false);
    expect(isCode(3, 30, (name) => 30 + (name % 2))).toBe(false);
    expect(isCode(3, 30, (_, row) => row)).toBe(false);
  });

  test("whatever rows have no number, of the first 200", () => {
    expect(isCode(3, 30, (name, row) => (row % 3 === 0 && row < 12 ? "" : 30 + name))).toBe(true);
    expect(isCode(3, 203, (name, row) => (row === 200 ? 99 : 30 + name))).toBe(true);
    expect(isCode(3, 203, (name, row) => (row === 199 ? 99 : 30 + name))).toBe(false);
  });
});

test("a column of nothing but 1 counts rows, beside one that changes", () => {
  const ones = (rows: number) => Array<number>(rows).fill(1);
  const found = (...columns: readonly (readonly number[])[]) => columns.indexOf(countOfRows(columns, (column) => column) ?? []);
  expect(found([3, 4], ones(12))).toBe(1);
  expect(found([3, 4], ones(11))).toBe(-1);
  expect(found([3, 3], ones(12))).toBe(-1);
  expect(found([3, 4], ones(12), ones(12))).toBe(-1);
  expect(found([3, 4], [...ones(12), 2])).toBe(-1);
});

test("a column that goes up by one numbers the rows, three of them before the months or six behind them, unless it says what it counts", () => {
  const upwards = (rows: number, step = 1) => Array.from({ length: rows }, (_, at) => 5 + at * step);
  expect([numbersRows("No.", upwards(3), true), numbersRows("No.", upwards(2), true)]).toEqual([true, false]);
  expect([numbersRows("No.", upwards(6), false), numbersRows("No.", upwards(5), false)]).toEqual([true, false]);
  expect([numbersRows("No.", upwards(6, 2), true), numbersRows("No.", [...upwards(6), 12], true)]).toEqual([false, false]);
  expect([numbersRows("Number of incidents", upwards(6), true), numbersRows("Place", upwards(6), true)]).toEqual([false, false]);
});
