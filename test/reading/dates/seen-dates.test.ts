import { datesSeen } from "../../../src/reading/dates/seen-dates";

describe("how a sheet writes its months", () => {
  test("is 01/18 where a row or column of them names months that follow one another", () => {
    const slashed = (...cells: readonly string[]) => datesSeen([["Offence", ...cells]]).slashMonths;
    expect(slashed("07/18", "08/18", "09/18", "10/18", "11/18", "12/18", "01/19")).toBe(true);
    expect(datesSeen([["Month"], ...["6.18", "5.18", "4.18", "3.18", "3.18", "2.18", "1.18"].map((text) => [text])]).slashMonths).toBe(
      true,
    );
    expect(slashed("01/02", "02/02", "03/02", "04/02", "05/02", "06/02")).toBe(false);
    expect(slashed("01/18", "02/18", "03/18", "04/18", "05/18", "13/18")).toBe(false);
    expect(slashed("01/18", "02/18", "04/18", "05/18", "06/18", "07/18")).toBe(false);
    expect(slashed("01/18", "02/18", "03/18")).toBe(false);
  });

  test("has the month first where a row of dates is of the firsts of months that way", () => {
    const order = (...cells: readonly string[]) => datesSeen([["Offence", ...cells]]).order;
    const twelve = Array.from({ length: 12 }, (_, at) => `${at + 1}/1/2018`);
    expect(order(...twelve, "1/1/2019", "2/1/2019")).toBe("monthFirst");
    // Twelve days of one January look the same.
    expect(order(...twelve)).toBeNull();
    expect(order("1/1/2018", "1/2/2018", "1/3/2018", "1/4/2018", "1/5/2018", "1/6/2018")).toBeNull();
  });

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
