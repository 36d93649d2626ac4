import fc from "fast-check";
import { PER, perThousand } from "../../../src/analysis/columns";
import { compare } from "../../../src/analysis/compare";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { People } from "../../../src/domain/people";
import type { PeriodChoice } from "../../../src/domain/report-period";
import type { StrandDefinition } from "../../../src/domain/strand";

const END = monthOf(2020, 1);
const OF: StrandDefinition = {
  ...{ section: null, strand: "Burglary", measure: "Burglary Offences", lead: null, favourable: null },
  ...{ rules: [], periodEnd: null, definedAt: null },
};

/** The rates of 24 months' counts, by a population. */
function rates(counts: readonly number[], people: number | null, period: PeriodChoice = { kind: "months", length: 12 }) {
  const months = counts.map((count, index) => ({ month: addMonths(END, index - 23), count, sources: [] }));
  const of: People = { people, sources: [], reason: people === null ? { code: "noPopulation", places: ["Harlow"] } : null };
  return perThousand({ ...compare({ definition: OF, figures: { kind: "months", months } }, END, { period }), people: of })!;
}
const flat = (earlier: number, later: number) => Array.from({ length: 24 }, (_, index) => (index < 12 ? earlier : later));

describe("A rate per 1,000 people", () => {
  test("is the total of 12 months over the population, with its limits, beside the year before’s", () => {
    const { earlier, later, change } = rates([...flat(4, 5).with(0, 9), ...[]].with(12, 10), 87_067);
    // 53 and 65 offences: Byar's limits of 65 are 50.163188 and 82.849139.
    expect(later!.rate).toBeCloseTo(65 / 87.067, 12);
    expect(earlier!.rate).toBeCloseTo(53 / 87.067, 12);
    expect(change).toBeCloseTo(12 / 87.067, 12);
    expect([later!.low * 87.067, later!.high * 87.067]).toEqual([expect.closeTo(50.163188, 5), expect.closeTo(82.849139, 5)]);
  });

  test("keeps its order, lies within its limits, and is not moved by counting people and offences ten times over", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 24, maxLength: 24 }), fc.integer({ min: 5000, max: 2_000_000 }), (counts, people) => {
        const { earlier, later, change } = rates(counts, people);
        const total = counts.slice(12).reduce((sum, count) => sum + count, 0);
        expect(later!.rate * people).toBeCloseTo(PER * total, 4);
        expect(Math.sign(change!)).toBe(Math.sign(later!.rate - earlier!.rate));
        for (const { rate, low, high } of [earlier!, later!]) expect(low <= rate && rate <= high).toBe(true);
        const tenfold = rates(
          counts.map((count) => 10 * count),
          10 * people,
        );
        expect(tenfold.later!.rate).toBeCloseTo(later!.rate, 9);
        expect(tenfold.change).toBeCloseTo(change!, 9);
      }),
    );
  });

  test.each([
    ["the population is not known", rates(flat(4, 5), null), { code: "noPopulation", places: ["Harlow"] }],
    ["a month is missing", rates(flat(4, 5).slice(1), 1000), { code: "noTotals" }],
    ["there are more offences than people", rates(flat(4, 5), 59), { code: "moreThanPeople", people: 59 }],
  ])("is none where %s", (_, { earlier, later, change, reason }, why) => {
    expect([earlier, later, change, reason]).toEqual([null, null, null, why]);
  });

  test("of a shorter period is of its months alone, and never made up to a year", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 24, maxLength: 24 }), fc.integer({ min: 1, max: 11 }), (counts, length) => {
        const { earlier, later } = rates(counts, 100_000, { kind: "months", length });
        const sum = (months: readonly number[]) => months.reduce((all, count) => all + count, 0);
        expect(later!.rate).toBeCloseTo(sum(counts.slice(-length)) / 100, 9);
        expect(earlier!.rate).toBeCloseTo(sum(counts.slice(12 - length, 12)) / 100, 9);
      }),
    );
  });

  test("is there where there are as many offences as people, and nothing to say where nobody asked", () => {
    expect(rates(flat(4, 5), 60).later!.rate).toBe(1000);
    expect(perThousand(compare({ definition: OF, figures: { kind: "months", months: [] } }, END))).toBeNull();
  });
});
