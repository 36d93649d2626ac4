import type { RecordingBreak } from "../../src/domain/break";
import { addMonths } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import type { Target } from "../../src/domain/target";
import { REPORT_END } from "../../scripts/examples/essex";
import { strandOf } from "./essex-figures";
import { chartLines, count, looksIn, monthly, months, planOf, rowsOf } from "./plan-lines";

const CELL = { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 };
const BREAK: RecordingBreak = { month: addMonths(REPORT_END, -1), note: "new flag", part: null, at: CELL, partAt: CELL };
const TARGET: Target = { kind: "number", value: 500, at: CELL };
const rising = (name: string, more: Partial<StrandFigures["definition"]> = {}) => strandOf(name, months(36), more);
const falling = (name: string, more: Partial<StrandFigures["definition"]> = {}) => monthly(name, 36, (at) => 90 - count(at), more);

/** The overview's rows, from its heading to the first section, with its chart and the looks of its second strand's row. */
function overview(strands: readonly StrandFigures[], ...more: readonly [Parameters<typeof planOf>[1]] | readonly []) {
  const { report } = planOf(strands, ...more);
  const lines = rowsOf(report);
  const from = lines.findIndex((line) => line.includes(" heading: Overview"));
  const to = lines.findIndex((line, at) => at > from && line.includes(" heading: "));
  const chart = report.charts.find(({ name }) => name === "SR_Overview_Chart");
  const looks = looksIn(report, from + 1 + strands.length);
  return { rows: lines.slice(from, to), looks, chart: chart && chartLines(chart) };
}

describe("the overview", () => {
  test("of two strands over 12 months", () => {
    expect(overview([rising("Knife Crime"), falling("Fraud")])).toMatchInlineSnapshot(`
      {
        "chart": [
          "Essex Police: change in recorded offences, latest 12 months on the 12 before, A12:G12",
          "% Diff. main: $J$3:$J$4 by $I$3:$I$4",
        ],
        "looks": "wordsLast A8, monthLast B8, countLast C8:E8, percentLast F8, verdictLast G8",
        "rows": [
          "24 heading: Overview|||||||=HYPERLINK("#'Data'!A1","Where from: Data ›")",
          "27 headLeft: Strand|To|12 months
      to Jan 19|12 months
      to Jan 20|Diff.|% Diff.|Stands
      out?",
          "16.5 words: Knife Crime|Jan 20|=A18|=B18|=C18|=D18|=E18",
          "16.5 wordsLast: Fraud|Jan 20|=A27|=B27|=C27|=D27|=E27",
          "14.25 note: One strand for each value of “Offence”.",
          "24.75 note: “Stands out?” says whether a change is more than the strand’s usual variation, each month set beside the same month a year before. Of 2 strands, fewer than one would stand out by chance alone.",
          "9 : ",
          "66 : ",
          "34.5 body: ="Of "&FIXED(COUNT(E7:E8),0)&" strands compared, "&IF(COUNTIF(E7:E8,">0")=0,"none",COUNTIF(E7:E8,">0"))&" rose"&IF(COUNTIF(E7:E8,"=0")=0," and ",", ")&IF(COUNTIF(E7:E8,"<0")=0,"none",COUNTIF(E7:E8,"<0"))&" fell"&IF(COUNTIF(E7:E8,"=0")=0,"",", and "&COUNTIF(E7:E8,"=0")&" did not change")&"."&CHAR(10)&TRIM(IF(MAX(E7:E8)>0," Largest rise: "&INDEX(A7:A8,MATCH(MAX(E7:E8),E7:E8,0))&", "&FIXED(ABS(MAX(E7:E8)),0)&" more"&IF(ISNUMBER(INDEX(F7:F8,MATCH(MAX(E7:E8),E7:E8,0)))," ("&IF(ROUND(INDEX(F7:F8,MATCH(MAX(E7:E8),E7:E8,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F8,MATCH(MAX(E7:E8),E7:E8,0)),3)*100,1)&"%"&")","")&".","")&IF(MIN(E7:E8)<0," Largest fall: "&INDEX(A7:A8,MATCH(MIN(E7:E8),E7:E8,0))&", "&FIXED(ABS(MIN(E7:E8)),0)&" fewer"&IF(ISNUMBER(INDEX(F7:F8,MATCH(MIN(E7:E8),E7:E8,0)))," ("&IF(ROUND(INDEX(F7:F8,MATCH(MIN(E7:E8),E7:E8,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F8,MATCH(MIN(E7:E8),E7:E8,0)),3)*100,1)&"%"&")","")&".",""))",
          "20.25 : ",
        ],
      }
    `);
  });

  test("of strands of which one has a period of its own, a break or a target", () => {
    const strands = [
      rising("Knife Crime", { breaks: [BREAK] }),
      falling("Fraud", { target: TARGET, favourable: "down" }),
      rising("Arson", { period: { kind: "months", length: 3 } }),
    ];
    expect(overview(strands)).toMatchInlineSnapshot(`
      {
        "chart": [
          "Essex Police: change in recorded offences, each period on the same months a year before, A15:H15",
          "% Diff. main: $J$3:$J$5 by $I$3:$I$5",
        ],
        "looks": "wordsLast A9, verdictLast B9, verdictLast G9:H9, countLast C9:E9, percentLast F9",
        "rows": [
          "24 heading: Overview||||||||=HYPERLINK("#'Data'!A1","Where from: Data ›")",
          "27 headLeft: Strand|Period|Year
      before|In the
      period|Diff.|% Diff.|Stands
      out?|Target",
          "16.5 words: Knife Crime|Feb 19–Jan 20|=A21|=B21|=C21|=D21|=E21|None",
          "16.5 words: Fraud|Feb 19–Jan 20|=A30|=B30|=C30|=D30|=E30|='Data'!$AL$3",
          "16.5 wordsLast: Arson|Nov 19–Jan 20|=A40|=B40|=C40|=D40|=E40|None",
          "24.75 note: One strand for each value of “Offence”. Periods differ: each row has its own, under “Period”, beside the same months a year before.",
          "24.75 note: “Stands out?” says whether a change is more than the strand’s usual variation, each month set beside the same month a year before. Of 2 strands, fewer than one would stand out by chance alone.",
          "14.25 note: [b] break in recording: Knife Crime in December 2019 (new flag). Figures on its two sides are not alike.",
          "14.25 note: “Target” is met where the later figure is at most its target, or at least it where a rise is wanted.",
          "9 : ",
          "81 : ",
          "34.5 body: ="Of "&FIXED(COUNT(E7:E9),0)&" strands compared, each over its own period, "&IF(COUNTIF(E7:E9,">0")=0,"none",COUNTIF(E7:E9,">0"))&" rose"&IF(COUNTIF(E7:E9,"=0")=0," and ",", ")&IF(COUNTIF(E7:E9,"<0")=0,"none",COUNTIF(E7:E9,"<0"))&" fell"&IF(COUNTIF(E7:E9,"=0")=0,"",", and "&COUNTIF(E7:E9,"=0")&" did not change")&"."&CHAR(10)&TRIM(IF(MAX(E7:E9)>0," Largest rise: "&INDEX(A7:A9,MATCH(MAX(E7:E9),E7:E9,0))&", "&FIXED(ABS(MAX(E7:E9)),0)&" more"&IF(ISNUMBER(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)))," ("&IF(ROUND(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)),3)*100,1)&"%"&")","")&IF(INDEX(G7:G9,MATCH(MAX(E7:E9),E7:E9,0))="[b]"," [b]","")&".","")&IF(MIN(E7:E9)<0," Largest fall: "&INDEX(A7:A9,MATCH(MIN(E7:E9),E7:E9,0))&", "&FIXED(ABS(MIN(E7:E9)),0)&" fewer"&IF(ISNUMBER(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)))," ("&IF(ROUND(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)),3)*100,1)&"%"&")","")&IF(INDEX(G7:G9,MATCH(MIN(E7:E9),E7:E9,0))="[b]"," [b]","")&".",""))",
          "20.25 : ",
        ],
      }
    `);
  });

  test("of strands over three months or a month, to one month or to several", () => {
    const of = (length: number, periodEnd: number | null = null) => {
      const period = { kind: "months", length } as const;
      const end = periodEnd === null ? {} : { periodEnd: addMonths(REPORT_END, periodEnd) };
      const large = (at: number) => 10 * count(at);
      const strands = [monthly("Knife Crime", 36, large, { period }), monthly("Fraud", 36, (at) => 900 - large(at), { period, ...end })];
      const { rows, chart } = overview(strands);
      return [rows.slice(1, 4), chart![0]];
    };
    expect([of(3), of(3, -1), of(1), of(1, -1)]).toMatchInlineSnapshot(`
      [
        [
          [
            "27 headLeft: Strand|To|Nov 18 to
      Jan 19|Nov 19 to
      Jan 20|Diff.|% Diff.|Stands
      out?",
            "16.5 words: Knife Crime|Jan 20|=A18|=B18|=C18|=D18|=E18",
            "16.5 wordsLast: Fraud|Jan 20|=A27|=B27|=C27|=D27|=E27",
          ],
          "Essex Police: change in recorded offences, Nov 19 to Jan 20 on the year before, A12:G12",
        ],
        [
          [
            "27 headLeft: Strand|To|3 months
      earlier|3 months
      latest|Diff.|% Diff.|Stands
      out?",
            "16.5 words: Knife Crime|Jan 20|=A18|=B18|=C18|=D18|=E18",
            "16.5 wordsLast: Fraud|Dec 19|=A27|=B27|=C27|=D27|=E27",
          ],
          "Essex Police: change in recorded offences, latest 3 months on the year before, A12:G12",
        ],
        [
          [
            "27 headLeft: Strand|To|Month of
      Jan 19|Month of
      Jan 20|Diff.|% Diff.|Stands
      out?",
            "16.5 words: Knife Crime|Jan 20|=A18|=B18|=C18|=D18|=E18",
            "16.5 wordsLast: Fraud|Jan 20|=A27|=B27|=C27|=D27|=E27",
          ],
          "Essex Police: change in recorded offences, Jan 20 on the year before, A12:G12",
        ],
        [
          [
            "27 headLeft: Strand|To|Month
      earlier|Month
      latest|Diff.|% Diff.|Stands
      out?",
            "16.5 words: Knife Crime|Jan 20|=A18|=B18|=C18|=D18|=E18",
            "16.5 wordsLast: Fraud|Dec 19|=A27|=B27|=C27|=D27|=E27",
          ],
          "Essex Police: change in recorded offences, latest month on the year before, A12:G12",
        ],
      ]
    `);
  });

  test("has no chart of one strand, where none is wanted, or of more than thirty", () => {
    expect(overview([rising("Knife Crime")])).toMatchInlineSnapshot(`
      {
        "chart": undefined,
        "looks": "wordsLast A7, monthLast B7, countLast C7:E7, percentLast F7, verdictLast G7",
        "rows": [
          "24 heading: Overview|||||||=HYPERLINK("#'Data'!A1","Where from: Data ›")",
          "27 headLeft: Strand|To|12 months
      to Jan 19|12 months
      to Jan 20|Diff.|% Diff.|Stands
      out?",
          "16.5 wordsLast: Knife Crime|Jan 20|=A15|=B15|=C15|=D15|=E15",
          "14.25 note: One strand for each value of “Offence”.",
          "24.75 note: “Stands out?” says whether a change is more than the strand’s usual variation, each month set beside the same month a year before.",
          "34.5 body: ",
          "20.25 : ",
        ],
      }
    `);
    expect(overview([rising("Knife Crime"), falling("Fraud")], { parts: { charts: "none" } }).chart).toBeUndefined();
    const many = Array.from({ length: 31 }, (_, at) => monthly(`Strand ${at}`, 24, (month) => 60 + (month < 12 ? 0 : at)));
    const { chart, rows } = overview(many);
    expect([chart, rows.filter((line) => /^\d+(?:\.\d+)? : $/.test(line))]).toMatchInlineSnapshot(`
      [
        [
          "Essex Police: the 30 largest changes, latest 12 months on the 12 before, A41:G41",
          "% Diff. main: $J$3:$J$32 by $I$3:$I$32",
        ],
        [
          "9 : ",
          "400 : ",
          "20.25 : ",
        ],
      ]
    `);
    expect(overview(many.slice(0, 30)).chart![0]).toContain("change in recorded offences");
  });
});
