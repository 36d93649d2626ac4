import { fixFor, type Fix } from "../../../src/checks/fixes";
import { checkInput } from "../../../src/checks/run-checks";
import { counts, long, sheetAMonth, toldOf, wide, type Series } from "../layouts";
import { checkedChain, only, sheetOf } from "../../reading/sheets";

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

test("a spelling without stray spaces is right, though others are more common", () => {
  const found = (...names: readonly string[]) => toldOf([head([...names, "Robbery", "Robbery"])], "spelledDifferently");
  expect(found("Burglary ", "Burglary", "Burglary ", "Burglary ")).toEqual(["Data B2, B4:B5: Burglary ; expected Burglary"]);
  expect(found("Bike  theft", "Bike  theft", "bike theft", "Bike  theft")).toEqual(["Data B2:B3, B5: Bike  theft; expected bike theft"]);
  expect(found("Bike \ttheft", "Robbery")).toEqual(["Data B2: Bike \ttheft; expected Bike theft"]);
  expect(found("Bike\ntheft", "Bike theft")).toEqual([]);
});

test("a finding counts every cell and quotes three of the names", () => {
  const names = ["Burglary", "Robbery", "Fraud", "Arson"].flatMap((name) => [name, name, `${name} `, `${name} `]);
  const { details } = only(checkedChain([head(names)], { by: "Offence" }), "spelledDifferently");
  expect(details).toEqual({
    column: "Offence",
    names: ["Burglary", "Robbery", "Fraud"].map((usual) => ({ written: `${usual} `, usual })),
    count: 8,
  });
});

test("blank names, and headers that name what is counted, are nothing to tell", () => {
  expect(toldOf([head(["Burglary", " ", "  ", "Burglary", "Robbery", "Robbery"])], "spelledDifferently")).toEqual([]);
  const across = sheetOf("Data", [
    ["Month", "District", "Burglary", "Robbery"],
    ...MONTHS.flatMap((month) => ["North", "North "].map((name) => [month, name, 5, 6])),
  ]);
  expect(toldOf([across], "spelledDifferently")).toEqual([]);
});

test("an indent is no spelling: Excel's own is read as spaces", () => {
  const rows = ["Burglary", "   Residential", "   Business", "Theft", "   Residential", "Residential"].map((name, at) => [
    name,
    at + 5,
    6,
    7,
  ]);
  expect(toldOf([sheetOf("Data", [["Offence", "Jan 18", "Feb 18", "Mar 18"], ...rows])], "spelledDifferently")).toEqual([]);
});

describe("“Trim”", () => {
  const fixIn = (...heads: Parameters<typeof checkedChain>[0]) => {
    const read = checkedChain(heads, { by: "Offence" });
    return read.findings.flatMap((found) => (found.code === "spelledDifferently" ? [fixFor(found, checkInput(read.input))] : []));
  };
  const changed = (fix: Fix | null | undefined) => fix!.changes.map(({ sheet, row, column, value }) => [sheet, row, column, value]);

  test("writes each cell that differs like the others, on its own sheet and in its own column", () => {
    const other = head(["Arson ", "Arson", "Arson", "Theft", "Theft", "Theft"]);
    const [first, second] = fixIn(head(["Burglary ", "Burglary", "Burglary", "FRAUD", "Fraud", "Fraud"]), { ...other, sheet: "Other" });
    expect([first!.label, changed(first)]).toEqual([
      "Trim",
      [
        ["Data", 1, 1, "Burglary"],
        ["Data", 4, 1, "Fraud"],
      ],
    ]);
    expect(changed(second)).toEqual([["Other", 1, 1, "Arson"]]);
  });

  test("leaves names of other columns as they are", () => {
    const rows = MONTHS.flatMap((month) => ["North", "North "].map((district) => [month, "Burglary", district, 5]));
    const two = sheetOf("Data", [["Month", "Offence", "District", "Count"], ...rows, [MONTHS[0]!, "burglary", "North", 4]]);
    expect(fixIn(two).map(changed)).toEqual([[["Data", 7, 1, "Burglary"]]]);
  });
});
