import { latestMonth } from "../../../src/analysis/verdicts/latest-month";
import { counted, END, monthsBack, steady, withLast } from "./series";

const last = (counts: readonly (number | null)[]) => latestMonth(counted(counts), END)!;

describe("A strand's latest month", () => {
  it("is not exceptional in steady months, whatever their days", () => {
    expect(last(steady(24))).toMatchObject({ month: END, exceptional: false, method: "months" });
  });

  it("is exceptional far above or below the months before it", () => {
    expect([last(withLast(steady(24), 1.3)).exceptional, last(withLast(steady(24), 0.7)).exceptional]).toEqual([true, true]);
  });

  it("is set against the same month a year before where the months have a season, and from three years on against the season", () => {
    for (const [months, method] of [
      [24, "yearOnYear"],
      [35, "yearOnYear"],
      [36, "seasonTakenOut"],
    ] as const) {
      expect(last(steady(months, 0.2))).toMatchObject({ exceptional: false, method });
      expect(last(withLast(steady(months, 0.2), 1.3))).toMatchObject({ exceptional: true, method });
    }
  });

  it("is not judged by fewer than 13 months, nor across a gap", () => {
    expect(last(steady(12))).toMatchObject({ exceptional: null, method: null });
    expect(last(steady(13)).exceptional).toBe(false);
    expect(last([...steady(24).slice(0, 20), null, ...steady(24).slice(21)])).toMatchObject({ exceptional: null, method: null });
  });

  it("is told as the highest or the lowest since the last that was as high or as low, a year back or more", () => {
    const back = (count: number, index: number, counts: readonly number[]) => counts.map((each, at) => (at === index ? count : each));
    const flat = Array.from({ length: 26 }, () => 50);
    const high = [...flat.slice(0, -1), 60];
    expect(last(back(60, 12, high)).facts).toEqual([{ kind: "highest", since: monthsBack(12, 26), months: 26 }]);
    expect(last(back(60, 13, high)).facts).toEqual([]);
    expect(last(high).facts).toEqual([{ kind: "highest", since: null, months: 26 }]);
    expect(last([...flat.slice(0, -1), 40]).facts).toEqual([{ kind: "lowest", since: null, months: 26 }]);
    expect(last(high.slice(-12)).facts).toEqual([]);
  });

  it("is told as the third rise running or more, or fall, and not over a month that stood still", () => {
    expect(last([60, 50, 51, 52, 53]).facts).toEqual([{ kind: "rise", running: 3 }]);
    expect(last([9, 8, 7, 6, 5]).facts).toEqual([{ kind: "fall", running: 4 }]);
    expect([last([60, 50, 51, 52]).facts, last([50, 51, 52, 52, 53]).facts]).toEqual([[], []]);
  });

  it("is none where the worksheets have quarters, totals, or no such month", () => {
    const quarter = { month: END, length: 3, count: 9, sources: [] };
    expect(latestMonth({ kind: "months", months: [quarter] }, END)).toBeNull();
    expect(latestMonth({ kind: "totals", totals: [] }, END)).toBeNull();
    expect(latestMonth(counted([...steady(24).slice(0, -1), null]), END)).toBeNull();
  });
});
