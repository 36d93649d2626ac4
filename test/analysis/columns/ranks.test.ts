import fc from "fast-check";
import { perOf, ranksAmong, ranksOf } from "../../../src/analysis/columns";
import { compare } from "../../../src/analysis/compare";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { GroupPlace } from "../../../src/domain/rank";
import type { StrandDefinition } from "../../../src/domain/strand";

const END = monthOf(2020, 1);
const OF: StrandDefinition = {
  ...{ section: null, strand: "Burglary", measure: "Burglary Offences", lead: null, favourable: null },
  ...{ rules: [], periodEnd: null, definedAt: null },
};
const place = (name: string, later: number, people: number | null = null, earlier = later): GroupPlace => ({
  ...{ place: name, people, earlier, later, sources: [] },
});

/** The ranks of a place with this many offences in the later 12 months, and as many before, among others. */
function ranks(own: number, people: number | null, others: readonly GroupPlace[]) {
  const months = Array.from({ length: 24 }, (_, index) => ({
    month: addMonths(END, index - 23),
    count: index % 12 === 0 ? own : 0,
    sources: [],
  }));
  const group = { column: "District", place: "Own", people, others, wholes: [], reason: null };
  return ranksOf({ ...compare({ definition: OF, figures: { kind: "months", months } }, END), group })!;
}

describe("Ranks", () => {
  const figures = fc.array(fc.nat(12), { minLength: 1, maxLength: 20 });

  test("are 1 to n but for ties, which share the better rank, and the higher figure has the better one", () => {
    fc.assert(
      fc.property(figures, (all) => {
        const found = ranksAmong(all);
        // In order of their figures, each rank is its own place, or that of the first with the same figure.
        const sorted = all.map((figure, index) => ({ figure, ...found[index]! })).toSorted((a, b) => b.figure - a.figure);
        sorted.forEach(({ figure, rank, isShared }, index) => {
          const first = sorted.findIndex((other) => other.figure === figure);
          expect(rank).toBe(first + 1);
          expect(isShared).toBe(sorted.some((other, at) => at !== index && other.figure === figure));
        });
      }),
    );
  });

  test("do not change where rows stand in another order", () => {
    fc.assert(
      fc.property(
        figures.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }))),
        ([all, order]) => {
          const found = ranksAmong(all);
          expect(ranksAmong(order.map((at) => all[at]!))).toEqual(order.map((at) => found[at]));
        },
      ),
    );
  });

  test("of rates tie where the shares are equal, whatever their size, and only there", () => {
    const counts = fc.nat(50_000);
    const people = fc.integer({ min: 50_000, max: 9_000_000 });
    fc.assert(
      fc.property(counts, people, counts, people, fc.integer({ min: 1, max: 90 }), (one, of, other, ofOther, times) => {
        expect(perOf(one * times, of * times)).toBe(perOf(one, of));
        // The shares compared in whole numbers.
        const exact = BigInt(one) * BigInt(ofOther) - BigInt(other) * BigInt(of);
        expect(Math.sign(perOf(one, of) - perOf(other, ofOther))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
      }),
    );
  });
});

describe("A strand’s rank among the places", () => {
  test("is by rate where all have a population, which may be another one than by count", () => {
    expect(ranks(30, 10_000, [place("Large", 60, 90_000), place("Small", 10, 1_000)])).toMatchObject({
      ...{ by: "rate", of: 3, later: { rank: 2, isShared: false } },
    });
    expect(ranks(30, 10_000, [place("Large", 60), place("Small", 10, 1_000)])).toMatchObject({ by: "count", later: { rank: 2 } });
    expect(ranks(30, null, [place("Large", 60, 90_000), place("Larger", 61, 1_000)])).toMatchObject({ by: "count", later: { rank: 3 } });
  });

  test("is by count where a population is less than the offences: it is hardly one", () => {
    expect(ranks(30, 10_000, [place("Odd", 60, 59), place("Small", 10, 1_000)])).toMatchObject({ by: "count", later: { rank: 2 } });
  });

  test("is shared with a place that has the same figure", () => {
    expect(ranks(30, null, [place("Same", 30), place("More", 31), place("Less", 29)])).toMatchObject({
      later: { rank: 2, isShared: true },
    });
    expect(ranks(30, 10_000, [place("Same", 60, 20_000)])).toMatchObject({ by: "rate", later: { rank: 1, isShared: true } });
  });
});
