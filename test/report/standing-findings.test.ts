import { layOut } from "../../src/report/layout";
import { cellsInTheWay, commentaryFindings, movedFindings, standingFindings } from "../../src/report/standing-findings";
import { essexFigures, reportOf } from "./essex-figures";

const SHEETS = { report: "Report", data: "Strand data" };
const plan = layOut(reportOf(essexFigures().slice(0, 2)), { sheets: SHEETS, commentary: new Map([["Rural_Crime", "Kept."]]) });

describe("what stands in the way of a report", () => {
  const present = { all: ["Data"], report: null, data: null };
  const found = (...of: Parameters<typeof standingFindings>) => standingFindings(...of).map(({ code, sheet }) => `${code} ${sheet}`);

  test("is nothing in a workbook without one", () => {
    expect(found(present, [{ sheet: "Data", isProtected: true }], null)).toEqual([]);
  });

  test("are protected sheets that it would be written on", () => {
    const sheets = [
      { sheet: "Report", isProtected: true },
      { sheet: "Strand data", isProtected: true },
      { sheet: "Data", isProtected: true },
    ];
    expect(found(present, sheets, null)).toEqual(["sheetProtected Report", "sheetProtected Strand data"]);
    expect(found(present, [{ sheet: "Report", isProtected: false }], null)).toEqual([]);
  });

  test("is a sheet of the analyst's with its name", () => {
    expect(standingFindings({ ...present, all: ["Report"] }, [], null)).toMatchObject([
      { code: "foreignReport", sheet: "Report", details: { sheet: "Report", used: "Strand report" } },
    ]);
  });

  test("is a build that was cut off and put right", () => {
    expect(found({ ...present, report: "Paper" }, [], { holds: "former", commentary: null })).toEqual(["reportRestored Paper"]);
  });
});

describe("a figure that moved", () => {
  const { name, refersTo } = plan.names.find((each) => each.name.endsWith("_Diff"))!;
  const moved = (...former: readonly (readonly [string, string])[]) => movedFindings(new Map(former), plan).map(({ code }) => code);

  test("is told where its cell is another, and not where the sheet alone is", () => {
    expect(moved([name, "='Report'!$C$999"])).toEqual(["placesMoved"]);
    expect(moved([name, refersTo])).toEqual([]);
    expect(moved([name, refersTo.replace("'Report'", "'Board paper'")])).toEqual([]);
  });

  test("is not told of a new one, of one whose cell had gone, nor of what is no figure", () => {
    expect(moved()).toEqual([]);
    expect(moved([name, "=#REF"])).toEqual([]);
    expect(moved(["SR_Report", "='Report'!$A$1"], [name.replace("_Diff", "_Table"), "='Report'!$A$1"])).toEqual([]);
  });
});

describe("cells of the analyst's around a report", () => {
  const { length } = plan.report.cells;
  const inTheWay = (sheet: string, row: number) => cellsInTheWay([{ sheet, address: `B${row}:C${row + 3}` }], plan).map(({ code }) => code);

  test("are in the way where the new one reaches them, and not where it ends above them", () => {
    expect(inTheWay("Report", length)).toEqual(["cellsInTheWay"]);
    expect(inTheWay("Report", length + 1)).toEqual([]);
    expect(inTheWay("Strand data", plan.data.cells.length)).toEqual(["cellsInTheWay"]);
    expect(inTheWay("Data", 1)).toEqual([]);
  });

  test("are in the way right of it where the new one has more columns, and not further right", () => {
    const beside = (column: string) => cellsInTheWay([{ sheet: "Report", address: `${column}3` }], plan).length;
    expect(["H", "I"].map(beside)).toEqual([1, 0]);
  });
});

describe("commentary of a strand that left the report", () => {
  const found = (former: ReadonlyMap<string, { text: string; sheet: string }>) => commentaryFindings(former, plan);

  test("is told once, when it goes to the strand data sheet", () => {
    expect(found(new Map([["Rural_Crime", { text: "Kept.", sheet: "Report" }]]))).toMatchObject([
      { code: "commentaryKept", sheet: "Strand data", details: { strands: ["Rural Crime"], sheet: "Strand data" } },
    ]);
    expect(found(new Map([["Rural_Crime", { text: "Kept.", sheet: "Strand data" }]]))).toEqual([]);
  });
});
