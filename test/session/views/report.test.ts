import { addMonths, monthOf } from "../../../src/domain/month";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../../../src/report/report-options";
import { progressView } from "../../../src/session/views/progress";
import { opened, type Rows } from "./read";

/** Records with what became of each. */
const crimes = (outcomes: readonly string[]): Rows => [
  ["Date", "Offence", "Outcome"],
  ...Array.from({ length: 24 }, (_, index) =>
    Array.from({ length: 12 }, (_each, row) => [
      { month: addMonths(monthOf(2020, 1), index - 23) },
      row % 3 === 0 ? "Robbery" : "Burglary",
      outcomes[(row + index) % outcomes.length]!,
    ]),
  ).flat(),
];

describe("what “Report” shows", () => {
  const view = async (report: Partial<ReportOptions> = {}) => {
    const { views, now } = await opened();
    return views.report(now(), { ...NO_REPORT_OPTIONS, ...report }, null);
  };

  test("is what the workbook says where nothing was chosen", async () => {
    expect(await view()).toMatchObject({
      ...{ title: "Offences by strand", whatGoesIn: "What goes in", canBuild: true, notes: [] },
      compared: "Compared: 12 months with the year before",
      periods: {
        choices: [
          { value: "latest", label: "12 months to January 2020", choice: null },
          { value: "2019-12", label: "12 months to December 2019", choice: monthOf(2019, 12) },
        ],
        value: "latest",
      },
      markings: {
        choices: [
          { value: "OFFICIAL", choice: null },
          { value: "OFFICIAL-SENSITIVE", choice: "OFFICIAL-SENSITIVE" },
          { value: "NOT PROTECTIVELY MARKED", choice: "NOT PROTECTIVELY MARKED" },
        ],
        value: "OFFICIAL",
      },
      standing: null,
    });
  });

  test("is what was chosen, each strand with what is left out once it is ticked otherwise", async () => {
    const chosen = await view({ end: monthOf(2019, 12), leftOut: [" burglary"], title: "Robbery alone", charts: "none" });
    expect(chosen).toMatchObject({ title: "Robbery alone", charts: "none", whatGoesIn: "What goes in: 1 of 2 strands" });
    expect(chosen.periods.value).toBe("2019-12");
    expect(chosen.strands).toEqual([
      { strand: "Burglary", isIn: false, leftOutElse: [] },
      { strand: "Robbery", isIn: true, leftOutElse: [" burglary", "Robbery"] },
    ]);
    expect(await view({ leftOut: ["Burglary", "Robbery"] })).toMatchObject({
      canBuild: false,
      notes: ["All strands are left out. Tick at least one under “What goes in”."],
    });
  });

  test("lists what was chosen elsewhere and is not offered here, so that the pane shows what holds", async () => {
    const { periods, markings } = await view({ end: monthOf(2019, 6), classification: "RESTRICTED" });
    expect([periods.value, periods.choices.at(-1)]).toEqual([
      "2019-06",
      { value: "2019-06", label: "12 months to June 2019", choice: monthOf(2019, 6) },
    ]);
    expect([markings.value, markings.choices.at(-1)!.choice]).toEqual(["RESTRICTED", "RESTRICTED"]);
  });

  test("offers what can stand beside the totals, and asks which values are solved only where solved rates are chosen", async () => {
    const { besideTotals } = await view();
    expect(besideTotals.columns.map(({ label, isChosen, chosenElse }) => [label, isChosen, chosenElse])).toEqual([
      ["Solved rates", false, ["solved"]],
      ["Offences per 1,000 people", false, ["per-1000"]],
      ["All places, beside strands of some", false, ["whole"]],
      ["Rank among the places, of strands of one", false, ["rank"]],
    ]);
    expect(besideTotals.outcomes).toBeNull();
    expect(besideTotals.contributions).toMatchObject({
      value: "",
      choices: [{ choice: null }, { label: "By Offence", choice: "Offence" }],
    });
    const chosen = await view({ columns: ["solved"], contributions: "offence" });
    expect(chosen.besideTotals.columns.map(({ isChosen, chosenElse }) => [isChosen, chosenElse])).toEqual([
      [true, []],
      [false, ["solved", "per-1000"]],
      [false, ["solved", "whole"]],
      [false, ["solved", "rank"]],
    ]);
    expect(chosen.besideTotals.contributions.value).toBe("offence");
    // No column says what became of an offence.
    expect(chosen.besideTotals.outcomes).toBeNull();
    const { views, now } = await opened({ Crimes: crimes(["Charged", "No suspect", "Charged"]) });
    const outcomes = (report: Partial<ReportOptions>) =>
      views.report(now(), { ...NO_REPORT_OPTIONS, ...report }, null).besideTotals.outcomes;
    expect(outcomes({})).toBeNull();
    expect(outcomes({ columns: ["solved"], solved: { column: "outcome", values: ["charged"] } })).toEqual({
      column: "Outcome",
      values: [
        { value: "Charged", isSolved: true, solvedElse: null },
        { value: "No suspect", isSolved: false, solvedElse: { column: "Outcome", values: ["Charged", "No suspect"] } },
      ],
    });
    // "Solved" and "Unsolved" are not asked about.
    const told = await opened({ Crimes: crimes(["Solved", "Unsolved"]) });
    expect(told.views.report(told.now(), { ...NO_REPORT_OPTIONS, columns: ["solved"] }, null).besideTotals.outcomes).toBeNull();
  });

  test("offers what can be compared, the months it can end with, and the years that the figures reach back to", async () => {
    const usual = await view();
    expect(usual.compares.value).toBe("12 months");
    expect(usual.compares.choices.slice(0, 4).map(({ label }) => label)).toEqual([
      "12 months",
      "Financial year to date",
      "Quarter",
      "6 months",
    ]);
    expect(usual.compares.choices[0]!.choice).toBeNull();
    expect(usual.baselines.value).toBe("none");
    expect(usual.baselines.choices.map(({ label }) => label)).toEqual([
      "None",
      "Mean of 3 years",
      "Mean of 5 years",
      "12 months to December 2018",
    ]);
    expect(usual.baselines.choices[0]!.choice).toBeNull();
    const quarter = await view({ period: { kind: "quarter" }, baseline: { kind: "years", count: 3 } });
    expect([quarter.compares.value, quarter.baselines.value]).toEqual(["quarter", "3 years"]);
    expect(quarter.compared).toBe("Compared: quarter with the year before; second baseline: Mean of 3 years");
    expect(quarter.periods.choices.slice(0, 3).map(({ label }) => label)).toEqual([
      "October to December 2019",
      "July to September 2019",
      "April to June 2019",
    ]);
    const toDate = await view({ period: { kind: "yearToDate" } });
    expect(toDate.periods.choices.slice(0, 2).map(({ label }) => label)).toEqual(["April 2019 to January 2020", "April to December 2019"]);
    expect(toDate.baselines.choices.map(({ label }) => label)).toEqual([
      "None",
      "Mean of 3 years",
      "Mean of 5 years",
      "April 2018 to January 2019",
    ]);
  });

  test("is how far a build has come, and whether it can still be cancelled", () => {
    expect(progressView(null)).toBeNull();
    expect(progressView({ kind: "mending" })).toBeNull();
    expect(progressView({ kind: "building", progress: null })).toEqual({
      label: "Building the report",
      text: "Starting",
      share: null,
      canCancel: true,
    });
    expect(progressView({ kind: "building", progress: { step: "reading", rows: 1500, of: 6000 } })).toEqual({
      ...{ label: "Building the report", text: "Reading: 1,500 of 6,000 rows", share: 0.25, canCancel: true },
    });
    expect(progressView({ kind: "building", progress: { step: "writing" } })).toMatchObject({ canCancel: false });
  });
});
