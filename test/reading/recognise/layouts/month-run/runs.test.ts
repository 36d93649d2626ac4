import { monthRuns, monthsDown } from "../../../../../src/reading/recognise/layouts/month-run";
import { viewed } from "../viewed";
import { runs } from "./runs";

describe("Of several columns of dates", () => {
  test("those that say when rows were written are left out, where another has dates", () => {
    const grid = (header: string) => `Date | ${header} | Count\nJan 20 | Mar 20 | 1\nFeb 20 | Mar 20 | 2`;
    for (const header of ["Last refreshed", "Date_updated", "Extracted", "Publication date", "As at", "Snapshot"])
      expect([header, runs(grid(header))]).toEqual([header, ["Date A2 below 1 of 1"]]);
    expect(runs(grid("Reported"))).toEqual(["Date A2 below 1 of 1", "Reported B2 below 1 of 1"]);
    expect(runs("Extracted | Count\nJan 20 | 1\nFeb 20 | 2")).toEqual(["Extracted A2 below 1 of 1"]);
  });

  test("the analyst's is taken, though it says when rows were written", () => {
    expect(runs("Date | Updated | Count\nJan 20 | Mar 20 | 1\nFeb 20 | Mar 20 | 2", { B: "month" })).toEqual(["Updated B2 below 1 of 1"]);
  });

  test("months come before years and quarters, names before years, and quarters before years", () => {
    expect(runs("Year | When | Count\n2019/20 | Jan 20 | 1\n2019/20 | Feb 20 | 2")).toEqual(["When B2 below 1 of 1"]);
    expect(runs("Year | Quarter | Count\n2019 | Q1 | 1\n2019 | Q2 | 2")).toEqual(["Quarter B2 below 1 of 3, years A"]);
    expect(runs("Year | Month | Quarter | Count\n2019 | Jan | Q1 | 1\n2019 | Feb | Q1 | 2")).toEqual(["Month B2 below 1 of 1, years A"]);
  });
});

describe("A date alone in a line above a table", () => {
  test("is no run of months, unless its header is known and no other column has any", () => {
    const line = (header: string) => runs(`Police | ${header} | x\nA | 10/03/2020 |\n | |\nTheft | | 6`);
    expect(line("Board")).toEqual([]);
    expect(line("Date")).toEqual(["Date B2 below 1 of 1"]);
    expect(line("Reporting period")).toEqual(["Reporting period B2 below 1 of 1"]);
  });

  test("is one where more stands in its line, or more dates below it", () => {
    expect(runs("Police | Board | x\nA | 10/03/2020 | b")).toEqual(["Board B2 below 1 of 1"]);
    expect(runs("Police | Board | x\nA | 10/03/2020 |\nB | 11/03/2020 |")).toEqual(["Board B2 below 1 of 1"]);
  });

  test("is none under a known header where another column has months", () => {
    expect(runs("When | Date | x\nJan 20 | | 1\nFeb 20 | | 2\nPolice | Date | x\n | 10/03/2020 | 5")).toEqual(["When A2 below 1 of 1"]);
  });
});

test("Runs are found once for each part of a sheet", () => {
  const view = viewed("Month | Theft | When | Count\nJan 20 | 1 | Jan 20 | 3\nFeb 20 | 2 | Feb 20 | 4");
  expect(monthRuns(view, view.region)).toBe(monthRuns(view, view.region));
  expect(monthRuns(view, view.region)).toHaveLength(2);
  expect(monthRuns(view, { ...view.region, right: 1 })).toHaveLength(1);
});

test("A table's rows say their months as the run has them", () => {
  const run = { column: 0, header: "Month", headerRow: 0, firstRow: 1, length: 1, month: { header: "Month", column: 0 }, year: null };
  expect(monthsDown(run, [])).toEqual({ in: "rows", month: run.month, year: null, inYear: null, byStep: false, mergedOver: [] });
  const inYear = { text: "2019", first: 2019, financial: false, start: 1 } as const;
  expect(monthsDown({ ...run, inYear, byStep: true }, [])).toMatchObject({ inYear, byStep: true });
});
