import { printedWidth, printedWidths } from "../../src/report/printed";
import { REPORT_END } from "../../scripts/examples/essex";
import { shownFigures } from "../../src/chain/shown-figures";
import { addMonths } from "../../src/domain/month";
import type { Direction } from "../../src/domain/strand";
import type { Target } from "../../src/domain/target";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { flawsOf } from "../../src/report/accessibility";
import { AS_AT, DETAILS, essexFigures, strandOf } from "./essex-figures";

const AT = { sheet: "Strands", row: 4, column: 7, rows: 1, columns: 1 };
const number = (value: number): Target => ({ kind: "number", value, at: AT });
const monthly = (value: number): Target => ({
  kind: "monthly",
  months: Array.from({ length: 12 }, (_, index) => ({ month: addMonths(REPORT_END, index - 11), value, at: AT })),
});

function plan(targets: Readonly<Record<string, readonly [Target, Direction | null]>>, suppress: number | null = null) {
  const read = essexFigures().map((each) => {
    const [target, favourable] = targets[each.definition.strand] ?? [];
    return target ? { ...each, definition: { ...each.definition, target, favourable: favourable ?? null } } : each;
  });
  const shown = shownFigures(read, REPORT_END, { suppress, smallestBase: 50 });
  const contents = { details: DETAILS, end: REPORT_END, asAt: AS_AT, read, account: [], warnings: [], accepted: [] };
  return layOut(compose({ ...contents, ...shown }), { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
}
type Sheet = ReturnType<typeof plan>["report"];
const column = ({ cells }: Sheet, at: number) => cells.map((row) => (row[at] ? Object.values(row[at])[0] : null) as string | number | null);
const lines = (sheet: Sheet) => column(sheet, 0).map(String);

describe("a report with targets", () => {
  // Made by each test: what is made while a file loads counts as a constant, which mutants leave alone.
  const some = () =>
    plan({
      "Hate Crime": [number(2500), "down"],
      Fraud: [monthly(170), "down"],
      "Rural Crime": [{ kind: "percent", value: -0.05, at: AT }, null],
    });

  test("has a column of marks in the overview, and none without targets", () => {
    const marks = column(some().report, 7);
    expect(marks.slice(5, 16)).toEqual([
      "Target",
      ...["None", "None", "None", "='Strand data'!$AC$3", "='Strand data'!$AC$4", "None", "None", "='Strand data'!$AC$5", "None", "None"],
    ]);
    expect([some(), plan({})].map(({ report }) => printedWidths(report).length)).toEqual([8, 7]);
    expect(printedWidth(some().report)).toBe(printedWidth(plan({}).report));
  });

  test("says how far a strand is by formulas over the figures, with a shape and a word, and where it was said", () => {
    const made = some();
    const data = (of: number) => column(made.data, of).slice(2, 5);
    const [hate, fraud, rural] = made.data.cells.slice(2, 5).map((row) => row.slice(24, 29).map((cell) => cell && Object.values(cell)[0]));
    expect(hate).toEqual([
      "Hate Crime",
      "=ROUND(SUM($AG$3),6)",
      "=SUM($F$87:$F$98)",
      "=$AA$3/$Z$3",
      '=IF($AA$3<=$Z$3,"● Met","○ Not met")',
    ]);
    expect(fraud!.slice(0, 2)).toEqual(["Fraud", "=ROUND(SUM($AG$4:$AG$15),6)"]);
    expect([rural![1], rural![4]]).toEqual([
      "=ROUND(SUM($F$171:$F$182)*(1+$AG$16),6)",
      '=IF($AA$5>$Z$5,"▲ Above",IF($AA$5<$Z$5,"▼ Below","■ At"))',
    ]);
    expect(column(made.data, 31).slice(2, 5)).toEqual(["All", "=DATE(2019,2,1)", "=DATE(2019,3,1)"]);
    expect(data(33)[0]).toBe(`=HYPERLINK("#'Strands'!H5","Strands H5")`);
    expect(flawsOf(made)).toEqual([]);
  });

  test("says it in a sentence, with what a target for each month can be expected to do", () => {
    const { report } = some();
    const sentences = lines(report).filter((line) => line.startsWith("='Strand data'!$AC$"));
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toMatch(/^='Strand data'!\$AC\$3&": "&FIXED\(B\d+,0\)&IF\(.*" under"," is ".*" over"\)&" the target of "&FIXED/);
    expect(sentences[1]).toContain("By its control limits it may meet the target or miss it by chance, month by month.");
    expect(sentences[2]).toContain('&" the target: "&');
    expect(sentences[2]).toContain("which is 5% fewer than in the earlier period.");
    const notes = lines(report).filter((line) => line.startsWith("“Target”"));
    expect(notes).toEqual([
      "“Target” is met where the later figure is at most its target, or at least it where a rise is wanted. Where neither way is wanted, it says only where the figure lies.",
    ]);
  });

  test("draws a target for each month as a dashed line over the months, and says so", () => {
    const { report } = some();
    const series = (key: string) => report.charts.find(({ name }) => name === `SR_${key}_Chart`)!.series;
    expect(series("Hate_Crime")).toHaveLength(2);
    expect(series("Fraud")[2]).toMatchObject({ name: "Target", values: "$AG$4:$AG$15", look: "dashes", colour: "limits" });
    expect(lines(report).filter((line) => line.includes("Dashes: target."))).toHaveLength(1);
  });

  test("says nothing of control limits where small counts are hidden: they are of months that are not shown", () => {
    const hidden = plan({ Fraud: [monthly(170), "down"], "Knife Crime": [number(1000), "down"] }, 5);
    expect(lines(hidden.report).join()).not.toContain("control limits");
  });
});

describe("a strand with a hidden total", () => {
  const few = strandOf(
    "Few",
    Array.from({ length: 24 }, (_, index) => [addMonths(REPORT_END, index - 23), index === 15 ? 3 : index < 12 ? 5 : 0] as const),
  );
  const planned = (target: Target) => {
    const read = [{ ...few, definition: { ...few.definition, target, favourable: "down" as const } }];
    const shown = shownFigures(read, REPORT_END, { suppress: 5, smallestBase: 50 });
    const contents = { details: DETAILS, end: REPORT_END, asAt: AS_AT, read, account: [], warnings: [], accepted: [] };
    return layOut(compose({ ...contents, ...shown }), { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
  };

  test.each([
    ["a number", number(12), "=ROUND(SUM($AG$3),6)", "Target: 12."],
    [
      "a change",
      { kind: "percent", value: -0.05, at: AT } as const,
      "=ROUND(SUM($F$3:$F$14)*(1+$AG$3),6)",
      "Target: 5% fewer than in the earlier period.",
    ],
    ["one for each month", monthly(2), "=ROUND(SUM($AG$3:$AG$14),6)", "Target: one for each month."],
  ])("has its target, %s, and nothing of how far it is", (_, target, whole, words) => {
    const { report, data } = planned(target);
    expect(data.cells[2]!.slice(24, 29).map((cell) => cell && Object.values(cell)[0])).toEqual(["Few", whole, "[c]", "[c]", "[c]"]);
    expect(lines(report)).toContain(`${words} Not compared: it would tell figures that are hidden.`);
    expect(column(report, 7)[6]).toBe("='Strand data'!$AC$3");
  });
});
