import { localAddress, type CellRange } from "../../../src/domain/address";
import { isoMonth } from "../../../src/domain/month";
import { countsOf, lineNamed, parts, valueAt, type TableCounts } from "../../../src/reading/ledger/table-counts";
import { enter } from "../../../src/reading/ledger/enter";
import { sheet } from "../sheets";
import { entered } from "./entered";
import { category, dataOf, tableOf } from "./hand-made";

const countsIn = (grid: string, name = "Data"): TableCounts => countsOf(entered([sheet(name, grid)])[0]!)!;
/** "Burglary, North: 5 6": lines with their values, "*" before totals. */
const shown = (counts: TableCounts) =>
  counts.lines.map(({ label, total }, line) =>
    [`${total ? "*" : ""}${label}:`, ...counts.steps.map((_, step) => valueAt(counts, line, step))].join(" "),
  );
const steps = ({ steps: all }: TableCounts) => all.map(({ label, total }) => `${total ? "*" : ""}${label}`);
const address = (cell: CellRange | null) => cell && `${cell.sheet} ${localAddress(cell)}`;
const cellsOf = (counts: TableCounts, cellOf: TableCounts["cellOf"]) =>
  counts.lines.map((_, line) => counts.steps.map((__, step) => address(cellOf(line, step))?.replace("Data ", "") ?? "-").join(" "));

describe("months across", () => {
  const grid = () =>
    countsIn(`
    Offence | District | Jan 20 | Feb 20 | Q1 2020 | Mar 20 | Total
    Theft | | | | | |
    Burglary | North | 1 | 2 | 3 | n/a | 3
    Burglary | South | 4 | | 4 | 6 | 10
    | | 5 | 2 | 7 | 6 | 13
    Total | | 5 | 2 | 7 | 6 | 13
  `);

  test("make a line of each row with a name and anything in it, and a step of each column", () => {
    const counts = grid();
    expect(counts.headers).toEqual(["Offence", "District"]);
    expect(shown(counts)).toEqual(["Burglary, North: 1 2 3 NaN 3", "Burglary, South: 4 NaN 4 6 10", "*Total: 5 2 7 6 13"]);
    expect(counts.lines.map(({ names, totalNames }) => [...names, ...totalNames])).toEqual([
      ["Burglary", "North"],
      ["Burglary", "South"],
      ["Total", "", 0],
    ]);
    expect(steps(counts)).toEqual(["Jan 20", "Feb 20", "*Q1 2020", "Mar 20", "*Total"]);
    expect(counts).toMatchObject({ order: [0, 1, 2, 3, 4], repeats: [], ownRows: false });
  });

  test("know the cell of each count, and of its month", () => {
    const counts = grid();
    expect(cellsOf(counts, counts.cellOf)).toEqual(["C3 D3 E3 F3 G3", "C4 D4 E4 F4 G4", "C6 D6 E6 F6 G6"]);
    expect(cellsOf(counts, counts.monthCellOf)[2]).toBe("C1 D1 E1 F1 G1");
  });

  test("know what months a total says that it is of", () => {
    const counts = grid();
    const of = counts.steps.map(({ month, period }) => [month && isoMonth(month), period && `${isoMonth(period.end)} ${period.length}`]);
    expect(of).toEqual([
      ["2020-01", null],
      ["2020-02", null],
      [null, "2020-03 3"],
      ["2020-03", null],
      [null, null],
    ]);
  });

  test("have no totals in what is never a count, and parts are what is no total", () => {
    const counts = grid();
    const measured = countsIn(
      "Offence | Jan 20 | Feb 20 | Mar 20 | Average | % change | Total\nBurglary | 1 | 2 | 3 | 2 | 5 | 6\nFraud | 1 | 1 | 1 | 1 | 0 | 3",
    );
    expect(steps(measured)).toEqual(["Jan 20", "Feb 20", "Mar 20", "*Total"]);
    expect(parts(measured.steps)).toEqual([0, 1, 2]);
    expect(parts(counts.lines)).toEqual([0, 1]);
  });
});

describe("places across on a sheet of one month", () => {
  test("are steps without a month, and no cell says it", () => {
    const counts = countsIn(
      "Offence / District | North | South | Total\nBurglary | 5 | 6 | 11\nFraud | 1 | 2 | 3\nTheft | 1 | 1 | 2",
      "Jan 2020",
    );
    expect(steps(counts)).toEqual(["North", "South", "*Total"]);
    expect(counts.steps.map(({ month, period }) => [month, period])).toEqual(Array(3).fill([null, null]));
    expect(address(counts.cellOf(1, 2))).toBe("Jan 2020 D3");
    expect(counts.monthCellOf(1, 2)).toBeNull();
  });
});

describe("a row a count", () => {
  const grid = () =>
    countsIn(`
    Month | Offence | District | Count
    Mar 20 | Burglary | North | 3
    Jan 20 | Burglary | North | 1
    Jan 20 | Fraud | South | 10
    Jan 20 | Burglary | North | 7
    Mar 20 | Fraud | South | n/a
    Feb 20 | Fraud | All districts | 20
    Total | | | 41
  `);

  test("makes a line of each combination of names and a step of each month, in the months' order", () => {
    const counts = grid();
    expect(counts.headers).toEqual(["Offence", "District"]);
    expect(steps(counts)).toEqual(["Jan 20", "Feb 20", "Mar 20"]);
    expect(shown(counts)).toEqual(["Burglary, North: 1 NaN 3", "Fraud, South: 10 NaN NaN", "*Fraud, All districts: NaN 20 NaN"]);
    expect(counts.lines[2]!.totalNames).toEqual([1]);
    expect(counts.ownRows).toBe(true);
    expect(counts.order).toEqual([2, 0, 1]);
  });

  test("knows the cell of each count and of its month, and none where there is none", () => {
    const counts = grid();
    expect(cellsOf(counts, counts.cellOf)).toEqual(["D3 - D2", "D4 - D6", "- D7 -"]);
    expect(cellsOf(counts, counts.monthCellOf)).toEqual(["A3 - A2", "A4 - A6", "- A7 -"]);
  });

  test("keeps another row of the same names and month as a repeat", () => {
    const counts = grid();
    expect(counts.repeats).toEqual([{ line: 0, step: 0, row: 4, value: 7 }]);
  });

  test("is named by the title where the table names nothing", () => {
    const bare = countsIn("Burglary\n\nMonth | Count\nJan 20 | 1\nFeb 20 | 2\nMar 20 | 3");
    expect(shown(bare)).toEqual(["Burglary: 1 2 3"]);
    expect(bare.headers).toEqual([]);
  });

  test("tells nothing where a column of names was not read, since lines that look alike may not be", () => {
    const table = tableOf({ categories: [category("Offence", 1), category("District", 9)] });
    expect(countsOf(enter(table, dataOf({ 0: ["Jan 20"], 1: ["A"], 2: [1] }))!)).toBeNull();
  });
});

describe("offences across, a row a month", () => {
  const grid = () =>
    countsIn(`
    Month | District | Burglary | Fraud | Total
    Feb 20 | North | 1 | 2 | 3
    Feb 20 | South | 4 | 5 | 9
    Jan 20 | North | 6 | | 6
    Jan 20 | South | | |
    2019/20 | North | 7 | 2 | 9
    Total | South | 4 | 5 | 9
    Total | North | 7 | 2 | 9
    Source | | 1 | |
  `);

  test("make a line of each row's names and each column, and a step of each month in the sheet's order and of each total row", () => {
    const counts = grid();
    expect(counts.headers).toEqual(["Offence", "District"]);
    expect(steps(counts)).toEqual(["Feb 20", "Jan 20", "*2019/20", "*Total", "*Total"]);
    expect(shown(counts)).toEqual([
      "Burglary, North: 1 6 7 NaN 7",
      "Fraud, North: 2 NaN 2 NaN 2",
      "*Total, North: 3 6 9 NaN 9",
      "Burglary, South: 4 NaN NaN 4 NaN",
      "Fraud, South: 5 NaN NaN 5 NaN",
      "*Total, South: 9 NaN NaN 9 NaN",
    ]);
    expect(counts.order).toEqual([0, 1, 2, 3, 4]);
    expect(counts.ownRows).toBe(false);
  });

  test("know the cell of each count, its month's, and what a total says that it is of", () => {
    const counts = grid();
    expect(cellsOf(counts, counts.cellOf).slice(0, 4)).toEqual(["C2 C4 C6 - C8", "D2 D4 D6 - D8", "E2 E4 E6 - E8", "C3 - - C7 -"]);
    expect(cellsOf(counts, counts.monthCellOf)[2]).toBe("A2 A4 A6 - A8");
    expect(counts.steps.map(({ period }) => period && `${isoMonth(period.end)} ${period.length}`)).toEqual([
      null,
      null,
      "2020-03 12",
      null,
      null,
    ]);
  });

  test("keep another row of a month as one repeat, of its first column", () => {
    const named = { word: "Offence", known: true, of: "offence" as const };
    const counted = ["Burglary", "Fraud"].map((header, at) => ({ header, column: at + 1, month: null }));
    const data = dataOf({ 0: ["Jan 20", "Feb 20", "Feb 20", "Mar 20"], 1: [1, 3, 5, 7], 2: [2, 4, 6, 8] });
    const twice = countsOf(enter(tableOf({ named, counts: counted, categories: [] }), data)!)!;
    expect(twice.repeats).toEqual([{ line: 0, step: 1, row: 3, value: 5 }]);
    expect(shown(twice)).toEqual(["Burglary: 1 3 7", "Fraud: 2 4 8"]);
  });

  test("are named by their header alone where rows name nothing", () => {
    const bare = countsIn("Month | Burglary | Fraud\nJan 20 | 1 | 2\nFeb 20 | 3 | 4\nMar 20 | 5 | 6");
    expect(shown(bare)).toEqual(["Burglary: 1 3 5", "Fraud: 2 4 6"]);
  });
});

test("records have no counts of their own", () => {
  expect(countsOf(enter(tableOf({ rowIsOffence: true, counts: [] }), dataOf({ 0: ["Jan 20"], 1: ["A"] }))!)).toBeNull();
});

test("a line is named by what it is of, or else by what the caller gives", () => {
  expect(lineNamed(["Burglary", "", "North"], "row 5")).toEqual({
    names: ["Burglary", "", "North"],
    totalNames: [],
    total: false,
    label: "Burglary, North",
  });
  expect(lineNamed(["", ""], "row 5")).toMatchObject({ label: "row 5", total: false });
  expect(lineNamed(["Total", "All districts"], "row 5")).toMatchObject({ totalNames: [0, 1], total: true });
});
