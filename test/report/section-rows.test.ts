import type { RecordingBreak } from "../../src/domain/break";
import { addMonths } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { StrandFigures } from "../../src/domain/strand";
import type { ReportParts } from "../../src/report/compose";
import { REPORT_END } from "../../scripts/examples/essex";
import { strandOf } from "./essex-figures";
import { count, looksIn, monthly, months, planOf, rowsOf } from "./plan-lines";

const KNIFE = { section: "5.1", measure: "Knife crime offences", lead: "Ch Supt", favourable: "down" as const };
const CELL = { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 };
const BREAK: RecordingBreak = { month: addMonths(REPORT_END, -1), note: "new flag", part: null, at: CELL, partAt: CELL };

/** The rows of a strand's section, from its heading to the box for words. */
function section(strand: StrandFigures, ...more: readonly [Parameters<typeof planOf>[1]] | readonly []): readonly string[] {
  const lines = rowsOf(planOf([strand], ...more).report);
  const from = lines.findIndex((line) => line.includes(" heading: 5.1  Knife"));
  const to = lines.findIndex((line, at) => at > from && line.includes(" commentary:"));
  return lines.slice(from, to + 1);
}

describe("the section of a strand", () => {
  test("with a rise within 12 months", () => {
    expect(section(strandOf("Knife Crime", months(36), KNIFE))).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "13.5 lead: Lead: Ch Supt",
        "15.75 measure: Knife crime offences",
        "15 period: 12 months to end of January 2020:",
        "27 headRight: 12 months
      ending Jan 19|12 months
      ending Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: =SUM('Data'!$F$3:$F$14)|=SUM('Data'!$F$15:$F$26)|=B17-A17|=(B17-A17)/A17|No|||=HYPERLINK("#'Data'!A3:G26","Where from: data rows 3 to 26 ›")",
        "21.75 body: =IF(C17=0,"Knife crime offences"&" did not change: "&FIXED(B17,0)&" in both periods.","Knife crime offences"&IF(C17>0," rose"," fell")&" by "&FIXED(ABS(C17),0)&" ("&IF(ROUND(D17,3)>0,"+","")&FIXED(ROUND(D17,3)*100,1)&"%"&")"&", from "&FIXED(A17,0)&" to "&FIXED(B17,0)&", which is within the usual variation.")",
        "108 : ",
        "13.5 small: ="Light columns: year to Jan 19; dark: year to Jan 20. Months run from "&FIXED(MIN('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&" to "&FIXED(MAX('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&"."",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("has a look for each cell of its table and beside it, and for what stands in place of figures", () => {
    const looks = (strand: StrandFigures, more: Parameters<typeof planOf>[1] = {}) => {
      const { report } = planOf([strand], more);
      const at = rowsOf(report).findLastIndex((line) => line.includes("|Diff.|"));
      return [looksIn(report, at), looksIn(report, at + 1), report.charts.at(-1)?.area];
    };
    expect(looks(strandOf("Knife Crime", months(24), KNIFE))).toMatchInlineSnapshot(`
      [
        "headLeft F16:G16, headRight A16:E16",
        "link H17, figure A17:C17, figure F17:G17, figurePercent D17, figureWords E17",
        {
          "from": "A19",
          "to": "G19",
        },
      ]
    `);
    expect(looks(monthly("Knife Crime", 24, (at) => (at === 15 ? null : count(at)), KNIFE))).toMatchInlineSnapshot(`
      [
        "headLeft F16:G16, headRight A16:E16",
        "link H17, figure A17:C17, figure F17:G17, figurePercent D17, figureWords E17",
        {
          "from": "A19",
          "to": "G19",
        },
      ]
    `);
    expect(
      looks(
        monthly("Knife Crime", 24, (at) => (at % 5 === 3 ? 2 : count(at)), KNIFE),
        { suppress: 5 },
      ),
    ).toMatchInlineSnapshot(`
      [
        "headLeft F16:G16, headRight A16:E16",
        "link H17, figure A17:C17, figure F17:G17, figurePercent D17, figureWords E17",
        undefined,
      ]
    `);
  });

  test("of a month beside the same of the year before", () => {
    const period = { kind: "months", length: 1 } as const;
    expect(section(strandOf("Knife Crime", months(24), { ...KNIFE, period })).slice(-2)).toMatchInlineSnapshot(`
      [
        "13.5 small: The chart shows the table’s two totals as bars from zero.",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("of quarters", () => {
    const quarters = Array.from({ length: 12 }, (_, at) => ({
      ...{
        month: addMonths(REPORT_END, (at - 11) * 3),
        length: 3,
        count: 120 + at,
        sources: [{ sheet: "Q", column: 2, rows: runOf(4 + at) }],
      },
    }));
    const strand = { ...strandOf("Knife Crime", [], KNIFE), figures: { kind: "months" as const, months: quarters } };
    expect(section(strand)).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "13.5 lead: Lead: Ch Supt",
        "15.75 measure: Knife crime offences",
        "15 period: 12 months to end of January 2020:",
        "27 headRight: 12 months
      ending Jan 19|12 months
      ending Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: =SUM('Data'!$F$3:$F$6)|=SUM('Data'!$F$7:$F$10)|=B17-A17|=(B17-A17)/A17|No|||=HYPERLINK("#'Data'!A3:G10","Where from: data rows 3 to 10 ›")",
        "34.5 body: =IF(C17=0,"Knife crime offences"&" did not change: "&FIXED(B17,0)&" in both periods.","Knife crime offences"&IF(C17>0," rose"," fell")&" by "&FIXED(ABS(C17),0)&" ("&IF(ROUND(D17,3)>0,"+","")&FIXED(ROUND(D17,3)*100,1)&"%"&")"&", from "&FIXED(A17,0)&" to "&FIXED(B17,0)&", which is no more than chance alone would give.")",
        "14.25 small: Compared with chance alone: the months are not in the workbook.",
        "108 : ",
        "13.5 small: ="Light columns: year to Jan 19; dark: year to Jan 20. Quarters run from "&FIXED(MIN('Data'!$F$3:$F$10),0)&" ("&INDEX('Data'!$D$3:$D$10,MATCH(MIN('Data'!$F$3:$F$10),'Data'!$F$3:$F$10,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$10,MATCH(MIN('Data'!$F$3:$F$10),'Data'!$F$3:$F$10,0))),2)&")"&" to "&FIXED(MAX('Data'!$F$3:$F$10),0)&" ("&INDEX('Data'!$D$3:$D$10,MATCH(MAX('Data'!$F$3:$F$10),'Data'!$F$3:$F$10,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$10,MATCH(MAX('Data'!$F$3:$F$10),'Data'!$F$3:$F$10,0))),2)&")"&"."",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("of two totals", () => {
    const totals = [-12, 0].map((by) => ({
      end: addMonths(REPORT_END, by),
      total: 900 - by,
      sources: [{ sheet: "T", column: 1, rows: runOf(4) }],
    }));
    const strand = { ...strandOf("Knife Crime", [], { ...KNIFE, lead: null }), figures: { kind: "totals" as const, totals } };
    expect(section(strand)).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "15.75 measure: Knife crime offences",
        "15 period: 12 months to end of January 2020:",
        "27 headRight: 12 months
      ending Jan 19|12 months
      ending Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: =SUM('Data'!$F$3)|=SUM('Data'!$F$4)|=B16-A16|=(B16-A16)/A16|No|||=HYPERLINK("#'Data'!A3:G4","Where from: data rows 3 to 4 ›")",
        "34.5 body: =IF(C16=0,"Knife crime offences"&" did not change: "&FIXED(B16,0)&" in both periods.","Knife crime offences"&IF(C16>0," rose"," fell")&" by "&FIXED(ABS(C16),0)&" ("&IF(ROUND(D16,3)>0,"+","")&FIXED(ROUND(D16,3)*100,1)&"%"&")"&", from "&FIXED(A16,0)&" to "&FIXED(B16,0)&", which is no more than chance alone would give.")",
        "14.25 small: Compared with chance alone: the months are not in the workbook.",
        "108 : ",
        "13.5 small: The chart shows the table’s two totals as bars from zero.",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("with a break in recording and its part", () => {
    const part = (strand: StrandFigures) => section(strand).find((line) => line.includes("due to recording"));
    const of = (many: number, length: number, from = count) =>
      monthly("Knife Crime", length, from, { ...KNIFE, breaks: [{ ...BREAK, part: many }] });
    expect([part(of(12, 24)), part(of(3, 24, (at) => 1 + (at % 3)))]).toMatchInlineSnapshot(`
      [
        "18 body: ="Without the part due to recording ("&FIXED(SUM('Data'!$AB$3),0)&"): "&FIXED('Data'!$AD$3,0)&", "&IF(ROUND('Data'!$AF$3,3)>0,"+","")&FIXED(ROUND('Data'!$AF$3,3)*100,1)&"%"&"."",
        "18 body: ="Without the part due to recording ("&FIXED(SUM('Data'!$AB$3),0)&"): "&FIXED('Data'!$AD$3,0)&"."",
      ]
    `);
  });

  test("of another period, with a break in recording", () => {
    const breaks = [BREAK];
    const strand = strandOf("Knife Crime", months(36), { ...KNIFE, period: { kind: "months", length: 3 }, breaks });
    expect(section(strand)).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "13.5 lead: Lead: Ch Supt",
        "15.75 measure: Knife crime offences",
        "15 period: November to January, 3 months, 2019/20 on 2018/19:",
        "27 headRight: Nov 18 to
      Jan 19|Nov 19 to
      Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: =SUM('Data'!$F$3:$F$5)|=SUM('Data'!$F$6:$F$8)|=B17-A17|=(B17-A17)/A17|[b]|||=HYPERLINK("#'Data'!A3:G8","Where from: data rows 3 to 8 ›")",
        "34.5 body: =IF(C17=0,"November 2019 to January 2020: Knife crime offences"&" did not change: "&FIXED(B17,0)&" in both periods; recording changed in December 2019 (new flag), so that the two are not alike.","November 2019 to January 2020: Knife crime offences"&IF(C17>0," rose"," fell")&" by "&FIXED(ABS(C17),0)&" ("&IF(ROUND(D17,3)>0,"+","")&FIXED(ROUND(D17,3)*100,1)&"%"&")"&", from "&FIXED(A17,0)&" to "&FIXED(B17,0)&"; recording changed in December 2019 (new flag), so that this is not a "&IF(C17>0,"rise","fall")&" in crime alone.")",
        "108 : ",
        "24.75 small: ="Light columns: Nov 18 to Jan 19; dark: Nov 19 to Jan 20. Months run from "&FIXED(MIN('Data'!$F$3:$F$8),0)&" ("&INDEX('Data'!$D$3:$D$8,MATCH(MIN('Data'!$F$3:$F$8),'Data'!$F$3:$F$8,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$8,MATCH(MIN('Data'!$F$3:$F$8),'Data'!$F$3:$F$8,0))),2)&")"&" to "&FIXED(MAX('Data'!$F$3:$F$8),0)&" ("&INDEX('Data'!$D$3:$D$8,MATCH(MAX('Data'!$F$3:$F$8),'Data'!$F$3:$F$8,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$8,MATCH(MAX('Data'!$F$3:$F$8),'Data'!$F$3:$F$8,0))),2)&")"&". [b] Recording changed in December 2019."",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("with a month that is missing, and a break", () => {
    const breaks = [{ ...BREAK, month: addMonths(REPORT_END, -4) }];
    const strand = monthly("Knife Crime", 36, (at) => (at === 15 ? null : count(at)), { ...KNIFE, breaks });
    expect(section(strand)).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "13.5 lead: Lead: Ch Supt",
        "15.75 measure: Knife crime offences",
        "15 period: 12 months to end of January 2020:",
        "27 headRight: 12 months
      ending Jan 19|12 months
      ending Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: [x]|=SUM('Data'!$F$15:$F$26)|[x]|[x]|[x]|||=HYPERLINK("#'Data'!A3:G26","Where from: data rows 3 to 26 ›")",
        "21.75 body: No comparison: there are no figures for May 18, so the 12 months ending Jan 19 are not totalled.",
        "14.25 small: Recording changed in September 2019 (new flag).",
        "108 : ",
        "24.75 small: ="Light columns: year to Jan 19; dark: year to Jan 20. Months run from "&FIXED(MIN('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&" to "&FIXED(MAX('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&". [b] Recording changed in September 2019."",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("of few offences, in which no per cent is told", () => {
    expect(section(monthly("Knife Crime", 24, (at) => 1 + (at % 3), KNIFE))).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "13.5 lead: Lead: Ch Supt",
        "15.75 measure: Knife crime offences",
        "15 period: 12 months to end of January 2020:",
        "27 headRight: 12 months
      ending Jan 19|12 months
      ending Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: =SUM('Data'!$F$3:$F$14)|=SUM('Data'!$F$15:$F$26)|=B18-A18|[u]|No|||=HYPERLINK("#'Data'!A3:G26","Where from: data rows 3 to 26 ›")",
        "34.5 body: =IF(C18=0,"Knife crime offences"&" did not change: "&FIXED(B18,0)&" in both periods.","Knife crime offences"&IF(C18>0," rose"," fell")&" by "&FIXED(ABS(C18),0)&""&", from "&FIXED(A18,0)&" to "&FIXED(B18,0)&", which is no more than chance alone would give.")",
        "14.25 small: No percentage: fewer than 50 offences in the earlier 12 months.",
        "14.25 small: Compared with chance alone: under 100 offences in 12 months do not show how much they usually vary.",
        "108 : ",
        "13.5 small: ="Light columns: year to Jan 19; dark: year to Jan 20. Months run from "&FIXED(MIN('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&" to "&FIXED(MAX('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&"."",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("of small counts that are hidden, some of a window or all", () => {
    const some = monthly("Knife Crime", 24, (at) => (at === 3 || at === 5 ? 2 : count(at)), KNIFE);
    expect(section(some, { suppress: 5 })).toMatchInlineSnapshot(`
      [
        "21 heading: 5.1  Knife Crime",
        "13.5 lead: Lead: Ch Supt",
        "15.75 measure: Knife crime offences",
        "15 period: 12 months to end of January 2020:",
        "27 headRight: 12 months
      ending Jan 19|12 months
      ending Jan 20|Diff.|% Diff.|Stands
      out?",
        "18 figure: 459|=SUM('Data'!$F$15:$F$26)|=B17-A17|=(B17-A17)/A17|[c]|||=HYPERLINK("#'Data'!A3:G26","Where from: data rows 3 to 26 ›")",
        "21.75 body: =IF(C17=0,"Knife crime offences"&" did not change: "&FIXED(B17,0)&" in both periods.","Knife crime offences"&IF(C17>0," rose"," fell")&" by "&FIXED(ABS(C17),0)&" ("&IF(ROUND(D17,3)>0,"+","")&FIXED(ROUND(D17,3)*100,1)&"%"&")"&", from "&FIXED(A17,0)&" to "&FIXED(B17,0)&IF(C17>0,": a rise, where a fall is wanted.",": a fall, as wanted."))",
        "14.25 small: Whether this stands out cannot be said: it would tell figures that are hidden.",
        "13.5 small: No chart: it would tell figures that are hidden.",
        "36 commentary: |||||||‹ Commentary, yours to write",
      ]
    `);
  });

  test("with a control chart, or no chart", () => {
    const of = (charts: ReportParts["charts"]) => {
      const strand = strandOf("Knife Crime", months(48), KNIFE);
      const { report } = planOf([strand], { parts: { charts } });
      return [report.charts.map(({ name, kind }) => `${name} ${kind}`), section(strand, { parts: { charts } }).slice(7)];
    };
    expect([of("control"), of("both"), of("none")]).toMatchInlineSnapshot(`
      [
        [
          [
            "SR_Knife_Crime_Control lines",
          ],
          [
            "108 : ",
            "24.75 small: Grey lines: mean and limits, by the days of each month. No month is outside the limits; the 8 to March 2018 were above the mean, after 1 more such run. Diamonds mark these months.",
            "36 commentary: |||||||‹ Commentary, yours to write",
          ],
        ],
        [
          [
            "SR_Knife_Crime_Chart columns",
            "SR_Knife_Crime_Control lines",
          ],
          [
            "108 : ",
            "13.5 small: ="Light columns: year to Jan 19; dark: year to Jan 20. Months run from "&FIXED(MIN('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MIN('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&" to "&FIXED(MAX('Data'!$F$3:$F$26),0)&" ("&INDEX('Data'!$D$3:$D$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))&" "&RIGHT(YEAR(INDEX('Data'!$C$3:$C$26,MATCH(MAX('Data'!$F$3:$F$26),'Data'!$F$3:$F$26,0))),2)&")"&"."",
            "108 : ",
            "24.75 small: Grey lines: mean and limits, by the days of each month. No month is outside the limits; the 8 to March 2018 were above the mean, after 1 more such run. Diamonds mark these months.",
            "36 commentary: |||||||‹ Commentary, yours to write",
          ],
        ],
        [
          [],
          [
            "36 commentary: |||||||‹ Commentary, yours to write",
          ],
        ],
      ]
    `);
  });
});
