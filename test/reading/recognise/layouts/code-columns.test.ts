import { recognise } from "../../../../src/reading";
import { countOfRows, goesWithNames, numbersRows, repeatsEachMonth } from "../../../../src/reading/recognise/layouts/code-columns";
import { viewOf } from "../../../../src/reading/sheets";
import { chain, figures, sheet, sheetOf } from "../../sheets";

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

describe("Numbers that are the same in every month are codes,", () => {
  /** So many months of rows with these numbers. */
  const repeats = (months: number, numbers: readonly (number | string)[], changed: readonly (number | string)[] = numbers) => {
    const all = Array.from({ length: months }, (_, month) =>
      (month === months - 1 ? changed : numbers).map((raw) => ({ month: `${month}`, raw })),
    );
    return repeatsEachMonth([...all.flat().map(({ month }) => month), null], [...all.flat().map(({ raw }) => raw), 99]);
  };

  test("of six months and three numbers, not of fewer", () => {
    expect([repeats(6, [10, 11, 12]), repeats(5, [10, 11, 12]), repeats(6, [10, 11, 10]), repeats(6, [0, 0, 0])]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  test("unless one month has another number, or one more", () => {
    expect([repeats(6, [10, 11, 12], [10, 11, 13]), repeats(6, [10, 11, 12], [10, 11, 12, 13])]).toEqual([false, false]);
  });

  test("whatever the header beside counts of offences", () => {
    const rows = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"].flatMap((month, at) =>
      [1, 2, 3].map((station) => `${month} 20 | ${station} | ${station + 9} | ${5 + ((at * station) % 7)} | ${8 + ((at + station) % 5)}`),
    );
    const read = chain([sheet("Data", ["Month | CISP | AISP | Theft | Fraud", ...rows].join("\n"))]);
    expect(Object.keys(figures(read))).toEqual(["Theft", "Fraud"]);
  });

  test("unless words tell the rows apart: what is the same in every month may be a rare offence", () => {
    const rows = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"].flatMap((month, at) =>
      ["North", "South", "West", "East"].map((place, row) => `${month} 20 | ${place} | ${5 + ((at * row) % 7)} | ${row % 3}`),
    );
    const [table] = recognise([sheet("Data", ["Month | District | Theft | Murder", ...rows].join("\n"))], { by: null }).tables;
    expect(table!.counts.map(({ header }) => header)).toEqual(["Theft", "Murder"]);
  });
});
