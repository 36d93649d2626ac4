import { REPORT_END } from "../../scripts/examples/essex";
import { addMonths } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { layOut } from "../../src/report/layout";
import type { ReportPlan, SheetPlan } from "../../src/report/plan";
import type { Report } from "../../src/report/report";
import { DETAILS, reportOf, strandOf } from "./essex-figures";
import { months, planOf, rowsOf } from "./plan-lines";
import { tally } from "./shown-measures";

const SHEETS = { report: "Report", data: "Data" };
const TWO = () => [
  strandOf("Fraud", months(24)),
  strandOf(
    "Theft",
    months(24, (at) => 90 + at),
  ),
];
const laidOut = (more: Partial<Report> = {}, commentary: Readonly<Record<string, string>> = {}): ReportPlan =>
  layOut({ ...reportOf(TWO()), ...more }, { sheets: SHEETS, commentary: new Map(Object.entries(commentary)) });
const words = (sheet: SheetPlan) => rowsOf(sheet).map((line) => line.slice(line.indexOf(": ") + 2));
const named = ({ names }: ReportPlan, name: string) => names.find((each) => each.name === name)?.refersTo ?? null;

const bars = ({ data }: ReportPlan) =>
  data.cells.slice(2, 4).map((cells) => cells.slice(8, 10).map((cell) => cell && Object.values(cell)[0]));
const TARGET = { kind: "number", value: 800, at: { sheet: "Strands", row: 4, column: 7, rows: 1, columns: 1 } } as const;

describe("A report laid out whole", () => {
  const text = { key: "Abuse", heading: "5.3  Abuse", strand: "Abuse", lead: null, before: 1 };
  const paper = { before: [{ heading: "1.0  Purpose", text: "An update." }], after: [{ heading: "6.0  Risks", text: "None." }] };
  const measures: Report["measures"] = [{ key: "Abuse", number: 1, measure: tally() }];
  const whole = () => laidOut({ texts: [text], paper, measures }, { Abuse: "Words. ".repeat(40), Gone: "Kept.", Blank: " " });

  test("has the paper’s parts and sections in their order, which start pages", () => {
    const plan = whole();
    const lines = words(plan.report);
    const headings = ["1.0  Purpose", "Overview", "Fraud", "5.3  Abuse", "Theft", "6.0  Risks", "Data notes"];
    // A row of the overview's table begins with a strand's name as well.
    const headingIn = (line: string) => headings.find((heading) => line === heading || line.startsWith(`${heading}|||`));
    expect(lines.flatMap((line) => headingIn(line) ?? [])).toEqual(headings);
    const at = (heading: string) => lines.findIndex((line) => headingIn(line) === heading);
    const { blocks, breaks, charts = [], ...page } = plan.report.page;
    expect(blocks.map(({ first }) => first)).toEqual(headings.map(at));
    const all = plan.report.rowHeights.slice(4).reduce((sum, height) => sum + height, 0);
    const grown = charts.reduce((sum, { first, height }) => sum + plan.report.rowHeights[first]! - height, 0);
    expect(blocks.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(all - grown, 6);
    expect(breaks.every((cell) => headings.some((heading) => cell === `A${at(heading) + 1}`))).toBe(true);
    expect([breaks.length, charts.length, charts.every(({ height }) => height > 0)]).toEqual([1, 3, true]);
    const end = plan.report.cells.length;
    expect(page).toEqual({ orientation: "portrait", printArea: `A1:G${end}`, titleRows: "$1:$1", classification: "OFFICIAL" });
    expect(plan.data.page).toMatchObject({
      orientation: "landscape",
      titleRows: "$1:$2",
      classification: "OFFICIAL",
      breaks: [],
      blocks: [],
    });
    expect([plan.data.charts, plan.data.frozenRows, plan.report.frozenRows]).toEqual([[], 2, 0]);
  });

  test("has no block above the first section where no part of the paper stands there", () => {
    const { report } = laidOut();
    const at = words(report).findIndex((line) => line.startsWith("Fraud") && !line.includes("|"));
    expect(report.page.blocks[0]!.first).toBe(at);
  });

  test("has measures in their own section alone, and its commentary’s room", () => {
    const { report } = whole();
    expect(words(report).filter((line) => line.includes("Deployments"))).toHaveLength(1);
    const box = (plan: SheetPlan, key: string) =>
      plan.rowHeights[Number(/\d+/.exec(plan.commentary.find((each) => each.key === key)!.address)![0]) - 1];
    expect([box(report, "Abuse")! > 36, box(report, "Fraud")]).toEqual([true, 36]);
  });

  test("keeps commentary of what it no longer has, where there are words", () => {
    expect(whole().data.commentary.map(({ key }) => key)).toEqual(["Gone"]);
    expect([named(whole(), "SR_Gone_Commentary"), named(whole(), "SR_Abuse_Commentary")]).toEqual([
      "='Data'!$M$3",
      "='Report'!$A$30:$G$30",
    ]);
  });

  test("names its data notes where it has some", () => {
    const [notes, none] = [laidOut(), laidOut({ dataNotes: null })];
    expect([named(notes, "SR_Data_Notes") === null, named(none, "SR_Data_Notes"), none.names.length]).toEqual([
      false,
      null,
      notes.names.length - 1,
    ]);
    expect(words(none.report)).not.toContain("Data notes");
    expect(none.report.page.blocks).toHaveLength(notes.report.page.blocks.length - 1);
  });

  test("begins with force, title and marking, of which some may be missing", () => {
    const head = (details: Report["details"]) => rowsOf(laidOut({ details }).report).slice(0, 3);
    expect(head(DETAILS)).toEqual([
      "18 running: Essex Police: Crime prevention strategy: offences by strand",
      "32.25 title: Crime prevention strategy: offences by strand",
      "16.5 subtitle: Essex Police  ·  12 months to end of January 2020  ·  OFFICIAL",
    ]);
    expect(head({ ...DETAILS, title: "Offences", force: null, classification: "" })).toEqual([
      "18 running: Offences",
      "32.25 title: Offences",
      "16.5 subtitle: 12 months to end of January 2020",
    ]);
  });

  test("has its chart first, over bars that are called as its strands are, with a mark where recording changed", () => {
    const plan = laidOut();
    expect(plan.report.charts.map(({ name, area }) => [name, area.from.replace(/\d+/, ""), area.to.replace(/\d+/, "")])).toEqual(
      ["SR_Overview_Chart", "SR_Fraud_Chart", "SR_Theft_Chart"].map((name) => [name, "A", "G"]),
    );
    expect(bars(plan)).toEqual([
      ["Theft", expect.stringMatching(/^='Report'!\$D\$\d+$/)],
      ["Fraud", expect.stringMatching(/^='Report'!\$D\$\d+$/)],
    ]);
    const { strands } = reportOf(TWO());
    const changed = strands.map((strand, at) =>
      at === 0 ? { ...strand, verdict: { ...strand.verdict, reason: "recordingChanged" as const } } : strand,
    );
    expect(bars(laidOut({ strands: changed })).map(([label]) => label)).toEqual(["Theft", "Fraud [b]"]);
    const own = TWO().map((strand, at) =>
      at === 0 ? { ...strand, definition: { ...strand.definition, periodEnd: addMonths(REPORT_END, -1) } } : strand,
    );
    const labels = bars(planOf(own, { comparing: { period: { kind: "yearToDate" } } })).map(([label]) => label);
    expect(labels.toSorted()).toEqual(["Fraud (Apr to Dec 19)", "Theft (Apr 19 to Jan 20)"]);
    expect(laidOut({ charts: "none" }).report.charts).toEqual([]);
  });
});

describe("What a report is told by", () => {
  test("is each strand’s figures, with what they are of where that is not 12 months", () => {
    const figures = { strand: "Fraud", end: REPORT_END, earlier: 552, later: 654 };
    expect(laidOut().figures[0]).toEqual(figures);
    const { figures: quarters, data } = planOf(TWO(), { comparing: { period: { kind: "months", length: 3 } } });
    expect([quarters[0], data.cells.length > 0]).toMatchObject([{ strand: "Fraud", length: 3 }, true]);
    const gone = planOf([
      strandOf(
        "Fraud",
        months(24, (at) => (at === 3 || at === 20 ? null : 40)),
      ),
    ]);
    expect(gone.figures[0]).toEqual({ ...figures, earlier: null, later: null });
  });

  test("says that one is hidden, and what a second baseline was", () => {
    const few = planOf(
      [
        strandOf(
          "Fraud",
          months(24, (at) => (at === 3 ? 2 : 0)),
        ),
      ],
      { suppress: 5 },
    );
    expect(few.figures.map(({ isHidden }) => isHidden ?? false)).toEqual([true]);
    expect(few.figures[0]).toMatchObject({ later: 0 });
    const based = planOf([strandOf("Fraud", months(60))], { comparing: { baseline: { kind: "years", count: 3 } } });
    expect(based.figures[0]!.baseline?.map(({ end, total }) => [end, total !== null && total > 0])).toEqual(
      [-36, -24, -12].map((by) => [addMonths(REPORT_END, by), true]),
    );
  });
});

test("A column for targets takes room where a strand has one, and its mark stands in the overview", () => {
  const [fraud, theft] = TWO() as [StrandFigures, StrandFigures];
  const { report } = planOf([{ ...fraud, definition: { ...fraud.definition, target: TARGET } }, theft]);
  const none = planOf([fraud, theft]).report;
  expect([report.columnWidths.length, none.columnWidths.length]).toEqual([none.columnWidths.length + 1, 8]);
  const overview = words(report).findIndex((line) => line.startsWith("Overview")) + 2;
  const marks = report.cells
    .slice(overview, overview + 2)
    .map((cells) => cells.filter((cell) => cell && "formula" in cell && cell.formula.includes("Data")).length);
  expect(marks).toEqual([1, 0]);
});
