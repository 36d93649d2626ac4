import { cellAt } from "../../../src/domain/address";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { CountedLine } from "../../../src/checks/structure/alike/counted-lines";
import { areNearlyOne, mayNameOne, nearness, pairsOfTotals, saysEnough } from "../../../src/checks/structure/alike/near-lines";
import { handCounts } from "../hand-made";

/** A line of one offence with these counts, a month each from January 2018 on; null for a month without one. */
function lineOf(values: readonly (number | null)[], offence = "Burglary"): CountedLine {
  const filled = values.flatMap((value, at) => (value === null ? [] : [[String(addMonths(monthOf(2018, 1), at)), value] as const]));
  return {
    line: 0,
    counts: handCounts({ [offence]: values.map((value) => value ?? NaN) }),
    names: new Map([
      ["offence", { header: "Offence", text: offence, ofOffence: true, ofPlace: false }],
      ["place", { header: "Place", text: `Place ${values.join()}`, ofOffence: false, ofPlace: true }],
    ]),
    series: null,
    months: filled.length,
    values: () => new Map(filled),
    total: filled.reduce((sum, [, value]) => sum + value, 0),
    cell: cellAt("Data", 1, 1),
    sheets: ["Data"],
  };
}
const year = (value: number) => Array.from({ length: 12 }, () => value);

const NONE = Array.from({ length: 10 }, () => 0);

describe("How near two lines are", () => {
  test("is the sum of their squares apart, each over the two counts together, of the months with any count", () => {
    expect(nearness(lineOf([12, 8, 0, 3]), lineOf([8, 8, 0, 6]))).toEqual({ square: 16 / 20 + 0 + 9 / 9, months: 3, apart: 4 });
  });

  test("is not said where they have not the same months", () => {
    expect(nearness(lineOf([12, 8, 3]), lineOf([12, 8]))).toBeNull();
    expect(nearness(lineOf([12, 8]), lineOf([12, 8, 3]))).toBeNull();
    expect(nearness(lineOf([12, 8, null]), lineOf([12, null, 8]))).toBeNull();
  });

  test.each([
    [9, true],
    [8, false],
  ])("is not said of rounded counts: %i in ten that end in 0 or 5, of those above 0", (round, isRounded) => {
    const some = lineOf([...Array.from({ length: 10 }, (_, at) => (at < round ? 10 + 5 * at : 12)), ...NONE]);
    const other = lineOf([...Array.from({ length: 10 }, (_, at) => 11 + at * 2), ...NONE]);
    expect(nearness(some, other) === null).toBe(isRounded);
    expect(nearness(other, some) === null).toBe(isRounded);
  });
});

describe("Two places are nearly one", () => {
  const near = (square: number, months = 24) => ({ square, months, apart: 1 });

  test("only below what χ² of so many months has once in 160 times: 10.1 of 24 months, 27.0 of 48", () => {
    expect([10, 10.3].map((square) => areNearlyOne(near(square)))).toEqual([true, false]);
    expect([26.8, 27.2].map((square) => areNearlyOne(near(square, 48)))).toEqual([true, false]);
  });

  test("with a year of months, not with eleven", () => {
    expect([12, 11].map((months) => areNearlyOne(near(0, months)))).toEqual([true, false]);
  });

  test.each([
    ["Southend", "Southend-on-Sea", true],
    ["Southend-on-Sea", "Southend", true],
    ["Essex Police", "County of Essex", true],
    ["Essex", "North Essex", true],
    ["South Essex", "North Essex", false],
    ["Essex", "Kent", false],
    ["Essex", "Sussex", false],
    ["The Force", "Essex", false],
    ["Essex", "District Council", false],
    ["Ward 7", "Ward 7 East", true],
    ["Ward 7", "Ward 8", false],
  ])("under names of which one has all words of the other, kinds of areas apart: %s and %s", (one, other, alike) => {
    expect(mayNameOne(one, other)).toBe(alike);
  });
});

describe("Pairs are looked at", () => {
  const totals = (lines: readonly CountedLine[]) => pairsOfTotals(lines).map(([one, other]) => [one.total, other.total]);

  test("of totals that chance alone may bring so far apart: five standard deviations, and no further", () => {
    expect(totals([lineOf([184]), lineOf([100])])).toEqual([[100, 184]]); // √284 × 5 = 84.3
    expect(totals([lineOf([186]), lineOf([100])])).toEqual([]); // √286 × 5 = 84.6
  });

  test("each with every other, the smaller first", () => {
    expect(totals([lineOf([102]), lineOf([100]), lineOf([400]), lineOf([101])])).toEqual([
      [100, 101],
      [100, 102],
      [101, 102],
    ]);
  });

  test("of one offence alone", () => {
    expect(totals([lineOf([100]), lineOf([101], "Theft"), lineOf([102])])).toEqual([[100, 102]]);
  });

  test("not of more than 300 lines", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => lineOf([10_000 * (at + 1) ** 2]));
    const alike = (count: number) => [...lines(count - 1), lineOf([10_001])];
    expect(totals(alike(300))).toEqual([[10_000, 10_001]]);
    expect(totals(alike(301))).toEqual([]);
  });
});

test("a line with two dozen offences says enough, one fewer does not", () => {
  expect([year(2), [...year(2).slice(1), 1]].map((values) => saysEnough(lineOf(values)))).toEqual([true, false]);
});
