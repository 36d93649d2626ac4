import { judgeAll } from "../../src/analysis/verdicts/judge";
import { compare } from "../../src/analysis/compare";
import { REPORT_END } from "../../scripts/examples/essex";
import type { Direction } from "../../src/domain/strand";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import type { OverviewOrder } from "../../src/report/report-options";
import { AS_AT, DETAILS, essexFigures } from "./essex-figures";

function plan(overviewOrder: OverviewOrder, favourable: Direction | null = null) {
  const strands = essexFigures().map((strand) => ({ ...strand, definition: { ...strand.definition, favourable } }));
  const comparisons = strands.map((strand) => compare(strand, REPORT_END));
  const judgements = judgeAll(strands, comparisons);
  const parts = { charts: "months" as const, dataNotes: true, overviewOrder };
  const contents = { details: DETAILS, end: REPORT_END, asAt: AS_AT, strands, comparisons, judgements };
  const report = compose({ ...contents, account: [], warnings: [], accepted: [], parts });
  return layOut(report, { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
}
const texts = (cells: readonly (readonly (object | null)[])[], column: number) =>
  cells.map((row) => {
    const cell = row[column];
    if (!cell) return null;
    return "text" in cell ? cell.text : "formula" in cell ? cell.formula : "number" in cell ? cell.number : null;
  });

describe("A report with verdicts", () => {
  const STANDS_OUT = ["Knife Crime", "Domestic Abuse", "Hate Crime", "House Burglary"];

  it("has the overview in the paper's order, or what stands out first, the greatest change before the others", () => {
    const overview = (order: OverviewOrder) => texts(plan(order).report.cells, 0).slice(6, 16);
    const paper = essexFigures().map(({ definition }) => definition.strand);
    expect(overview("paper")).toEqual(paper);
    expect(overview("standsOut")).toEqual([...STANDS_OUT, ...paper.filter((strand) => !STANDS_OUT.includes(strand))]);
  });

  it("points from each overview row at its own section, in either order", () => {
    const { report } = plan("standsOut");
    const first = texts(report.cells, 6)[6] as string;
    expect(first).toMatch(/^=E\d+$/);
    const row = Number(first.slice(2));
    // The table of a section is five rows below its heading at most.
    expect(texts(report.cells, 0).slice(row - 7, row)).toContain("5.1  Knife Crime");
    expect(texts(report.cells, 4)[row - 1]).toBe("Yes");
  });

  it("links what it tells of the last month to that month's count", () => {
    const { cells } = plan("paper").report;
    const row = texts(cells, 0).findIndex((each) => String(each).includes("the fourth fall running"));
    expect(texts(cells, 0)[row]).toBe(`="January 2020: "&FIXED('Strand data'!$F$26,0)&", the fourth fall running."`);
    expect(texts(cells, 7)[row]).toBe(`=HYPERLINK("#'Strand data'!F26","Where from: January 2020 ›")`);
  });

  it("has each strand's method and interval beside the counts", () => {
    const { cells } = plan("paper").data;
    expect([14, 15, 16].map((column) => texts(cells, column)[3])).toEqual(["Knife Crime", "Yes", "Paired months"]);
    const [p, low, high, dispersion] = [17, 18, 19, 20].map((column) => Number(texts(cells, column)[3]));
    expect(p).toBeLessThan(0.001);
    expect([low! < 1405 / 983, high! > 1405 / 983, low! > 1, dispersion! > 0]).toEqual([true, true, true, true]);
  });

  it("says by the direction that is wanted what a change is that stands out, and nothing of one within the usual variation", () => {
    const sentences = (favourable: Direction | null) =>
      texts(plan("paper", favourable).report.cells, 0).filter((each) => / rose"," fell"/.test(String(each))) as string[];
    const saying = (favourable: Direction | null, words: string) => sentences(favourable).filter((each) => each.includes(words)).length;
    expect([saying(null, "wanted"), sentences(null).length]).toEqual([0, 10]);
    const down = '>0,", which stands out: a rise, where a fall is wanted.",", which stands out: a fall, as wanted."))';
    const up = '>0,", which stands out: a rise, as wanted.",", which stands out: a fall, where a rise is wanted."))';
    expect([saying("down", down), saying("up", up)]).toEqual([STANDS_OUT.length, STANDS_OUT.length]);
    expect(saying("down", "wanted")).toBe(STANDS_OUT.length);
  });
});
