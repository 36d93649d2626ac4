import { layOut } from "../../src/report/layout";
import { renameSheets } from "../../src/report/rename-sheets";
import { essexFigures, reportOf } from "./essex-figures";

const laidOut = (report: string, data: string) =>
  layOut(reportOf(essexFigures().slice(0, 3)), { sheets: { report, data }, commentary: new Map([["Rural_Crime", "Kept."]]) });
/** All but the words that name a sheet: they say what it was called when they were written. */
const linked = (plan: ReturnType<typeof laidOut>) => ({
  names: plan.names,
  sheets: [plan.report.sheet, plan.data.sheet],
  sums: [plan.report, plan.data].flatMap(({ cells }) =>
    cells.flat().filter((cell) => cell && "formula" in cell && cell.formula.includes("SUM(")),
  ),
  texts: [plan.report, plan.data].flatMap(({ cells }) => cells.flat().filter((cell) => cell && "text" in cell)),
});

describe("a plan for sheets that were renamed", () => {
  test("is the one of those names: sheets, formulas and defined names", () => {
    const renamed = renameSheets(laidOut("Report", "Strand data"), { report: "Board's paper", data: "Figures $1" });
    expect(linked(renamed)).toEqual(linked(laidOut("Board's paper", "Figures $1")));
  });

  test("tells two sheets apart that change their names with one another", () => {
    const swapped = renameSheets(laidOut("Report", "Strand data"), { report: "Strand data", data: "Report" });
    expect(swapped.names).toEqual(laidOut("Strand data", "Report").names);
  });

  test("is the plan itself where nothing was renamed", () => {
    const plan = laidOut("Report", "Strand data");
    expect(renameSheets(plan, { report: "Report", data: "Strand data" })).toEqual(plan);
  });
});
