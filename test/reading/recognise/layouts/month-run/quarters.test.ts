import { runs } from "./runs";

const grid = (header: string, quarters: readonly (string | number)[], year: string | number = 2019) =>
  `Year | ${header} | Count\n${quarters.map((quarter, at) => `${year} | ${quarter} | ${10 + at}`).join("\n")}`;

describe("Quarters below one another, with their year beside them", () => {
  test.each([
    ["as names", ["Q1", "Q2", "Q3"]],
    ["as numbers", [1, 2, 3]],
  ])("are periods of three months: %s", (_, quarters) => {
    expect(runs(grid("Quarter", quarters))).toEqual(["Quarter B2 below 1 of 3, years A"]);
  });

  test("stand under their own header", () => {
    expect(runs(grid("Beat", ["Q1", "Q2", "Q3"]))).toEqual(["Year A2 below 1 of 12"]);
  });

  test("are six in ten of the cells, totals apart", () => {
    expect(runs(grid("Quarter", ["Q1", "Q2", "Q3", "x", "y"]))).toEqual(["Quarter B2 below 1 of 3, years A"]);
    expect(runs(grid("Quarter", ["Q1", "Q2", "Q3", "Total", "Total", "Total"]))).toEqual(["Quarter B2 below 1 of 3, years A"]);
    // What cannot be read beside the year must not be passed over: the years are no months then.
    expect(runs(grid("Quarter", ["Q1", "Q2", "Q3", "x", "y", "z"]))).toEqual([]);
  });

  test("are none without a year, or without a header", () => {
    expect(runs(grid("Quarter", ["Q1", "Q2", "Q3"], "n"))).toEqual([]);
    expect(runs("2019 | Q1 | 5\n2019 | Q2 | 6")).toEqual([]);
  });

  test("begin below one that cannot be read, in the first row that has a name and a count", () => {
    expect(runs(grid("Quarter", ["Qone", "Q2", "Q3", "Q4"]))).toEqual(["Quarter B2 below 1 of 3, years A"]);
  });
});
