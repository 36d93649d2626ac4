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
    cell === null ? "" : "text" in cell ? cell.text : "number" in cell ? cell.number : cell.formula,
  );
  return words.join("|").replace(/\|+$/, "");
}
const names = (start: string) =>
  plan()
    .names.filter(({ name }) => name.startsWith(start))
    .map(({ name, refersTo }) => `${name} ${refersTo}`);
const chart = (name: string) => plan().report.charts.find((each) => each.name === name)!;

describe("the strand data of quarters, of totals and of months", () => {
  test("have a row for each figure, with what it is for and where it is from", () => {
    expect([1, 2, 9, 10, 11, 12, 35].map((row) => line(plan().data, row))).toEqual([
      "Strand|Window|Month|Month name|Months|Offences|Counted from||Chart: strand|% Diff.||Strand no longer reported|Its commentary, kept",
      "Theft|12 months ending Jan 19|=DATE(2018,4,1)|Feb to Apr|3|100|||Theft|='Report'!$D$20||Gone By",
      "Theft|12 months ending Jan 20|=DATE(2020,1,1)|Nov to Jan|3|107",
      `Knife Crime|12 months ending Jan 19|=DATE(2019,1,1)|Feb to Jan|12|983|=HYPERLINK("#'T'!B5","T!B5")`,
      "Knife Crime|12 months ending Jan 20|=DATE(2020,1,1)|Feb to Jan|12|1405",
      `Arson|12 months ending Jan 19|=DATE(2018,2,1)|Feb|1|0|=HYPERLINK("#'Monthly offences'!D6","Monthly offences!D6")`,
      `Arson|12 months ending Jan 20|=DATE(2020,1,1)|Jan|1|5|=HYPERLINK("#'Monthly offences'!D29","Monthly offences!D29")`,
    ]);
  });

  test("have their looks by column", () => {
    expect(Object.fromEntries(plan().data.styles.map(({ style, areas }) => [style, areas.join()]))).toEqual({
      headLeft: "A1:D1,I1,L1:M1",
      headRight: "E1:F1,J1",
      headLink: "G1",
      dataText: "A2:B35,D2:D35,G2:G9,G11,I2:I3,L2",
      dataMonth: "C2:C35",
      dataCount: "E2:F35",
      dataLink: "G10,G12:G35",
      dataPercent: "J2:J3",
      kept: "M2",
    });
  });

  test("are printed without what stands beside the counts", () => {
    expect(plan().data.page).toMatchObject({ orientation: "landscape", printArea: "A1:G35", titleRows: "$1:$1", breaks: [] });
    expect(names("SR_Strand_data")).toEqual(["SR_Strand_data ='Strand data'!$A$1:$M$35"]);
  });
});

describe("the sections of quarters, of totals and of months", () => {
  test("total the cells of each window", () => {
    expect([20, 31, 42].map((row) => line(plan().report, row).split("|=HYP")[0])).toEqual([
      "=SUM('Strand data'!$F$2:$F$5)|=SUM('Strand data'!$F$6:$F$9)|=B20-A20|=(B20-A20)/A20",
      "=SUM('Strand data'!$F$10)|=SUM('Strand data'!$F$11)|=B31-A31|=(B31-A31)/A31",
      "=SUM('Strand data'!$F$12:$F$23)|=SUM('Strand data'!$F$24:$F$35)|=B42-A42|[z]",
    ]);
    expect(line(plan().report, 42)).toContain('"Strand data, rows 12 to 35 ›"');
  });

  test("say in a sentence what the table says, and why there is no percentage", () => {
    expect(line(plan().report, 21)).toBe(
      '=IF(C20=0,"Theft offences"&" did not change: "&FIXED(B20,0)&" in both periods.","Theft offences"&IF(C20>0," rose"," fell")' +
        '&" by "&FIXED(ABS(C20),0)&" ("&IF(ROUND(D20,3)>0,"+","")&FIXED(ROUND(D20,3)*100,1)&"%"&")"&", from "&FIXED(A20,0)' +
        '&" to "&FIXED(B20,0)&".")',
    );
    expect(line(plan().report, 43)).toContain('FIXED(ABS(C42),0)&""&", from "');
    expect(line(plan().report, 44)).toBe("No percentage: there were no offences in the earlier 12 months.");
  });

  test("say in words what their charts show", () => {
    expect(line(plan().report, 23)).toContain('="Light columns: year to Jan 19; dark: year to Jan 20. Quarters run from "&FIXED(MIN(');
    expect(line(plan().report, 23)).toContain(`" ("&INDEX('Strand data'!$D$2:$D$9,MATCH(MAX('Strand data'!$F$2:$F$9),`);
    expect(line(plan().report, 34)).toBe("The chart shows the table’s two totals as bars from zero.");
    expect(line(plan().report, 46)).toContain("Months run from ");
    expect(line(plan().report, 46)).toContain(`" ("&INDEX('Strand data'!$D$12:$D$35,MATCH(MIN('Strand data'!$F$12:$F$35),`);
  });

  test("have names for their figures", () => {
    expect(names("SR_Theft")).toEqual([
      "SR_Theft_Earlier ='Report'!$A$20",
      "SR_Theft_Later ='Report'!$B$20",
      "SR_Theft_Diff ='Report'!$C$20",
      "SR_Theft_Pct ='Report'!$D$20",
      "SR_Theft_Table ='Report'!$A$19:$D$20",
      "SR_Theft_Data ='Strand data'!$A$2:$G$9",
      "SR_Theft_Commentary ='Report'!$A$25:$F$25",
    ]);
    expect(names("SR_Gone")).toEqual(["SR_Gone_By_Commentary ='Strand data'!$M$2"]);
    expect(names("SR_Overview")).toEqual(["SR_Overview_Table ='Report'!$A$6:$F$9"]);
    expect(names("SR_Data_Notes")).toEqual(["SR_Data_Notes ='Report'!$A$50:$F$57"]);
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
        { name: "Year to Jan 19", values: "$F$2:$F$5", categories: "$D$2:$D$5", colour: "earlier", barColours: [] },
        { name: "Year to Jan 20", values: "$F$6:$F$9", categories: "$D$2:$D$5", colour: "main", barColours: [] },
      ],
      gap: 35,
      majorUnit: 60,
      labels: null,
      area: { from: "A22", to: "F22" },
    });
  });

  test("draw two totals as two bars", () => {
    const title = "Essex Police: Knife crime offences, 12 months ending Jan 19 and Jan 20";
    expect(chart("SR_Knife_Crime_Chart")).toMatchObject({ kind: "columns", title, colouredWords: [], gap: 150, labels: "#,##0" });
    expect(chart("SR_Knife_Crime_Chart").series).toEqual([
      { name: "Knife crime offences", values: "$F$10:$F$11", categories: "$B$10:$B$11", colour: "main", barColours: ["earlier", "main"] },
    ]);
  });

  test("draw the strands with a percentage in the overview, if there are two of them at least", () => {
    const title = "Essex Police: change in recorded offences, latest 12 months on the 12 before";
    expect(chart("SR_Overview_Chart")).toMatchObject({ kind: "bars", title, gap: 45, labels: "+0.0%;-0.0%;0.0%" });
    expect(chart("SR_Overview_Chart").series).toMatchObject([{ name: "% Diff.", values: "$J$2:$J$3", categories: "$I$2:$I$3" }]);
    expect(chart("SR_Overview_Chart").area).toEqual({ from: "A13", to: "F13" });
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
    expect([line(data, 2), line(data, 31)].map((cells) => cells.split("|")[8])).toEqual(["S0", "S30"]);
    expect(layOutOf(strands.slice(1)).report.charts[0]!.title).toContain("change in recorded offences");
  });

  test("are none where a strand has no figures, or none are wanted", () => {
    expect(layOutOf([strandOf("Fraud", [])]).report.charts).toEqual([]);
    const without = layOut(
      { ...reportOf([QUARTERS, TOTALS]), charts: false },
      { sheets: { report: "R", data: "D" }, commentary: new Map() },
    );
    expect(without.report.charts).toEqual([]);
  });
});

describe("the overview of quarters, of totals and of months", () => {
  test("points at the sections' figures, and says what is missing", () => {
    expect([6, 7, 8, 9, 11].map((row) => line(plan().report, row))).toEqual([
      "Strand||12 months\nto Jan 19|12 months\nto Jan 20|Diff.|% Diff.",
      "Theft||=A20|=B20|=C20|=D20",
      "Knife Crime||=A31|=B31|=C31|=D31",
      "Arson||=A42|=B42|=C42|=D42",
      "[z] no percentage: the earlier figure is 0.",
    ]);
  });

  test("sums up in a sentence, by formula", () => {
    expect(line(plan().report, 14)).toContain(
      '="Of "&FIXED(COUNT(E7:E9),0)&" strands compared, "&IF(COUNTIF(E7:E9,">0")=0,"none",COUNTIF(E7:E9,">0"))&" rose"',
    );
    expect(line(plan().report, 14)).toContain('IF(MAX(F7:F9)>0," Largest rise: "&INDEX(A7:A9,MATCH(MAX(F7:F9),F7:F9,0))');
    expect(line(plan().report, 14)).toContain('IF(MIN(F7:F9)<0," Largest fall: "&INDEX(A7:A9,MATCH(MIN(F7:F9),F7:F9,0))');
  });
});

test("The report's looks and heights are those of its parts", () => {
  expect(plan().report.rowHeights.slice(0, 26)).toEqual([
    18, 32.25, 16.5, 14.25, 24, 27, 16.5, 16.5, 16.5, 14.25, 14.25, 9, 66, 34.5, 20.25, 21, 15.75, 15, 27, 18, 21.75, 126, 13.5, 15, 36,
    20.25,
  ]);
  expect(Object.fromEntries(plan().report.styles.map(({ style, areas }) => [style, areas.join()]))).toMatchObject({
    running: "A1",
    title: "A2:F2",
    subtitle: "A3:F3",
    heading: "A5,A16:F16,A27:F27,A38:F38,A50:F50",
    linkRight: "F5",
    strand: "A52",
    strandLast: "A53",
    monthLast: "B9",
    percentLast: "F9",
    measure: "A17:F17,A28:F28,A39:F39",
    period: "A18:F18,A29:F29,A40:F40",
    figure: "A20:C20,A31:C31,A42:C42",
    figurePercent: "D20,D31,D42",
    linkLast: "E20:F20,E31:F31,E42:F42",
    commentaryLabel: "A24:F24,A35:F35,A47:F47",
    commentary: "A25:F25,A36:F36,A48:F48",
    words: "A7:A8,B52:E52",
    wordsLast: "A9,B53:E53",
  });
  expect(plan().report.page).toMatchObject({
    orientation: "portrait",
    printArea: "A1:F57",
    titleRows: "$1:$1",
    classification: "OFFICIAL",
  });
});
