import { datesSeen } from "../../../src/reading/dates/seen-dates";

describe("how a sheet writes its months", () => {
  test("is in the language of a whole row or column", () => {
    const row = [
      ["Offence", "janvier 2019", "fevrier 2019", "mars 2019"],
      ["Burglary", 1, 2, 3],
    ];
    const column = [["Month"], ["Jan"], ["Mär"], ["Mai"], ["Dez"]];
    expect([datesSeen(row).names.get("aout"), datesSeen(column).names.get("oktober")]).toEqual([8, 10]);
  });

  test("is English where some months are English alone", () => {
    expect(datesSeen([["Offence", "Jan 19", "May 19", "Dec 19", "Out 19", "Set 19"]]).names.size).toBe(0);
  });

  test("takes 2010-11 for a year beside other years, or under a header that says so, and for a month beside months", () => {
    const years = (...cells: readonly string[]) => datesSeen([cells]).hyphenYears;
    expect(years("Offence", "2009-10", "2010-11")).toBe(true);
    expect(years("Offence", "2010-11", "2012-13 [r]")).toBe(true);
    expect(years("Offence", "2010-11", "2011/12")).toBe(true);
    expect(years("Offence", "2010-10", "2010-11", "2010-12")).toBe(false);
    expect(years("Offence", "2010-11")).toBe(false);
    expect(datesSeen([["Financial year"], ["2010-11"], ["2010-11"]]).hyphenYears).toBe(true);
    expect(datesSeen([["Month"], ["2010-11"], ["2010-11"]]).hyphenYears).toBe(false);
  });
});
