import type { RecordingBreak } from "../../src/domain/break";
import { addMonths } from "../../src/domain/month";
import type { Comparing } from "../../src/domain/report-period";
import type { StrandFigures } from "../../src/domain/strand";
import type { PlanCell } from "../../src/report/plan";
import { monthRows, monthsText } from "../../src/report/layout/month-rows";
import { REPORT_END } from "../../scripts/examples/essex";
import { strandOf } from "./essex-figures";
import { count, looksIn, monthly, months, planOf, rowsOf } from "./plan-lines";

const CELL = { sheet: "Breaks", row: 4, column: 0, rows: 1, columns: 1 };
const BREAK: RecordingBreak = { month: addMonths(REPORT_END, -1), note: "new flag", part: 12, at: CELL, partAt: CELL };
const YEAR = { kind: "year", end: addMonths(REPORT_END, -24) } as Comparing["baseline"];
const YEARS = { kind: "years", count: 3 } as Comparing["baseline"];

/** The rows of a section's second table, from its heading to the chart, with the looks of its header and its figures. */
function second(strand: StrandFigures, baseline: Comparing["baseline"]) {
  const { report } = planOf([strand], { comparing: { baseline } });
  const lines = rowsOf(report);
  const heading = lines.findLastIndex((line) => line.includes(" period: Second baseline"));
  const from = heading < 0 ? lines.findIndex((line) => line.includes("econd baseline")) : heading;
  const to = lines.findIndex((line, at) => at > from && line.startsWith("108 "));
  return { rows: lines.slice(from, to), looks: heading < 0 ? [] : [looksIn(report, heading + 1), looksIn(report, heading + 2)] };
}

describe("the table of a second baseline", () => {
  test("is of a year, with how much more or fewer there are since", () => {
    expect(second(strandOf("Fraud", months(60)), YEAR)).toMatchInlineSnapshot(`
      {
        "looks": [
          "headLeft E21:G21, headRight A21:D21",
          "figure A22:C22, figure E22:G22, figurePercent D22",
        ],
        "rows": [
          "18 period: Second baseline: 12 months to January 2018",
          "27 headRight: 12 months
      ending Jan 18|12 months
      ending Jan 20|Diff.|% Diff.",
          "18 figure: =SUM('Data'!$F$27:$F$38)|=B18|=B22-A22|=(B22-A22)/A22",
          "34.5 body: =IF(C22=0,"Against 12 months to January 2018: Fraud offences"&" did not change: "&FIXED(B22,0)&" in both periods.","Against 12 months to January 2018: Fraud offences"&IF(C22>0," rose"," fell")&" by "&FIXED(ABS(C22),0)&" ("&IF(ROUND(D22,3)>0,"+","")&FIXED(ROUND(D22,3)*100,1)&"%"&")"&", from "&FIXED(A22,0)&" to "&FIXED(B22,0)&".")",
        ],
      }
    `);
  });

  test("is of several years, with their mean, lowest and highest", () => {
    expect(second(strandOf("Fraud", months(60)), YEARS)).toMatchInlineSnapshot(`
      {
        "looks": [
          "headLeft E21:G21, headRight A21:D21",
          "figure A22:G22",
        ],
        "rows": [
          "18 period: Second baseline: the same months of the 3 years before",
          "27 headRight: Mean of
      3 years|12 months
      ending Jan 20|Lowest|Highest",
          "18 figure: =AVERAGE(SUM('Data'!$F$27:$F$38),SUM('Data'!$F$39:$F$50),SUM('Data'!$F$3:$F$14))|=B18|=MIN(SUM('Data'!$F$27:$F$38),SUM('Data'!$F$39:$F$50),SUM('Data'!$F$3:$F$14))|=MAX(SUM('Data'!$F$27:$F$38),SUM('Data'!$F$39:$F$50),SUM('Data'!$F$3:$F$14))",
          "34.5 body: ="Fraud offences: "&FIXED(B22,0)&IF(B22>D22," is more than the highest in the same months of the 3 years before, "&FIXED(D22,0),IF(B22<C22," is fewer than the lowest in the same months of the 3 years before, "&FIXED(C22,0)," is between the lowest and the highest in the same months of the 3 years before, "&FIXED(C22,0)&" and "&FIXED(D22,0)))&"."",
        ],
      }
    `);
  });

  test("says why it has no per cent, or is not there", () => {
    expect(
      second(
        monthly("Fraud", 60, (at) => 1 + (at % 3)),
        YEAR,
      ),
    ).toMatchInlineSnapshot(`
      {
        "looks": [
          "headLeft E24:G24, headRight A24:D24",
          "figure A25:C25, figure E25:G25, figurePercent D25",
        ],
        "rows": [
          "18 period: Second baseline: 12 months to January 2018",
          "27 headRight: 12 months
      ending Jan 18|12 months
      ending Jan 20|Diff.|% Diff.",
          "18 figure: =SUM('Data'!$F$27:$F$38)|=B19|=B25-A25|[u]",
          "34.5 body: =IF(C25=0,"Against 12 months to January 2018: Fraud offences"&" did not change: "&FIXED(B25,0)&" in both periods.","Against 12 months to January 2018: Fraud offences"&IF(C25>0," rose"," fell")&" by "&FIXED(ABS(C25),0)&""&", from "&FIXED(A25,0)&" to "&FIXED(B25,0)&".")",
          "14.25 small: No percentage on the second baseline: fewer than 50 offences in 12 months to January 2018.",
          "14.25 small: ="January 2020: "&FIXED('Data'!$F$26,0)&", exceptional for the time of year."|||||||=HYPERLINK("#'Data'!F26","Where from: January 2020 ›")",
        ],
      }
    `);
    expect(second(strandOf("Fraud", months(30)), YEAR)).toMatchInlineSnapshot(`
      {
        "looks": [],
        "rows": [
          "14.25 small: No second baseline: there are no figures for Feb 17 to Jul 17.",
        ],
      }
    `);
  });

  test("says where recording changed since", () => {
    expect(second(strandOf("Fraud", months(60), { breaks: [{ ...BREAK, month: addMonths(REPORT_END, -25) }] }), YEAR).rows.slice(3))
      .toMatchInlineSnapshot(`
      [
        "34.5 body: =IF(C22=0,"Against 12 months to January 2018: Fraud offences"&" did not change: "&FIXED(B22,0)&" in both periods.","Against 12 months to January 2018: Fraud offences"&IF(C22>0," rose"," fell")&" by "&FIXED(ABS(C22),0)&" ("&IF(ROUND(D22,3)>0,"+","")&FIXED(ROUND(D22,3)*100,1)&"%"&")"&", from "&FIXED(A22,0)&" to "&FIXED(B22,0)&".")",
        "14.25 small: [b] On the second baseline, recording changed in December 2017 (new flag), so that the two are not alike.",
      ]
    `);
  });

  test("has an overview of its own, of strands that have one and of one that has none", () => {
    const strands = [strandOf("Fraud", months(60)), strandOf("Arson", months(30)), monthly("Theft", 60, (at) => 90 - count(at))];
    const overview = (baseline: Comparing["baseline"]) => {
      const { report } = planOf(strands, { comparing: { baseline } });
      const lines = rowsOf(report);
      const from = lines.findIndex((line) => line.includes("econd baseline"));
      return [lines.slice(from, from + 8), looksIn(report, from + 1), looksIn(report, from + 4)];
    };
    expect([overview(YEAR), overview(YEARS)]).toMatchInlineSnapshot(`
      [
        [
          [
            "24 period: Second baseline: 12 months to January 2018",
            "27 headLeft: Strand|To|12 months
      to Jan 18|12 months
      to Jan 20|Diff.|% Diff.",
            "16.5 words: Fraud|Jan 20|=A29|=B25|=C29|=D29",
            "16.5 words: Arson|Jan 20|[x]|=B38|[x]|[x]",
            "16.5 wordsLast: Theft|Jan 20|=A52|=B48|=C52|=D52",
            "9 : ",
            "141.75 : ",
            "34.5 body: ="Of "&FIXED(COUNT(E7:E9),0)&" strands compared, "&IF(COUNTIF(E7:E9,">0")=0,"none",COUNTIF(E7:E9,">0"))&" rose"&IF(COUNTIF(E7:E9,"=0")=0," and ",", ")&IF(COUNTIF(E7:E9,"<0")=0,"none",COUNTIF(E7:E9,"<0"))&" fell"&IF(COUNTIF(E7:E9,"=0")=0,"",", and "&COUNTIF(E7:E9,"=0")&" did not change")&"."&CHAR(10)&TRIM(IF(MAX(E7:E9)>0," Largest rise: "&INDEX(A7:A9,MATCH(MAX(E7:E9),E7:E9,0))&", "&FIXED(ABS(MAX(E7:E9)),0)&" more"&IF(ISNUMBER(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)))," ("&IF(ROUND(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)),3)*100,1)&"%"&")","")&".","")&IF(MIN(E7:E9)<0," Largest fall: "&INDEX(A7:A9,MATCH(MIN(E7:E9),E7:E9,0))&", "&FIXED(ABS(MIN(E7:E9)),0)&" fewer"&IF(ISNUMBER(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)))," ("&IF(ROUND(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)),3)*100,1)&"%"&")","")&".",""))",
          ],
          "headLeft A14, headRight B14:G14",
          "wordsLast A17, monthLast B17, countLast D17, countLast C17, countLast E17, percentLast F17, verdictLast G17",
        ],
        [
          [
            "24 period: Second baseline: the same months of the 3 years before",
            "27 headLeft: Strand|To|Mean of
      3 years|12 months
      to Jan 20|Lowest|Highest|Latest is",
            "16.5 words: Fraud|Jan 20|=A29|=B25|=C29|=D29|=IF(D15>F15,"Above",IF(D15<E15,"Below","Within"))&""",
            "16.5 words: Arson|Jan 20|[x]|=B38|[x]|[x]",
            "16.5 wordsLast: Theft|Jan 20|=A52|=B48|=C52|=D52|=IF(D17>F17,"Above",IF(D17<E17,"Below","Within"))&""",
            "9 : ",
            "141.75 : ",
            "34.5 body: ="Of "&FIXED(COUNT(E7:E9),0)&" strands compared, "&IF(COUNTIF(E7:E9,">0")=0,"none",COUNTIF(E7:E9,">0"))&" rose"&IF(COUNTIF(E7:E9,"=0")=0," and ",", ")&IF(COUNTIF(E7:E9,"<0")=0,"none",COUNTIF(E7:E9,"<0"))&" fell"&IF(COUNTIF(E7:E9,"=0")=0,"",", and "&COUNTIF(E7:E9,"=0")&" did not change")&"."&CHAR(10)&TRIM(IF(MAX(E7:E9)>0," Largest rise: "&INDEX(A7:A9,MATCH(MAX(E7:E9),E7:E9,0))&", "&FIXED(ABS(MAX(E7:E9)),0)&" more"&IF(ISNUMBER(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)))," ("&IF(ROUND(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F9,MATCH(MAX(E7:E9),E7:E9,0)),3)*100,1)&"%"&")","")&".","")&IF(MIN(E7:E9)<0," Largest fall: "&INDEX(A7:A9,MATCH(MIN(E7:E9),E7:E9,0))&", "&FIXED(ABS(MIN(E7:E9)),0)&" fewer"&IF(ISNUMBER(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)))," ("&IF(ROUND(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)),3)>0,"+","")&FIXED(ROUND(INDEX(F7:F9,MATCH(MIN(E7:E9),E7:E9,0)),3)*100,1)&"%"&")","")&".",""))",
          ],
          "headLeft A14, headRight B14:G14",
          "wordsLast A17, monthLast B17, countLast D17, countLast C17, countLast E17:F17, verdictLast G17",
        ],
      ]
    `);
  });
});

describe("the overview of a second baseline", () => {
  const overview = (strands: readonly StrandFigures[], baseline: Comparing["baseline"]) => {
    const { report } = planOf(strands, { comparing: { baseline } });
    const lines = rowsOf(report);
    const from = lines.findIndex((line) => line.includes("econd baseline"));
    return lines.slice(from, from + 2 + strands.length);
  };

  test("names each strand's years where these differ, and says where recording changed", () => {
    const own = (name: string, more: Partial<StrandFigures["definition"]>) => strandOf(name, months(60), more);
    const quarter = own("Arson", { period: { kind: "months", length: 3 } });
    expect([overview([own("Fraud", {}), quarter], YEAR), overview([own("Fraud", {}), quarter], YEARS)]).toMatchInlineSnapshot(`
      [
        [
          "24 period: Second baseline: the year that is named in each section",
          "27 headLeft: Strand|Period|Baseline|Latest|Diff.|% Diff.",
          "16.5 words: Fraud|Feb 19–Jan 20|=A26|=B22|=C26|=D26",
          "16.5 wordsLast: Arson|Nov 19–Jan 20|=A39|=B35|=C39|=D39",
        ],
        [
          "24 period: Second baseline: the same months of the 3 years before",
          "27 headLeft: Strand|Period|Mean of
      3 years|Latest|Lowest|Highest|Latest is",
          "16.5 words: Fraud|Feb 19–Jan 20|=A26|=B22|=C26|=D26|=IF(D13>F13,"Above",IF(D13<E13,"Below","Within"))&""",
          "16.5 wordsLast: Arson|Nov 19–Jan 20|=A39|=B35|=C39|=D39|=IF(D14>F14,"Above",IF(D14<E14,"Below","Within"))&""",
        ],
      ]
    `);
    const changed = own("Fraud", { breaks: [{ ...BREAK, month: addMonths(REPORT_END, -25) }] });
    expect([overview([changed, own("Arson", {})], YEAR), overview([changed, own("Arson", {})], YEARS)]).toMatchInlineSnapshot(`
      [
        [
          "24 period: Second baseline: 12 months to January 2018",
          "27 headLeft: Strand|To|12 months
      to Jan 18|12 months
      to Jan 20|Diff.|% Diff.|Note",
          "16.5 words: Fraud|Jan 20|=A26|=B22|=C26|=D26|[b]",
          "16.5 wordsLast: Arson|Jan 20|=A40|=B36|=C40|=D40",
        ],
        [
          "24 period: Second baseline: the same months of the 3 years before",
          "27 headLeft: Strand|To|Mean of
      3 years|12 months
      to Jan 20|Lowest|Highest|Latest is",
          "16.5 words: Fraud|Jan 20|=A26|=B22|=C26|=D26|=IF(D13>F13,"Above",IF(D13<E13,"Below","Within"))&" [b]"",
          "16.5 wordsLast: Arson|Jan 20|=A40|=B36|=C40|=D40|=IF(D14>F14,"Above",IF(D14<E14,"Below","Within"))&""",
        ],
      ]
    `);
    const ends = [own("Fraud", {}), own("Arson", { periodEnd: addMonths(REPORT_END, -1) })];
    expect(overview(ends, { kind: "years", count: 3 })).toMatchInlineSnapshot(`
      [
        "24 period: Second baseline: the same months of the 3 years before",
        "27 headLeft: Strand|To|Mean of
      3 years|Latest|Lowest|Highest|Latest is",
        "16.5 words: Fraud|Jan 20|=A26|=B22|=C26|=D26|=IF(D13>F13,"Above",IF(D13<E13,"Below","Within"))&""",
        "16.5 wordsLast: Arson|Dec 19|=A39|=B35|=C39|=D39|=IF(D14>F14,"Above",IF(D14<E14,"Below","Within"))&""",
      ]
    `);
  });
});

describe("the months that a report holds", () => {
  const rows = (strands: readonly StrandFigures[], suppress: number | null = null) => monthRows(planOf(strands, { suppress }).data);

  test("are read from its strand data, whatever stands beside and below them", () => {
    const strands = [monthly("Fraud", 24, (at) => (at === 15 ? null : count(at)), { breaks: [BREAK] }), strandOf("Arson", months(24))];
    const read = rows(strands);
    expect([read.length, read[0], read[15], read[24]]).toMatchInlineSnapshot(`
      [
        48,
        {
          "count": 40,
          "length": 1,
          "month": 24217,
          "row": 2,
          "strand": "Fraud",
        },
        {
          "count": null,
          "length": 1,
          "month": 24232,
          "row": 17,
          "strand": "Fraud",
        },
        {
          "count": 40,
          "length": 1,
          "month": 24217,
          "row": 26,
          "strand": "Arson",
        },
      ]
    `);
    expect(monthsText(read.slice(14, 17))).toBe("Fraud\t2019-04\t1\t56\nFraud\t2019-05\t1\t[x]\nFraud\t2019-06\t1\t57");
  });

  test("end with the first row that is none of them", () => {
    const data = planOf([strandOf("Fraud", months(24))]).data;
    const read = (column: number, cell: PlanCell | null) => {
      const cells = data.cells.map((row, at) => (at === 4 ? row.with(column, cell) : row));
      return monthRows({ cells }).length;
    };
    expect([read(7, null), read(0, null), read(0, { number: 3 }), read(2, null), read(4, null), read(4, { text: "x" })]).toEqual([
      24, 2, 2, 2, 2, 2,
    ]);
    for (const formula of ["=DATE(2018,4,2)", "=1+DATE(2018,4,1)", "=DATE(2018,4,1)+1"]) expect(read(2, { formula })).toBe(2);
    expect(monthRows({ cells: data.cells.map((row, at) => (at === 4 ? row.with(5, { formula: "=1" }) : row)) })[2]!.count).toBe("hidden");
  });

  test("have a word for a count that is hidden", () => {
    const read = rows([monthly("Fraud", 24, (at) => (at === 3 || at === 5 ? 2 : count(at)))], 5);
    expect(read.slice(2, 5).map((each) => each.count)).toEqual([41, "hidden", 42]);
    expect(monthsText(read.slice(3, 4))).toBe("Fraud\t2018-05\t1\t[c]");
  });
});

test("Breaks stand beside the strand data, a row each, with the figures without their parts where these are used", () => {
  const strands = [
    strandOf("Fraud", months(24), { breaks: [BREAK, { ...BREAK, month: addMonths(REPORT_END, -3), part: 5 }] }),
    strandOf("Arson", months(24), {
      breaks: [
        { ...BREAK, part: null },
        { ...BREAK, month: addMonths(REPORT_END, -20), part: 9 },
      ],
    }),
    monthly("Theft", 24, (at) => (at === 2 ? null : count(at)), { breaks: [BREAK] }),
    monthly("Drugs", 24, (at) => 1 + (at % 3), { breaks: [{ ...BREAK, part: 2 }] }),
    strandOf("Robbery", months(24), { breaks: [{ ...BREAK, month: addMonths(REPORT_END, 1) }] }),
  ];
  const { cells, columnWidths } = planOf(strands).data;
  const from = cells[1]!.findIndex((cell) => cell !== null && "text" in cell && cell.text === "Break: strand");
  const lines = cells.slice(0, 10).map((row) =>
    row
      .slice(from, from + 8)
      .map((cell) => (cell === null ? "" : String(Object.values(cell)[0])))
      .join("|"),
  );
  expect([lines, columnWidths.slice(from - 1, from + 8)]).toMatchInlineSnapshot(`
    [
      [
        "[b] beside a month: recording changed with it.|||||||",
        "Break: strand|First month|Note|Due to recording|Said at|Later without it|Diff.|% Diff.",
        "Fraud|=DATE(2019,12,1)|new flag|12|=HYPERLINK("#'Breaks'!A5","Breaks A5")|=SUM($F$15:$F$26)-SUM($AB$3:$AB$4)|=$AD$3-SUM($F$3:$F$14)|=$AE$3/SUM($F$3:$F$14)",
        "Fraud|=DATE(2019,10,1)|new flag|5|=HYPERLINK("#'Breaks'!A5","Breaks A5")|||",
        "Arson|=DATE(2019,12,1)|new flag||=HYPERLINK("#'Breaks'!A5","Breaks A5")|||",
        "Arson|=DATE(2018,5,1)|new flag||=HYPERLINK("#'Breaks'!A5","Breaks A5")|||",
        "Theft|=DATE(2019,12,1)|new flag|12|=HYPERLINK("#'Breaks'!A5","Breaks A5")|||",
        "Drugs|=DATE(2019,12,1)|new flag|2|=HYPERLINK("#'Breaks'!A5","Breaks A5")|=SUM($F$87:$F$98)-SUM($AB$8)|=$AD$8-SUM($F$75:$F$86)|",
        "|||||||",
        "|||||||",
      ],
      [
        18,
        150,
        66,
        240,
        90,
        90,
        90,
        54,
        54,
      ],
    ]
  `);
});
