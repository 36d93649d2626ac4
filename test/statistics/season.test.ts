import { seasonChance, seasonFactors, wholeYears } from "../../src/statistics";

/** Two years each: one without a season, one with. */
const STEADY = [101, 97, 104, 99, 95, 103, 98, 102, 96, 105, 100, 94, 98, 103, 95, 101, 104, 99, 97, 96, 102, 100, 105, 93];
const SEASON = [80, 84, 92, 99, 108, 116, 121, 118, 107, 98, 88, 81, 83, 82, 95, 97, 111, 113, 124, 115, 110, 95, 90, 79];

describe("A season", () => {
  it("is found by the F-test that R's aov gives", () => {
    expect([seasonChance(STEADY).toPrecision(6), seasonChance(SEASON).toPrecision(6)]).toEqual(["0.719540", "1.47794e-9"]);
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

  it("leaves years and months without an offence as they are", () => {
    expect(seasonFactors(Array.from({ length: 36 }, () => 0))).toEqual(Array.from({ length: 12 }, () => 1));
    expect(seasonFactors(Array.from({ length: 36 }, (_, index) => (index % 12 === 0 ? 0 : 11)))).toEqual([
      1,
      ...Array.from({ length: 11 }, () => 12 / 11),
    ]);
  });
});
