import fc from "fast-check";
import type { CountedSeries } from "../../../src/checks/values/kinds/counted-series";
import { areSumsOfThree } from "../../../src/checks/values/kinds/sums-of-three";
import { BY_NIGHT } from "../../night";
import { addMonths, monthOf } from "../../../src/domain/month";

const LINES = fc.record({
  seed: fc.integer(),
  lines: fc.integer({ min: 4, max: 12 }),
  months: fc.integer({ min: 24, max: 40 }),
  mean: fc.double({ min: 1.5, max: 60, noNaN: true }),
  season: fc.double({ min: 0, max: 0.3, noNaN: true }),
});
type Lines = typeof LINES extends fc.Arbitrary<infer Value> ? Value : never;

const seriesOf = (counts: readonly number[], length = 1): CountedSeries => ({
  ...{ names: ["A"], label: "A", sheet: "Data", length },
  points: counts.map((count, at) => ({ month: addMonths(monthOf(2017, 4), at * length), count, cell: null })),
});

/** Counts with a season, as many more as are asked for. */
function countsOf({ seed, lines, months, mean, season }: Lines, more: number): readonly (readonly number[])[] {
  let state = seed >>> 0;
  const number = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) + 0.5) / 2 ** 32;
  const poisson = (of: number) => {
    let [count, product] = [0, number()];
    for (const limit = Math.exp(-of); product > limit; product *= number()) count += 1;
    return count;
  };
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: months + more }, (__, at) => poisson(mean * (1 + season * Math.sin((2 * Math.PI * at) / 12 + line)))),
  );
}
const sumsOf = (all: readonly number[]) => all.slice(2).map((count, at) => count + all[at + 1]! + all[at]!);
const areSums = (all: readonly (readonly number[])[]) => areSumsOfThree(all.map((counts) => seriesOf(counts))) !== null;
const shareOf = (is: (lines: Lines) => boolean, runs: number) => {
  const all = fc.sample(LINES, { numRuns: runs, seed: 12 });
  return all.filter(is).length / runs;
};

test("sums of three months are seen in nearly all tables", () => {
  expect(shareOf((lines) => areSums(countsOf(lines, 2).map(sumsOf)), 200)).toBeGreaterThan(0.85);
});

test("counts of months never look so", () => {
  expect(shareOf((lines) => areSums(countsOf(lines, 0)), BY_NIGHT ? 2000 : 1000)).toBe(0);
});

describe("nothing is said of", () => {
  const known = { seed: 5, lines: 4, months: 26, mean: 40, season: 0.1 };
  const sums = countsOf(known, 2).map(sumsOf);

  test("a single line, fewer than 24 months, or quarters", () => {
    expect(areSums(sums)).toBe(true);
    expect(areSums(sums.slice(0, 1))).toBe(false);
    expect(areSums(sums.map((all) => all.slice(0, 23)))).toBe(false);
    expect(areSumsOfThree(sums.map((all) => seriesOf(all, 3)))).toBeNull();
  });

  test("lines with fewer offences than months, of which a few stand where they do by chance", () => {
    const rare = Array.from({ length: 26 }, (_, at) => Number([4, 5, 6].includes(at)));
    expect(areSums([rare, rare, rare])).toBe(false);
    expect(areSums([...sums, rare])).toBe(false);
  });

  test("figures that are even because they are made up", () => {
    expect(areSums(sums.map((_, line) => Array.from({ length: 26 }, (__, at) => 50 + line + (at % 2))))).toBe(false);
    expect(areSums(sums.map((_, line) => Array<number>(26).fill(20 + line)))).toBe(false);
  });
});
