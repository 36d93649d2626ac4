import { compare } from "../../../src/analysis/compare";
import { verdictOf } from "../../../src/analysis/verdicts/verdict-of";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { Figures } from "../../../src/domain/series";
import { strandOf } from "../../report/essex-figures";

const END = monthOf(2020, 1);
const verdict = (figures: Figures, length = 12) =>
  verdictOf(compare({ ...strandOf("A", []), figures }, END, { period: { kind: "months", length } }), figures);
const counted = (counts: readonly number[]): Figures => ({
  kind: "months",
  months: counts.map((count, index) => ({ month: addMonths(END, index - counts.length + 1), count, sources: [] })),
});
const totals = (earlier: number, later: number): Figures => ({
  kind: "totals",
  totals: [
    { end: addMonths(END, -12), total: earlier, sources: [] },
    { end: END, total: later, sources: [] },
  ],
});
const year = (count: number) => Array.from({ length: 12 }, () => count);

describe("Whether a change stands out", () => {
  it("is judged by the months where there are 12 and 12 with a hundred offences or more", () => {
    expect(verdict(counted([...year(9), ...year(9)])).method).toBe("pairedMonths");
    expect(verdict(counted([...year(8), ...year(9)])).method).toBe("eTest");
  });

  it("is judged by the months of two years where fewer are compared, by these where there are no two years, and else by chance", () => {
    const restless = [...year(100), ...year(110).map((count, index) => count + (index % 2 === 0 ? 30 : -30))];
    expect(verdict(counted(restless), 3).dispersion).toBe(verdict(counted(restless)).dispersion);
    // 18 months have the six months of both years, and no 24.
    const short = verdict(counted(restless.slice(6)), 6);
    expect(short.method).toBe("pairedMonths");
    expect(short.dispersion).not.toBe(verdict(counted(restless), 6).dispersion);
    expect(verdict(counted(restless.slice(9)), 3)).toMatchObject({ method: "eTest", dispersion: null });
    expect(verdict(counted([...year(100), ...year(2)]), 3).method).toBe("eTest");
  });

  it("asks more of a change whose months vary more", () => {
    const steady = verdict(counted([...year(100), ...year(110)]));
    const restless = verdict(counted([...year(100), ...year(110).map((count, index) => count + (index % 2 === 0 ? 60 : -60))]));
    expect([steady.standsOut, restless.standsOut]).toEqual([true, false]);
    expect(restless.dispersion).toBeGreaterThan(10);
    expect(restless.high! / restless.low!).toBeGreaterThan(steady.high! / steady.low!);
  });

  it("is judged by chance alone where there are totals only, or quarters", () => {
    expect(verdict(totals(2605, 2992))).toMatchObject({ standsOut: true, method: "exact", dispersion: null });
    expect(verdict(totals(12897, 13107))).toMatchObject({ standsOut: false, method: "exact" });
    const quarters = counted([]);
    const lengths = [-21, -18, -15, -12, -9, -6, -3, 0].map((by) => ({ month: addMonths(END, by), length: 3, count: 300, sources: [] }));
    expect(verdict({ ...quarters, months: lengths } as Figures).method).toBe("exact");
  });

  it("has no upper end of its interval where nothing was counted earlier", () => {
    expect(verdict(counted([...year(0), 5, ...year(0).slice(1)]))).toMatchObject({ method: "eTest", standsOut: true, high: null });
  });

  it("cannot be said without two totals, or without an offence in either", () => {
    expect(verdict(counted(year(9)))).toMatchObject({ standsOut: null, method: null, reason: "noComparison" });
    expect(verdict(totals(0, 0))).toMatchObject({ standsOut: null, p: null, reason: "noOffences" });
  });
});
