import { incompleteBeta, poissonFactor } from "../../src/statistics/incomplete-beta";

/** Compares to 14 digits, also where the chance is small. */
const isNear = (found: number, wanted: number) => expect(found / wanted).toBeCloseTo(1, 13);

describe("The incomplete beta function", () => {
  it("is the power x^a where b is 1, and 1 less that of 1 - x where a is 1", () => {
    for (const x of [0.001, 0.3, 0.5, 0.8, 0.999])
      for (const power of [0.5, 1, 2, 7, 15, 16, 17, 40]) {
        isNear(incompleteBeta(x, power, 1), x ** power);
        isNear(incompleteBeta(x, 1, power), -Math.expm1(power * Math.log1p(-x)));
      }
  });

  it("is half at the middle of two that are equal, and the rest from the other side", () => {
    for (const a of [0.5, 1, 3, 20, 4000]) isNear(incompleteBeta(0.5, a, a), 0.5);
    for (const x of [0.1, 0.2, 0.3, 0.4]) isNear(incompleteBeta(x, 3, 8) + incompleteBeta(1 - x, 8, 3), 1);
  });

  it("is the chance of at least two heads in three throws", () => {
    for (const x of [0.1, 0.25, 0.5, 0.9]) isNear(incompleteBeta(x, 2, 2), x * x * (3 - 2 * x));
  });

  it("is 0 up to 0, and 1 from 1 on", () => {
    expect([-1, 0, 1, 2].map((x) => incompleteBeta(x, 2, 3))).toEqual([0, 0, 1, 1]);
  });

  it("is no number of what is none, and comes to an end", () => {
    expect(incompleteBeta(Number.NaN, 2, 3)).toBeNaN();
    expect(incompleteBeta(0.5, Number.NaN, 3)).toBeNaN();
  });
});

describe("The chance of exactly so many", () => {
  it("is that of a Poisson count, near its mean and far from it", () => {
    for (const mean of [0.1, 1, 3.6, 4, 4.4, 5, 30]) {
      isNear(poissonFactor(1, mean), mean * Math.exp(-mean));
      isNear(poissonFactor(4, mean), (mean ** 4 * Math.exp(-mean)) / 24);
    }
  });
});
