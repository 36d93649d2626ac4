import { counts, long, sheetAMonth, toldOf, wide, type Series } from "../layouts";
import { sheetOf } from "../../reading/sheets";

const MONTHS = [43101, 43132, 43160];
const rowsOf = (names: readonly string[]) => [["Month", "Offence", "Count"], ...names.map((name, at) => [MONTHS[at % 3]!, name, at + 5])];
const head = (names: readonly string[]) => sheetOf("Data", rowsOf(names));

test.each([
  ["a space behind it", "Burglary ", "Data B5"],
  ["a space before it", " Burglary", "Data B5"],
  ["a doubled space", "Theft  from a shop", "Data B5"],
  ["other capitals", "BURGLARY", "Data B5"],
])("a name with %s is told, with how the others are written", (_, written, place) => {
  const usual = written.includes("Theft") ? "Theft from a shop" : "Burglary";
  const found = toldOf([head([usual, usual, usual, written, "Robbery", "Robbery"])], "spelledDifferently");
  expect(found).toEqual([`${place}: ${written}; expected ${usual}`]);
});

test("of two spellings the more common one is right, all cells of the other are named", () => {
  const found = toldOf([head(["burglary", "Burglary", "Burglary", "burglary", "Burglary", "Robbery"])], "spelledDifferently");
  expect(found).toEqual(["Data B2, B5: burglary; expected Burglary"]);
});

test("a space is told where the name stands once only, as in a row of a wide sheet", () => {
  const trailing = sheetOf("Data", [
    ["Offence", "Jan 18", "Feb 18", "Mar 18"],
    ["Burglary ", 5, 6, 7],
    ["Robbery", 1, 2, 3],
  ]);
  expect(toldOf([trailing], "spelledDifferently")).toEqual(["Data A2: Burglary ; expected Burglary"]);
});

test("names that are written alike are nothing to tell", () => {
  const series: Series = { "Burglary | North": counts(60, 13), "Burglary | South": counts(20, 13), "DA | North": counts(9, 13) };
  for (const sheets of [[long("Data", series)], [wide("Data", series)], sheetAMonth(series)])
    expect(toldOf(sheets, "spelledDifferently")).toEqual([]);
});
