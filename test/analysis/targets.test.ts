import { compare } from "../../src/analysis/compare";
import { assuranceOf, targetFindings, targetProgress } from "../../src/analysis/targets";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { addMonths, monthOf } from "../../src/domain/month";
import type { Direction, StrandFigures } from "../../src/domain/strand";
import type { Target } from "../../src/domain/target";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const AT = { sheet: "Targets", row: 4, column: 1, rows: 1, columns: 1 };
/** 100 a month, then 90: 1,200 and 1,080; a little up and down for the limits. */
const counts = Array.from(
  { length: 24 },
  (_, index) => [addMonths(END, index - 23), (index < 12 ? 100 : 90) + (index % 2 ? 1 : -1)] as const,
);
const strand = (target: Target | undefined, favourable: Direction | null = "down", more: Partial<StrandFigures["definition"]> = {}) =>
  strandOf("Fraud", counts, { favourable, ...(target ? { target } : {}), ...more });
const progress = (...args: Parameters<typeof strand>) => targetProgress(compare(strand(...args), END));
const number = (value: number): Target => ({ kind: "number", value, at: AT });
const percent = (value: number): Target => ({ kind: "percent", value, at: AT });
const monthsOf = (value: number, first = 12, last = 23) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ month: addMonths(END, first + index - 23), value, at: AT }));
const monthly = (...args: Parameters<typeof monthsOf>): Target => ({ kind: "monthly", months: monthsOf(...args) });

/** They come to 37, but to 37.00000000000001 in binary. */
const FRACTIONS = [3.2, 4.7, 1.8, 4.7, 1.8, 1.8, 2.6, 2.7, 3.5, 4.6, 3.5, 2.1];

describe("the progress to a target", () => {
  test("is the later figure beside what it should come to", () => {
    expect(progress(undefined)).toBeNull();
    expect(progress(number(2160))).toEqual({ wanted: 2160, progress: 0.5, state: "met", reason: null, missing: [] });
    expect(progress(percent(-0.055))).toMatchObject({ wanted: 1134, state: "met" });
    expect(progress(monthly(50))).toMatchObject({ wanted: 600, progress: 1.8, state: "notMet" });
  });

  test.each([
    ["down", 1081, "met"],
    ["down", 1080, "met"],
    ["down", 1079, "notMet"],
    ["up", 1081, "notMet"],
    ["up", 1080, "met"],
    ["up", 1079, "met"],
    [null, 1081, "below"],
    [null, 1080, "at"],
    [null, 1079, "above"],
  ] as const)("with %s wanted and a target of %d is %s", (favourable, target, state) => {
    expect(progress(number(target), favourable)?.state).toBe(state);
  });

  test("is met at a target that is the sum of fractions, whatever binary makes of it", () => {
    const own = strandOf(
      "Fraud",
      counts.map(([month], index) => [month, index < 12 ? 0 : index === 23 ? 26 : 1] as const),
      {
        favourable: "up",
        target: { kind: "monthly", months: monthsOf(0).map((month, index) => ({ ...month, value: FRACTIONS[index]! })) },
      },
    );
    expect(FRACTIONS.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(37);
    expect(targetProgress(compare(own, END))).toMatchObject({ wanted: 37, state: "met" });
  });

  test("is on course or off it while months to come have targets", () => {
    expect(progress(monthly(90, 12, 24), "down")?.state).toBe("onCourse");
    expect(progress(monthly(89, 12, 24), "down")?.state).toBe("offCourse");
    expect(progress(monthly(89, 12, 24), null)?.state).toBe("above");
  });

  test("is not said where months have no target, and a finding names them", () => {
    const short = compare(strand(monthly(50, 13, 22)), END);
    expect(targetProgress(short)).toMatchObject({ wanted: null, progress: null, state: null, reason: "monthsMissing" });
    expect(targetFindings([short])).toMatchObject([
      {
        code: "targetsDoNotCover",
        severity: "warning",
        sheet: "Targets",
        address: "B5",
        details: { months: [addMonths(END, -11), END], end: END },
      },
    ]);
    expect(targetFindings([compare(strand(monthly(50)), END), compare(strand(number(5)), END)])).toEqual([]);
  });

  test("is not said without the figure, without the earlier one that a change is of, and across a break", () => {
    const of = (months: typeof counts, target: Target) => targetProgress(compare(strandOf("Fraud", months, { target }), END));
    expect(of(counts.slice(0, 20), number(5))?.reason).toBe("noFigure");
    expect([of(counts.slice(12), percent(-0.05))?.reason, of(counts.slice(12), number(5))?.state]).toEqual(["noEarlier", "above"]);
    const none = counts.map(([month, count], index) => [month, index < 12 ? 0 : count] as const);
    expect(of(none, percent(-0.05))).toMatchObject({ wanted: null, reason: "noEarlier" });
    const breaks = [{ month: monthOf(2019, 6), note: "", part: null, at: AT, partAt: AT }];
    expect(progress(percent(-0.05), "down", { breaks })?.reason).toBe("recordingChanged");
    expect(progress(number(1080), "down", { breaks })?.state).toBe("met");
  });

  test("is not said of a number, which is of 12 months, where the period is shorter; those of its months and a change are", () => {
    const over = (target: Target) => targetProgress(compare(strand(target), END, { period: { kind: "quarter" } }));
    expect(over(number(1080))).toMatchObject({ wanted: null, state: null, progress: null, reason: "shorterPeriod" });
    expect(over(monthly(50))).toMatchObject({ wanted: 150, reason: null });
    expect(over(percent(0.1))!.reason).toBeNull();
  });

  test("is not said where a total is hidden", () => {
    const compared = compare(strand(number(1080)), END);
    for (const hidden of [
      { later: true, earlier: false },
      { later: false, earlier: true },
    ])
      expect(targetProgress({ ...compared, hidden: { fewerThan: 5, periods: [], ...hidden } })).toMatchObject({
        progress: null,
        state: null,
        reason: "confidential",
      });
  });
});

describe("what the control limits say of a target", () => {
  const assurance = (...[target, favourable = "down", more = {}]: Parameters<typeof strand>) => {
    const own = strand(target, favourable, more);
    const compared = compare(own, END);
    return assuranceOf(compared, judgeAll([own], [compared])[0]!.controlChart);
  };

  test("is that it is met, that it is missed, or that either happens by chance", () => {
    expect([assurance(monthly(200)), assurance(monthly(20)), assurance(monthly(91))]).toEqual(["meets", "misses", "either"]);
    const up = (value: number) => assurance(monthly(value), "up");
    expect([up(20), up(200), up(91)]).toEqual(["meets", "misses", "either"]);
  });

  test("is nothing without a direction, a target for each month of the period, or limits for each", () => {
    expect(assurance(monthly(200), null)).toBeNull();
    expect(assurance(number(2400))).toBeNull();
    expect(assurance(monthly(200, 13))).toBeNull();
    const breaks = [{ month: monthOf(2019, 6), note: "", part: null, at: AT, partAt: AT }];
    expect(assurance(monthly(200), "down", { breaks })).toBeNull();
    expect(assuranceOf(compare(strand(monthly(200)), END), null)).toBeNull();
  });
});
