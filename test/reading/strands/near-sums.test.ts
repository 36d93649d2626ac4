import type { Month } from "../../../src/domain/month";
import { nearSum } from "../../../src/reading/strands/near-sums";

/** Counts as chance brings them, the same in every run. */
function chance(seed: number): (level: number, months?: number) => number[] {
  let state = seed;
  const next = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return (level, months = 24) =>
    Array.from({ length: months }, (_, at) => Math.max(0, Math.round(level * (1 + 0.1 * Math.cos(at / 2)) + normal() * Math.sqrt(level))));
}

const near = (...series: readonly (readonly number[])[]) =>
  nearSum(
    series.map((counts) => new Map(counts.map((count, at) => [(24_000 + at) as Month, count]))),
    series.length - 1,
  );
const counts = chance(7);
const [A, B, C, D] = [counts(200), counts(60), counts(90), counts(300)];
const sum = (...all: readonly (readonly number[])[]) => all[0]!.map((_, at) => all.reduce((total, each) => total + each[at]!, 0));
const ALL = sum(A, B, C, D);

describe("a value that is nearly a sum", () => {
  test.each<readonly [string, readonly number[], readonly number[], boolean]>([
    ["from before counts were corrected", ALL.map((count, at) => (at < 2 ? count : count - 3 - (at % 7))), [0, 1, 2, 3], false],
    ["a little more than all in every month", ALL.map((count, at) => count + 24 + (at % 3)), [0, 1, 2, 3], false],
    ["a month late", [512, ...ALL.slice(0, -1)], [0, 1, 2, 3], true],
    ["without one row", sum(A, B, D), [0, 1, 3], false],
    ["without one row, and off in some months", sum(A, B, D).map((count, at) => count - (at % 4)), [0, 1, 3], false],
    ["of its neighbours, right in half of the months", sum(C, D).map((count, at) => count + (at % 2) * 9), [2, 3], false],
  ])("is known: %s", (_, value, parts, late) => {
    expect(near(A, B, C, D, value)).toEqual({ parts, late });
  });

  test.each([-0.1, -0.06, 0.06, 0.1])(
    "is known where it is off by a share of %d in every month, also of counts that hardly move",
    (share) => {
      const [x, y] = [12, 9].map((level) => Array.from({ length: 24 }, (_, at) => level + ((at * 5) % 7) - 3));
      const off = (of: readonly number[]) => of.map((count) => Math.round(count * (1 + share)));
      expect(near(x!, y!, off(sum(x!, y!)))).toEqual({ parts: [0, 1], late: false });
      expect(near(A, B, C, D, off(ALL))).toEqual({ parts: [0, 1, 2, 3], late: false });
    },
  );

  test("is no chance: counts of their own are never taken for one, though they are as large as all others together", () => {
    const found = Array.from({ length: 400 }, (_, seed) => {
      const own = chance(1000 + seed);
      return near(own(40), own(90), own(70), own(200, [8, 12, 24][seed % 3]));
    });
    expect(found.filter((each) => each !== null)).toEqual([]);
  });

  test("needs counts of 8 months or quarters that are no small ones", () => {
    const quarters = (of: readonly number[]) => of.slice(0, 8);
    expect(
      near(
        quarters(A),
        quarters(B),
        quarters(C),
        quarters(sum(A, B, C)).map((count) => Math.round(count * 1.07)),
      )?.parts,
    ).toEqual([0, 1, 2]);
    const lately = (of: readonly number[]) => of.slice(0, 7);
    expect(near(lately(A), lately(B), lately(C), lately(sum(A, B, C)))).toBeNull();
    const small = chance(3);
    const [x, y, z] = [small(3), small(2), small(4)];
    expect(
      near(
        x,
        y,
        z,
        sum(x, y, z).map((count, at) => count + (at % 2)),
      ),
    ).toBeNull();
  });
});
