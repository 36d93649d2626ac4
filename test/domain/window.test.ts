import { isoMonth, monthOf } from "../../src/domain/month";
import { lengthOf } from "../../src/domain/series";
import { earlierEnd, monthsOfWindow, periodsWord, periodText, windowText } from "../../src/domain/window";

describe("a window", () => {
  const end = monthOf(2020, 1);

  test("is the 12 months up to its end, and the earlier one ends a month before it begins", () => {
    expect(monthsOfWindow(end).map(isoMonth)).toEqual([
      "2019-02",
      "2019-03",
      "2019-04",
      "2019-05",
      "2019-06",
      "2019-07",
      "2019-08",
      "2019-09",
      "2019-10",
      "2019-11",
      "2019-12",
      "2020-01",
    ]);
    expect(isoMonth(earlierEnd(end))).toBe("2019-01");
  });

  test("is named by its end", () => {
    expect([periodText(end), windowText(end)]).toEqual(["12 months to end of January 2020", "12 months ending Jan 20"]);
  });

  test("is made up of months, quarters, half-years, years or other periods", () => {
    expect([1, 3, 6, 12, 2].map(periodsWord)).toEqual(["months", "quarters", "half-years", "years", "periods"]);
  });

  test("holds counts of one month where nothing else is said", () => {
    expect([lengthOf({}), lengthOf({ length: 3 })]).toEqual([1, 3]);
  });
});
