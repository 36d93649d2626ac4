import { compare } from "../../../src/analysis/compare";
import type { Comparison } from "../../../src/domain/comparison";
import { addMonths, monthOf } from "../../../src/domain/month";
import { namedStrand } from "../../../src/report/commentary";
import { figureNamed, FIGURE_NAMES, isNotGiven } from "../../../src/report/commentary/figure-names";
import { definitionOf, JAN_20 } from "./facts";

/** A strand of so many a month in the earlier and the later 12 months. */
const compared = (earlier: number, later: number, of: Partial<Comparison> = {}): Comparison => {
  const months = Array.from({ length: 24 }, (_, index) => ({
    ...{ month: addMonths(JAN_20, index - 23), sources: [] },
    count: index < 12 ? earlier : later + (index === 23 ? 5 : 0),
  }));
  return { ...compare({ definition: definitionOf("Fraud"), figures: { kind: "months", months } }, JAN_20), ...of };
};
const valuesOf = (comparison: Comparison) => namedStrand(comparison).values;

describe("what a strand's names stand for", () => {
  test("is each figure as its table shows it", () => {
    expect(namedStrand(compared(190, 180))).toEqual({
      strand: "Fraud",
      values: {
        ...{ earlier: "2,280", later: "2,165", diff: "-115", change: "115", pctDiff: "-5.0%", direction: "fell" },
        ...{ average: "180.4", latestMonth: "185", period: "12 months to end of January 2020" },
        ...{ month: "January 2020", earlierMonth: "January 2019" },
      },
    });
    expect(valuesOf(compared(180, 190))).toMatchObject({ diff: "125", change: "125", pctDiff: "+5.8%", direction: "rose" });
  });

  test("has a direction for a difference of 1 either way, and none for 0", () => {
    const directions = [1, 0, -1].map((diff) => valuesOf(compared(5, 5, { diff })).direction);
    expect(directions).toEqual(["rose", "did not change", "fell"]);
  });

  test("is the table's mark where a figure is missing, or has no percentage", () => {
    const nothing = compared(100, 100, { earlier: null, later: null, diff: null, pctDiff: null, reason: null });
    const { period, month, earlierMonth, ...figures } = valuesOf(nothing);
    expect(new Set(Object.values(figures))).toEqual(new Set(["[x]"]));
    expect([period, month, earlierMonth].some(isNotGiven)).toBe(false);
    expect(valuesOf(compared(0, 3)).pctDiff).toBe("[z]");
    expect(valuesOf(compared(1, 3, { pctDiff: null, reason: { code: "smallBase", base: 12, smallest: 50 } as never })).pctDiff).toBe("[u]");
  });

  test("is the mark of what is hidden in a strand that hides anything, and its last month whatever else it hides", () => {
    const hidden = { earlier: true, later: true } as never;
    const all = valuesOf(compared(100, 100, { earlier: null, later: null, diff: null, pctDiff: null, hidden }));
    expect(isNotGiven(all.later)).toBe(true);
    expect(all.later).not.toBe("[x]");
    expect(valuesOf(compared(180, 190, { hidden })).latestMonth).toBe(all.later);
    expect(valuesOf(compared(180, 190, { hidden })).later).toBe("2,285");
  });

  test("has no last month where the period ends with a quarter, or its months end before it", () => {
    const quarters = Array.from({ length: 8 }, (_, index) => ({
      month: addMonths(JAN_20, 3 * (index - 7)),
      length: 3,
      count: 30,
      sources: [],
    }));
    const of = compare({ definition: definitionOf("Fraud"), figures: { kind: "months", months: quarters } }, JAN_20);
    expect(valuesOf(of)).toMatchObject({ later: "120", latestMonth: "[x]" });
    expect(valuesOf(compared(1, 1, { end: monthOf(2020, 2) })).latestMonth).toBe("[x]");
  });
});

describe("the word for a figure", () => {
  test("may have other capitals, spaces and signs, or be another usual one", () => {
    for (const name of FIGURE_NAMES) expect(figureNamed(name.toUpperCase())).toBe(name);
    expect(["Latest month", "latest_month", "latest-month", "% Diff.", "percent", "PCT", "difference"].map(figureNamed)).toEqual([
      ...["latestMonth", "latestMonth", "latestMonth", "pctDiff", "pctDiff", "pctDiff", "diff"],
    ]);
    expect(["", "sum", "lates month"].map(figureNamed)).toEqual([null, null, null]);
  });

  test("is not given where a mark stands for it", () => {
    expect(["[x]", "[z]", "[u]", "12", "x"].map(isNotGiven)).toEqual([true, true, true, false, false]);
  });
});
