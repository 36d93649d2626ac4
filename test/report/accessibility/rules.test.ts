import { flawsOf, flawTexts, RULE_NAMES } from "../../../src/report/accessibility";
import { sized } from "../../../src/report/accessibility/text-size";
import { layOut } from "../../../src/report/layout";
import { STYLES } from "../../../src/report/layout/styles";
import { parseAddress } from "../../../src/domain/address";
import type { ChartPlan, PlanCell, ReportPlan, SheetPlan } from "../../../src/report/plan";
import { essexFigures, reportOf } from "../essex-figures";

const NAMES = { report: "Report", data: "Strand data" };
const plan: ReportPlan = layOut(
  {
    ...reportOf(essexFigures().slice(0, 4)),
    dataNotes: {
      coverage: [{ sheet: "Data", months: "Feb 18 to Jan 20", missing: null, rows: 7 }],
      account: ["All are counted."],
      warnings: ["A warning."],
      accepted: [],
    },
  },
  { sheets: NAMES, commentary: new Map([["Gone", "Kept."]]) },
);

type Part = "report" | "data";
const changed = (part: Part, change: (sheet: SheetPlan) => Partial<SheetPlan>): ReportPlan => ({
  ...plan,
  [part]: { ...plan[part], ...change(plan[part]) },
});
/** The plan with another cell. */
const withCell = (part: Part, address: string, cell: PlanCell | null) =>
  changed(part, ({ cells }) => {
    const { row, column } = parseAddress(address);
    return { cells: cells.map((each, index) => (index === row ? each.map((old, of) => (of === column ? cell : old)) : each)) };
  });
const withChart = (change: (chart: ChartPlan) => ChartPlan) =>
  changed("report", ({ charts }) => ({ charts: [charts[0]!, change(charts[1]!)] }));
const flaws = (of: ReportPlan) => flawsOf(of).map(({ rule, sheet, address }) => `${rule} ${sheet}!${address}`);
/** The rows of the first strand's header and chart, from 1. */
const table = parseAddress(plan.names.find(({ name }) => /^SR_Domestic_Abuse_Table/.test(name))!.refersTo.split("!")[1]!).row + 1;
const chart = plan.report.charts[1]!.area.from;
const below = `A${parseAddress(chart).row + 2}`;

describe("The rules of accessible spreadsheets", () => {
  it("are all kept by a report", () => expect(flaws(plan)).toEqual([]));

  it("are kept by reports of strands that cannot be compared, of one strand, and without charts", () => {
    const figures = essexFigures()
      .slice(0, 4)
      .map((strand, index) => (index === 1 ? { ...strand, figures: { kind: "months" as const, months: [] } } : strand));
    const lay = (report: ReturnType<typeof reportOf>) => flaws(layOut(report, { sheets: NAMES, commentary: new Map() }));
    expect(lay(reportOf(figures))).toEqual([]);
    expect(lay(reportOf(figures.slice(1, 2)))).toEqual([]);
    expect(lay({ ...reportOf(figures), charts: "none" })).toEqual([]);
  });

  const BROKEN: Readonly<Record<string, readonly [ReportPlan, readonly string[]]>> = {
    "a header without words": [withCell("report", "B6", null), ["headerRow Report!B6"]],
    "two headers with the same words": [withCell("report", "F6", { text: "Diff." }), ["headerRow Report!F6"]],
    "a second header row": [
      changed("report", ({ styles }) => ({ styles: [...styles, { style: "headLeft", areas: ["A8:G8"] }] })),
      ["headerRow Report!A8"],
    ],
    "cells merged in a table": [changed("report", ({ merges }) => ({ merges: [...merges, "A7:B7"] })), ["mergedCells Report!A7:B7"]],
    "a header over two columns": [
      changed("report", ({ merges }) => ({ merges: [...merges, `A${table}:B${table}`] })),
      [`mergedCells Report!A${table}:B${table}`],
    ],
    "a blank row in a table": [
      changed("data", ({ cells }) => ({ cells: cells.map((row, index) => (index === 5 ? row.map(() => null) : row)) })),
      ["blankLines Strand data!A6", "blankLines Strand data!I6", "blankLines Strand data!O6"],
    ],
    "a blank column in a table": [
      changed("report", ({ cells }) => ({
        cells: cells.map((row, index) => (index > 4 && index < 10 ? row.map((cell, of) => (of === 1 ? null : cell)) : row)),
      })),
      ["blankLines Report!B6"],
    ],
    "a mark without an explanation": [withCell("report", `E${table + 1}`, { text: "[b]" }), [`shorthand Report!E${table + 1}`]],
    "a sheet without a title": [withCell("data", "A1", null), ["titles Strand data!A1"]],
    "a link that says “here”": [withCell("report", "G5", { formula: `=HYPERLINK("#A1","Click here ›")` }), ["linkTexts Report!G5"]],
    "a link that is a web address": [
      withCell("report", "G5", { formula: `=HYPERLINK("https://example.org","https://example.org/a")` }),
      ["linkTexts Report!G5"],
    ],
    "a chart without a title": [withChart((of) => ({ ...of, title: "" })), [`chartsInWords Report!${chart}`]],
    "a chart without a sentence": [withCell("report", below, null), [`chartsInWords Report!${chart}`, `colourAlone Report!${chart}`]],
    "a chart of two colours that no word tells apart": [
      withCell("report", below, { text: "Two years, month by month." }),
      [`colourAlone Report!${chart}`],
    ],
    "letters too pale": [{ ...plan, colours: { main: "#FFDD00" } }, ["contrast Report!A2:G2"]],
    "a sheet whose name says nothing": [changed("data", () => ({ sheet: "Sheet2" })), ["sheetNames Sheet2!null"]],
    "an empty sheet": [
      changed("data", ({ cells }) => ({ cells: cells.map((row) => row.map(() => null)) })),
      ["emptySheets Strand data!null"],
    ],
  };
  it.each(Object.keys(BROKEN))("name %s", (what) => {
    const [broken, expected] = BROKEN[what]!;
    const found = flaws(broken);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    // What one change breaks is not told under rules that it does not touch.
    const rules = new Set(expected.map((each) => each.split(" ")[0]));
    if (!what.startsWith("an empty") && !what.startsWith("letters"))
      expect(found.filter((each) => !rules.has(each.split(" ")[0]))).toEqual([]);
  });

  it("name letters that are too small", () => {
    const small = { ...STYLES, note: { ...STYLES.note, size: 7 } };
    expect(sized(small).broken(plan)[0]).toMatchObject({ sheet: "Report", address: expect.stringMatching(/^A\d+:G\d+$/) });
    expect(sized(STYLES).broken(plan)).toEqual([]);
  });

  it("are said with what to do, one for many and for one", () => {
    for (const rule of RULE_NAMES)
      for (const places of [1, 2]) {
        const [said] = flawTexts(Array.from({ length: places }, () => ({ rule, sheet: "Report", address: "A1" })));
        expect(said!.text).toMatch(/^[A-Z1-9].*\.$/);
        expect(said!.toDo).toMatch(/^[A-Z].*\.$/);
      }
    expect(flawTexts(flawsOf(withCell("data", "A1", null)))[0]).toMatchObject({
      text: "1 sheet has no title in the first cell.",
      places: [{ sheet: "Strand data", address: "A1" }],
    });
  });
});
