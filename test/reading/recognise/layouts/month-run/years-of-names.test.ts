import { isYearCell } from "../../../../../src/reading/recognise/layouts/month-run/years-of-names";
import { runs } from "./runs";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May"];
const grid = (header: string, years: readonly (string | number)[]) =>
  `${header} | Month | Count\n${years.map((year, at) => `${year} | ${MONTHS[at % 5]!} | ${10 + at}`).join("\n")}`;

describe("The column of years beside months' names", () => {
  test("has a header of years, or the analyst said that it is one", () => {
    expect(runs(grid("Year", [2019, 2019, 2019]))).toEqual(["Month B2 below 1 of 1, years A"]);
    expect(runs(grid("Beat", [2019, 2019, 2019]))).toEqual([]);
    expect(runs(grid("Beat", [2019, 2019, 2019]), { A: "year" })).toEqual(["Month B2 below 1 of 1, years A"]);
  });

  test("holds years in six of ten cells, totals and headers that come again apart", () => {
    expect(runs(grid("Year", [2019, 2019, 2019, "x", "y"]))).toEqual(["Month B2 below 1 of 1, years A"]);
    expect(runs(grid("Year", [2019, 2019, "x", "y"]))).toEqual([]);
    expect(runs(grid("Year", [2019, "Total", "Year", "Total"]))).toEqual(["Month B2 below 1 of 1, years A"]);
    expect(runs(grid("Year", ["", "", ""]))).toEqual([]);
  });

  test("is the first of two, unless the analyst said which", () => {
    const two = "Year | Report year | Month | Count\n2019 | 2020 | Jan | 1\n2019 | 2020 | Feb | 2\n2019 | 2020 | Mar | 3";
    expect(runs(two)).toEqual(["Month C2 below 1 of 1, years A"]);
    expect(runs(two, { B: "year" })).toEqual(["Month C2 below 1 of 1, years B"]);
  });
});

describe("The year that all months' names are of", () => {
  const named = (months: number, title = "Offences 2019") =>
    `${title} |\n\nMonth | Theft\n${MONTHS.slice(0, months)
      .map((month, at) => `${month} | ${at}`)
      .join("\n")}`;

  test("is that of the title or the sheet's name, where three months or more follow one another", () => {
    expect(runs(named(3))).toEqual(["Month A4 below 3 of 1, in 2019"]);
    expect(runs(named(2))).toEqual([]);
    expect(runs(named(3, "Offences"), {}, "2018")).toEqual(["Month A4 below 3 of 1, in 2018"]);
    expect(runs(named(3, "Offences"))).toEqual([]);
    expect(runs(`${named(1)}\nMar | 5\nFeb | 6`)).toEqual([]);
  });

  test("takes no month from a note below the table", () => {
    expect(runs(`${named(2)}\nMar |`)).toEqual([]);
  });

  test("is none where another column holds years, in six of ten cells, or the analyst said that one does", () => {
    const beside = (...years: readonly (string | number)[]) =>
      runs(`Offences 2019 | |\n\nBeat | Month | Theft\n${years.map((year, at) => `${year} | ${MONTHS[at]!} | 5`).join("\n")}`);
    expect(beside("A", "B", "C", "D", "E")).toEqual(["Month B4 below 3 of 1, in 2019"]);
    expect(beside(2018, 2018, "C", "D", "E")).toEqual(["Month B4 below 3 of 1, in 2019"]);
    expect(beside(2018, 2018, 2018, "D", "E")).toEqual([]);
    expect(runs(named(3), { B: "year" })).toEqual([]);
  });
});

test("A year's cell holds a calendar or a financial year, perhaps marked as provisional", () => {
  expect([2019, "2019", "2019/20", "2019p", "FY 2019/20"].filter((raw) => !isYearCell(raw))).toEqual([]);
  expect(["", "Jan 2019", 12, "North", 20190].filter((raw) => isYearCell(raw))).toEqual([]);
});
