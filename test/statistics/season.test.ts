import { seasonChance, seasonFactors, wholeYears } from "../../src/statistics";

/** Two years each: one without a season, one with. */
const STEADY = [101, 97, 104, 99, 95, 103, 98, 102, 96, 105, 100, 94, 98, 103, 95, 101, 104, 99, 97, 96, 102, 100, 105, 93];
const SEASON = [80, 84, 92, 99, 108, 116, 121, 118, 107, 98, 88, 81, 83, 82, 95, 97, 111, 113, 124, 115, 110, 95, 90, 79];

describe("A season", () => {
  it("is found by the F-test that R's aov gives", () => {
    expect([seasonChance(STEADY).toPrecision(6), seasonChance(SEASON).toPrecision(6)]).toEqual(["0.719540", "1.47794e-9"]);
    // Of three years scipy's F distribution gives the same as R's.
    const third = [99, 94, 101, 96, 92, 104, 98, 99, 96, 107, 104, 92];
    expect(seasonChance([...STEADY, ...third]).toPrecision(6)).toBe("0.0665946");
  });

  it("is not there in months that are all alike", () => {
    expect(seasonChance(Array.from({ length: 24 }, () => 7))).toBe(1);
  });

  it("is looked for in whole years alone, the last ones", () => {
    expect(wholeYears([1, 2, ...STEADY])).toEqual(STEADY);
  });

  it("is each month's share of its year, whatever the years' levels", () => {
    const shares = [0.8, 0.85, 0.9, 1, 1.1, 1.15, 1.2, 1.2, 1.1, 1, 0.9, 0.8];
    const factors = seasonFactors([100, 150, 120].flatMap((level) => shares.map((share) => level * share)));
    expect(factors.map((each) => each.toFixed(9))).toEqual(shares.map((share) => share.toFixed(9)));
  });

  it("counts for as much in a year with few offences as in one with many", () => {
    const year = (first: number, last: number) => [...Array.from({ length: 6 }, () => first), ...Array.from({ length: 6 }, () => last)];
    // The shares are 0.5 and 1.5 of one year, 0.9 and 1.1 of the other.
    const factors = seasonFactors([...year(50, 150), ...year(9, 11)]);
    expect(factors.map((each) => each.toFixed(9))).toEqual(year(0.7, 1.3).map((each) => each.toFixed(9)));
  });

  it("is that of the other years where one has no offence", () => {
    const none = Array.from({ length: 12 }, () => 0);
    expect(seasonFactors([...none, ...SEASON])).toEqual(seasonFactors(SEASON));
  });

  it("leaves years and months without an offence as they are", () => {
    expect(seasonFactors(Array.from({ length: 36 }, () => 0))).toEqual(Array.from({ length: 12 }, () => 1));
    expect(seasonFactors(Array.from({ length: 36 }, (_, index) => (index % 12 === 0 ? 0 : 11)))).toEqual([
      1,
      ...Array.from({ length: 11 }, () => 12 / 11),
    ]);
  });
});
