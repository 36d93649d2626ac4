import { compareAll } from "../../src/analysis/compare";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { finding, type Finding } from "../../src/domain/finding";
import { TWELVE_MONTHS } from "../../src/domain/report-period";
import { NO_FORMER, packPlan, type FormerPack, type PackContents } from "../../src/report/packs/pack-plan";
import type { ReportPlan } from "../../src/report/plan";
import { completeOptions } from "../../src/report/report-options";
import { REPORT_END } from "../../scripts/examples/essex";
import { AS_AT, DETAILS, essexFigures } from "./essex-figures";

const NO_PAPER = { before: [], after: [] };
const WARNING = finding("numbersAsText", { sheet: "Data", address: "B3" }, { count: 7 });
function planned(
  more: Partial<PackContents> = {},
  paper: Parameters<typeof packPlan>[1] = NO_PAPER,
  former: FormerPack = NO_FORMER,
): ReportPlan {
  const strands = essexFigures().slice(0, 2);
  const comparisons = compareAll(strands, REPORT_END);
  return packPlan(
    {
      ...{
        place: "Basildon",
        details: DETAILS,
        end: REPORT_END,
        period: TWELVE_MONTHS,
        latest: REPORT_END,
        asAt: AS_AT,
        strands,
        comparisons,
      },
      ...{ judgements: judgeAll(strands, comparisons), findings: [], accepted: [], options: completeOptions({}), left: [] },
      ...more,
    },
    paper,
    former,
  );
}
const texts = ({ report }: ReportPlan) => report.cells.flat().flatMap((cell) => (cell && "text" in cell ? [cell.text] : []));

describe("The report of one place", () => {
  it("has the place wherever the force stands, or alone where there is none", () => {
    expect(texts(planned())[0]).toMatch(/^Basildon, Essex Police: /);
    expect(texts(planned({ details: { ...DETAILS, force: null } }))[0]).toMatch(/^Basildon: /);
  });

  it("has sheets of its own, or those that stand, and leads to no worksheet", () => {
    const [fresh, standing] = [planned(), planned({}, NO_PAPER, { commentary: new Map(), sheets: { report: "Mine", data: "Its data" } })];
    expect([fresh.report.sheet, fresh.data.sheet, standing.report.sheet, standing.data.sheet]).toEqual([
      "Report",
      "Strand data",
      "Mine",
      "Its data",
    ]);
    const links = fresh.data.cells.flat().filter((cell) => cell && "formula" in cell && cell.formula.includes("Monthly offences"));
    expect(links).toEqual([]);
  });

  it("says its last month where it is known", () => {
    expect([planned().latest, "latest" in planned({ latest: null })]).toEqual([REPORT_END, false]);
  });

  it("says what it has not, and that the paper's words are the same in every pack", () => {
    const SAME = "The paper’s words are the same in every pack. Figures that are typed in them may be of the whole.";
    const part = (text: string) => ({ heading: "1.0  Summary", text });
    expect(texts(planned({ left: ["No measures here."] }))).toContain("No measures here.");
    expect([texts(planned()), texts(planned({}, { before: [part("")], after: [] }))].map((all) => all.includes(SAME))).toEqual([
      false,
      false,
    ]);
    expect(
      [texts(planned({}, { before: [part("Words.")], after: [] })), texts(planned({}, { before: [], after: [part("Words.")] }))].map(
        (all) => all.includes(SAME),
      ),
    ).toEqual([true, true]);
  });

  it("explains the mark in place of rows where counts are hidden in some pack, and none in this one", () => {
    const ROWS = "[c] confidential: the number of rows, which could tell a small count of another pack.";
    const hides = completeOptions({ suppress: 5 });
    expect([texts(planned()).includes(ROWS), texts(planned({ options: hides })).includes(ROWS)]).toEqual([false, true]);
    const rows = (plan: ReportPlan) =>
      plan.report.cells.map((line) => line.map((cell) => (cell && "number" in cell ? cell.number : "")).filter((cell) => cell !== ""));
    expect(rows(planned()).flat().length).toBeGreaterThan(rows(planned({ options: hides })).flat().length);
    const comparisons = compareAll(essexFigures().slice(0, 2), REPORT_END).map((each, at) =>
      at === 0 ? { ...each, hidden: { earlier: false, later: false, periods: [] } as never } : each,
    );
    expect(texts(planned({ options: hides, comparisons })).includes(ROWS)).toBe(false);
    expect(texts(planned({ options: completeOptions({ suppress: 5, dataNotes: false }) })).includes(ROWS)).toBe(false);
  });

  it("has warnings in its data notes, and keeps the commentary", () => {
    const warned = (severity: Finding["severity"]) =>
      texts(planned({ findings: [{ ...WARNING, severity }] })).some((text) => text.includes("cell B3"));
    expect([warned("warning"), texts(planned()).some((text) => text.includes("cell B3"))]).toEqual([true, false]);
    const kept = planned({}, NO_PAPER, { commentary: new Map([["Gone", "Kept words."]]), sheets: NO_FORMER.sheets });
    expect(kept.data.cells.flat().some((cell) => cell !== null && "text" in cell && cell.text === "Gone")).toBe(true);
  });
});
