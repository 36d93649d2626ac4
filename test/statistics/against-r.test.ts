import { exactTest } from "../../src/statistics";
import { incompleteBeta } from "../../src/statistics/incomplete-beta";
import { bothTails, criticalT } from "../../src/statistics/student-t";
import values from "./r-values.json";

// The values are R 4.2's, made by test/statistics/r-values.R; R itself is not needed to run this.
describe("The distributions agree with R's", () => {
  /** Chances under 1e-300 have fewer digits than a double usually has. */
  const near = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted) + 1e-300;

  it("in the incomplete beta function, of which the others are made, up to a quarter of a million", () => {
    expect(values.incompleteBeta.filter(({ x, a, b, share }) => !near(incompleteBeta(x, a, b), share))).toEqual([]);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it("in both tails of Student's t", () => {
    expect(values.bothTails.filter(({ t, freedom, p }) => !near(bothTails(t, freedom), p))).toEqual([]);
  });

  it("in the critical values of Student's t", () => {
    expect(values.criticalT.filter(({ alpha, freedom, t }) => !near(criticalT(alpha, freedom), t))).toEqual([]);
  });

  it("in the exact test of two counts up to 100,000 and its interval", () => {
    const wrong = values.exactTest.filter(({ earlier, later, p, low, high }) => {
      const found = exactTest(earlier, later, 0.05);
      return !near(found.p, p) || !near(found.low, low) || !(high === null ? found.high === Infinity : near(found.high, high));
    });
    expect(wrong).toEqual([]);
  });
});
