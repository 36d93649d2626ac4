import { countsFilled } from "../../../src/checks/values/counts-filled";
import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only } from "../../reading/sheets";
import { counts, long, toldOf, wide, type Series } from "../layouts";

/** Burglaries of two years with some months in place of their own, beside robberies. */
const filled = (from: number, values: readonly number[]): Series => ({
  Burglary: counts(60, 24).map((count, at) => values[at - from] ?? count),
  Robbery: counts(30, 24, 2),
});
const times = (count: number, value: number, by = 0) => Array.from({ length: count }, (_, at) => value + by * at);
const told = (series: Series) => toldOf([wide("Data", series)], "countsFilled");
const message = (series: Series) => messageOf(only(checkedChain([wide("Data", series)], { by: "Offence" }), "countsFilled"));

describe("a count that was filled along the months is told", () => {
  test("where it is the same in all of them, with their cells", () => {
    expect(told(filled(14, times(10, 61)))).toEqual(["Data P2:Y2"]);
    expect(message(filled(14, times(10, 61)))).toMatch(
      /^“Data”, cells P2:Y2: the 10 counts for “Burglary” in Mar 19 to Dec 19 are all 61, as if one was filled along/,
    );
  });

  test("where it goes up or down by the same number each month", () => {
    expect(message(filled(12, times(12, 60, 1)))).toMatch(/“Burglary” in Jan 19 to Dec 19 go up by 1 each month/);
    expect(message(filled(12, times(12, 90, -2)))).toMatch(/go down by 2 each month/);
  });

  test("in months down, and once for all series of the same months", () => {
    expect(toldOf([long("Data", filled(14, times(10, 61)))], "countsFilled")).toHaveLength(1);
    const both = { ...filled(14, times(10, 61)), Robbery: counts(30, 24, 2).map((count, at) => (at < 14 ? count : 33)) };
    expect(told(both)).toEqual(["Data P2:Y3"]);
    expect(message(both)).toMatch(/the 10 counts for each of 2 series in Mar 19 to Dec 19 are all the same/);
  });
});

describe("none is told", () => {
  test.each([
    ["that chance makes", filled(14, times(4, 61))],
    ["of few offences", { ...filled(0, []), Arson: [...counts(19, 12), ...times(12, 19)] }],
    ["of a series that is the same, or grows, in all months", { A: times(24, 61), B: times(24, 100, 3), C: counts(50, 24) }],
    ["of a series that grows anew each year", { A: [...times(12, 50, 3), ...times(12, 57, 3)], C: counts(50, 24) }],
    ["that is parted by a month", filled(14, [61, 61, 61, 61, 70, 61, 61, 61, 61])],
    ["of counts in tens", { A: [...counts(6, 12).map((count) => 10 * count), ...times(6, 60), ...times(6, 70)] }],
  ] as const)("%s", (_, series) => {
    expect(told(series as Series)).toEqual([]);
  });

  test("of counts whose other months do not vary, or are few", () => {
    const few = { Burglary: [...counts(60, 5), ...times(15, 61)], Robbery: counts(30, 20, 2) };
    expect([told(few), told({ ...few, Burglary: [57, ...few.Burglary.slice(0, 19)] }).length]).toEqual([[], 1]);
    expect(told({ Burglary: [...times(4, 50), ...times(4, 51), ...times(4, 52), ...times(12, 61)], Robbery: counts(30, 24, 2) })).toEqual(
      [],
    );
  });
});

test("an acceptance rests on the series, its first month and what it was filled with", () => {
  const details = { name: "Burglary", series: 1, months: [24_000, 24_001] as never, count: 60, by: 1 };
  expect(countsFilled.restsOn!(details)).toEqual(["Burglary", 24_000, 60, 1]);
  expect(countsFilled.restsOn!({ ...details, by: 0, roundedTo: 10 })).toEqual(["Burglary", 24_000, 60, 0, 10]);
});

describe("a run is long, large and strange enough", () => {
  /** Counts that vary, with these in place of the last. */
  const ending = (level: number, own: readonly number[]) => told({ A: [...counts(level, 24 - own.length), ...own], B: counts(30, 24, 2) });

  test("from four months on, where the counts are large", () => {
    expect([ending(90_000, times(4, 91_234)).length, ending(90_000, times(3, 91_234)).length]).toEqual([1, 0]);
  });

  test("from counts of 20 on", () => {
    expect([ending(60, times(12, 20)).length, ending(60, times(12, 19)).length]).toEqual([1, 0]);
    expect([ending(60, times(12, 31, -1)).length, ending(60, times(12, 30, -1)).length]).toEqual([1, 0]);
  });

  test("where the other months have four different counts", () => {
    const beside = (others: readonly number[]) => told({ A: [...others, ...times(12, 61)], B: counts(30, 12 + others.length, 2) }).length;
    expect([beside([57, 59, 58, 57, 59, 60]), beside([57, 59, 58, 57, 59, 58])]).toEqual([1, 0]);
  });

  test("and one may follow another at once, or begin with its last month", () => {
    expect(ending(60, [...times(8, 61), ...times(8, 73)])).toHaveLength(2);
    expect(ending(60, [...times(8, 61), ...times(8, 62, 1)])).toHaveLength(2);
  });
});

describe("counts that are rounded, beside others that are not,", () => {
  const tens = (of: readonly number[], by = 10) => of.map((count) => by * Math.round(count / by));
  const SERIES = { Burglary: counts(60, 24), Robbery: counts(90, 24, 2), Fraud: counts(200, 24, 5) };

  test.each([5, 10, 20])("to %d are told", (by) => {
    const rounded = { ...SERIES, Fraud: tens(SERIES.Fraud, by) };
    expect(told(rounded)).toEqual(["Data B4:Y4"]);
    expect(message(rounded)).toMatch(
      new RegExp(`all 24 counts for “Fraud” are multiples of ${by}, as if they were rounded, and other counts are not`),
    );
  });

  test("are told once for several series", () => {
    const more = { ...SERIES, Arson: tens(counts(120, 24)), Theft: tens(counts(300, 24, 7)) };
    expect(told(more)).toEqual(["Data B5:Y6"]);
    expect(message(more)).toMatch(/all 24 counts for each of 2 series are multiples of 10/);
  });

  test("and not where most are, where they are few or nearly the same, or where one is not", () => {
    const two = { Fraud: tens(SERIES.Fraud), Theft: tens(counts(300, 24, 7)) };
    expect(told({ Burglary: SERIES.Burglary, ...two })).toEqual([]);
    expect(told({ ...SERIES, ...two })).toEqual(["Data B4:Y5"]);
    expect(told({ ...SERIES, Fraud: tens(SERIES.Fraud).with(7, 201) })).toEqual([]);
    expect(told({ ...SERIES, Fraud: counts(5, 24).map((_, at) => (at % 3 === 0 ? 10 : at % 3 === 1 ? 20 : 30)) })).toEqual([]);
    const short = (months: number) => ({
      Burglary: counts(60, months),
      Robbery: counts(90, months, 2),
      Fraud: tens(counts(200, months, 5)),
    });
    expect([told(short(11)), told(short(12)).length]).toEqual([[], 1]);
    const sparse = (zeros: number) => ({ ...SERIES, Fraud: tens(counts(200, 24, 5)).map((count, at) => (at < zeros ? 0 : count)) });
    expect([told(sparse(13)), told(sparse(12)).length]).toEqual([[], 1]);
  });
});
