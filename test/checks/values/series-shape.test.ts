import fc from "fast-check";
import type { CountedSeries } from "../../../src/checks/values/kinds/counted-series";
import { areRollingQuarters, isRolling, isRunningTotal, runsUpFrom } from "../../../src/checks/values/kinds/series-shape";
import { addMonths, monthNumberOf, monthOf } from "../../../src/domain/month";

const FIRST = monthOf(2017, 4);

function seriesOf(counts: readonly number[], length = 1): CountedSeries {
  return {
    names: ["A"],
    label: "A",
    sheet: "Data",
    length,
    points: counts.map((count, at) => ({ month: addMonths(FIRST, at * length), count, cell: null })),
  };
}

/** Numbers from 0 to 1 that a seed decides. */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) + 0.5) / 2 ** 32;
}

/** A Poisson count: Knuth's way, or the normal curve where there are many. */
function poisson(mean: number, numbers: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(numbers())) * Math.cos(2 * Math.PI * numbers());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [count, product] = [0, numbers()];
  for (const limit = Math.exp(-mean); product > limit; product *= numbers()) count += 1;
  return count;
}

/** Counts of months with a season and a trend. */
const MONTHLY = fc.record({
  seed: fc.integer(),
  months: fc.integer({ min: 24, max: 48 }),
  mean: fc.oneof(fc.double({ min: 0.05, max: 5, noNaN: true }), fc.double({ min: 5, max: 2000, noNaN: true })),
  season: fc.double({ min: 0, max: 0.5, noNaN: true }),
  trend: fc.double({ min: -0.6, max: 1, noNaN: true }),
});
type Monthly = typeof MONTHLY extends fc.Arbitrary<infer Value> ? Value : never;

function countsOf({ seed, months, mean, season, trend }: Monthly, more = 0): readonly number[] {
  const numbers = numbersOf(seed);
  return Array.from({ length: months + more }, (_, at) =>
    poisson(mean * (1 + season * Math.sin((2 * Math.PI * at) / 12)) * (1 + (trend * at) / months), numbers),
  );
}

/** Running totals since a month of the calendar. */
function runUp(counts: readonly number[], start: number): readonly number[] {
  let sum = 0;
  return counts.map((count, at) => (sum = (monthNumberOf(addMonths(FIRST, at)) === start ? 0 : sum) + count));
}

function rolling(counts: readonly number[]): readonly number[] {
  return counts.slice(11).map((_, at) => counts.slice(at, at + 12).reduce((sum, count) => sum + count, 0));
}

/** The share of random cases for which something holds. */
function shareOf<Value>(of: fc.Arbitrary<Value>, holds: (value: Value) => boolean, cases = 3000): number {
  const values = fc.sample(of, { numRuns: cases, seed: 20_200_316 });
  return values.filter(holds).length / values.length;
}
const several = fc.array(MONTHLY, { minLength: 3, maxLength: 6 });

describe("running totals", () => {
  test("are never seen in counts of months, however many or few, alone or together", () => {
    expect(shareOf(MONTHLY, (of) => isRunningTotal([seriesOf(countsOf(of))]) !== null)).toBe(0);
    expect(shareOf(several, (all) => isRunningTotal(all.map((of) => seriesOf(countsOf(of)))) !== null, 1000)).toBe(0);
    expect(isRunningTotal([seriesOf(Array<number>(36).fill(0))])).toBeNull();
    expect(isRunningTotal([seriesOf(Array.from({ length: 36 }, (_, at) => 100 + at))])).toBeNull();
  });

  test("are seen from each month of the calendar, but where there is next to nothing", () => {
    const running = fc.tuple(MONTHLY, fc.integer({ min: 1, max: 12 }));
    const found = ([of, start]: [Monthly, number]) => isRunningTotal([seriesOf(runUp(countsOf(of), start))])?.start === start;
    expect(shareOf(running, (each) => each[0].mean < 4 || found(each))).toBeGreaterThan(0.99);
  });

  test("of rare offences are seen together, and in quarters too", () => {
    const rare = Array.from({ length: 12 }, (_, seed) => ({ seed, months: 30, mean: 0.3, season: 0, trend: 0 }));
    expect(isRunningTotal([seriesOf(runUp(countsOf(rare[0]!), 4))])).toBeNull();
    expect(isRunningTotal(rare.map((of) => seriesOf(runUp(countsOf(of), 4))))?.start).toBe(4);
    const quarters = [1, 2, 3].map((scale) =>
      seriesOf(
        [100, 210, 290, 420, 90, 200, 310, 400].map((count) => count * scale),
        3,
      ),
    );
    expect(isRunningTotal(quarters)?.start).toBe(monthNumberOf(addMonths(FIRST, 12)));
  });
});

describe("rolling 12 months", () => {
  test("are hardly ever seen in one series of counts of months, and never in several", () => {
    expect(shareOf(MONTHLY, (of) => isRolling([seriesOf(countsOf(of))]) !== null, 20_000)).toBeLessThanOrEqual(0.0001);
    expect(shareOf(several, (all) => isRolling(all.map((of) => seriesOf(countsOf(of)))) !== null, 1000)).toBe(0);
    expect(isRolling([seriesOf(Array<number>(36).fill(10))])).toBeNull();
    expect(isRolling([seriesOf(Array.from({ length: 36 }, (_, at) => 100 + at))])).toBeNull();
  });

  test("are seen where the first are sums of as few months as there were", () => {
    const months = Array.from({ length: 26 }, (_, at) => 100 + ((at * 37) % 41));
    const sums = months.map((__, at) => months.slice(Math.max(0, at - 11), at + 1).reduce((all, count) => all + count, 0));
    expect(isRolling([seriesOf(sums)])).not.toBeNull();
    expect(isRolling([seriesOf(months)])).toBeNull();
    // An offence that is recorded from some month on, once in each.
    expect(isRolling([seriesOf(months.map((_, at) => (at < 9 ? 0 : 1)))])).toBeNull();
  });

  test("are seen in most series that roll, and nearly always in several", () => {
    const even = {
      seed: fc.integer(),
      months: fc.integer({ min: 24, max: 36 }),
      season: fc.constant(0.2),
      trend: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    };
    const calm = fc.record({ ...even, mean: fc.double({ min: 1, max: 100, noNaN: true }) });
    expect(shareOf(calm, (of) => isRolling([seriesOf(rolling(countsOf(of, 11)))]) !== null)).toBeGreaterThan(0.75);
    const four = fc.array(calm, { minLength: 4, maxLength: 4 });
    expect(shareOf(four, (all) => isRolling(all.map((of) => seriesOf(rolling(countsOf(of, 11))))) !== null, 500)).toBeGreaterThan(0.98);
  });
});

describe("rolling quarters", () => {
  const four = (counts: readonly number[]) =>
    counts.slice(3).map((_, at) => counts.slice(at, at + 4).reduce((sum, count) => sum + count, 0));
  const QUARTERLY = fc.record({
    seed: fc.integer(),
    months: fc.integer({ min: 9, max: 20 }),
    mean: fc.double({ min: 3, max: 500, noNaN: true }),
    season: fc.double({ min: 0, max: 0.3, noNaN: true }),
    trend: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  });
  const tables = fc.array(QUARTERLY, { minLength: 3, maxLength: 6 });

  test("are seen in most tables that roll, and never in counts of quarters", () => {
    expect(shareOf(tables, (all) => areRollingQuarters(all.map((of) => seriesOf(countsOf(of), 3))) !== null)).toBe(0);
    expect(shareOf(tables, (all) => areRollingQuarters(all.map((of) => seriesOf(four(countsOf(of, 3)), 3))) !== null)).toBeGreaterThan(0.7);
  });
});

test("a year that runs up beside years of monthly counts is known by its first month, whichever it is and from 5 months on", () => {
  const isKnown = ([monthly, start]: [Monthly, number]) => {
    if (monthly.mean < 15 || monthly.season > 0.3 || Math.abs(monthly.trend) >= 0.5) return true;
    const all = countsOf(monthly);
    const first = all.findIndex((_, at) => at >= 8 && at + 5 <= all.length && monthNumberOf(addMonths(FIRST, at)) === start);
    const mixed = all.map((count, at) => (at < first || at >= first + 12 ? count : runUp(all, start)[at]!));
    return first < 0 || runsUpFrom(seriesOf(mixed)) !== null;
  };
  expect(shareOf(fc.tuple(MONTHLY, fc.integer({ min: 1, max: 12 })), isKnown, 5000)).toBeGreaterThan(0.9995);
});

test("counts that grow a little each month, and then jump, do not run up", () => {
  const counts = [...Array.from({ length: 24 }, (_, at) => 92 + at), 1126];
  expect(runsUpFrom(seriesOf(counts))).toBeNull();
});

test("monthly counts do not run up, whatever their season and trend", () => {
  expect(shareOf(MONTHLY, (monthly) => runsUpFrom(seriesOf(countsOf(monthly))) !== null, 5000)).toBe(0);
});
