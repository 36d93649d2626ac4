import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, long, monthsFrom, toldOf, transposed, type Series } from "../layouts";

const SERIES: Series = { Burglary: counts(60, 13), Robbery: counts(20, 13, 1) };
const ONE_TEXT = monthsFrom("2018-01", 13).with(4, "'May-18");

test("months that are text in a column of dates are told, row by row", () => {
  expect(toldOf([long("Data", SERIES, ONE_TEXT)], "textAmongDates")).toEqual(["Data A10:A11"]);
  expect(toldOf([transposed("Data", SERIES, ONE_TEXT)], "textAmongDates")).toEqual(["Data A6"]);
});

test("so are records' dates", () => {
  const rows = [43103, 43135, "'2018-03-06", 43190].map((day, index) => `C${index} | ${day} | Burglary`);
  expect(toldOf([sheet("Crimes", ["Crime number | Date reported | Offence", ...rows].join("\n"))], "textAmongDates")).toEqual([
    "Crimes B4",
  ]);
});

test("a column that is text throughout, or mostly, is written as it is meant", () => {
  const text = monthsFrom("2018-01", 13).map((month) => `'${month.slice(1)}`);
  expect(toldOf([long("Data", SERIES, text)], "textAmongDates")).toEqual([]);
  expect(toldOf([transposed("Data", SERIES, text)], "textAmongDates")).toEqual([]);
});

test("labels of totals among the dates are no months", () => {
  const rows = monthsFrom("2018-01", 12).map((month, at) => `${month} | ${at + 20} | ${at + 5}`);
  const head = sheet("Data", ["Month | Burglary | Robbery", ...rows, "Total | 306 | 126"].join("\n"));
  expect(toldOf([head], "textAmongDates")).toEqual([]);
});

test("texts must be fewer than dates, and are counted", () => {
  const months = monthsFrom("2018-01", 12);
  const texts = (count: number) =>
    transposed(
      "Data",
      { Burglary: counts(60, 12), Robbery: counts(20, 12) },
      months.map((month, at) => (at < count ? `'${month.slice(1)}` : month)),
    );
  expect(only(checkedChain([texts(5)], { by: "Offence" }), "textAmongDates").details).toEqual({ column: "Month", count: 5 });
  expect(toldOf([texts(6)], "textAmongDates")).toEqual([]);
});
