import fc from "fast-check";
import { addMonths, isoMonth, monthOf, type Month } from "../../src/domain/month";
import { monthsOfPeriod, overlaps, periodName, periodStart, tilesOf, type Period } from "../../src/domain/period";

const LENGTHS = [1, 3, 6, 12];
const period = (year: number, month: number, length: number): Period => ({ end: monthOf(year, month), length });
const periods = fc.record({
  end: fc.integer({ min: 1990 * 12, max: 2050 * 12 }) as fc.Arbitrary<Month>,
  length: fc.constantFrom(...LENGTHS),
});
/** Periods close enough together to meet and to overlap often. */
const near = fc.record({
  end: fc.integer({ min: 2019 * 12, max: 2019 * 12 + 14 }) as fc.Arbitrary<Month>,
  length: fc.constantFrom(1, 1, 3, 3, 6, 12),
});

describe("a period", () => {
  test("is its months in order, from the first to the one that names it", () => {
    expect(monthsOfPeriod(period(2020, 2, 3)).map(isoMonth)).toEqual(["2019-12", "2020-01", "2020-02"]);
    expect(monthsOfPeriod(period(2020, 2, 1)).map(isoMonth)).toEqual(["2020-02"]);
  });

  test("has as many months as its length says, the first and last of them its own", () => {
    fc.assert(
      fc.property(periods, (each) => {
        const months = monthsOfPeriod(each);
        expect([months.length, months[0], months.at(-1)]).toEqual([each.length, periodStart(each), each.end]);
      }),
    );
  });

  test.each([
    ["quarters that follow each other", period(2019, 3, 3), period(2019, 6, 3), false],
    ["a month and its quarter", period(2019, 5, 1), period(2019, 6, 3), true],
    ["a calendar year and a financial year", period(2019, 12, 12), period(2020, 3, 12), true],
    ["the same month", period(2019, 5, 1), period(2019, 5, 1), true],
    ["a month before a year", period(2019, 3, 1), period(2020, 3, 12), false],
  ])("overlaps another where they share a month: %s", (_, a, b, shared) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared, shared]);
  });

  test("overlaps exactly those that share a month with it", () => {
    fc.assert(
      fc.property(near, near, (a, b) => {
        const months = new Set(monthsOfPeriod(a));
        expect(overlaps(a, b)).toBe(monthsOfPeriod(b).some((month) => months.has(month)));
      }),
    );
  });

  test.each([
    ["Jan 20", period(2020, 1, 1)],
    ["Apr to Jun 19", period(2019, 6, 3)],
    ["Dec 19 to Feb 20", period(2020, 2, 3)],
    ["Jul to Dec 19", period(2019, 12, 6)],
    ["Oct 19 to Mar 20", period(2020, 3, 6)],
    ["2019/20", period(2020, 3, 12)],
    ["1999/00", period(2000, 3, 12)],
    ["12 months to Jan 20", period(2020, 1, 12)],
    ["12 months to Dec 19", period(2019, 12, 12)],
  ])("is named %s", (name, each) => {
    expect(periodName(each)).toBe(name);
  });
});

describe("tiles", () => {
  /** The names of the tiles of 2019/20. */
  const tiles = (from: readonly Period[]) => tilesOf(from, monthOf(2020, 3), 12)?.map(periodName) ?? null;
  const quarters = [6, 9, 12].map((month) => period(2019, month, 3)).concat(period(2020, 3, 3));

  test("are the quarters of a year in order, whatever order they were in", () => {
    const year = ["Apr to Jun 19", "Jul to Sep 19", "Oct to Dec 19", "Jan to Mar 20"];
    expect(tiles(quarters)).toEqual(year);
    expect(tiles([...quarters].reverse())).toEqual(year);
  });

  test("are months before the quarters they make up, and quarters before their year", () => {
    const months = [4, 5, 6].map((month) => period(2019, month, 1));
    const found = tiles([period(2020, 3, 12), ...quarters, ...months]);
    expect(found).toEqual(["Apr 19", "May 19", "Jun 19", "Jul to Sep 19", "Oct to Dec 19", "Jan to Mar 20"]);
  });

  test("are not led astray by a fine period that fits at the end only", () => {
    expect(tiles([period(2020, 3, 12), period(2020, 3, 1), period(2020, 2, 3)])).toEqual(["2019/20"]);
  });

  test.each([
    ["nothing", []],
    ["a quarter is missing", quarters.slice(1)],
    ["the last quarter is missing", quarters.slice(0, 3)],
    ["the year is another", [period(2019, 12, 12), period(2020, 12, 12)]],
    ["quarters straddle the ends", [0, 3, 6, 9, 12].map((by) => ({ end: addMonths(monthOf(2019, 5), by), length: 3 }))],
  ])("are none where there is no exact row: %s", (_, from) => {
    expect(tiles(from)).toBeNull();
  });

  test("are the caller's own objects, the first of two that are the same period", () => {
    const [first, second] = [
      { ...period(2020, 3, 12), count: 1 },
      { ...period(2020, 3, 12), count: 2 },
    ];
    expect(tilesOf([first, second], monthOf(2020, 3), 12)![0]).toBe(first);
  });

  test("are as many as any exact row has, and none only where there is none", () => {
    const end = monthOf(2020, 3);
    fc.assert(
      fc.property(fc.array(near, { maxLength: 14 }), fc.constantFrom(3, 6, 12), (from, length) => {
        const found = tilesOf(from, end, length);
        expect(found?.length ?? null).toBe(mostByTrial(from, end, length));
        if (found) {
          expect(found.flatMap(monthsOfPeriod)).toEqual(monthsOfPeriod({ end, length }));
          expect(found.every((each) => from.includes(each))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("are found among many thousands of periods, where trying them all would never end", () => {
    const start = monthOf(1990, 1);
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      end: addMonths(start, index % 1500),
      length: LENGTHS[Math.floor(index / 1500) % 4]!,
    }));
    expect(tilesOf(many, addMonths(start, 1499), 1500)).toHaveLength(1500);
    expect(
      tilesOf(
        many.filter(({ length }) => length > 1),
        addMonths(start, 1499),
        1500,
      ),
    ).toHaveLength(500);
  });
});

/** How many periods the finest exact row has, by trying them all from the end. */
function mostByTrial(from: readonly Period[], end: Month, length: number): number | null {
  if (length === 0) return 0;
  const counts = from
    .filter((each) => each.end === end && each.length <= length)
    .map((each) => mostByTrial(from, addMonths(end, -each.length), length - each.length))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : Math.max(...counts) + 1;
}
