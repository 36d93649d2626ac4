import type { LastReported } from "../../src/analysis/bridge";
import { addMonths } from "../../src/domain/month";
import { parseAddress } from "../../src/domain/address";
import type { ReportContents } from "../../src/report/compose";
import { STYLES } from "../../src/report/layout/styles";
import { block, END, laidOut, plannedBlock, rowsOf, words } from "./printed";

const AT = "2019-11-09T10:00:00.000Z";
/** The last report's figure to a month, of these counts. */
const last = (end: number, of: (month: number) => number, more: Partial<LastReported> = {}): LastReported => ({
  ...{ strand: "Fraud", end: addMonths(END, end), length: 12, at: AT, sameRules: true },
  counts: Array.from({ length: 12 }, (_, at) => ({ month: addMonths(END, end - 11 + at), length: 1, count: of(end - 11 + at) })),
  ...more,
});
const PARTS = { charts: "bridge", dataNotes: true, overviewOrder: "paper" } as const;
const bridged = (before: LastReported, parts: ReportContents["parts"] = PARTS) =>
  laidOut({ Fraud: {}, Arson: {} }, { last: [before], parts });

describe("The way from the last report's figure", () => {
  /** To October: of months that are 12 now, one was 5; those that left were 10. */
  const plan = () => bridged(last(-3, (month) => (month === -5 ? 5 : month < -11 ? 10 : 12)));

  it("stands on the strand data, a row a part, worked out from the months", () => {
    expect(block(plan(), "From last report: strand", 9)).toEqual([
      ["Fraud", "As 12 months to Oct 19, reported on 9 November 2019", "", "", "", 131, 0, 131, "12 months to Oct 19: 131"],
      ["Fraud", "Its months that are in this period too: what they were, and are now", 101, 108, 7, 138, 131, 7, "Revised +7"],
      ["Fraud", expect.stringMatching(/^No longer in the period: Nov 18 to Jan 19$/), 30, "", -30, 108, 108, 30, "Nov 18 to Jan 19 -30"],
      ["Fraud", expect.stringMatching(/^New in the period: Nov 19 to Jan 20$/), "", 36, 36, 144, 108, 36, "Nov 19 to Jan 20 +36"],
      ["Fraud", "As this report has it, 12 months to Jan 20", "", "", "", 144, 0, 144, "12 months to Jan 20: 144"],
    ]);
  });

  it("is a chart with the two figures dark, and a sentence below it", () => {
    expect(words(plan(), "From ")).toEqual([
      "From 131 (12 months to Oct 19, reported on 9 November 2019) to 144: revised +7; Nov 18 to Jan 19, no longer in it, -30; Nov 19 to Jan 20, new, +36. Dark columns: the two figures; light: what lies between.",
    ]);
    const chart = plan().report.charts.find(({ kind }) => kind === "stacked")!;
    expect(chart).toMatchObject({
      name: "SR_Fraud_Bridge",
      title: "Essex Police: Fraud offences, from the last report to 12 months to Jan 20",
      gap: 60,
      minimum: 0,
    });
    const [base, bars] = chart.series;
    expect([base!.name, base!.colour, base!.barColours, bars!.barColours]).toEqual([
      "Below the bar",
      "paper",
      [],
      ["main", "earlier", "earlier", "earlier", "main"],
    ]);
    const rows = [base!.values, bars!.values, bars!.categories].map(parseAddress);
    expect(new Set(rows.map(({ row, rows: count }) => `${row} ${count}`))).toEqual(new Set(["2 5"]));
    expect(rows[1]!.column - rows[0]!.column).toBe(1);
    expect(rows[2]!.column - rows[1]!.column).toBe(1);
  });

  it("has no part that there is not, and says where the rules are others", () => {
    const same = bridged(last(0, (month) => (month === -5 ? 5 : 12), { sameRules: false }));
    expect(block(same, "From last report: strand", 5).map(([, says]) => says)).toEqual([
      expect.stringMatching(/^As 12 months to Jan 20, reported/),
      expect.stringMatching(/^Its months/),
      expect.stringMatching(/^As this report has it/),
    ]);
    expect(words(same, "From ")[0]).toBe(
      "From 137 (12 months to Jan 20, reported on 9 November 2019) to 144: revised +7. The strand’s rules have changed since, which may be part of it. Dark columns: the two figures; light: what lies between.",
    );
    const moved = bridged(last(-1, (month) => (month < -11 ? 10 : 12)));
    expect(block(moved, "From last report: strand", 5).map((row) => row.slice(2))).toEqual([
      ["", "", ""],
      [10, "", -10],
      ["", 12, 12],
      ["", "", ""],
    ]);
  });

  it("is shown record by record where that is told: a row a kind, and below the chart what they leave", () => {
    const steps = [
      { kind: "gone", was: 9, now: 0 },
      { kind: "new", was: 0, now: 12 },
    ] as const;
    const byRecord = { steps, movedWithin: 2, rewritten: 0, columns: [], inPart: [] };
    const plan = bridged(last(-3, (month) => (month === -5 ? 9 : 12), { byRecord }));
    const rows = block(plan, "From last report: strand", 9);
    expect(rows.map((row) => row.slice(2, 6))).toEqual([
      ["", "", "", 141],
      [9, 0, -9, 132],
      [0, 12, 12, 144],
      [36, "", -36, 108],
      ["", 36, 36, 144],
      ["", "", "", 144],
      ["", "", 0, ""],
    ]);
    expect(rows.slice(1, 3).map(([, says, , , , , , , label]) => [says, label])).toEqual([
      ["Cancelled or deleted: only the last report’s extract has them", "Cancelled -9"],
      ["Newly recorded: only the present extract has them", "Newly recorded +12"],
    ]);
    expect(words(plan, "From 141")[0]).toMatch(
      /: newly recorded \+12; cancelled -9; Nov 18 to Jan 19, no longer in it, -36; .*new, \+36\. 2 records moved/,
    );
    // The chart draws the figures and the parts, and not what is left.
    const [base] = plan.report.charts.find(({ kind }) => kind === "stacked")!.series;
    expect(parseAddress(base!.values)).toMatchObject({ row: 2, rows: 6 });
    expect(plannedBlock(plan, "From last report: strand", 5).slice(5)).toEqual([
      ["Fraud | dataText", "As this report has it, 12 months to Jan 20 | dataText", " | dataCount", " | dataCount", " | dataCount"],
      [
        ...["Fraud | dataText", "What the steps leave: 0, or the months have been changed by hand | dataText"],
        ...[" | dataCount", " | dataCount", "=$AD$8-$AD$7 | dataCount"],
      ],
    ]);
  });

  it("adds up the months themselves, those that are in both in as few runs as can be", () => {
    const moved = bridged({
      ...last(-3, () => 12),
      counts: [
        ...last(-3, () => 12).counts.slice(0, -3),
        ...last(-3, () => 12).counts.slice(-2),
        { month: addMonths(END, -5), length: 1, count: 11 },
      ],
    });
    expect(plannedBlock(moved, "From last report: strand", 9).map((row) => row.slice(2, 8))).toEqual([
      [" | dataCount", " | dataCount", " | dataCount", "143 | dataCount", "0 | dataCount", "=$AD$3 | dataCount"],
      [
        "107 | dataCount",
        "=SUM($F$15:$F$23) | dataCount",
        "=$AB$4-$AA$4 | dataCount",
        "=$AD$3+$AC$4 | dataCount",
        "=MIN($AD$3,$AD$4) | dataCount",
        "=ABS($AC$4) | dataCount",
      ],
      [
        "36 | dataCount",
        " | dataCount",
        "=0-$AA$5 | dataCount",
        "=$AD$4+$AC$5 | dataCount",
        "=MIN($AD$4,$AD$5) | dataCount",
        "=ABS($AC$5) | dataCount",
      ],
      [
        " | dataCount",
        "=SUM($F$24:$F$26) | dataCount",
        "=$AB$6-0 | dataCount",
        "=$AD$5+$AC$6 | dataCount",
        "=MIN($AD$5,$AD$6) | dataCount",
        "=ABS($AC$6) | dataCount",
      ],
      [" | dataCount", " | dataCount", " | dataCount", "=SUM($F$15:$F$26) | dataCount", "0 | dataCount", "=$AD$7 | dataCount"],
    ]);
  });

  it("is nowhere where other charts are chosen, or no report was before", () => {
    const other = bridged(
      last(-3, () => 5),
      { ...PARTS, charts: "months" },
    );
    const none = laidOut({ Fraud: {} }, { parts: PARTS });
    for (const plan of [other, none]) expect([block(plan, "From last report: strand", 2), words(plan, "From ")]).toEqual([[], []]);
  });
});

describe("Months that were reported otherwise", () => {
  const revised = () =>
    laidOut(
      { Fraud: {}, Arson: {} },
      {
        revisions: [
          {
            strand: "Fraud",
            months: [
              { month: addMonths(END, -2), length: 1, from: 9, to: 12, at: AT },
              { month: addMonths(END, -40), length: 3, from: 7, to: 8, at: AT },
            ],
            verdict: { was: true, is: false, at: AT },
          },
        ],
      },
    );

  it("have the month as a date, or the months in words, and the count as it stands, or as it was read", () => {
    const at = "9 November 2019 | dataText";
    expect(plannedBlock(revised(), "Revised: strand", 6)).toEqual([
      ["Fraud | dataText", "=DATE(2019,11,1) | dataMonth", "9 | dataCount", "=$F$24 | dataCount", "=$AB$3-$AA$3 | dataCount", at],
      ["Fraud | dataText", "Jul to Sep 16 | dataText", "7 | dataCount", "8 | dataCount", "=$AB$4-$AA$4 | dataCount", at],
      ["Fraud | dataText", "Stands out? | dataText", "Yes | dataText", "No | dataText", " | dataText", at],
    ]);
  });

  it("are marked, and stand beside the data with what they were and when", () => {
    expect(block(revised(), "Revised: strand", 6).map((row) => row.slice(2))).toEqual([
      [9, 12, 3, "9 November 2019"],
      [7, 8, 1, "9 November 2019"],
      [expect.any(String), expect.any(String), "", "9 November 2019"],
    ]);
    expect(block(revised(), "Revised: strand", 2)[2]![1]).toBe("Stands out?");
    const marked = rowsOf(revised(), "data").flatMap((row, at) =>
      row.slice(0, 12).some((cell) => cell === "[r]") ? [[at + 1, row[0]]] : [],
    );
    expect(marked).toEqual([[24, "Fraud"]]);
    expect(rowsOf(revised(), "data")[0]!.join("")).toContain("[r] beside a month: it was reported otherwise before.");
  });
});

describe("Months that may grow yet", () => {
  const growth = (age: number, from = 50, to = 60) => ({ age, after: 3, months: 8, grew: 6, from, to });
  const of = (latest: ReturnType<typeof growth> | null, ...provisional: readonly (readonly [number, ReturnType<typeof growth>])[]) =>
    laidOut(
      { Fraud: {}, Arson: {} },
      {
        vintages: [
          {
            strand: "Fraud",
            latest,
            provisional: provisional.map(([month, each]) => ({ month: addMonths(END, month), growth: each })),
            lastYear: null,
          },
        ],
      },
    );
  const rows = (plan: ReturnType<typeof of>) => block(plan, "Growth: strand", 9).map((row) => row.slice(2));

  it("are marked, and stand beside the data with how months of their age grew", () => {
    const plan = of(growth(0), [-1, growth(1)], [0, growth(0, 40, 50)]);
    expect(rows(plan)).toEqual([
      [1, 8, 6, 50, 3, 60, 0.2],
      [0, 8, 6, 40, 3, 50, 0.25],
    ]);
    const marks = rowsOf(plan, "data").flatMap((row, at) => (row.slice(0, 12).some((cell) => cell === "[p]") ? [[at + 1, row[0]]] : []));
    expect(marks).toEqual([
      [25, "Fraud"],
      [26, "Fraud"],
    ]);
    expect(rowsOf(plan, "data")[0]!.join("")).toContain("[p] beside a month: provisional");
  });

  it("have the month as a date, and the growth worked out, or none from nothing", () => {
    const counts = (...of: readonly number[]) => of.map((each) => `${each} | dataCount`);
    expect(plannedBlock(of(growth(0, 0), [-1, growth(1)]), "Growth: strand", 9).map((row) => row.slice(1))).toEqual([
      ["=DATE(2019,12,1) | dataMonth", ...counts(1, 8, 6, 50, 3, 60), "=$AF$3/$AD$3-1 | dataPercent"],
      ["=DATE(2020,1,1) | dataMonth", ...counts(0, 8, 6, 0, 3, 60), " | dataPercent"],
    ]);
  });

  it("end with the last month, where it is known and none of them", () => {
    expect(rows(of(growth(0), [-1, growth(1)]))).toEqual([
      [1, 8, 6, 50, 3, 60, 0.2],
      [0, 8, 6, 50, 3, 60, 0.2],
    ]);
    expect([rows(of(null, [-1, growth(1)])).length, rows(of(null)).length, rows(of(growth(0, 0, 3)))]).toEqual([
      1,
      0,
      [[0, 8, 6, 0, 3, 3, ""]],
    ]);
  });
});

it("Both marks stand beside one month, one behind the other", () => {
  const month = addMonths(END, -1);
  const plan = laidOut(
    { Fraud: {} },
    {
      revisions: [{ strand: "Fraud", months: [{ month, length: 1, from: 9, to: 12, at: AT }], verdict: null }],
      vintages: [
        {
          strand: "Fraud",
          latest: null,
          provisional: [{ month, growth: { age: 1, after: 3, months: 8, grew: 6, from: 5, to: 6 } }],
          lastYear: null,
        },
      ],
    },
  );
  expect(rowsOf(plan, "data")[24]!.some((cell) => cell === "[r] [p]" || cell === "[p] [r]")).toBe(true);
});

it("What was revised, what grows and the way from the last report stand beside one another, each past an empty column", () => {
  const growth = { age: 0, after: 3, months: 8, grew: 6, from: 5, to: 6 };
  const history = { revisions: [{ strand: "Fraud", months: [], verdict: { was: true, is: false, at: AT } }] };
  const grown = { vintages: [{ strand: "Fraud", latest: growth, provisional: [], lastYear: null }] };
  const heads = (more: Partial<ReportContents>) => {
    const plan = laidOut({ Fraud: {}, Arson: {} }, { parts: PARTS, ...more });
    const head = rowsOf(plan, "data")[1]!;
    return [
      ...["Revised: strand", "Growth: strand", "From last report: strand"].map((each) => head.indexOf(each)),
      plan.data.columnWidths.length,
    ];
  };
  const bridge = { last: [last(-3, () => 12)] };
  const [, , , none] = heads({});
  expect(heads({ ...history, ...grown, ...bridge }).map((at) => at - none!)).toEqual([1, 8, 18, 27]);
  expect(heads({ ...history, ...bridge }).map((at) => at - none!)).toEqual([1, -1 - none!, 8, 17]);
  expect(heads({ vintages: [{ ...grown.vintages[0]!, latest: null }] }).at(-1)).toBe(none);
});

it("What was reported before has looks that the report knows, in every cell", () => {
  const month = addMonths(END, -1);
  const growth = { age: 1, after: 3, months: 8, grew: 6, from: 5, to: 6 };
  const { report, data } = laidOut(
    { Fraud: {} },
    {
      ...{ last: [last(-3, () => 12)], parts: PARTS },
      revisions: [{ strand: "Fraud", months: [{ month, length: 1, from: 9, to: 12, at: AT }], verdict: { was: true, is: false, at: AT } }],
      vintages: [{ strand: "Fraud", latest: null, provisional: [{ month, growth }], lastYear: null }],
    },
  );
  expect([...report.styles, ...data.styles].filter(({ style }) => !(style in STYLES))).toEqual([]);
});
