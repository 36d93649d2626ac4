import { incompleteGamma } from "../../src/statistics/incomplete-gamma";
import { crossing } from "../../src/statistics/solve";
import { funnelLimits, poissonLimits } from "../../src/statistics/poisson-limits";

// The limits of counts are those of public health's published examples; chances and quantiles are R's ppois and qgamma.
test.each([
  [65, 50.163188, 82.849139],
  [1045, 982.593202, 1110.331213],
  [5, 1.623486, 11.668332],
  [0, 0, 3.688879],
])("the 95 %% limits of %s are right", (count, low, high) => {
  const limits = poissonLimits(count, "95");
  expect(limits.low).toBeCloseTo(low, 5);
  expect(limits.high).toBeCloseTo(high, 5);
});

test.each(["95", "99.8"] as const)("where nothing is expected, the limits of a funnel at %s %% are 0", (level) => {
  expect(funnelLimits(0, level)).toEqual({ low: 0, high: 0 });
});

test("the chance of one or more is what is left of the chance of none, from 0 to certainty", () => {
  for (const mean of [1e-6, 0.5, 1, 1.9, 2, 2.1, 10, 30]) expect(incompleteGamma(1, mean)).toBeCloseTo(-Math.expm1(-mean), 14);
  expect([incompleteGamma(1, 0), incompleteGamma(3, 0), incompleteGamma(1, 1000)]).toEqual([0, 0, 1]);
});

// By adding up: the chance of fewer than `count`.
function chanceOfFewer(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let at = 0; at < count; at++) {
    sum += term;
    term *= mean / (at + 1);
  }
  return sum;
}

test.each([
  [1, 0.3],
  [7, 12.5],
  [40, 40],
  [65, 82.849],
  [250, 210],
  [500, 620],
])("the chance of %s or more, where %s are expected, is the sum of single chances", (count, mean) => {
  expect(incompleteGamma(count, mean)).toBeCloseTo(1 - chanceOfFewer(count, mean), 12);
});

test("a large count keeps its digits: half of the chance lies above the median, a third below the mean", () => {
  // A gamma's median is a - 1/3 + 8/(405 a) (Choi 1994).
  for (const a of [1000, 100_000, 1_000_000]) expect(incompleteGamma(a, a - 1 / 3 + 8 / (405 * a))).toBeCloseTo(0.5, 9);
});

test.each([0.5, 3, 10, 80, 2500])(
  "outside the limits of a funnel a count has less than a fortieth of the chance on either side, at %s",
  (expected) => {
    for (const [level, tail] of [
      ["95", 0.025],
      ["99.8", 0.001],
    ] as const) {
      const { low, high } = funnelLimits(expected, level);
      const above = Math.floor(high) + 1;
      expect(incompleteGamma(above, expected)).toBeLessThan(tail);
      if (high > 1) expect(incompleteGamma(high, expected)).toBeCloseTo(tail, 8);
      if (low > 0) expect(1 - incompleteGamma(low + 1, expected)).toBeCloseTo(tail, 8);
      else expect(1 - incompleteGamma(1, expected)).toBeGreaterThanOrEqual(tail * 0.999);
    }
  },
);

test.each([
  ["95", 0.025, 0.002],
  ["99.8", 0.001, 0.015],
] as const)("limits at %s %% are exact under 10, and from there on nearly", (level, tail, most) => {
  const exact = (count: number) => [
    crossing((mean) => incompleteGamma(count, mean), tail, 0, count),
    crossing((mean) => incompleteGamma(count + 1, mean), 1 - tail, count, 100 + 2 * count),
  ];
  const apart = (count: number) => {
    const { low, high } = poissonLimits(count, level);
    return [low, high].map((each, at) => Math.abs(each / exact(count)[at]! - 1));
  };
  for (const count of [1, 5, 9]) for (const each of apart(count)) expect(each).toBeLessThan(1e-9);
  for (const count of [10, 11, 30, 1000])
    for (const each of apart(count)) {
      expect(each).toBeGreaterThan(1e-9);
      expect(each).toBeLessThan(most);
    }
});
