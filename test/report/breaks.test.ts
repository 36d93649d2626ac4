import { judgeAll } from "../../src/analysis/verdicts/judge";
import { compare } from "../../src/analysis/compare";
import type { RecordingBreak } from "../../src/domain/break";
import { monthOf, type Month } from "../../src/domain/month";
import { REPORT_END } from "../../scripts/examples/essex";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { AS_AT, DETAILS, essexFigures } from "./essex-figures";

const at = (month: Month, note: string, part: number | null = null): RecordingBreak => ({
  month,
  note,
  part,
  at: { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 },
  partAt: { sheet: "Breaks", row: 4, column: 3, rows: 1, columns: 1 },
});

function plan(breaks: Readonly<Record<string, readonly RecordingBreak[]>>) {
  const strands = essexFigures().map((each) => {
    const own = breaks[each.definition.strand];
    return own ? { ...each, definition: { ...each.definition, breaks: own } } : each;
  });
  const comparisons = strands.map((strand) => compare(strand, REPORT_END));
  const judgements = judgeAll(strands, comparisons);
  const contents = { details: DETAILS, end: REPORT_END, asAt: AS_AT, strands, comparisons, judgements };
  const report = compose({ ...contents, account: [], warnings: [], accepted: [] });
  return layOut(report, { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
}
type Sheet = ReturnType<typeof plan>["report"];
const column = ({ cells }: Sheet, at: number) =>
  cells.map((row) => {
    const cell = row[at];
    if (!cell) return null;
    return "text" in cell ? cell.text : "formula" in cell ? cell.formula : "number" in cell ? cell.number : null;
  });
const lines = (sheet: Sheet) => column(sheet, 0).map(String);
const JUNE = at(monthOf(2019, 6), "new flag", 120);

describe("a report with a break in recording", () => {
  // Made by each test: what is made while a file loads counts as a constant, which mutants leave alone.
  const made = () => plan({ "Knife Crime": [JUNE] });

  test("marks the strand beside its figures, in the overview’s chart and under the overview", () => {
    const knife = made();
    const section = lines(knife.report).indexOf("5.1  Knife Crime");
    expect(column(knife.report, 4).slice(section, section + 7)).toContain("[b]");
    expect(lines(knife.report)).toContain(
      "[b] break in recording: Knife Crime in June 2019 (new flag). Figures on its two sides are not alike.",
    );
    expect(column(knife.data, 8)).toContain("Knife Crime [b]");
    const row = column(knife.data, 7).indexOf("[b]");
    expect([column(knife.data, 0)[row], column(knife.data, 2)[row]]).toEqual(["Knife Crime", "=DATE(2019,6,1)"]);
    expect(column(knife.data, 7).filter((each) => each === "[b]")).toHaveLength(1);
    const summary = lines(knife.report).find((line) => line.includes("Largest rise"))!;
    expect(summary).toMatch(/="\[b\]"," \[b\]",""\)/);
  });

  test("speaks of recording in the sentence, of a rise or a fall as it is, and at the chart", () => {
    const knife = made();
    const sentence = lines(knife.report).find((line) => line.includes("Knife crime offences") && line.startsWith("=IF"))!;
    expect(sentence).toContain('"; recording changed in June 2019 (new flag), so that this is not a "&IF(');
    expect(sentence).toContain('>0,"rise","fall")&" in crime alone."');
    expect(sentence).toContain('" in both periods; recording changed in June 2019 (new flag), so that the two are not alike."');
    expect(sentence).not.toMatch(/stands out|usual variation/);
    expect(lines(knife.report).filter((line) => line.includes("[b] Recording changed in June 2019."))).toHaveLength(1);
  });

  test("has the figure without the part due to recording too, as formulas that lead to the cell it was said in", () => {
    const knife = made();
    const data = (of: number) => column(knife.data, of)[2];
    const [strand, month, note, part, said, later, diff, pct] = [24, 25, 26, 27, 28, 29, 30, 31].map(data);
    expect([strand, month, note, part]).toEqual(["Knife Crime", "=DATE(2019,6,1)", "new flag", 120]);
    expect(said).toBe(`=HYPERLINK("#'Breaks'!A5","Breaks A5")`);
    expect([later, diff, pct]).toEqual(["=SUM($F$39:$F$50)-SUM($AB$3)", "=$AD$3-SUM($F$27:$F$38)", "=$AE$3/SUM($F$27:$F$38)"]);
    expect(lines(knife.report)).toContain(
      `="Without the part due to recording ("&FIXED(SUM('Strand data'!$AB$3),0)&"): "&FIXED('Strand data'!$AD$3,0)&", "&IF(ROUND('Strand data'!$AF$3,3)>0,"+","")&FIXED(ROUND('Strand data'!$AF$3,3)*100,1)&"%"&"."`,
    );
  });

  test("takes several parts together, and none of a break that is in the earlier 12 months", () => {
    const two = plan({ "Knife Crime": [at(monthOf(2018, 6), "rule", 7), JUNE, at(monthOf(2019, 9), "", 5)] });
    expect(column(two.data, 27).slice(2, 5)).toEqual([null, 120, 5]);
    expect(column(two.data, 29).slice(2, 5)).toEqual(["=SUM($F$39:$F$50)-SUM($AB$3:$AB$5)", null, null]);
    expect(lines(two.report).some((line) => line.includes("June 2018 (rule), June 2019 (new flag) and September 2019"))).toBe(true);
  });

  test("names all strands once where all have the break, and says nothing of one that is long past", () => {
    const all = Object.fromEntries(essexFigures().map(({ definition }) => [definition.strand, [at(monthOf(2019, 4), "new system")]]));
    expect(lines(plan(all).report)).toContain(
      "[b] break in recording: all strands in April 2019 (new system). Figures on its two sides are not alike.",
    );
    const past = plan({ "Knife Crime": [at(monthOf(2017, 4), "new system")] });
    expect(past.report.cells.flat().some((cell) => JSON.stringify(cell).includes("[b]"))).toBe(false);
  });

  test("is the same as ever without one", () => {
    expect(plan({}).data.columnWidths).toHaveLength(23);
    expect(JSON.stringify(plan({}))).not.toContain("[b]");
  });
});
