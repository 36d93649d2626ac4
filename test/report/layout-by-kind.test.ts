import { addMonths, monthOf } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { Figures } from "../../src/domain/series";
import type { StrandFigures } from "../../src/domain/strand";
import { layOut } from "../../src/report/layout";
import type { SheetPlan } from "../../src/report/plan";
import { reportOf, strandOf } from "./essex-figures";

const END = monthOf(2020, 1);
const of = (strand: string, figures: Figures): StrandFigures => ({
  ...strandOf(strand, [], { measure: `${strand} Offences` }),
  figures,
});
const QUARTERS = of("Theft", {
  kind: "months",
  months: Array.from({ length: 8 }, (_, index) => ({ month: addMonths(END, (index - 7) * 3), length: 3, count: 100 + index, sources: [] })),
});
const TOTALS = of("Knife Crime", {
  kind: "totals",
  totals: [
    { end: addMonths(END, -12), total: 983, sources: [{ sheet: "T", column: 1, rows: runOf(4) }] },
    { end: END, total: 1405, sources: [] },
  ],
});
const ZERO_BASE = strandOf(
  "Arson",
  Array.from({ length: 24 }, (_, index) => [addMonths(END, index - 23), index < 12 ? 0 : 5] as const),
  { measure: "Arson Offences" },
);
const layOutOf = (strands: readonly StrandFigures[], commentary = new Map<string, string>()) =>
  layOut(reportOf(strands), { sheets: { report: "Report", data: "Strand data" }, commentary });
/** Made anew by each test: what is made while a file loads counts as a constant, which mutants leave alone. */
const plan = () => layOutOf([QUARTERS, TOTALS, ZERO_BASE], new Map([["Gone_By", "Kept."]]));

/** A row's cells as text, with "|" between them. */
function line({ cells }: SheetPlan, row: number): string {
  const words = cells[row - 1]!.map((cell) =>
    cell === null ? "" : "text" in cell ? cell.text : "number" in cell ? Number(cell.number.toPrecision(9)) : cell.formula,
  );
  return words.join("|").replace(/\|+$/, "");
}
const names = (start: string) =>
  plan()
    .names.filter(({ name }) => name.startsWith(start))
    .map(({ name, refersTo }) => `${name} ${refersTo}`);
const chart = (name: string) => plan().report.charts.find((each) => each.name === name)!;

describe("the strand data of quarters, of totals and of months", () => {
  test("have the months that a total is made of, not a quarter that ends with one of them", () => {
    const months = (count: number, length: number) =>
      Array.from({ length: count }, (_, index) => ({ month: addMonths(END, -index * length), length, count: length, sources: [] }));
    const { data } = layOutOf([of("Theft", { kind: "months", months: [...months(3, 1), ...months(8, 3)] })]);
    const later = data.cells.map((_, row) => line(data, row + 1)).filter((text) => text.includes("12 months ending Jan 20"));
    expect(later.map((text) => text.split("|").slice(4, 6))).toEqual([
      ...Array.from({ length: 3 }, () => ["3", "3"]),
      ...["1", "1", "1"].map((one) => [one, one]),
    ]);
  });

  test("have a row for each figure, with what it is for and where it is from", () => {
    expect([2, 3, 10, 11, 12, 13, 36].map((row) => line(plan().data, row))).toEqual([
      "Strand|Window|Month|Month name|Months|Offences|Counted from||Chart: strand|% Diff.||Strand no longer reported|Its commentary, kept||" +
        "Verdict: strand|Stands out?|Method|p|Ratio, low|Ratio, high|Dispersion|Latest month|Judged by",
      "Theft|12 months ending Jan 19|=DATE(2018,4,1)|Feb to Apr|3|100|||Theft|='Report'!$D$21||Gone By|" +
        "||Theft|No|Exact, totals only|0.602194205|0.904852344|1.1940879||Not known|No months",
      "Theft|12 months ending Jan 20|=DATE(2020,1,1)|Nov to Jan|3|107",
      `Knife Crime|12 months ending Jan 19|=DATE(2019,1,1)|Feb to Jan|12|983|=HYPERLINK("#'T'!B5","T!B5")`,
      "Knife Crime|12 months ending Jan 20|=DATE(2020,1,1)|Feb to Jan|12|1405",
      `Arson|12 months ending Jan 19|=DATE(2018,2,1)|Feb|1|0|=HYPERLINK("#'Monthly offences'!D6","Monthly offences!D6")`,
      `Arson|12 months ending Jan 20|=DATE(2020,1,1)|Jan|1|5|=HYPERLINK("#'Monthly offences'!D29","Monthly offences!D29")`,
    ]);
  });

  test("have their looks by column", () => {
    expect(Object.fromEntries(plan().data.styles.map(({ style, areas }) => [style, areas.join()]))).toEqual({
      dataTitle: "A1",
      headLeft: "A2:D2,O2:W2,I2,L2:M2",
      headRight: "E2:F2,J2",
      headLink: "G2",
      dataText: "A3:B36,D3:D36,G3:G10,G12,O3:Q5,U3:W4,T5:W5,I3:I4,L3",
      dataRatio: "R3:T4,R5:S5",
      dataMonth: "C3:C36",
      dataCount: "E3:F36",
      dataLink: "G11,G13:G36",
      dataPercent: "J3:J4",
      kept: "M3",
    });
  });

  test("are printed without what stands beside the counts", () => {
    expect(plan().data.page).toMatchObject({ orientation: "landscape", printArea: "A1:G36", titleRows: "$1:$2", breaks: [] });
    expect(names("SR_Strand_data")).toEqual(["SR_Strand_data ='Strand data'!$A$1:$W$36"]);
  });
});

describe("the sections of quarters, of totals and of months", () => {
  test("total the cells of each window", () => {
    expect([21, 32, 43].map((row) => line(plan().report, row).split("|||=HYP")[0])).toEqual([
      "=SUM('Strand data'!$F$3:$F$6)|=SUM('Strand data'!$F$7:$F$10)|=B21-A21|=(B21-A21)/A21|No",
      "=SUM('Strand data'!$F$11)|=SUM('Strand data'!$F$12)|=B32-A32|=(B32-A32)/A32|Yes",
      "=SUM('Strand data'!$F$13:$F$24)|=SUM('Strand data'!$F$25:$F$36)|=B43-A43|[z]|Yes",
    ]);
    expect(line(plan().report, 43)).toContain('"Where from: data rows 13 to 36 ›"');
  });

  test("say in a sentence what the table says, and why there is no percentage", () => {
    expect(line(plan().report, 22)).toBe(
      '=IF(C21=0,"Theft offences"&" did not change: "&FIXED(B21,0)&" in both periods.","Theft offences"&IF(C21>0," rose"," fell")' +
        '&" by "&FIXED(ABS(C21),0)&" ("&IF(ROUND(D21,3)>0,"+","")&FIXED(ROUND(D21,3)*100,1)&"%"&")"&", from "&FIXED(A21,0)' +
        '&" to "&FIXED(B21,0)&", which is no more than chance alone would give.")',
    );
    expect(line(plan().report, 44)).toContain('FIXED(ABS(C43),0)&""&", from "');
    expect(line(plan().report, 45)).toBe("No percentage: there were no offences in the earlier 12 months.");
  });

  test("say in words what their charts show", () => {
    expect(line(plan().report, 25)).toContain('="Light columns: year to Jan 19; dark: year to Jan 20. Quarters run from "&FIXED(MIN(');
    expect(line(plan().report, 25)).toContain(`" ("&INDEX('Strand data'!$D$3:$D$10,MATCH(MAX('Strand data'!$F$3:$F$10),`);
    expect(line(plan().report, 36)).toBe("The chart shows the table’s two totals as bars from zero.");
    expect(line(plan().report, 49)).toContain("Months run from ");
    expect(line(plan().report, 49)).toContain(`" ("&INDEX('Strand data'!$D$13:$D$36,MATCH(MIN('Strand data'!$F$13:$F$36),`);
  });

  test("have names for their figures", () => {
    expect(names("SR_Theft")).toEqual([
      "SR_Theft_Earlier ='Report'!$A$21",
      "SR_Theft_Later ='Report'!$B$21",
      "SR_Theft_Diff ='Report'!$C$21",
      "SR_Theft_Pct ='Report'!$D$21",
      "SR_Theft_Table ='Report'!$A$20:$E$21",
      "SR_Theft_Data ='Strand data'!$A$3:$G$10",
      "SR_Theft_Commentary ='Report'!$A$26:$G$26",
    ]);
    expect(names("SR_Gone")).toEqual(["SR_Gone_By_Commentary ='Strand data'!$M$3"]);
    expect(names("SR_Overview")).toEqual(["SR_Overview_Table ='Report'!$A$6:$G$9"]);
    expect(names("SR_Data_Notes")).toEqual(["SR_Data_Notes ='Report'!$A$52:$G$59"]);
    expect(plan().figures).toEqual([
      { strand: "Theft", end: END, earlier: 406, later: 422 },
      { strand: "Knife Crime", end: END, earlier: 983, later: 1405 },
      { strand: "Arson", end: END, earlier: 0, later: 60 },
    ]);
  });
});

describe("the charts of quarters, of totals and of the overview", () => {
  test("set the later year beside the earlier, quarter by quarter", () => {
    expect(chart("SR_Theft_Chart")).toEqual({
      name: "SR_Theft_Chart",
      kind: "columns",
      title: "Essex Police: Theft offences each quarter, year to Jan 19 and year to Jan 20",
      colouredWords: [
        { words: "year to Jan 19", colour: "earlierText" },
        { words: "year to Jan 20", colour: "main" },
      ],
      series: [
        { name: "Year to Jan 19", values: "$F$3:$F$6", categories: "$D$3:$D$6", colour: "earlier", barColours: [] },
        { name: "Year to Jan 20", values: "$F$7:$F$10", categories: "$D$3:$D$6", colour: "main", barColours: [] },
      ],
      gap: 35,
      majorUnit: 60,
      minimum: 0,
      labels: null,
      area: { from: "A24", to: "G24" },
    });
  });

  test("draw two totals as two bars", () => {
    const title = "Essex Police: Knife crime offences, 12 months ending Jan 19 and Jan 20";
    expect(chart("SR_Knife_Crime_Chart")).toMatchObject({ kind: "columns", title, colouredWords: [], gap: 150, labels: "#,##0" });
    expect(chart("SR_Knife_Crime_Chart").series).toEqual([
      { name: "Knife crime offences", values: "$F$11:$F$12", categories: "$B$11:$B$12", colour: "main", barColours: ["earlier", "main"] },
    ]);
  });

  test("draw the strands with a percentage in the overview, if there are two of them at least", () => {
    const title = "Essex Police: change in recorded offences, latest 12 months on the 12 before";
    expect(chart("SR_Overview_Chart")).toMatchObject({ kind: "bars", title, gap: 45, labels: "+0.0%;-0.0%;0.0%" });
    expect(chart("SR_Overview_Chart").series).toMatchObject([{ name: "% Diff.", values: "$J$3:$J$4", categories: "$I$3:$I$4" }]);
    expect(chart("SR_Overview_Chart").area).toEqual({ from: "A14", to: "G14" });
    const one = layOutOf([QUARTERS, ZERO_BASE]);
    expect(one.report.charts.map(({ name }) => name)).toEqual(["SR_Theft_Chart", "SR_Arson_Chart"]);
    expect(line(one.data, 1)).not.toContain("Chart");
  });

  test("draw no more strands in the overview than can be read: those with the largest changes, the largest rise last", () => {
    const strands = Array.from({ length: 31 }, (_, strand) =>
      strandOf(
        `S${strand}`,
        Array.from({ length: 24 }, (_, index) => [addMonths(END, index - 23), index < 12 ? 100 : 100 + (strand - 10)] as const),
      ),
    );
    const { report, data } = layOutOf(strands);
    expect(report.charts[0]!.title).toBe("Essex Police: the 30 largest changes, latest 12 months on the 12 before");
    expect(data.cells.map((cells) => cells[8]).filter((cell) => cell && "text" in cell)).toHaveLength(31); // with the header
    expect([line(data, 3), line(data, 32)].map((cells) => cells.split("|")[8])).toEqual(["S0", "S30"]);
    expect(layOutOf(strands.slice(1)).report.charts[0]!.title).toContain("change in recorded offences");
  });

  test("are none where a strand has no figures, or none are wanted", () => {
    expect(layOutOf([strandOf("Fraud", [])]).report.charts).toEqual([]);
    const without = layOut(
      { ...reportOf([QUARTERS, TOTALS]), charts: "none" },
      { sheets: { report: "R", data: "D" }, commentary: new Map() },
    );
    expect(without.report.charts).toEqual([]);
  });
});

describe("the overview of quarters, of totals and of months", () => {
  test("points at the sections' figures, and says what is missing", () => {
    expect([6, 7, 8, 9, 12].map((row) => line(plan().report, row))).toEqual([
      "Strand|To|12 months\nto Jan 19|12 months\nto Jan 20|Diff.|% Diff.|Stands\nout?",
      "Theft|Jan 20|=A21|=B21|=C21|=D21|=E21",
      "Knife Crime|Jan 20|=A32|=B32|=C32|=D32|=E32",
      "Arson|Jan 20|=A43|=B43|=C43|=D43|=E43",
      "[z] no percentage: the earlier figure is 0.",
    ]);
  });

  test("sums up in a sentence, by formula", () => {
    expect(line(plan().report, 15)).toContain(
      '="Of "&FIXED(COUNT(E7:E9),0)&" strands compared, "&IF(COUNTIF(E7:E9,">0")=0,"none",COUNTIF(E7:E9,">0"))&" rose"',
    );
    expect(line(plan().report, 15)).toContain(
      'IF(MAX(E7:E9)>0," Largest rise: "&INDEX(A7:A9,MATCH(MAX(E7:E9),E7:E9,0))&", "&FIXED(ABS(MAX(E7:E9)),0)&" more"',
    );
    expect(line(plan().report, 15)).toContain(
      'IF(MIN(E7:E9)<0," Largest fall: "&INDEX(A7:A9,MATCH(MIN(E7:E9),E7:E9,0))&", "&FIXED(ABS(MIN(E7:E9)),0)&" fewer"',
    );
  });
});

test("The report's looks and heights are those of its parts", () => {
  expect(plan().report.rowHeights.slice(0, 28)).toEqual([
    18, 32.25, 16.5, 14.25, 24, 27, 16.5, 16.5, 16.5, 14.25, 24.75, 14.25, 9, 66, 34.5, 20.25, 21, 15.75, 15, 27, 18, 34.5, 14.25, 108,
    13.5, 36, 18, 21,
  ]);
  expect(Object.fromEntries(plan().report.styles.map(({ style, areas }) => [style, areas.join()]))).toMatchObject({
    running: "A1",
    title: "A2:G2",
    subtitle: "A3:G3",
    heading: "A5,A17:G17,A28:G28,A39:G39,A52:G52",
    link: "H5,H21,H32,H43,H47",
    strand: "A54",
    strandLast: "A55",
    monthLast: "B9",
    percentLast: "F9",
    measure: "A18:G18,A29:G29,A40:G40",
    period: "A19:G19,A30:G30,A41:G41",
    figure: "A21:C21,F21:G21,A32:C32,F32:G32,A43:C43,F43:G43",
    figurePercent: "D21,D32,D43",
    figureWords: "E21,E32,E43",
    commentaryLabel: "H26,H37,H50",
    commentary: "A26:G26,A37:G37,A50:G50",
    words: "A7:A8",
    wordsLast: "A9",
  });
  expect(plan().report.page).toMatchObject({
    orientation: "portrait",
    printArea: "A1:G59",
    titleRows: "$1:$1",
    classification: "OFFICIAL",
  });
});
