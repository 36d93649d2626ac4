import type { Extract } from "../../src/domain/extract";
import { FLAG } from "../../src/domain/extract";
import { monthOf, monthToSerial, type Month } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import { compareSystems, complianceOf } from "../../src/systems";
import { newcombe, wilson } from "../../src/statistics";
import { sharedReferences } from "../../src/systems/common-references";
import { periodText } from "../../src/systems/compliance";
import { coverageOf } from "../../src/systems/coverage";
import { monthOfDay, yearOfDay } from "../../src/systems/days";
import { extract } from "./extracts";
import { compactForm, formOf, isSlip } from "../../src/systems/reference-forms";

const YEARS = { from: 2017, to: 2020 };
/** 1 March 2019. */
const DAY = 43_525;

describe("The form of a reference", () => {
  test.each([
    ["42/00123/19", 2019, "19|42.123"],
    ["cr 00123-2019", 2019, "19|CR.123"],
    ["2019/42/123", 2019, "19|42.123"],
    ["42/000/19", 2019, "19|42.0"],
    // The longer of two years is the year.
    ["2018/42/19", 2019, "18|42.19"],
    ["19/42/2018", 2019, "18|19.42"],
    // Of two as long the record's own; the last where both say the same; none where nobody can tell.
    ["18/42/19", 2018, "18|42.19"],
    ["18/42/19", 2019, "19|18.42"],
    ["19/42/19", 2019, "19|19.42"],
    ["18/42/19", 2020, "18.42.19"],
    // One number alone is no year, and years are those of the records.
    ["19", 2019, "19"],
    ["CR/2019", 2019, "CR.2019"],
    ["42/16", 2019, "42.16"],
    ["42/17", 2019, "17|42"],
    ["42/20", 2019, "20|42"],
    ["42/21", 2019, "42.21"],
    ["123/019", 2019, "123.19"],
    ["n/a", 2019, ""],
    ["000", 2019, ""],
  ])("of %s in %i is %s", (raw, year, form) => {
    expect(formOf(raw, year, YEARS)).toBe(form);
  });

  test("takes two figures for a year of the century before where they would lie ahead", () => {
    expect(formOf("42/99", 1999, { from: 1998, to: 2001 })).toBe("99|42");
    expect(formOf("42/01", 2001, { from: 1998, to: 2001 })).toBe("01|42");
  });

  test("in short is its letters and figures alone", () => {
    expect(["cr 0012-19", 123, "n/a"].map(compactForm)).toEqual(["CR001219", "123", ""]);
  });
});

test.each([
  ["12345", "12346", true],
  ["12345", "12435", true],
  ["12345", "1234", false],
  ["123456", "12345", true],
  ["12345", "123445", true],
  ["12345", "12345", false],
  ["12345", "13355", false],
  ["12345", "12543", false],
  ["1234567", "12345", false],
  ["1234", "1235", false],
  ["123456", "213465", false],
  ["12345", "21345", true],
  ["12345", "02345", true],
])("%s and %s are one slip apart: %s", (one, other, slip) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([slip, slip]);
});

test("days have a month and a year, no day has none", () => {
  expect([monthOfDay(DAY), monthOfDay(0), yearOfDay(DAY), yearOfDay(0)]).toEqual([monthOf(2019, 3), null, 2019, 0]);
});

describe("Two extracts have references in common", () => {
  test("where one record in twenty has one, not fewer, and any at all", () => {
    expect([sharedReferences(5, 100, 0), sharedReferences(4, 100, 0), sharedReferences(0, 0, 0)].map(({ areCommon }) => areCommon)).toEqual(
      [true, false, false],
    );
  });

  test("but not where more than half of what has one is of other months", () => {
    expect(sharedReferences(10, 10, 5)).toEqual({ matched: 10, of: 10, apart: 0, areCommon: true });
    expect(sharedReferences(10, 10, 6)).toEqual({ matched: 10, of: 10, apart: 6, areCommon: false });
  });
});

describe("The months that both extracts cover", () => {
  const [JAN, FEB, MAR, APR] = [1, 2, 3, 4].map((month) => monthOf(2019, month)) as [Month, Month, Month, Month];
  /** So many records on each of these days of months. */
  const on = (system: string, ...days: readonly (readonly [month: Month, day: number, records?: number])[]) =>
    extract(
      system,
      days.flatMap(([month, day, records = 1]) => Array.from({ length: records }, () => ["x", monthToSerial(month) + day - 1] as const)),
    );
  const covered = (first: Extract, second: Extract) => {
    const { months, leftOut } = coverageOf(first, second);
    return [months, leftOut.map(({ month, system, records, inPart }) => [month, system, records, inPart])];
  };

  test("are none where one has no dates", () => {
    expect(covered(extract("A", [["x", 0]]), on("B", [JAN, 1]))).toEqual([[], []]);
    expect(covered(on("B", [JAN, 1]), extract("A", []))).toEqual([[], []]);
  });

  test("are not those outside the first and the last of either", () => {
    const [long, short] = [on("A", [JAN, 1], [FEB, 1], [MAR, 1], [APR, 1]), on("B", [FEB, 1], [MAR, 1])];
    expect(covered(long, short)).toEqual([
      [FEB, MAR],
      [
        [JAN, "A", 1, false],
        [APR, "A", 1, false],
      ],
    ]);
    expect(covered(short, long)).toEqual([
      [FEB, MAR],
      [
        [JAN, "A", 1, false],
        [APR, "A", 1, false],
      ],
    ]);
  });

  test("within both are not those of which one has nothing and the other five records; of four it may be chance", () => {
    const [with5, with4] = [5, 4].map((records) => on("A", [JAN, 1], [FEB, 1, records], [MAR, 1])) as [Extract, Extract];
    const without = on("B", [JAN, 1], [MAR, 1]);
    expect(covered(with5, without)).toEqual([[JAN, MAR], [[FEB, "A", 5, false]]]);
    expect(covered(without, with4)).toEqual([[JAN, FEB, MAR], []]);
  });

  test("are not the first or the last where the other has five records of days before or after", () => {
    const short = on("A", [JAN, 11], [FEB, 1], [MAR, 20]);
    expect(covered(short, on("B", [JAN, 10, 5], [JAN, 11], [FEB, 1], [MAR, 20]))).toEqual([[FEB, MAR], [[JAN, "B", 6, true]]]);
    expect(covered(short, on("B", [JAN, 10, 4], [JAN, 11], [FEB, 1], [MAR, 20]))).toEqual([[JAN, FEB, MAR], []]);
    expect(covered(short, on("B", [JAN, 1, 5], [JAN, 11, 5], [FEB, 1], [MAR, 20]))[1]).toEqual([[JAN, "B", 10, true]]);
    expect(covered(on("B", [JAN, 11], [FEB, 1], [MAR, 20], [MAR, 21, 3], [MAR, 31, 2]), short)).toEqual([
      [JAN, FEB],
      [[MAR, "B", 6, true]],
    ]);
    expect(covered(on("B", [JAN, 11], [FEB, 1], [MAR, 20, 9], [MAR, 21, 4]), short)).toEqual([[JAN, FEB, MAR], []]);
    // Days in between say nothing.
    expect(covered(short, on("B", [JAN, 11], [FEB, 1, 1], [FEB, 20, 9], [MAR, 20]))[1]).toEqual([]);
  });

  test("do not reach to a few records that stand apart, which are slips of dates", () => {
    const stray = (month: Month, records: number) => on("A", [month, 5, records], [JAN, 1, 9], [FEB, 1, 9], [MAR, 1, 9]);
    const other = on("B", [monthOf(2015, 1), 5, 1], [JAN, 1, 9], [FEB, 1, 9], [MAR, 1, 9]);
    // A stray month of the other's own is one month that it has, which the first does not reach.
    expect(covered(stray(monthOf(2025, 6), 4), on("B", [JAN, 1, 9], [FEB, 1, 9], [MAR, 1, 9], [monthOf(2025, 5), 1, 9]))[1]).toEqual([
      [monthOf(2025, 5), "B", 9, false],
      [monthOf(2025, 6), "A", 4, false],
    ]);
    expect(covered(stray(monthOf(2018, 12), 4), other)[0]).toEqual([JAN, FEB, MAR]);
  });
});

describe("How far two systems agree", () => {
  const months = (count: number) => Array.from({ length: count }, (_, at) => (monthOf(2018, 1) + at) as Month);
  const unit = (name: string, counts: readonly (readonly [agree: number, of: number])[]) =>
    [name.toLowerCase(), { unit: name, months: new Map(counts.map(([agree, of], at) => [months(99)[at]!, { agree, of }])) }] as const;
  const compliance = (count: number, ...units: readonly ReturnType<typeof unit>[]) =>
    complianceOf({ units: new Map(units) }, months(count));
  const even = (count: number) => Array.from({ length: count }, () => [9, 10] as const);

  test("is compared over 12 months, else 3, else one, with as many before; of one month alone with none", () => {
    const periods = (count: number) => {
      const { earlier, later } = compliance(count, unit("A", even(count)))!;
      return [earlier && periodText(earlier), periodText(later)];
    };
    expect([24, 23, 6, 5, 2, 1].map(periods)).toEqual([
      ["Jan 18 to Dec 18", "Jan 19 to Dec 19"],
      ["Jun 19 to Aug 19", "Sep 19 to Nov 19"],
      ["Jan 18 to Mar 18", "Apr 18 to Jun 18"],
      ["Apr 18", "May 18"],
      ["Jan 18", "Feb 18"],
      [null, "Jan 18"],
    ]);
    expect(compliance(0, unit("A", []))).toBeNull();
  });

  test("is the share of records that agree, of a unit, a month and all together", () => {
    const { whole, units } = compliance(
      2,
      unit("A", [
        [1, 2],
        [3, 4],
      ]),
      unit("B", [
        [0, 2],
        [1, 1],
      ]),
    )!;
    expect([whole.unit, whole.later.rate, whole.earlier!.rate, whole.change!.points]).toEqual([null, 4 / 5, 1 / 4, 4 / 5 - 1 / 4]);
    expect(whole.months.map(({ rate }) => rate.rate)).toEqual([1 / 4, 4 / 5]);
    expect(units.map(({ later, earlier, change }) => [later.rate, earlier!.rate, change!.points])).toEqual([
      [3 / 4, 1 / 2, 1 / 4],
      [1, 0, 1],
    ]);
    expect(whole.change!.interval).toEqual(newcombe({ count: 1, of: 4 }, { count: 4, of: 5 }));
    expect([whole.later.interval, whole.earlier!.interval]).toEqual([wilson({ count: 4, of: 5 }), wilson({ count: 1, of: 4 })]);
  });

  test("is no rate of no records, and no change from or to none", () => {
    const { units } = compliance(
      2,
      unit("A", [
        [0, 0],
        [3, 4],
      ]),
      unit("B", [[1, 2]]),
    )!;
    expect(units.map(({ later, earlier, change }) => [later.rate, later.interval === null, earlier!.rate, change])).toEqual([
      [3 / 4, false, null, null],
      [null, true, 1 / 2, null],
    ]);
  });

  test("is listed by the units' names, numbers as numbers, those not said last", () => {
    const named = compliance(1, ...["", "Ward 10", "Ward 9", "Harlow"].map((name) => unit(name, even(1))))!;
    expect(named.units.map((each) => each.unit)).toEqual(["Harlow", "Ward 9", "Ward 10", ""]);
  });
});

describe("Records are one", () => {
  const kinds = (first: Extract, second: Extract) => atOnce(compareSystems(first, second)).differences.map((each) => each.kinds.join("+"));

  test("where a reference comes again within half a year, also where numbers begin anew each year", () => {
    // Five numbers that come again later than half a year after show that they begin anew.
    const again = (count: number, apart: number) => (gap: number) => {
      const known = Array.from({ length: count }, (_, at) => [`${at + 1}`, DAY + at] as const);
      const later = known.map(([reference, day]) => [reference, day + apart] as const);
      return kinds(extract("A", [...known, ...later, ["900", DAY]]), extract("B", [...known, ...later, ["900", DAY + gap]]));
    };
    expect(again(5, 184)(183)).toEqual(["month"]);
    expect(again(5, 184)(184)).toEqual(["onlyFirst", "onlySecond"]);
    expect(again(4, 184)(184)).toContain("month");
    expect(again(5, 183)(184)).toContain("month");
  });

  test("by day, place and type where one has no reference, or one slip lies between; not where two could be meant", () => {
    const one = (first: string, second: string, unit = "Basildon") =>
      kinds(extract("A", [[first, DAY]]), extract("B", [[second, DAY, FLAG.no, unit]]));
    expect(one("", "42/55555/19")).toEqual(["noReference"]);
    expect(one("42/55555/19", "n/a", " BASILDON ")).toEqual(["noReference"]);
    expect(one("42/55555/19", "42/55565/19")).toEqual(["reference"]);
    expect(one("42/55555/19", "42/66666/19")).toEqual(["onlyFirst", "onlySecond"]);
    expect(one("", "42/55555/19", "Harlow")).toEqual(["onlyFirst", "onlySecond"]);
    const two = extract("B", [
      ["42/55565/19", DAY],
      ["42/55575/19", DAY],
    ]);
    expect(kinds(extract("A", [["42/55555/19", DAY]]), two)).toEqual(["onlyFirst", "onlySecond", "onlySecond"]);
  });

  test("and disagree on flags that both say, and on days and months", () => {
    const flags = (one: number, other: number) => kinds(extract("A", [["42/1/19", DAY, one]]), extract("B", [["42/1/19", DAY, other]]));
    expect([flags(FLAG.yes, FLAG.no), flags(FLAG.yes, FLAG.notSaid), flags(FLAG.notSaid, FLAG.no), flags(FLAG.no, FLAG.no)]).toEqual([
      ["flag"],
      [],
      [],
      [],
    ]);
    const around = [
      ["42/2/19", DAY - 20],
      ["42/3/19", DAY + 40],
    ] as const;
    const days = (other: number) => kinds(extract("A", [["42/1/19", DAY], ...around]), extract("B", [["42/1/19", other], ...around]));
    expect([days(DAY + 30), days(DAY - 1)]).toEqual([["date"], ["month"]]);
  });
});
