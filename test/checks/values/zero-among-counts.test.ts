import { parseIsoMonth } from "../../../src/domain/month";
import { outcomeOf } from "../../metamorphic/outcome";
import { zeroAmongCounts } from "../../../src/checks/values/zero-among-counts";
import { sheet } from "../../reading/sheets";
import { handCounts, handMonths, inputOf } from "../hand-made";
import { changed, counts, long, monthsFrom, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

const zeroAt = (at: number): Series => ({ Burglary: changed(counts(60, 14), { [at]: 0 }), Robbery: counts(30, 14, 2) });
const lowest = Math.min(...counts(60, 14).filter((_, at) => at !== 5));

test.each([
  ["long", [long("Data", zeroAt(5))], "Data C12"],
  ["wide", [wide("Data", zeroAt(5))], "Data G2"],
  ["transposed", [transposed("Data", zeroAt(5))], "Data B7"],
  ["sheets of a month each", sheetAMonth(zeroAt(5)), "Jun 2018 B2"],
])("a 0 where there never was one is told in %s", (_, sheets, place) => {
  expect(toldOf(sheets, "zeroAmongCounts")).toEqual([`${place}: 0; expected ${lowest} or more`]);
});

describe("zeros that are right:", () => {
  test.each([
    ["of a rare offence", { Homicide: [1, 0, 2, 0, 0, 1, 3, 1, 0, 1, 2, 1, 0, 1] }],
    ["the only one of a rare offence", { Homicide: [1, 1, 2, 3, 1, 1, 3, 1, 0, 1, 2, 1, 2, 1] }],
    ["that chance makes of a mean of 10 among many counts", { "Rare enough": [9, 8, 14, 10, 12, 0, 7, 9, 11, 8, 13, 10, 9, 12] }],
    ["of an offence that was not recorded before", { "New offence": [0, 0, 0, 0, 0, 20, 21, 22, 19, 18, 25, 21, 20, 22] }],
    ["in a series of few months", { Burglary: [60, 61, 0, 66, 59] }],
  ] as const)("%s", (_, series) => {
    const first = Object.values(series)[0]!.length;
    expect(toldOf([wide("Data", { ...(series as Series), Robbery: counts(30, first) })], "zeroAmongCounts")).toEqual([]);
  });

  test("of a row that is the difference of two others", () => {
    const told = (last: string) => toldOf([wide("Data", { ...zeroAt(99), [last]: changed(counts(60, 14), { 5: 0 }) })], "zeroAmongCounts");
    expect([told("Variance"), told("+/-"), told("Variants")]).toEqual([[], [], [expect.stringContaining("expected")]]);
  });

  test("months laid out ahead", () => {
    const head = wide("Data", { Burglary: [...counts(60, 12), 0, 0], Robbery: [...counts(30, 12), 0, 0] }, monthsFrom("2019-03", 14));
    expect(toldOf([head], "zeroAmongCounts")).toEqual([]);
  });
});

describe("just strange enough for a 0, and just too little:", () => {
  const told = (lines: Readonly<Record<string, readonly number[]>>, thresholds = {}, months?: Parameters<typeof handCounts>[1]) =>
    zeroAmongCounts.find!(inputOf([handCounts(lines, months)], thresholds)).map(({ address }) => address);
  const year = (count: number, more: readonly number[] = []) => ({ Burglary: [...Array.from({ length: 11 }, () => count), ...more] });

  test("in as many months as are set, blank ones not among them", () => {
    expect(told(year(60, [0]))).toEqual(["M2"]);
    expect(told(year(60, [NaN, 0]))).toEqual(["N2"]);
    expect(told(year(60, [0]), { months: 13 })).toEqual([]);
    expect(told(year(60, [NaN, 0]), { months: 13 })).toEqual([]);
  });

  test("or in years and quarters of as many months", () => {
    const periods = (header: string, ...cells: readonly number[]) =>
      toldOf([sheet("Data", `Offence | ${header}\nTheft | ${cells.join(" | ")}`)], "zeroAmongCounts");
    expect(periods("2017/18 | 2018/19 | 2019/20", 640, 690, 0)).toEqual(["Data D2: 0; expected 640 or more"]);
    const quarters = ["Jan-Mar 2019", "Apr-Jun 2019", "Jul-Sep 2019", "Oct-Dec 2019"];
    expect(periods(quarters.join(" | "), 160, 170, 180, 0)).toHaveLength(1);
    expect(periods(quarters.slice(1).join(" | "), 170, 180, 0)).toEqual([]);
  });

  test("where no other month has fewer than is set", () => {
    expect(told(year(60, [5, 0]))).toEqual(["N2"]);
    expect(told(year(60, [4, 0]))).toEqual([]);
    expect(told(year(60, [5, 0]), { zeroBelow: 6 })).toEqual([]);
  });

  test("where the other months' mean makes it no chance", () => {
    // Of 12 months of one series: 1.3 times the logarithm of 1,200 is 9.2.
    expect(told(year(10, [0]))).toEqual(["M2"]);
    expect(told(year(9, [0]))).toEqual([]);
    // Of two series chance makes one twice as often: 10.1.
    expect(told({ ...year(10, [0]), Robbery: year(60, [60]).Burglary })).toEqual([]);
    expect(told({ ...year(11, [0]), Robbery: year(60, [60]).Burglary })).toEqual(["M2"]);
  });

  test("in the first month too, and once alone", () => {
    const { Burglary } = year(60);
    expect(told({ Burglary: [0, ...Burglary] })).toEqual(["B2"]);
    expect(told({ Burglary: [0, ...Burglary, 0] })).toEqual([]);
  });

  test("in months alone", () => {
    expect(told(year(60, [0, 60]), {}, [...handMonths(11), null, handMonths(12)[11]!])).toEqual([]);
  });

  test("of many, four are quoted", () => {
    const lines = Object.fromEntries("abcdefg".split("").map((name) => [name, year(19, [0]).Burglary]));
    expect(zeroAmongCounts.find!(inputOf([handCounts(lines)])).map(({ details }) => details)).toEqual([
      { values: ["a", "b", "c", "d"].map((line) => ({ line, month: "Dec 18", lowest: 19 })), count: 7 },
    ]);
  });
});

describe("zeros that look like months not filled in are errors:", () => {
  const told = (lines: Readonly<Record<string, readonly number[]>>) =>
    zeroAmongCounts.find!(inputOf([handCounts(lines)])).map(
      ({ severity, details }) => `${severity} ${"count" in details ? String(details.count) : ""}`,
    );
  const year = Array.from({ length: 12 }, () => 60);

  test("the last months of one series, while others have counts", () => {
    expect(told({ Burglary: [...year, 0], Robbery: [...year, 60] })).toEqual(["error 1"]);
    expect(told({ Burglary: [...year, 0, 0, 0], Robbery: [...year, 60, 60, 60] })).toEqual(["error 1", "error 1", "error 1"]);
    expect(told({ Burglary: [...year, 0, 0, 0], Robbery: [...year, 60, 60, 0] })).toEqual(["warning 1"]);
  });

  test("a month that is 0 for all", () => {
    expect(told({ Burglary: [0, ...year].toReversed().concat(year), Robbery: [0, ...year].toReversed().concat(year) })).toEqual([
      "error 1",
      "error 1",
    ]);
  });

  test("but a month at the end that is 0 for all is not reported anyway", () => {
    expect(told({ Burglary: [...year, 0], Robbery: [...year, 0] })).toEqual(["warning 1", "warning 1"]);
  });

  test("and so does one that the report does not reach", () => {
    const data = (last: readonly number[]) => wide("Data", { Burglary: [...counts(60, 24), ...last], Robbery: counts(30, 26, 2) });
    const codes = (end: string | null) =>
      outcomeOf([data([0, 0])], "Offence", end === null ? null : parseIsoMonth(end)).errors.map(({ code }) => code);
    expect([codes(null), codes("2019-12")]).toEqual([["zeroAmongCounts", "zeroAmongCounts"], []]);
  });

  test("those that the report does not reach hide no other finding on it", () => {
    const offences = { Burglary: [...counts(60, 24), 0, 0], Robbery: counts(30, 26, 2), Arson: counts(30, 26, 3).map(() => 2) };
    const codes = (end: string) => outcomeOf([wide("Data", offences)], "Offence", parseIsoMonth(end)).findings.map(({ code }) => code);
    expect(codes("2019-12")).toEqual(["smallBase"]);
    expect(codes("2020-02")).toEqual(["zeroAmongCounts", "zeroAmongCounts"]);
  });

  test("but in a month before those of the report they are warnings", () => {
    const offences = { Burglary: counts(60, 40), Robbery: counts(40, 40, 2) };
    const told = (at: number) => {
      const data = wide("Data", Object.fromEntries(Object.entries(offences).map(([name, of]) => [name, of.with(at, 0)])));
      return outcomeOf([data], "Offence").findings.map(({ code, severity }) => `${severity} ${code}`);
    };
    expect(told(2)).toEqual(["warning zeroAmongCounts", "warning zeroAmongCounts"]);
    expect(told(20)).toEqual(["error zeroAmongCounts", "error zeroAmongCounts"]);
  });

  test("one 0 before, and zeros from some month on, where the series is never below 20 otherwise", () => {
    const of = (count: number) => year.map(() => count);
    expect(told({ Burglary: [...of(20), 0, 20], Robbery: [...year, 60, 60] })).toEqual(["error 1"]);
    expect(told({ Burglary: [...of(19), 0, 19], Robbery: [...year, 60, 60] })).toEqual(["warning 1"]);
    expect(told({ Burglary: [...of(20), ...of(0)], Robbery: [...year, ...of(9)] })).toEqual(["error 12"]);
  });

  test("more of them than are filled in late, or some between counts, are warnings", () => {
    const low = Array.from({ length: 12 }, () => 19);
    const nines = Array.from({ length: 12 }, () => 9);
    const none = nines.map(() => 0);
    expect(told({ Burglary: [...low, ...none], Robbery: [...year, ...nines] })).toEqual(["warning 12"]);
    expect(told({ Burglary: [...low, 0, 0, 0, 19], Robbery: [...year, 9, 9, 9, 9] })).toEqual(["warning 1", "warning 1", "warning 1"]);
    // Not where they are parted, where nothing else has counts either, or where few counts show what is usual.
    expect(told({ Burglary: [...low, 0, 19, 0, 19], Robbery: [...year, 9, 9, 9, 9] })).toEqual([]);
    expect(told({ Burglary: [...low, ...none], Robbery: [...year, ...none] })).toEqual([]);
    expect(told({ Burglary: [...low.slice(0, 6), ...none], Robbery: [...year, ...nines].slice(0, 18) })).toEqual(["warning 12"]);
    expect(told({ Burglary: [...low.slice(0, 5), ...none], Robbery: [...year, ...nines].slice(0, 17) })).toEqual([]);
  });
});

test("an acceptance rests on the series and the month", () => {
  expect(zeroAmongCounts.restsOn!({ values: [{ line: "Burglary", month: "Jan 20", lowest: 5 }], count: 1 })).toEqual([
    ["Burglary", "Jan 20"],
  ]);
});
