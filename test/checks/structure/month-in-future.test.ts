import { checkedChain, sheet } from "../../reading/sheets";
import { counts, long, monthsFrom, monthsOf, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

// Sheets are checked on 16 March 2020.
const SERIES: Series = { Burglary: counts(60, 13), Robbery: counts(20, 13, 1) };
const WRONG_YEAR = monthsFrom("2019-01", 13).with(4, "@2029-05");

describe("counts of a month that has not begun", () => {
  test.each([
    ["long", long("Data", SERIES, WRONG_YEAR), "Data C10:C11"],
    ["wide", wide("Data", SERIES, WRONG_YEAR), "Data F2:F3"],
    ["transposed", transposed("Data", SERIES, WRONG_YEAR), "Data B6, C6"],
  ])("are told of a %s sheet, cell by cell", (_, head, place) => {
    expect(toldOf([head], "monthInFuture")).toEqual([place]);
    expect(monthsOf(checkedChain([head], { by: "Offence" }), "monthInFuture")).toEqual(["2029-05"]);
  });

  test("are told of a sheet named by the month", () => {
    expect(toldOf(sheetAMonth(SERIES, "2019-04"), "monthInFuture")).toEqual(["Apr 2020 B2:B3"]);
  });

  test("are told of records by their dates", () => {
    const rows = ["2019-01-03", "2019-02-04", "2029-02-06", "2019-03-07"].map((day, index) => `C${index} | ${day} | Burglary`);
    expect(toldOf([sheet("Crimes", ["Crime number | Date reported | Offence", ...rows].join("\n"))], "monthInFuture")).toEqual([
      "Crimes B4",
    ]);
  });
});

test("records of the present month are none, and those of later ones are told in the months' order", () => {
  const records = (...days: readonly string[]) =>
    sheet(
      "Crimes",
      [
        "Crime number | Date reported | Offence",
        ...["2020-01-03", "2020-02-04", ...days].map((day, at) => `C${at} | ${day} | Burglary`),
      ].join("\n"),
    );
  expect(toldOf([records("2020-03-31")], "monthInFuture")).toEqual([]);
  expect(monthsOf(checkedChain([records("2020-06-02", "2020-04-01", "2020-04-02")], { by: "Offence" }), "monthInFuture")).toEqual([
    "2020-04",
    "2020-06",
  ]);
});

test("columns that are laid out ahead, blank or 0, are none", () => {
  const ahead: Series = { Burglary: [...counts(60, 13), "", ""], Robbery: [...counts(20, 13), 0, 0] };
  expect(toldOf([wide("Data", ahead, monthsFrom("2019-03", 15))], "monthInFuture")).toEqual([]);
});

test("neither is the present month, nor a quarter that has begun", () => {
  expect(toldOf([wide("Data", SERIES, monthsFrom("2019-03", 13))], "monthInFuture")).toEqual([]);
  expect(toldOf([wide("Data", { Burglary: [6, 7], Robbery: [1, 2] }, ["Oct-Dec 2019", "Jan-Mar 2020"])], "monthInFuture")).toEqual([]);
});
