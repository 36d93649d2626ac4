import { monthOf, addMonths, isoMonth } from "../../../src/domain/month";
import { periodTo, TWELVE_MONTHS, type PeriodChoice } from "../../../src/domain/report-period";
import type { StrandFigures } from "../../../src/domain/strand";
import { baselinesView, comparesView, periodsToChoose } from "../../../src/session/views/periods";

const END = monthOf(2020, 1);
const NOTHING = { period: null, baseline: null, end: null } as never;
const strand = (months: number, end = END) =>
  ({
    figures: {
      kind: "months",
      months: Array.from({ length: months }, (_, at) => ({ month: addMonths(end, at - months + 1), count: 1, sources: [] })),
    },
  }) as unknown as StrandFigures;
const TOTALS = { figures: { kind: "totals", totals: [] } } as unknown as StrandFigures;
const to = (strands: readonly StrandFigures[], choice?: PeriodChoice) => periodsToChoose(strands, END, choice).map(isoMonth);

describe("The months that a report can end with", () => {
  it("are those before the latest for which some strand has both windows", () => {
    expect([to([strand(24)]), to([strand(25)]), to([strand(12), strand(26)])]).toEqual([[], ["2019-12"], ["2019-12", "2019-11"]]);
    expect(to([strand(60)])).toHaveLength(24);
    expect(to([strand(60)])[23]).toBe("2018-01");
  });

  it("are none of totals, of no figures, or without a latest month", () => {
    expect([to([TOTALS]), to([]), periodsToChoose([strand(60)], null)]).toEqual([[], [], []]);
    expect(to([TOTALS, strand(25)])).toEqual(["2019-12"]);
  });

  it("are ends of whole quarters where quarters are compared, before the last one that is over", () => {
    expect(to([strand(26)], { kind: "quarter" })).toEqual(["2019-09", "2019-06", "2019-03"]);
    expect(to([strand(15)], { kind: "months", length: 3 })).toEqual([]);
    expect(to([strand(17)], { kind: "months", length: 3 })).toEqual(["2019-12", "2019-11"]);
  });
});

describe("What a report can compare", () => {
  it("are 12 months, a year to date, a quarter and other lengths; the workbook's own is no choice of the report's", () => {
    const { choices, value } = comparesView(NOTHING, { period: TWELVE_MONTHS, baseline: null });
    expect([value, choices.length, choices[0]]).toEqual(["12 months", 14, { value: "12 months", label: "12 months", choice: null }]);
    expect(choices.map(({ value: each }) => each).slice(1, 8)).toEqual([
      "financial year to date",
      "quarter",
      "6 months",
      "3 months",
      "1 month",
      "2 months",
      "4 months",
    ]);
    const own = comparesView({ ...(NOTHING as object), period: { kind: "quarter" } } as never, { period: { kind: "quarter" } } as never);
    expect([own.value, own.choices[0]!.choice, own.choices[2]!.choice, own.choices[2]!.label]).toEqual([
      "quarter",
      TWELVE_MONTHS,
      null,
      "Quarter",
    ]);
  });
});

describe("The second baselines to choose from", () => {
  const view = (
    months: number,
    {
      given = null,
      chosen = null,
      period = periodTo(TWELVE_MONTHS, END),
    }: { given?: object | null; chosen?: object | null; period?: ReturnType<typeof periodTo> | null } = {},
  ) =>
    baselinesView(
      [strand(months)],
      period,
      { ...(NOTHING as object), baseline: given } as never,
      { period: TWELVE_MONTHS, baseline: chosen } as never,
    );

  it("are none, means of several years, and the years that the figures reach back to", () => {
    const { choices, value } = view(48);
    expect([value, choices[0]]).toEqual(["none", { value: "none", label: "None", choice: null }]);
    expect(choices.slice(1, 3).map(({ label }) => label)).toEqual(["Mean of 3 years", "Mean of 5 years"]);
    expect(choices.slice(3).map(({ value: each, label }) => `${each}: ${label}`)).toEqual([
      "2018-12: 12 months to December 2018",
      "2018-03: 12 months to March 2018",
      "2017-12: 12 months to December 2017",
      "2017-03: 12 months to March 2017",
    ]);
    expect(view(49).choices.at(-1)!.value).toBe("2016-12");
    expect(view(12).choices).toHaveLength(3);
    expect(view(48, { period: null }).choices).toHaveLength(3);
  });

  it("have the one that is chosen, though the figures do not reach back to it; the workbook's own is no choice", () => {
    const year = { kind: "year", end: monthOf(2010, 12) };
    const { choices, value } = view(12, { chosen: year, given: year });
    expect([value, choices.at(-1)!.value, choices.at(-1)!.choice, choices[0]!.choice]).toEqual(["2010-12", "2010-12", null, "none"]);
    expect(view(12, { chosen: { kind: "years", count: 3 } })).toMatchObject({ value: "3 years", choices: { length: 3 } });
    expect(view(12, { chosen: year, period: null }).choices.at(-1)!.label).toBe("12 months to December 2010");
  });
});
