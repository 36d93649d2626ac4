import { isoMonth } from "../../../../src/domain/month";
import { readMonthSheet } from "../../../../src/reading/recognise/layouts/month-sheet";
import type { SheetNotes } from "../../../../src/reading/sheets/reading-notes";
import { columnsOf, rowsOf, viewed, type Said } from "./viewed";

const read = (
  grid: string,
  { said = {}, more = {}, name = "Jan 2020" }: { said?: Said; more?: Partial<SheetNotes>; name?: string } = {},
) => {
  const view = viewed(grid, said, name, more);
  return readMonthSheet(view, view.region);
};
/** The columns of the table; where none is read, the cells that are asked about, or null. */
const columns = (...args: Parameters<typeof read>) => {
  const { table, findings } = read(...args);
  return table ? columnsOf(table) : (findings[0]?.address ?? null);
};
const of = (header: string, ...rows: readonly string[]) => [header, ...rows].join("\n");
const COUNTED = (count: string) => ({ counts: [count], totals: [], names: ["Offence"], asides: [] });

describe("A sheet of one month with a column of counts", () => {
  const GRID = of("Offence | Count", "Fraud | 5", "Theft | 6");

  test("is a wide table of that month", () => {
    const { table, findings } = read(GRID);
    expect(findings).toEqual([]);
    expect(table).toMatchObject({ layout: "wide", months: { in: "headers" }, rowIsOffence: false, named: null, length: 1 });
    expect([table!.counts.map(({ month }) => isoMonth(month!)), isoMonth(table!.sheetMonth!)]).toEqual([["2020-01"], "2020-01"]);
    expect([columnsOf(table!), rowsOf(table!)]).toEqual([COUNTED("Count"), [1, 2, 3]]);
  });

  test("says its month, and has a header with its offences or places, below lines of text", () => {
    expect(columns(GRID, { name: "Data" })).toBeNull();
    expect(rowsOf(read(of("Police", GRID)).table!)).toEqual([2, 3, 4]);
    expect(columns(GRID.replace("Offence", "Remark"))).toBeNull();
    expect(columns(of("Remark | Offence | Count", "x | Fraud | 5", "y | Theft | 6"))).toMatchObject({ counts: ["Count"] });
    expect(columns(of("Offence", "Fraud", "Theft"))).toBeNull();
    expect(columns(of("Offence | Count"))).toBeNull();
  });

  test("is of several where its title says so, unless a column is of the month or of the year so far", () => {
    const lengthOf = (header: string) =>
      read(of("January to December 2018", header, "Fraud | 5 | 7", "Theft | 6 | 9"), { name: "Data" }).table?.length ?? null;
    expect([lengthOf("Offence | Count"), lengthOf("Offence | December | Notes"), lengthOf("Offence | Count | YTD")]).toEqual([12, 1, null]);
  });

  test("may have one place's counts", () => {
    expect(columns(of("Offence | Basildon", "Fraud | 5", "Theft | 6"))).toEqual(COUNTED("Basildon"));
    expect(columns(of("Offence | Arrested", "Fraud | 5", "Theft | 6"))).toBe("B1");
  });

  test("keeps the question about its title's month, where it is read", () => {
    const { table, findings } = read(of("February 2020", GRID));
    expect([table !== null, findings.map(({ code }) => code)]).toEqual([true, ["titleOtherMonth"]]);
    const both = read(of("February 2020", "Offence | Alpha | Beta", "Fraud | 5 | 6"));
    expect([both.table, both.findings.map(({ code }) => code)]).toEqual([null, ["severalMeasures"]]);
  });

  test("is none where its rows say months of their own, or three columns are named after months", () => {
    expect(columns(of("Month | Offence | Count", "Jan | Fraud | 5", "Feb | Fraud | 6"))).toBeNull();
    expect(columns(of("Offence | Jan | Feb | Mar", "Fraud | 5 | 6 | 7", "Theft | 5 | 6 | 7"))).toBeNull();
    expect(columns(of("Offence | Jan | Feb | Count", "Fraud | 5 | 6 | 7", "Theft | 5 | 6 | 7"))).toMatchObject({ counts: ["Jan"] });
    expect(columns(of("Offence | Month | Count", "Fraud | 5 | 7", "Theft | 6 | 8"))).toMatchObject({
      counts: ["Month"],
      asides: ["Count"],
    });
    expect(columns(of("Offence | Month | Count", "Fraud | 1 | 7", "Theft | 1 | 8"))).toBeNull();
  });

  test("asks which of two it is, and counts the one that the analyst says", () => {
    const grid = of("Offence | Alpha | Beta", "Fraud | 5 | 6", "Theft | 7 | 8");
    const { findings } = read(grid);
    expect(findings[0]).toMatchObject({
      code: "severalMeasures",
      address: "B1, C1",
      details: {
        choices: [
          { label: "Alpha", column: "B" },
          { label: "Beta", column: "C" },
        ],
        among: "sheets",
        sheets: ["Jan 2020"],
      },
    });
    expect(columns(grid, { said: { C: "count" } })).toEqual({ ...COUNTED("Beta"), asides: ["Alpha"] });
    expect(columns(of("Offence | Alpha", "Fraud | 5", "Theft | 7"))).toBe("B1");
  });

  test("knows totals and other figures beside it", () => {
    expect(columns(of("Offence | Count | Total | Alpha", "Fraud | 5 | 6 | 1", "Theft | 7 | 8 | 2"))).toMatchObject({
      counts: ["Count"],
      totals: ["Total"],
      asides: ["Alpha"],
    });
    const { table, findings } = read(of("Offence | Recorded | Solved", "Fraud | 5 | 1", "Theft | 7 | 2"));
    expect([columnsOf(table!).counts, findings.map(({ code }) => code)]).toEqual([["Recorded"], ["measureCounted"]]);
  });

  test("has six in ten cells that look like counts, of which more are whole than not", () => {
    const cells = (...all: readonly (string | number)[]) =>
      columns(of("Offence | Recorded", ...all.map((cell, at) => `Kind ${"abcde"[at]!} | ${cell}`)));
    expect(cells(1, 2, 3, "late", "late")).toMatchObject({ counts: ["Recorded"] });
    expect(cells(1, 2, "late", "late", "late")).toBeNull();
    expect(cells(1, 2, 2.5)).toMatchObject({ counts: ["Recorded"] });
    expect(cells(1, 2, 2.5, 3.5)).toBeNull();
    expect(cells("", "")).toBeNull();
  });

  test("is no column of years or months, but may be of this year or this month", () => {
    const of2 = (header: string, one: number | string, two: number | string) =>
      columns(of(`Offence | ${header} | Recorded`, `Fraud | ${one} | 5`, `Theft | ${two} | 6`));
    expect(of2("Year", 2019, 2020)).toBeNull();
    expect(of2("Year", 30, 40)).toBe("B1, C1");
    expect(of2("This month", 3, 4)).toMatchObject({ counts: ["This month"] });
    expect(of2("Rate", 3, 4)).toMatchObject({ counts: ["Recorded"] });
  });
});

describe("A sheet of one month with offences across, below its places", () => {
  const HEAD = "District | Fraud | Theft";
  const ROWS = ["North | 5 | 6", "South | 7 | 8"];

  test("is a transposed table", () => {
    const { table, findings } = read(of(HEAD, ...ROWS));
    expect(findings).toEqual([]);
    expect(table).toMatchObject({
      layout: "transposed",
      months: { in: "sheet" },
      rowIsOffence: false,
      named: { word: "Offence", known: false, of: "offence" },
    });
    expect(columnsOf(table!)).toEqual({ counts: ["Fraud", "Theft"], totals: [], names: ["District"], asides: [] });
    expect(table!.counts.map(({ month }) => month)).toEqual([null, null]);
  });

  test.each([
    "Fraud",
    "Fraud | Male",
    "Fraud | Count",
    "Fraud | Harlow",
    "Fraud | Monthly",
    "Fraud | 7",
    "Fraud | @2020-02",
    "Male | Female",
  ])("is none with %s", (headers) => {
    const width = headers.split("|").length;
    const cells = (first: number) => Array.from({ length: width }, (_, at) => first + at).join(" | ");
    const found = columns(of(`District | ${headers}`, `North | ${cells(5)}`, `South | ${cells(7)}`));
    expect(found === null).toBe(headers !== "Fraud | Male");
  });

  test("has each place once", () => {
    expect(columns(of(HEAD, ...ROWS, "North | 1 | 2"))).toBeNull();
  });

  test("leaves totals out, unless the analyst said that one counts, and what sounds like a measure", () => {
    const grid = of("District | Ward code | Cost | Fraud | Total | Theft", "North | 1 | 9 | 5 | 11 | 6", "South | 2 | 8 | 7 | 15 | 8");
    expect(columns(grid)).toEqual({ counts: ["Fraud", "Theft"], totals: ["Cost", "Total"], names: ["District", "Ward code"], asides: [] });
    expect(columns(grid, { more: { values: [{ column: 4, says: "counted", text: "" }] } })).toMatchObject({
      counts: ["Fraud", "Total", "Theft"],
    });
    expect(columns(grid, { more: { values: [{ column: 2, says: "counted", text: "" }] } })).toMatchObject({
      counts: ["Cost", "Fraud", "Theft"],
    });
    expect(columns(grid, { more: { values: [{ column: 2, says: "left out", text: "" }] } })).toMatchObject({ counts: ["Fraud", "Theft"] });
  });
});
