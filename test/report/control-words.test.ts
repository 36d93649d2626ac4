import type { ControlChart, MarkedMonths } from "../../src/domain/control-chart";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { controlFinding, controlReading, showsControl, whyMarked } from "../../src/report/control-words";

const END = monthOf(2020, 1);
/** So many months before the last. */
const back = (months: number) => addMonths(END, -months);
const months = (last: Month, count: number) => Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
const points = months(END, 26).map((month) => ({ month, count: 9, sources: [], limits: null }));
const marked = (rule: MarkedMonths["rule"], last: Month, count = 1, direction: MarkedMonths["direction"] = "up") => ({
  rule,
  direction,
  months: months(last, count),
});
const chart = (...each: readonly MarkedMonths[]): ControlChart => ({ method: "months", trial: false, points, marked: each });
const finding = (...each: readonly MarkedMonths[]) => controlFinding(chart(...each));

describe("The reading of a control chart", () => {
  it("says that no month is outside the limits, and speaks of diamonds only where there are some", () => {
    expect(finding()).toBe("No month is outside the limits.");
    expect(controlReading(chart())).toBe("Grey lines: mean and limits, by the days of each month. No month is outside the limits.");
    expect(controlReading(chart(marked("run", END, 7)))).toBe(
      "Grey lines: mean and limits, by the days of each month. No month is outside the limits; the last 7 are above the mean. Diamonds mark these months.",
    );
  });

  it("names months outside the limits, up to three, and on which side", () => {
    expect(finding(marked("outside", END))).toBe("January 2020 is above the upper limit.");
    expect(finding(marked("outside", back(1), 1, "down"), marked("outside", END, 1, "down"))).toBe(
      "December 2019 and January 2020 are below the lower limit.",
    );
    expect(finding(marked("outside", back(1), 1, "down"), marked("outside", END))).toBe(
      "December 2019 and January 2020 are outside the limits.",
    );
    expect(finding(...[4, 3, 2, 1].map((count) => marked("outside", back(count))))).toBe(
      "4 months are above the upper limit, the last of them December 2019.",
    );
  });

  it("says of a run and a trend whether they go on", () => {
    expect(finding(marked("run", back(1), 8, "down"))).toBe("No month is outside the limits; the 8 to December 2019 were below the mean.");
    expect(finding(marked("run", back(12), 8, "down"), marked("run", END, 9))).toBe(
      "No month is outside the limits; the last 9 are above the mean, after 1 more such run.",
    );
    expect(finding(marked("trend", END, 7))).toBe("No month is outside the limits; the last 7 rise one after the other.");
    expect(finding(marked("trend", back(1), 7, "down"))).toBe(
      "No month is outside the limits; the 7 to December 2019 fell one after the other.",
    );
  });

  it("names months near a limit each once", () => {
    expect(finding(marked("nearLimit", END, 2))).toBe(
      "No month is outside the limits; December 2019 and January 2020 are close together near the upper limit.",
    );
    expect(finding(marked("nearLimit", back(3), 2), marked("nearLimit", END, 2, "down"))).toBe(
      "No month is outside the limits; 4 months are close together near a limit, the last of them January 2020.",
    );
  });

  it("begins with what its grey lines are, by the method", () => {
    const yearOnYear = { ...chart(marked("run", END, 7)), method: "yearOnYear" } as const;
    expect(controlReading(yearOnYear)).toMatch(
      /^Grey lines: what is usual after the same month a year before, and limits\. .*; the last 7 are above what is usual\./,
    );
    expect(controlReading({ ...chart(), method: "seasonTakenOut" })).toContain("the days and the season of each month");
  });

  it("says of trial limits that they judge no month", () => {
    expect(controlFinding({ ...chart(), trial: true })).toBe("Trial limits: with fewer than 13 months, none is judged by them.");
  });

  it("has each month's reasons once in the strand data", () => {
    const all = [marked("outside", END), marked("run", END, 7), marked("nearLimit", back(1), 2)];
    expect([END, back(1), back(9)].map((month) => whyMarked(all, month))).toEqual([
      "Outside the limits; Run of 7 or more",
      "Run of 7 or more; Near a limit, 2 of 3",
      "",
    ]);
  });
});

test("A strand has a control chart where one was chosen and there are months enough", () => {
  const shown = (["months", "control", "both", "none"] as const).map((charts) => showsControl({ controlChart: chart() }, charts));
  expect(shown).toEqual([false, true, true, false]);
  expect(showsControl({ controlChart: null }, "both")).toBe(false);
});
