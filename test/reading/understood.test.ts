import { isoMonth } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import { figureSheets } from "../../src/reading/figure-sheets";
import { understoodSheets, type UnderstoodTable } from "../../src/reading/understood";
import { withMeasures } from "../../src/reading/with-measures";
import { answer, cut, sheet } from "./sheets";

function understood(sheets: readonly SheetHead[], heads = sheets) {
  const recognised = recogniseSheets(heads, { by: null, strandsFrom: null });
  const read = atOnce(figuresOf(recognised, heads, answer(columnsOf(recognised, heads), sheets)));
  return understoodSheets({ ...withMeasures(read), heads, findings: [...read.findings, ...read.measured.findings] });
}
const tablesOf = (grid: string, more: Parameters<typeof sheet>[2] = {}) => understood([sheet("Data", grid, more)])[0]!.tables;
const tableOf = (grid: string): UnderstoodTable => tablesOf(grid)[0]!;
const columnsIn = ({ columns }: UnderstoodTable) =>
  columns.map(({ column, role, merged }) => `${column} ${role}${merged ? " merged" : ""}`);
const MONTHS = "Jan 20 | Feb 20 | Mar 20";
const WIDE = `Offence | ${MONTHS}\nFraud | 1 | 2 | 3\nTheft | 4 | 5 | 6`;

describe("what was understood of a table", () => {
  test("is its layout, cells, columns, months and how many cells are counted", () => {
    const { months, ...table } = tableOf(WIDE);
    expect(table).toMatchObject({
      ...{ sheet: "Data", layout: "wide", range: "A1:D3", headerRows: [1, 1], sheetMonth: null, leftOut: [], place: null, part: null },
      ...{ rows: 6, confidence: 1, doubts: [] },
    });
    expect(columnsIn(tableOf(WIDE))).toEqual(["A offence", "B count", "C count", "D count"]);
    expect(table.columns[0]).toEqual({ column: "A", header: "Offence", role: "offence" });
    expect([isoMonth(months!.first), isoMonth(months!.last), months!.missing, months!.length]).toEqual(["2020-01", "2020-03", [], 1]);
  });

  test("has the months that are missing between its first and last, and quarters from their first month", () => {
    const { months } = tableOf("Month | Offence | Count\nJan 20 | Fraud | 1\nFeb 20 | Fraud | 2\nMay 20 | Fraud | 3");
    expect([isoMonth(months!.last), months!.missing.map(isoMonth)]).toEqual(["2020-05", ["2020-03", "2020-04"]]);
    const quarters = tableOf("Offence | Jan-Mar 2019 | Apr-Jun 2019 | Oct-Dec 2019\nFraud | 1 | 2 | 3").months!;
    expect([isoMonth(quarters.first), isoMonth(quarters.last), quarters.missing.map(isoMonth), quarters.length]).toEqual([
      "2019-01",
      "2019-12",
      ["2019-09"],
      3,
    ]);
  });

  test("says what was left out, and why", () => {
    const leftOut = tableOf(
      `Offence | ${MONTHS}\nFraud | 1 | 2 | some\n | 7 | 8 | 9\nTheft | 4 | | 6\nArson | 1 | 1 | 1\nTotal | 6 | 3 | 7`,
    ).leftOut;
    expect(leftOut.map(({ address, reason }) => `${address} ${reason}`).toSorted()).toEqual(
      expect.arrayContaining(["A6 totals", "D2 not counts"]),
    );
    expect(leftOut.map(({ reason }) => reason)).toContain("no name");
    const down = tableOf(
      "Month | Offence | Count\nJan 20 | Fraud | 1\n | Fraud | 2\nFeb 20 | Fraud | 3\nMonth | Offence | Count\nMar 20 | Fraud | 3",
    );
    expect(down.leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["no month"]));
  });

  test("reaches from its header to the last row that is counted, from its first column to its last", () => {
    expect(
      tableOf(
        `Title |\n\n | ${MONTHS.replace("Jan", "Offence | Jan")} | Total\n | Fraud | 1 | 2 | 3 | 6\n | Theft | 4 | 5 | 6 | 15\n\nA note`,
      ).range,
    ).toBe("B3:F5");
    expect(tableOf(`Title |\n\n${WIDE}`).headerRows).toEqual([3, 3]);
  });

  test("has each column’s role: year, place, code, category, total", () => {
    expect(
      columnsIn(
        tableOf(
          "Year | Month | Offence | District | Code | Count\n2020 | January | Fraud | Harlow | E07 | 1\n2020 | February | Fraud | Epping | E08 | 2",
        ),
      ),
    ).toEqual([...["A year", "B month", "C offence", "D place", "E code", "F count"]]);
    expect(columnsIn(tableOf(`Offence | Remark | ${MONTHS} | Total\nFraud | a | 1 | 2 | 3 | 6\nTheft | b | 4 | 5 | 6 | 15`))).toEqual([
      ...["A offence", "B category", "C count", "D count", "E count", "F total"],
    ]);
  });

  test("has the columns of a comparison, with its two windows", () => {
    const { months, ...table } = tableOf(
      "Offence | 12 months to Jan 19 | 12 months to Jan 20 | Diff. | % Diff.\nFraud | 100 | 120 | 20 | 20%\nTheft | 50 | 40 | -10 | -20%",
    );
    expect(table).toMatchObject({ layout: "comparison", sheetMonth: null, rows: 2, doubts: [] });
    expect(columnsIn({ ...table, months })).toEqual(["B count", "C count", "D difference", "E difference"]);
    expect([isoMonth(months!.first), isoMonth(months!.last), months!.missing, months!.length]).toEqual(["2018-02", "2020-01", [], 12]);
  });

  test("says where cells hold for the blank ones below them", () => {
    const merged = tableOf(
      "District | Offence | Jan 20 | Feb 20 | Mar 20\nHarlow | Fraud | 1 | 2 | 3\n | Theft | 1 | 2 | 3\nEpping | Fraud | 1 | 2 | 3\n | Theft | 1 | 2 | 3",
    );
    expect(columnsIn(merged).slice(0, 2)).toEqual(["A place merged", "B offence"]);
  });
});

describe("doubts", () => {
  const doubtsOf = (grid: string) => {
    const { doubts, confidence } = tableOf(grid);
    return [doubts, Math.round(confidence * 10) / 10];
  };

  test.each<readonly [string, readonly string[], number]>([
    [WIDE, [], 1],
    [`Thing | ${MONTHS}\nFraud | 1 | 2 | 3\nTheft | 4 | 5 | 6`, ["offence not named"], 0.8],
    ["Month | Offence | Count\nJan 20 | Fraud | 1\nFeb 20 | Fraud | 2", ["few months"], 0.9],
    ["When | Offence | Count\nJan 20 | Fraud | 1\nFeb 20 | Fraud | 2\nMar 20 | Fraud | 3", ["month not named"], 0.9],
    ["Month | Offence | Q\nJan 20 | Fraud | 1\nFeb 20 | Fraud | 2\nMar 20 | Fraud | 3", ["count not named"], 0.7],
    [`Offence | ${MONTHS}\nFraud | 1 | some | 3\nTheft | 4 | 5 | 6`, ["errors"], 0.8],
  ])("lower how sure the reading is: %s", (grid, doubts, confidence) => {
    expect(doubtsOf(grid)).toEqual([doubts, confidence]);
  });

  test("are none of a sheet of one month about how few there are, and of errors elsewhere", () => {
    const data = sheet("Jan 2020", "Offence | Count\nFraud | 1\nTheft | 2");
    const [one] = understood([data, sheet("Feb 2020", "Offence | Count\nFraud | 1\nTheft | some")]);
    expect([one!.tables[0]?.doubts, isoMonth(one!.tables[0]!.sheetMonth!)]).toEqual([[], "2020-01"]);
  });
});

describe("what was understood of sheets", () => {
  test("is one for each, in the workbook’s order: tables, what is seen, or what they say of figures", () => {
    const all = understood([
      sheet("Notes", "From the system"),
      sheet("Data", WIDE),
      sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud"),
      sheet("Reading", "Sheet | Column | Read as"),
      sheet("Breaks", "Strand | Month | Note\nFraud | Feb 20 | x"),
      sheet("Targets", "Strand | Target\nFraud | 9"),
      sheet("Paper", "Number | Heading | Text\n1 | A | b"),
      sheet("Measures", "Section | Measure | Kind"),
    ]);
    const parts = ["strands", "notes", "breaks", "targets", "paper", "measures"] as const;
    expect(all.map((each) => [each.sheet, each.tables.length, parts.filter((part) => each[part]).join()])).toEqual([
      ["Notes", 0, ""],
      ["Data", 1, ""],
      ["Strands", 0, "strands"],
      ["Reading", 0, "notes"],
      ["Breaks", 0, "breaks"],
      ["Targets", 0, "targets"],
      ["Paper", 0, "paper"],
      ["Measures", 0, "measures"],
    ]);
    expect([typeof all[0]!.seen, all[1]!.seen]).toEqual(["string", null]);
  });

  test("has a table that no strand counts by its first rows alone", () => {
    const long = sheet(
      "Old",
      `Month | Offence | Count\n${["Jan 20 | Fraud | 1", "Feb 20 | Fraud | 1", "Mar 20 | Fraud | 1", "Apr 20 | Fraud | 1"].join("\n")}`,
    );
    const strands = sheet("Strands", "Strand | Sheet | Column | Values\nFraud | Data | Offence | Fraud");
    const [, old] = understood([sheet("Data", WIDE), long, strands], [sheet("Data", WIDE), cut(long, 3), strands]);
    expect(old!.tables[0]).toMatchObject({ months: null, rows: 0, leftOut: [] });
  });

  test("has sheets of measures among the others, with no doubt about offences", () => {
    const custody = sheet("Custody", `Thing | ${MONTHS}\nVideo | 1 | 2 | 3\nAudio | 1 | 2 | 3`);
    const measures = sheet(
      "Measures",
      "Section | Measure | Kind | Sheet | Column | Values\nFraud | Video | count | Custody | Thing | Video",
    );
    const [data, of] = understood([sheet("Data", WIDE), custody, measures]);
    expect([data!.tables.length, of!.tables.map(({ sheet: name, doubts, rows }) => [name, doubts, rows])]).toEqual([
      1,
      [["Custody", [], 6]],
    ]);
    const [alone] = understood([custody]);
    expect(alone!.tables[0]!.doubts).toEqual(["offence not named"]);
  });
});

test("Sheets that may hold figures are those with numbers, but for those that say something of figures", () => {
  const heads = [
    sheet("Data", WIDE),
    sheet("Notes", "From the system"),
    sheet("Said", "Strand | Column | Values | Target\nFraud | Offence | Fraud | 5"),
    sheet("Targets", "Strand | Target\nFraud | 9"),
    sheet("Rota", "Week | 1"),
  ];
  expect(figureSheets(heads, { strandsHead: heads[2]! })).toEqual(["Data", "Rota"]);
  expect(figureSheets(heads, { strandsHead: null })).toEqual(["Data", "Said", "Rota"]);
});
