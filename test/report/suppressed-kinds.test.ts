import { shownFigures } from "../../src/chain/shown-figures";
import { addMonths, monthOf } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { Figures } from "../../src/domain/series";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { AS_AT, DETAILS, strandOf } from "./essex-figures";

const END = monthOf(2020, 1);
const sources = [{ sheet: "Data", column: 2, rows: runOf(4) }];

function cellsOf(figures: Figures) {
  const strands = [{ definition: strandOf("Fraud", []).definition, figures }];
  const shown = shownFigures(strands, END, { suppress: 5, smallestBase: 50 });
  const contents = { details: DETAILS, end: END, asAt: AS_AT, read: strands, account: [], warnings: [], accepted: [] };
  const plan = layOut(compose({ ...contents, ...shown }), { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
  const textOf = (cell: object | null | undefined) => (cell ? Object.values(cell)[0] : null) as string | number | null;
  const { cells } = plan.report;
  const row = cells.findIndex((each) => String(textOf(each[7])).includes("data row"));
  return {
    figures: cells[row]!.slice(0, 5).map(textOf),
    data: plan.data.cells.slice(2).map((each) => [3, 4, 5].map((column) => textOf(each[column]))),
    charts: plan.report.charts.length,
  };
}

describe("Hidden counts of other kinds of figures", () => {
  test("are quarters, with the least quarter that hides one, and the totals as numbers", () => {
    const quarters = [30, 3, 50, 20, 40, 41, 42, 43].map((count, index) => ({
      ...{ month: addMonths(END, 3 * (index - 7)), length: 3, count, sources },
    }));
    expect(cellsOf({ kind: "months", months: quarters })).toEqual({
      figures: [103, "=SUM('Strand data'!$F$7:$F$10)", "=B16-A16", "=(B16-A16)/A16", "Yes"],
      data: [
        ["Feb to Apr", 3, 30],
        ["May to Jul", 3, "[c]"],
        ["Aug to Oct", 3, 50],
        ["Nov to Jan", 3, "[c]"],
        ...[40, 41, 42, 43].map((count, index) => [["Feb to Apr", "May to Jul", "Aug to Oct", "Nov to Jan"][index], 3, count]),
      ],
      charts: 0,
    });
  });

  test("are totals without months, with Diff. and % Diff.", () => {
    const totals = [
      { end: addMonths(END, -12), total: 3, sources },
      { end: END, total: 60, sources },
    ];
    expect(cellsOf({ kind: "totals", totals })).toEqual({
      figures: ["[c]", "=SUM('Strand data'!$F$4)", "[c]", "[c]", "[c]"],
      data: [
        ["Feb to Jan", 12, "[c]"],
        ["Feb to Jan", 12, 60],
      ],
      charts: 0,
    });
  });

  test("are months of a window that has no total, where only small ones are hidden", () => {
    const months = Array.from({ length: 20 }, (_, index) => ({ month: addMonths(END, index - 19), count: index === 2 ? 4 : 30, sources }));
    const { figures, data } = cellsOf({ kind: "months", months });
    expect(figures).toEqual(["[x]", "=SUM('Strand data'!$F$15:$F$26)", "[x]", "[x]", "[x]"]);
    expect(data.filter(([, , count]) => count === "[c]")).toHaveLength(1);
  });
});
