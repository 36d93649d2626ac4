import type { LastReported } from "../../src/analysis/bridge";
import { addMonths } from "../../src/domain/month";
import { parseAddress } from "../../src/domain/address";
import type { ReportContents } from "../../src/report/compose";
import { STYLES } from "../../src/report/layout/styles";
import { block, END, laidOut, rowsOf, words } from "./printed";

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
