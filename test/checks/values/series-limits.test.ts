import type { CountedSeries } from "../../../src/checks/values/kinds/counted-series";
import {
  areRollingQuarters,
  isRolling,
  isRunningTotal,
  roughness,
  runsUpFrom,
  yearShape,
} from "../../../src/checks/values/kinds/series-shape";
import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";

const NONE = NaN;
/** A series from January 2018 on; a month that is `NONE` is not there. */
function seriesOf(counts: readonly number[], length = 1): CountedSeries {
  const points = counts.map((count, at) => ({ month: addMonths(monthOf(2018, 1), at * length), count, cell: null }));
  return { label: "A", sheet: "Data", length, names: ["A"], points: points.filter(({ count }) => !Number.isNaN(count)) };
}
/** So many figures from one on, each more than the one before by as much. */
const ramp = (count: number, first: number, step: number) => Array.from({ length: count }, (_, at) => first + at * step);
const flat = (count: number, value: number) => ramp(count, value, 0);

describe("the shape of years", () => {
  test("begins them with the month that falls furthest, over all series", () => {
    const small = seriesOf([5, 1, 0, 0]);
    const large = seriesOf([10, 20, 30, 15, 25, 35]);
    expect(yearShape([small, large])).toEqual({ start: 4, ups: 4, downs: 2, drop: 0.5 });
    const fallen = seriesOf([10, 2]);
    expect(yearShape([fallen, large, fallen])?.start).toBe(2);
  });

  test("is none where nothing falls from one month to the next", () => {
    expect(yearShape([seriesOf([10, 20, NONE, 5, 5])])).toBeNull();
    expect(yearShape([])).toBeNull();
  });
});

describe("a running total", () => {
  const isFound = (counts: readonly number[]) => isRunningTotal([seriesOf(counts)]) !== null;

  test("begins each year with half of what it had, or less", () => {
    expect([60, 61].map((first) => isFound([...ramp(12, 10, 10), ...ramp(12, first, 10)]))).toEqual([true, false]);
  });

  test("rises 14 times", () => {
    expect([4, 3].map((months) => isFound([...ramp(12, 10, 10), ...ramp(months, 10, 10)]))).toEqual([true, false]);
  });

  test("falls once in 34 steps within years, and not once in 33", () => {
    const year = ramp(12, 10, 10);
    const corrected = (months: number) => [...year, ...year.with(4, 39), ...year, ...year].slice(0, months);
    expect([38, 37].map((months) => isFound(corrected(months)))).toEqual([true, false]);
  });
});

describe("a run beside counts of months", () => {
  /** Counts of about 10 a month in a year, of which the last month is no beginning of a run, and the first none of a rise. */
  const beside = (usual = 10, months = 12) => {
    const high = Math.ceil(2.6 * usual);
    return [high, ...flat(months - 2, usual), high + 1];
  };
  const from = (run: readonly number[], before = beside()) => {
    const start = 12 - before.length;
    const month = runsUpFrom(seriesOf([...flat(start, NONE), ...before, ...run]));
    return month === null ? null : isoMonth(month);
  };

  test.each<readonly [string, readonly number[], readonly number[]]>([
    ["has five months", ramp(5, 10, 10), ramp(4, 10, 10)],
    ["has all of these one after the other", ramp(6, 10, 10).with(5, NONE), ramp(6, 10, 10).with(3, NONE)],
    ["begins with 0.4 of a usual count", ramp(5, 4, 10), ramp(5, 3, 10)],
    ["begins with 2.5 usual counts", ramp(5, 25, 10), ramp(5, 26, 10)],
    ["adds a usual count in three steps of four", [10, 20, 30, 31, 41], [10, 20, 21, 22, 32]],
    ["adds 0.4 of it", [10, 14, 18, 24, 34], [10, 13, 16, 26, 36]],
    ["adds 2.5 of it", [10, 35, 60, 70, 80], [10, 36, 62, 72, 82]],
    ["comes to 0.6 of so many usual counts", [10, 14, 18, 24, 30], [10, 14, 18, 24, 29]],
    ["comes to more than twice its first", [20, 25, 30, 35, 41], [20, 25, 30, 35, 40]],
    ["stays, but does not fall", [10, 20, 20, 30, 40], [10, 20, 19, 30, 40]],
  ])("%s", (_, run, other) => {
    expect([from(run), from(other)]).toEqual(["2019-01", null]);
  });

  test("is held against what is usual, whatever that is", () => {
    const [before, run] = [beside(100), ramp(5, 40, 100)];
    expect([from(run, before), from(run.with(0, 38), before), from(ramp(12, 10, 10)), from([...ramp(9, 10, 10), 91, 92, 93])]).toEqual([
      ...["2019-01", null, "2019-01", null],
    ]);
  });

  test("needs six months beside it", () => {
    expect([from(ramp(5, 12, 10), beside(10, 6)), from(ramp(5, 12, 10), beside(10, 5))]).toEqual(["2019-01", null]);
  });

  test("needs five a month", () => {
    expect([from(ramp(5, 5, 5), beside(5)), from(ramp(5, 4, 4), beside(4))]).toEqual(["2019-01", null]);
  });

  test("comes to twice of what three months of four have", () => {
    const busy = (high: number) => [26, ...flat(7, 10), high, high, high, 26];
    expect([from(ramp(5, 10, 10), busy(25)), from(ramp(5, 10, 10), busy(26))]).toEqual(["2019-01", null]);
  });

  test("is no run where another year that grows is none", () => {
    expect([from([...ramp(12, 10, 10), ...ramp(5, 10, 10)]), from([...ramp(12, 10, 10), ...ramp(5, 30, 10)])]).toEqual(["2019-01", null]);
  });
});

describe("roughness", () => {
  const rough = (...all: readonly CountedSeries[]) => roughness(all);

  test("is the squares of steps for the size of counts, and how many times as much half a year and a year make", () => {
    const half = rough(seriesOf([...flat(6, 100), ...flat(6, 120), 100]));
    expect(half).toMatchObject({ count: 12, different: 3, year: 0 });
    expect([half.steps, half.half]).toEqual([expect.closeTo(800 / 220 / 12, 8), expect.closeTo(6, 8)]);
    const year = rough(seriesOf([...flat(12, 100), ...flat(12, 120), 100]));
    expect([year.count, year.year, year.half]).toEqual([24, expect.closeTo(12, 8), expect.closeTo((7 / 19) * 12, 8)]);
  });

  test("is less beside the months' lengths, by which large counts differ, and the same beside those of quarters", () => {
    const counts = [1000, 1040, 1000];
    const { steps, besideLengths } = rough(seriesOf(counts));
    expect(steps).toBeCloseTo(1600 / 2040, 8);
    expect(besideLengths).toBeCloseTo(1600 / (2040 + (26 / 12 / 30.4 ** 2) * 1_040_000), 8);
    const ofQuarters = roughness([seriesOf(counts, 3)], 3);
    expect([ofQuarters.steps, ofQuarters.besideLengths]).toEqual([expect.closeTo(1600 / 2040, 8), expect.closeTo(1600 / 2040, 8)]);
  });

  test("is none of a trend, and of two months", () => {
    expect(rough(seriesOf(ramp(13, 1000, 10)))).toMatchObject({ steps: 0, count: 12, different: 1 });
    expect(rough(seriesOf([10, 14]))).toMatchObject({ steps: 0, count: 1 });
    expect(rough(seriesOf([10, 14, 12])).steps).toBeCloseTo((9 / 24 + 9 / 26) / 2, 8);
  });

  test("leaves out months of nothing, months that do not follow, quarters, and series without two months", () => {
    expect(rough(seriesOf([0, 0, 0, 5]))).toMatchObject({ count: 1, different: 1 });
    expect(rough(seriesOf([5, 7, NONE, 6, 9]))).toMatchObject({ count: 2, different: 2 });
    expect(rough(seriesOf([5, 7, 6, 9], 3), seriesOf([5]), seriesOf([]))).toMatchObject({ count: 0, steps: 0 });
  });
});

describe("sums of 12 months", () => {
  const isFound = (...all: readonly (readonly number[])[]) => isRolling(all.map((each) => seriesOf(each))) !== null;
  /** Figures that come and go slowly, and up and down by as much each month. */
  const slow = (months: number, jump: number, wave = (at: number) => 100 * Math.sin((Math.PI * at) / 30)) =>
    Array.from({ length: months }, (_, at) => 1000 + Math.round(wave(at)) + (at % 2 === 0 ? jump : -jump));
  /** What the last one that is found and the first that is not have, of series that are found less and less. */
  const limits = (of: (at: number) => readonly number[], what: "steps" | "besideLengths" | "half" | "year") => {
    let at = 0;
    while (at < 200 && isFound(of(at))) at += 1;
    return [at - 1, at].map((each) => roughness([seriesOf(of(each))])[what]);
  };

  test("change by 0.15 of chance and the months' lengths at most, and by 0.22 where there are 60 steps", () => {
    const high = (wave: number) => (at: number) => wave * Math.sin((Math.PI * at) / 30);
    const [few, over] = limits((jump) => slow(60, 8 + jump / 10, high(200)), "besideLengths");
    expect([few! <= 0.15, few! > 0.14, over! > 0.15, over! < 0.16]).toEqual([true, true, true, true]);
    const [many, above] = limits((jump) => slow(61, 8 + jump / 10, high(300)), "besideLengths");
    expect([many! <= 0.22, many! > 0.21, above! > 0.22, above! < 0.23]).toEqual([true, true, true, true]);
  });

  test("change by 0.22 of chance alone at most in one series, which has fewer than 40 steps", () => {
    const [alone, over] = limits((jump) => slow(40, 8 + jump / 10), "steps");
    expect([alone! <= 0.22, alone! > 0.21, over! > 0.22, over! < 0.23]).toEqual([true, true, true, true]);
    expect(limits((jump) => slow(41, 8 + jump / 10), "steps")[0]).toBeGreaterThan(0.25);
  });

  test("have 20 steps, and five different ones", () => {
    const wave = (at: number) => 60 * Math.sin((Math.PI * at) / 12);
    expect([isFound(slow(21, 0, wave)), isFound(slow(20, 0, wave))]).toEqual([true, false]);
    const steps = [...Array.from({ length: 12 }, (_, at) => 1 + (at % 2)), ...Array.from({ length: 12 }, (_, at) => -1 - (at % 2))];
    const summed = (all: readonly number[]) => [0, ...all].map((_, at) => 200 + all.slice(0, at).reduce((sum, step) => sum + step, 0));
    expect([isFound(summed(steps.with(3, 3))), isFound(summed(steps))]).toEqual([true, false]);
  });

  test("vary 2.2 times as much over a year, and over half a year", () => {
    const season = (months: number) => (fade: number) =>
      slow(49, 0, (at) => 12 * Math.sin((2 * Math.PI * at) / months) + (70 - fade) * 0.4 * Math.sin((Math.PI * at) / 24));
    const [year, less] = limits(season(12), "year");
    expect([year! >= 2.2, year! < 2.5, less! < 2.2, less! > 1.9]).toEqual([true, true, true, true]);
    const [half, under] = limits(season(6), "half");
    expect([half! >= 2.2, half! < 2.4, under! < 2.2, under! > 2]).toEqual([true, true, true, true]);
  });

  describe("of as many months as there were", () => {
    const rise = ramp(12, 100, 100);
    const after = (...counts: readonly number[]) => [...rise, ...counts];

    test.each<readonly [string, readonly number[], readonly number[]]>([
      ["have a thirteenth", after(1195), rise],
      ["come to five times the first", [240, ...ramp(11, 300, 90), 1195], [241, ...ramp(11, 300, 90), 1195]],
      ["stay, but do not fall", after(1195).with(5, 500), after(1195).with(5, 499)],
      ["do not fall back to less than half", after(600), after(599)],
      ["change by 0.4 of chance at most afterwards", after(1170, 1200), after(1169, 1200)],
    ])("%s", (_, found, other) => {
      expect([isFound(found), isFound(other)]).toEqual([true, false]);
    });

    test("are so in every series that has 12 months with something in the last", () => {
      expect([isFound(after(1195), after(1195)), isFound(after(1195), flat(13, 1200))]).toEqual([true, false]);
      expect([isFound(after(1195), flat(13, 0)), isFound(after(1195), flat(5, 1))]).toEqual([true, true]);
      expect(isRolling([seriesOf(after(1195)), seriesOf(flat(13, 7), 3)])).not.toBeNull();
      expect(isFound(flat(13, 0))).toBe(false);
    });
  });
});

describe("sums of four quarters", () => {
  const isFound = (...all: readonly (readonly number[])[]) => areRollingQuarters(all.map((each) => seriesOf(each, 3))) !== null;
  /** Quarters that come and go over three years, and up and down by as much in each. */
  const slow = (length: number, high = 15, jump = 0) =>
    Array.from({ length }, (_, at) => Math.round(400 + high * Math.cos((2 * Math.PI * at) / 12)) + (at % 2 === 0 ? jump : -jump));

  test("are told by 20 steps or more, five of them different, of quarters alone", () => {
    expect([isFound(slow(11), slow(11)), isFound(slow(11), slow(10))]).toEqual([true, false]);
    expect(areRollingQuarters([seriesOf(slow(11)), seriesOf(slow(11))])).toBeNull();
    expect([isFound(flat(30, 50)), isFound(slow(24, 1))]).toEqual([false, false]);
  });

  test("may begin with sums of as few quarters as there were", () => {
    expect(isFound([90, 190, 300, ...slow(21)])).toBe(true);
    expect(isFound([90, 190, 300, 200, ...slow(21)])).toBe(false);
  });

  test("change by a quarter of chance at most, by 0.4 where there are 60 steps", () => {
    const steps = (all: readonly number[]) => roughness([seriesOf(all, 3)], 3).steps;
    const limitOf = (length: number) => {
      const jumps = [...Array(80).keys()].map((at) => slow(length, 30, at / 10));
      const last = jumps.findLastIndex((each) => isFound(each));
      return [steps(jumps[last]!), steps(jumps[last + 1]!)];
    };
    const [[few, over], [many, above]] = [limitOf(60), limitOf(61)];
    expect([few! <= 0.25, over! > 0.25, few! > 0.2, many! <= 0.4, above! > 0.4, many! > 0.35]).toEqual(Array(6).fill(true));
  });
});
