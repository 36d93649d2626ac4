import type { ShownMeasure, ShownMonthly } from "../../src/analysis/measures";
import { STYLES } from "../../src/report/layout/styles";
import type { ReportPlan } from "../../src/report/plan";
import { below, block, laidOut, rowsOf, words } from "./printed";
import { BASE, INTERVAL, monthly, MONTHS, progress, rate, SOURCES, SPAN, tally, theme, themes, window } from "./shown-measures";

const plan = (...measures: readonly ShownMeasure[]) => laidOut({ Fraud: {} }, { measures });
const figures = (of: ReportPlan) => block(of, "Measure: figure", 9);
/** The lines of the section's measures. */
const lines = (of: ReportPlan, rows = 1) => below(of, "Measures", rows).map(([first]) => first);

describe("A tally", () => {
  it("is a line with its average a month, worked out on the strand data", () => {
    expect(figures(plan(tally()))).toEqual([["Deployments", expect.any(String), 1207, 8, 150.875, "", "", "Checks!B4", ""]]);
    expect(lines(plan(tally()))).toEqual(["Deployments: 1,207, June 2019 to January 2020 (8 months, an average of 150.9 a month)."]);
  });

  it("has no average over a single month, or over days", () => {
    expect(lines(plan(tally({ months: 1, average: 1207 })))).toEqual(["Deployments: 1,207, June 2019 to January 2020."]);
    expect(lines(plan(tally({ months: null, average: null })))).toEqual(["Deployments: 1,207, June 2019 to January 2020."]);
  });

  it("is confidential where it is hidden, and not told where its worksheet has errors", () => {
    const hidden = plan(tally({ value: null, average: null }));
    expect([lines(hidden), figures(hidden)[0]!.slice(2)]).toEqual([
      ["Deployments: [c] confidential, June 2019 to January 2020."],
      ["[c]", 8, "", "", "", "[c] confidential", ""],
    ]);
    const doubted = plan(tally({ inDoubt: true }));
    expect([lines(doubted), figures(doubted)]).toEqual([["Deployments: [x] no figure. Its worksheet has figures that may be wrong."], []]);
  });
});

describe("A number beside what it should come to", () => {
  it("is a line with its share", () => {
    expect(lines(plan(progress()))).toEqual(["Kits: 3,098 of 4,000 (77.5%)."]);
    expect(figures(plan(progress()))[0]!.slice(2)).toEqual([3098, 4000, 0.7745, "", "", "Checks!B4", "Checks!B4"]);
    expect(lines(plan(progress({ target: 4000.5, span: SPAN })))).toEqual(["Kits: 3,098 of 4,000.5 (77.4%), June 2019 to January 2020."]);
  });

  it("is confidential where it is hidden", () => {
    const hidden = plan(progress({ value: null, share: null }));
    expect([lines(hidden), figures(hidden)[0]!.slice(2, 5)]).toEqual([["Kits: [c] confidential."], ["[c]", 4000, ""]]);
  });
});

describe("A number for each theme", () => {
  const table = (of: ReportPlan, rows: number) => below(of, "Referrals, June 2019 to January 2020:", rows);

  it("is a table with shares of the total, as formulas", () => {
    const both = plan(themes([theme("Online", 30, null, 0.75), theme("Phone", 10, null, 0.25)]));
    expect(table(both, 4)).toEqual([
      ["Theme", "Number", "Share"],
      ["Online", 30, 0.75],
      ["Phone", 10, 0.25],
      ["Total", 40, 1],
    ]);
    expect(figures(both).map((row) => [row[0], row[2]])).toEqual([
      ["Referrals", 30],
      ["Referrals", 10],
      ["Referrals", 40],
    ]);
  });

  it("has marks where a number is none, not known or hidden, with their words below", () => {
    const marked = plan(
      themes([theme("Online", 0, "–"), theme("Phone", null, "[x]"), theme("Post", null, "[c]")], {
        total: null,
        totalMark: "[c]",
        hidden: 5,
      }),
    );
    expect(table(marked, 8)).toEqual([
      ["Theme", "Number", "Share"],
      ["Online", "–", "–"],
      ["Phone", "[x]", "[x]"],
      ["Post", "[c]", "[c]"],
      ["Total", "[c]", "[c]"],
      ["– none, as the worksheet says."],
      ["[x] not known: nothing was entered."],
      ["[c] confidential: fewer than 5, or hidden because it would tell such a figure."],
    ]);
  });

  it("has no shares where the total typed is another number, which is said", () => {
    const wrong = plan(themes([theme("Online", 30)], { total: null, totalMark: "[x]", disagrees: { total: 1040, sum: 1030 } }));
    expect(table(wrong, 5)).toEqual([
      ["Theme", "Number", "Share"],
      ["Online", 30, "[x]"],
      ["Total", "[x]", "[x]"],
      ["[x] not known: nothing was entered."],
      ["No total and no shares: the themes come to 1,030, and the total typed is 1,040."],
    ]);
  });

  it("has a total of 0 without a share", () => {
    expect(table(plan(themes([theme("Online", 0)], { total: 0 })), 3)).toEqual([
      ["Theme", "Number", "Share"],
      ["Online", 0, "[x]"],
      ["Total", 0, "[x]"],
    ]);
  });
});

describe("Counts of each month", () => {
  it("are told with their change in 12 months and the last month, worked out from the months", () => {
    const of = plan(monthly());
    expect(lines(of)).toEqual(["Visits rose by 60 (+25.0%), from 240 to 300, in the 12 months to January 2020. January 2020: 25."]);
    expect(figures(of).map((row) => row.slice(1, 5))).toEqual([
      ["12 months ending Jan 19", 240, "", ""],
      ["12 months ending Jan 20", 300, "", ""],
      ["Change", 60, "", 0.25],
    ]);
    const months = block(of, "Measure: month", 9);
    expect([months.length, months[0]!.slice(2), months.at(-1)!.slice(2)]).toEqual([
      24,
      [20, "", "", "", "", "Checks!B4", ""],
      [25, "", "", "", "", "Checks!B4", ""],
    ]);
  });

  it("fall or stay, and have no percentage where there is none", () => {
    expect(lines(plan(monthly({ later: window(239), diff: -1, pctDiff: null })))[0]).toMatch(
      /^Visits fell by 1, from 240 to 239, in the 12 months/,
    );
    expect(lines(plan(monthly({ later: window(240), diff: 0, pctDiff: 0 })))[0]).toMatch(/^Visits did not change: 240, in the 12 months/);
  });

  it("stand beside a target of 12 months", () => {
    const aimed = (target: number) => /2020, (.*?)\. January/.exec(String(lines(plan(monthly({ target })))[0]))?.[1];
    expect([aimed(288), aimed(310), aimed(300.5)]).toEqual([
      "12 over the target of 288",
      "10 under the target of 310",
      "0.5 under the target of 300.5",
    ]);
    expect(lines(plan(monthly({ target: 300 })))[0]).toContain(", which is the target of 300.");
    expect(
      figures(plan(monthly({ target: 288 })))
        .at(-1)!
        .slice(1, 5),
    ).toEqual(["Target", 288, "", ""]);
  });

  it("say why there is no change, or no figure at all", () => {
    const one = plan(monthly({ earlier: null, diff: null, pctDiff: null, reason: { code: "noFigures" } as never }));
    expect(lines(one)).toEqual([
      "Visits: 300 in the 12 months to January 2020. No change is given: the worksheet has no figures for it. January 2020: 25.",
    ]);
    expect(figures(one).map((row) => row.slice(1, 3))).toEqual([
      ["12 months ending Jan 19", "[x]"],
      ["12 months ending Jan 20", 300],
    ]);
    const none = plan(
      monthly({
        earlier: null,
        later: null,
        diff: null,
        pctDiff: null,
        months: [],
        latest: null,
        reason: { code: "confidential", fewerThan: 5 } as never,
      }),
    );
    expect(lines(none)[0]).toMatch(/^Visits: \[c\] no figure for the 12 months to January 2020: counts of 1 to 4 are confidential/);
    expect([figures(none), block(none, "Measure: month", 9)]).toEqual([[], []]);
  });

  it("are numbers by themselves where their months do not come to them", () => {
    const typed = plan(monthly({ later: window(301), diff: 61 }));
    expect(figures(typed)[1]!.slice(1, 3)).toEqual(["12 months ending Jan 20", 301]);
    const gap = plan(monthly({ months: MONTHS().map((each, at) => (at === 20 ? { ...each, count: null } : each)) }));
    expect([figures(gap)[1]![2], block(gap, "Measure: month", 9)[20]!.slice(2)]).toEqual([300, ["", "", "", "", "", "[x] no figures", ""]]);
  });
});

describe("Rates of each month", () => {
  it("are told in percentage points, with what they are of and their intervals", () => {
    const of = plan(rate());
    expect(lines(of, 2)).toEqual([
      "Visits rose by 5.0 percentage points, from 20.0% (240 of 1,200) to 25.0% (300 of 1,200), in the 12 months to January 2020. January 2020: 25.0%.",
      "95% intervals: 15.0% to 30.0%, then 15.0% to 30.0%; the change is +2.0 to +8.0 percentage points.",
    ]);
    expect(figures(of).map((row) => row.slice(1, 7))).toEqual([
      ["12 months ending Jan 19", 240, 1200, 0.2, 0.15, 0.3],
      ["12 months ending Jan 20", 300, 1200, 0.25, 0.15, 0.3],
      ["Change in the rate", "", "", 0.05, 0.02, 0.08],
    ]);
    expect(block(of, "Measure: month", 9)[0]!.slice(2)).toEqual([20, 100, 0.2, 20, "", "Checks!B4", "Checks!B4"]);
  });

  it("say where a change may be chance, or there is none", () => {
    const second = (more: Partial<ShownMonthly>) => lines(plan(rate(more)), 2)[1];
    expect(second({ diffInterval: { low: -0.02, high: 0.08 } })).toMatch(
      /the change is -2\.0 to \+8\.0 percentage points, so that it may be chance alone\.$/,
    );
    const isChance = (low: number, high: number) => String(second({ diffInterval: { low, high } })).includes("chance alone");
    expect([isChance(0, 0.08), isChance(0.001, 0.08), isChance(-0.08, 0), isChance(-0.08, -0.001)]).toEqual([true, false, true, false]);
    expect(second({ earlier: null, diff: null, diffInterval: null })).toBe("95% interval: 15.0% to 30.0%.");
    expect(lines(plan(rate({ later: window(252, 1200), diff: 0.01 })))[0]).toContain("rose by 1.0 percentage point, from");
  });

  it("stand beside a target, which is one of each month too", () => {
    const of = plan(rate({ target: 0.3 }));
    expect(lines(of)[0]).toContain(", 5.0 percentage points under the target of 30.0%. January");
    expect(block(of, "Measure: month", 9)[0]!.slice(2, 7)).toEqual([20, 100, 0.2, 20, 30]);
    expect(figures(of).at(-1)!.slice(1, 5)).toEqual(["Target", "", "", 0.3]);
    expect(lines(plan(rate({ target: 0.25 })))[0]).toContain(", which is the target of 25.0%.");
    expect(lines(plan(rate({ target: 0.2502 })))[0]).toContain(", which is the target of 25.0%.");
    expect(lines(plan(rate({ target: 0.251 })))[0]).toContain(", 0.1 percentage points under the target of 25.1%.");
  });
});

describe("A chart of a measure's months", () => {
  const chart = (of: ReportPlan) => of.report.charts.find(({ name }) => name.includes("Measure"));
  const months = (of: ReportPlan, at: "values" | "categories") => chart(of)!.series.map((each) => each[at].replace(/[A-Z$]/g, ""));

  it("is a line of 24 months, of counts from zero, with what it shows below", () => {
    const of = plan(monthly());
    expect(chart(of)).toMatchObject({
      kind: "lines",
      title: "Essex Police: Visits each month, Feb 18 to Jan 20",
      minimum: 0,
      labelEvery: 3,
      series: [{ name: "Count", look: "points", colour: "main" }],
    });
    expect(months(of, "values")).toEqual(["3:26"]);
    expect(words(of, "Line: each month")).toEqual(["Line: each month, from 20 to 25."]);
  });

  it("is of rates in per cent from a round one under all that is drawn, the target as dashes", () => {
    const of = plan(
      monthly({ kind: "rate", months: MONTHS(100), target: 0.31, earlier: window(240, 1200), later: window(300, 1200), diff: null }),
    );
    expect(chart(of)).toMatchObject({
      title: "Essex Police: Visits each month, per cent, Feb 18 to Jan 20",
      minimum: 18,
      majorUnit: 6,
      series: [{ name: "Target", look: "dashes", colour: "limits" }, { name: "Rate" }],
    });
    expect(words(of, "Line: each month")).toEqual(["Line: each month, from 20.0% to 25.0%. Dashes: target."]);
  });

  it("is none where charts are left out, or there are no months", () => {
    const none = laidOut({ Fraud: {} }, { measures: [monthly()], parts: { charts: "none", dataNotes: true, overviewOrder: "paper" } });
    expect([chart(none), chart(plan(monthly({ months: [] })))]).toEqual([undefined, undefined]);
    expect(lines(none)).toHaveLength(1);
  });
});

it("A section without measures has no heading for them, and the strand data no columns", () => {
  expect([below(plan(), "Measures", 1), rowsOf(plan(), "data").some((row) => row.includes("Measure: figure"))]).toEqual([[], false]);
});

it("Measures have looks that the report knows, in every cell", () => {
  const rates = {
    kind: "rate",
    months: MONTHS(100),
    earlier: window(240, 1200),
    later: window(300, 1200),
    diff: 0.05,
    diffInterval: INTERVAL,
    target: 0.3,
  } as const;
  const online = theme("Online", 30, null, 1);
  const { report, data } = plan(
    monthly({ target: 300 }),
    monthly(rates),
    monthly({ earlier: null, diff: null }),
    { ...BASE, kind: "tally", name: "Deployments", value: 12, span: SPAN, months: 8, average: 1.5, sources: SOURCES },
    { ...BASE, kind: "tally", name: "Hidden", value: null, span: SPAN, months: null, average: null, sources: SOURCES },
    { ...BASE, kind: "progress", name: "Kits", value: 3, target: 4, share: 0.75, span: null, sources: SOURCES, targetSources: SOURCES },
    {
      ...{
        ...BASE,
        kind: "theme",
        name: "Referrals",
        themes: [online, { ...online, count: null, mark: "[x]", share: null }],
        total: 30,
        totalMark: null,
      },
      ...{ isTyped: false, totalSources: SOURCES, disagrees: null, hidden: null, span: SPAN },
    },
  );
  expect([...report.styles, ...data.styles].filter(({ style }) => !(style in STYLES))).toEqual([]);
});
