import type { RecordingBreak } from "../../src/domain/break";
import { addMonths } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { StrandFigures } from "../../src/domain/strand";
import type { Target } from "../../src/domain/target";
import { REPORT_END } from "../../scripts/examples/essex";
import { strandOf } from "./essex-figures";
import { chartLines, count, looksIn, monthly, months, planOf, rowsOf } from "./plan-lines";

const CELL = { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 };
const BREAK: RecordingBreak = { month: addMonths(REPORT_END, -3), note: "new flag", part: null, at: CELL, partAt: CELL };
/** A strand's counts on the strand data: the columns from A to H, below the headers. */
const data = (strand: StrandFigures, ...more: readonly [Parameters<typeof planOf>[1]] | readonly []) =>
  rowsOf(planOf([strand], ...more).data, 0, 8)
    .slice(2)
    .filter((line) => line !== "13.5 : ");
const quarters = (length: number, of: (at: number) => number) =>
  Array.from({ length }, (_, at) => ({
    month: addMonths(REPORT_END, (at + 1 - length) * 3),
    length: 3,
    count: of(at),
    sources: [{ sheet: "Q", column: 2, rows: runOf(4 + at) }],
  }));

describe("the strand data has", () => {
  test("a row a month with where it is from, a mark where recording changed, and what is missing", () => {
    expect(data(monthly("Fraud", 24, (at) => (at === 15 ? null : count(at)), { breaks: [BREAK] }))).toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,2,1)|Feb|1|40|=HYPERLINK("#'Monthly offences'!D6","Monthly offences!D6")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,3,1)|Mar|1|47|=HYPERLINK("#'Monthly offences'!D7","Monthly offences!D7")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,4,1)|Apr|1|41|=HYPERLINK("#'Monthly offences'!D8","Monthly offences!D8")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,5,1)|May|1|48|=HYPERLINK("#'Monthly offences'!D9","Monthly offences!D9")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,6,1)|Jun|1|42|=HYPERLINK("#'Monthly offences'!D10","Monthly offences!D10")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,7,1)|Jul|1|49|=HYPERLINK("#'Monthly offences'!D11","Monthly offences!D11")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,8,1)|Aug|1|43|=HYPERLINK("#'Monthly offences'!D12","Monthly offences!D12")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,9,1)|Sep|1|50|=HYPERLINK("#'Monthly offences'!D13","Monthly offences!D13")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,10,1)|Oct|1|44|=HYPERLINK("#'Monthly offences'!D14","Monthly offences!D14")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,11,1)|Nov|1|51|=HYPERLINK("#'Monthly offences'!D15","Monthly offences!D15")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,12,1)|Dec|1|45|=HYPERLINK("#'Monthly offences'!D16","Monthly offences!D16")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2019,1,1)|Jan|1|52|=HYPERLINK("#'Monthly offences'!D17","Monthly offences!D17")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,2,1)|Feb|1|55|=HYPERLINK("#'Monthly offences'!D18","Monthly offences!D18")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,3,1)|Mar|1|49|=HYPERLINK("#'Monthly offences'!D19","Monthly offences!D19")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,4,1)|Apr|1|56|=HYPERLINK("#'Monthly offences'!D20","Monthly offences!D20")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,5,1)|May|1||[x] no figures",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,6,1)|Jun|1|57|=HYPERLINK("#'Monthly offences'!D21","Monthly offences!D21")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,7,1)|Jul|1|51|=HYPERLINK("#'Monthly offences'!D22","Monthly offences!D22")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,8,1)|Aug|1|58|=HYPERLINK("#'Monthly offences'!D23","Monthly offences!D23")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,9,1)|Sep|1|52|=HYPERLINK("#'Monthly offences'!D24","Monthly offences!D24")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,10,1)|Oct|1|59|=HYPERLINK("#'Monthly offences'!D25","Monthly offences!D25")|[b]",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,11,1)|Nov|1|53|=HYPERLINK("#'Monthly offences'!D26","Monthly offences!D26")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,12,1)|Dec|1|60|=HYPERLINK("#'Monthly offences'!D27","Monthly offences!D27")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2020,1,1)|Jan|1|54|=HYPERLINK("#'Monthly offences'!D28","Monthly offences!D28")",
      ]
    `);
  });

  test("a row a month of another period, and of the years of a second baseline, each once", () => {
    const period = { kind: "months", length: 2 } as const;
    expect(data(strandOf("Fraud", months(48), { period }), { comparing: { baseline: { kind: "years", count: 3 } } }))
      .toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|2 months ending Jan 19|=DATE(2018,12,1)|Dec|1|53|=HYPERLINK("#'Monthly offences'!D40","Monthly offences!D40")",
        "13.5 dataText: Fraud|2 months ending Jan 19|=DATE(2019,1,1)|Jan|1|60|=HYPERLINK("#'Monthly offences'!D41","Monthly offences!D41")",
        "13.5 dataText: Fraud|2 months ending Jan 20|=DATE(2019,12,1)|Dec|1|59|=HYPERLINK("#'Monthly offences'!D52","Monthly offences!D52")",
        "13.5 dataText: Fraud|2 months ending Jan 20|=DATE(2020,1,1)|Jan|1|53|=HYPERLINK("#'Monthly offences'!D53","Monthly offences!D53")",
        "13.5 dataText: Fraud|2 months ending Jan 17|=DATE(2016,12,1)|Dec|1|45|=HYPERLINK("#'Monthly offences'!D16","Monthly offences!D16")",
        "13.5 dataText: Fraud|2 months ending Jan 17|=DATE(2017,1,1)|Jan|1|52|=HYPERLINK("#'Monthly offences'!D17","Monthly offences!D17")",
        "13.5 dataText: Fraud|2 months ending Jan 18|=DATE(2017,12,1)|Dec|1|60|=HYPERLINK("#'Monthly offences'!D28","Monthly offences!D28")",
        "13.5 dataText: Fraud|2 months ending Jan 18|=DATE(2018,1,1)|Jan|1|54|=HYPERLINK("#'Monthly offences'!D29","Monthly offences!D29")",
      ]
    `);
  });

  test("a row a quarter, in which recording may change", () => {
    const strand = {
      ...strandOf("Fraud", [], { breaks: [BREAK] }),
      figures: { kind: "months" as const, months: quarters(8, (at) => 100 + at) },
    };
    expect(data(strand)).toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,4,1)|Feb to Apr|3|100|=HYPERLINK("#'Q'!C5","Q!C5")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,7,1)|May to Jul|3|101|=HYPERLINK("#'Q'!C6","Q!C6")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,10,1)|Aug to Oct|3|102|=HYPERLINK("#'Q'!C7","Q!C7")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2019,1,1)|Nov to Jan|3|103|=HYPERLINK("#'Q'!C8","Q!C8")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,4,1)|Feb to Apr|3|104|=HYPERLINK("#'Q'!C9","Q!C9")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,7,1)|May to Jul|3|105|=HYPERLINK("#'Q'!C10","Q!C10")",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2019,10,1)|Aug to Oct|3|106|=HYPERLINK("#'Q'!C11","Q!C11")|[b]",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2020,1,1)|Nov to Jan|3|107|=HYPERLINK("#'Q'!C12","Q!C12")",
      ]
    `);
  });

  test("a row a total, or none where it is not there", () => {
    const totals = [{ end: REPORT_END, total: 912, sources: [{ sheet: "T", column: 1, rows: runOf(4) }] }];
    expect(data({ ...strandOf("Fraud", []), figures: { kind: "totals" as const, totals } })).toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2019,1,1)|Feb to Jan|12||[x] no figures",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2020,1,1)|Feb to Jan|12|912|=HYPERLINK("#'T'!B5","T!B5")",
      ]
    `);
  });

  test("a mark in place of counts that are hidden, in months, quarters and totals", () => {
    const some = monthly("Fraud", 24, (at) => (at === 3 || at === 5 ? 2 : count(at)));
    expect(data(some, { suppress: 5 }).slice(2, 7)).toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,4,1)|Apr|1|41|=HYPERLINK("#'Monthly offences'!D8","Monthly offences!D8")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,5,1)|May|1|[c]|[c] confidential",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,6,1)|Jun|1|42|=HYPERLINK("#'Monthly offences'!D10","Monthly offences!D10")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,7,1)|Jul|1|[c]|[c] confidential",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,8,1)|Aug|1|43|=HYPERLINK("#'Monthly offences'!D12","Monthly offences!D12")",
      ]
    `);
    const few = { ...strandOf("Fraud", []), figures: { kind: "months" as const, months: quarters(8, (at) => (at < 2 ? 3 : 100 + at)) } };
    expect(data(few, { suppress: 5 }).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,4,1)|Feb to Apr|3|[c]|[c] confidential",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,7,1)|May to Jul|3|[c]|[c] confidential",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,10,1)|Aug to Oct|3|[c]|[c] confidential",
      ]
    `);
    const totals = [-12, 0].map((by) => ({ end: addMonths(REPORT_END, by), total: by === 0 ? 3 : 90, sources: [] }));
    expect(data({ ...strandOf("Fraud", []), figures: { kind: "totals" as const, totals } }, { suppress: 5 })).toMatchInlineSnapshot(`
      [
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2019,1,1)|Feb to Jan|12|90",
        "13.5 dataText: Fraud|12 months ending Jan 20|=DATE(2020,1,1)|Feb to Jan|12|[c]|[c] confidential",
      ]
    `);
  });
});

test("The verdicts stand beside the counts, a row a strand, with what they rest on", () => {
  const strands = [
    monthly("Knife Crime", 48, (at) => count(at) + (at > 35 ? 25 : 0)),
    monthly("Fraud", 24, (at) => 1 + (at % 3)),
    strandOf("Arson", months(36), { breaks: [BREAK] }),
  ];
  const verdicts = (suppress: number | null) => {
    const { cells } = planOf(strands, { suppress }).data;
    const from = cells[1]!.findIndex((cell) => cell !== null && "text" in cell && cell.text === "Verdict: strand");
    return cells.slice(1, 5).map((row) =>
      row
        .slice(from, from + 9)
        .map((cell) => (cell && "number" in cell ? cell.number.toPrecision(4) : cell && Object.values(cell)[0]))
        .join(" | "),
    );
  };
  expect(verdicts(null)).toMatchInlineSnapshot(`
    [
      "Verdict: strand | Stands out? | Method | p | Ratio, low | Ratio, high | Dispersion | Latest month | Judged by",
      "Knife Crime | Yes | Paired months | 0.00001517 | 1.293 | 1.615 | 0.3649 | Exceptional | Months, per day",
      "Fraud | No | E-test, small counts | 1.000 | 0.5438 | 1.839 |  | Not exceptional | Change on the year before",
      "Arson | Not known | Recording changed |  |  |  |  | Not known | Fewer than 13 months since recording changed",
    ]
  `);
  expect(verdicts(3).slice(2, 3)).toMatchInlineSnapshot(`
    [
      "Fraud | No | E-test, small counts | 1.000 | 0.5438 | 1.839 |  | [c] | [c]",
    ]
  `);
});

test("The strand data's headers, first rows, looks and widths", () => {
  const target: Target = { kind: "number", value: 500, at: CELL };
  const breaks = [{ ...BREAK, part: 12 }];
  const strands = [strandOf("Fraud", months(24), { breaks, target, favourable: "down" }), strandOf("Arson", months(24))];
  const { data, report } = planOf(strands);
  expect([
    rowsOf(data).slice(0, 4),
    [0, 1, 2, 3].map((row) => looksIn(data, row)),
    [data.columnWidths.join(" "), data.frozenRows, report.charts.flatMap(chartLines)],
  ]).toMatchInlineSnapshot(`
    [
      [
        "24 dataTitle: Strand data: the counts behind the report, and how each strand was judged||||||||||||||||||||||||[b] beside a month: recording changed with it.",
        "18 headLeft: Strand|Window|Month|Month name|Months|Offences|Counted from||Chart: strand|% Diff.|||||Verdict: strand|Stands out?|Method|p|Ratio, low|Ratio, high|Dispersion|Latest month|Judged by||Break: strand|First month|Note|Due to recording|Said at|Later without it|Diff.|% Diff.||Target: strand|For the period|Later figure|Share of it|Target met?||Target as said: strand|Month|Target|Said at",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,2,1)|Feb|1|40|=HYPERLINK("#'Monthly offences'!D6","Monthly offences!D6")||Arson|='Report'!$D$31|||||Fraud|Not known|Recording changed|||||Not known|Fewer than 13 months since recording changed||Fraud|=DATE(2019,10,1)|new flag|12|=HYPERLINK("#'Breaks'!A5","Breaks A5")|=SUM($F$15:$F$26)-SUM($AB$3)|=$AD$3-SUM($F$3:$F$14)|=$AE$3/SUM($F$3:$F$14)||Fraud|=ROUND(SUM($AP$3),6)|=SUM($F$15:$F$26)|=$AJ$3/$AI$3|=IF($AJ$3<=$AI$3,"● Met","○ Not met")||Fraud|All|500|=HYPERLINK("#'Breaks'!A5","Breaks A5")",
        "13.5 dataText: Fraud|12 months ending Jan 19|=DATE(2018,3,1)|Mar|1|47|=HYPERLINK("#'Monthly offences'!D7","Monthly offences!D7")||Fraud [b]|='Report'!$D$20|||||Arson|Yes|Paired months|0.0135164|1.04326|1.34551|0.469432|Not exceptional|Months, per day",
      ],
      [
        "dataTitle A1, dataText Y1",
        "headLeft A2:D2, headLeft O2:W2, headLeft Y2:AF2, headLeft AH2:AL2, headLeft AN2:AQ2, headLeft I2, headRight E2:F2, headRight J2, headLink G2",
        "dataText A3:B50, dataText D3:D50, dataText O3:W3, dataText Y3, dataText AA3, dataText AN3:AO3, dataText AH3, dataText AL3, dataText I3:I4, dataMonth C3:C50, dataMonth Z3, dataCount E3:F50, dataCount AB3, dataCount AD3:AE3, dataCount AP3, dataCount AI3:AJ3, dataLink G3:G50, dataLink AC3, dataLink AQ3, dataPercent AF3, dataPercent J3:J4, dataShare AK3",
        "dataText A3:B50, dataText D3:D50, dataText O4:Q4, dataText V4:W4, dataText I3:I4, dataMonth C3:C50, dataCount E3:F50, dataLink G3:G50, dataRatio R4:U4, dataPercent J3:J4",
      ],
      [
        "150 132 54 66 48 60 196 18 120 54 18 150 300 18 150 66 102 54 54 54 60 108 132 18 150 66 240 90 90 90 54 54 18 150 78 66 60 84 18 150 54 60 90",
        2,
        [
          "Essex Police: change in recorded offences, latest 12 months on the 12 before, A14:H14",
          "% Diff. main: $J$3:$J$4 by $I$3:$I$4",
          "Essex Police: Fraud offences each month, year to Jan 19 and year to Jan 20, A24:H24",
          "Year to Jan 19 earlier: $F$3:$F$14 by $D$3:$D$14",
          "Year to Jan 20 main: $F$15:$F$26 by $D$3:$D$14",
          "Essex Police: Arson offences each month, year to Jan 19 and year to Jan 20, A33:H33",
          "Year to Jan 19 earlier: $F$27:$F$38 by $D$27:$D$38",
          "Year to Jan 20 main: $F$39:$F$50 by $D$27:$D$38",
        ],
      ],
    ]
  `);
  const alone = planOf(strands.slice(1)).data;
  expect([rowsOf(alone).slice(0, 3), alone.columnWidths.join(" ")]).toMatchInlineSnapshot(`
    [
      [
        "24 dataTitle: Strand data: the counts behind the report, and how each strand was judged",
        "18 headLeft: Strand|Window|Month|Month name|Months|Offences|Counted from||||||||Verdict: strand|Stands out?|Method|p|Ratio, low|Ratio, high|Dispersion|Latest month|Judged by",
        "13.5 dataText: Arson|12 months ending Jan 19|=DATE(2018,2,1)|Feb|1|40|=HYPERLINK("#'Monthly offences'!D6","Monthly offences!D6")||||||||Arson|Yes|Paired months|0.0135164|1.04326|1.34551|0.469432|Not exceptional|Months, per day",
      ],
      "150 132 54 66 48 60 196 18 120 54 18 150 300 18 150 66 102 54 54 54 60 108 132",
    ]
  `);
});

test("The months of control charts stand beside the counts, with their looks", () => {
  const strands = [
    strandOf("Fraud", months(48), { breaks: [{ ...BREAK, month: addMonths(REPORT_END, -40) }] }),
    strandOf("Arson", months(12)),
  ];
  const { data } = planOf(strands, { parts: { charts: "control" } });
  const from = data.cells[1]!.findIndex((cell) => cell !== null && "text" in cell && cell.text.startsWith("Control chart"));
  const looks = (row: number) => looksIn(data, row, from);
  const lines = rowsOf(data, from, from + 9);
  expect([lines.slice(1, 4), lines.at(-1), looks(1), looks(2), looks(data.cells.length - 1)]).toMatchInlineSnapshot(`
    [
      [
        "18 headLeft: Control chart: strand|Month|Offences|Mean|Lower limit|Upper limit|Marked|Why|Counted from",
        "13.5 dataText: Fraud|=DATE(2016,9,1)|50|53.2301|35.7286|70.7315|||=HYPERLINK("#'Monthly offences'!D13","Monthly offences!D13")",
        "13.5 dataText: Fraud|=DATE(2016,10,1)|44|55.0044|36.9196|73.0892|||=HYPERLINK("#'Monthly offences'!D14","Monthly offences!D14")",
      ],
      "13.5 : Arson|=DATE(2020,1,1)|=F50|46.8683|30.2035|63.533|||=HYPERLINK("#'Monthly offences'!D17","Monthly offences!D17")",
      "headLeft AH2:AI2, headLeft AO2, headRight AJ2:AN2, headLink AP2",
      "dataText AH3:AH55, dataText AO3:AO55, dataMonth AI3:AI55, dataCount AJ3:AJ55, dataCount AN3:AN55, dataLink AP3:AP55, dataLimit AK3:AM55",
      "dataText AH3:AH55, dataText AO3:AO55, dataMonth AI3:AI55, dataCount AJ3:AJ55, dataCount AN3:AN55, dataLink AP3:AP55, dataLimit AK3:AM55",
    ]
  `);
});
