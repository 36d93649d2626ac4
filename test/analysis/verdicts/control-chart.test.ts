import { controlChart } from "../../../src/analysis/verdicts/control-chart";
import { latestMonth } from "../../../src/analysis/verdicts/latest-month";
import { addMonths, monthNumberOf } from "../../../src/domain/month";
import { counted, END, steady, withLast } from "./series";

const chart = (counts: readonly (number | null)[]) => controlChart(counted(counts), END)!;
const monthsOf = (counts: readonly (number | null)[]) => chart(counts).points.map(({ month }) => month);

describe("A strand's control chart", () => {
  it("has its limits by the days of each month, and marks nothing in steady months", () => {
    const { method, trial, points, marked } = chart(steady(26));
    expect([method, trial, points.length, marked]).toEqual(["months", false, 26, []]);
    const [november, december] = [points[11]!, points[12]!];
    expect([november.month, december.month].map(monthNumberOf)).toEqual([11, 12]);
    expect(december.limits!.mean / november.limits!.mean).toBeCloseTo(31 / 30, 9);
    expect(december.limits!.upper / november.limits!.upper).toBeCloseTo(31 / 30, 9);
  });

  it("has all months of the worksheets without a gap, and none after the period", () => {
    expect(monthsOf(steady(60))).toHaveLength(60);
    expect(monthsOf([...steady(60).slice(0, 20), null, ...steady(60).slice(21)])).toHaveLength(39);
    const earlier = controlChart(counted(steady(60)), addMonths(END, -2))!;
    expect([earlier.points.length, earlier.points.at(-1)!.month]).toEqual([58, addMonths(END, -2)]);
  });

  it("marks the last month exactly where that is exceptional, by each of the three methods", () => {
    for (const [months, season, method] of [
      [24, 0, "months"],
      [30, 0.2, "yearOnYear"],
      [43, 0.2, "seasonTakenOut"],
    ] as const)
      for (const factor of [0.7, 1, 1.3]) {
        const counts = withLast(steady(months, season), factor);
        const { points, marked, ...rest } = chart(counts);
        expect(rest).toEqual({ method, trial: false });
        const { exceptional } = latestMonth(counted(counts), END)!;
        expect(exceptional).toBe(factor !== 1);
        expect(marked.some(({ rule, months: [month] }) => rule === "outside" && month === END)).toBe(exceptional);
        // The chart shows the same: the count lies outside its own month's limits.
        const { count, limits } = points.at(-1)!;
        expect(count < limits!.lower || count > limits!.upper).toBe(exceptional);
      }
  });

  it("puts the season back into the limits, also in a year that is not whole", () => {
    const { points } = chart(steady(43, 0.2));
    const [spring, autumn] = [3, 9].map((number) => points.filter(({ month }) => monthNumberOf(month) === number));
    for (const { limits } of spring!) expect(limits!.mean / 31).toBeGreaterThan(34);
    for (const { limits } of autumn!) expect(limits!.mean / 30).toBeLessThan(26);
    expect(points[0]!.limits).not.toBeNull();
  });

  it("sets each month against the same month a year before where there are two years with a season, the first year against none", () => {
    const { points } = chart(steady(30, 0.2));
    expect(points.map(({ limits }) => limits === null)).toEqual(points.map((_, index) => index < 12));
    // Nothing changed, so that each month is expected as it was.
    for (const { count, limits } of points.slice(12)) expect(Math.abs(limits!.mean / count - 1)).toBeLessThan(0.1);
  });

  it("has no limit under 0", () => {
    const { points } = chart(Array.from({ length: 24 }, (_, index) => [0, 3, 1, 0, 4][index % 5]!));
    expect(points.map(({ limits }) => limits!.lower)).toEqual(points.map(() => 0));
  });

  it("has trial limits of fewer than 13 months, which mark none", () => {
    expect(chart(withLast(steady(12), 1.3))).toMatchObject({ trial: true, marked: [] });
    expect(chart(withLast(steady(13), 1.3))).toMatchObject({ trial: false, marked: [{ rule: "outside", months: [END] }] });
  });

  it("marks no month of years that are all alike", () => {
    const year = steady(12, 0.2);
    expect(chart([...year, ...year, ...year]).marked).toEqual([]);
    expect(latestMonth(counted([...year, ...year, ...year]), END)).toMatchObject({ exceptional: false, method: "seasonTakenOut" });
  });

  it("tells a run by its months", () => {
    const counts = steady(26).map((count, index) => (index >= 18 ? Math.round(count * 1.06) : count));
    const run = chart(counts).marked.find(({ rule }) => rule === "run");
    expect(run).toMatchObject({ direction: "up", months: monthsOf(counts).slice(18) });
  });

  it("is none of fewer than six months, of quarters or totals, or without an offence", () => {
    expect(controlChart(counted(steady(5)), END)).toBeNull();
    expect(controlChart(counted(steady(6)), END)).not.toBeNull();
    expect(controlChart(counted(Array.from({ length: 24 }, () => 0)), END)).toBeNull();
    expect(controlChart({ kind: "totals", totals: [] }, END)).toBeNull();
    expect(controlChart({ kind: "months", months: [{ month: END, length: 3, count: 9, sources: [] }] }, END)).toBeNull();
  });
});
