import { saysPartOfYear } from "../../../src/checks/values/kinds/part-of-year";

const ofDecember = (text: string) => saysPartOfYear(text, 12);

describe("A title over years", () => {
  test.each([
    ...["April to December", "1 April - 31 December 2019", "Apr-Dec", "January", "Crime figures: Jan", "Offences in March"],
    ...["Year to date", "FYTD", "YTD to December", "Q3", "Quarter 3", "Third quarter", "Week 12", "w/e 5 Jan", "First half", "H1"],
    ...[
      "6 months to December",
      "Nine months to 31 December",
      "Up to end of Sep",
      "Monthly comparison",
      "Month",
      "Weekly",
      "Christmas period",
      "Summer 2019",
    ],
  ])("says a part of the year: %s", (text) => {
    expect(ofDecember(text)).toBe(true);
  });

  test.each([
    ...[
      "January to December",
      "April 2018 to March 2020",
      "12 months to December",
      "Years to September",
      "Crime figures",
      "Data",
      "2018/19",
    ],
    ...[
      "Monthly performance report",
      "Weekly bulletin of the board",
      "Compared with April to December",
      "Published in January",
      "Summer Street",
    ],
  ])("says none: %s", (text) => {
    expect(ofDecember(text)).toBe(false);
  });

  test("that goes up to the years' last month is of whole years, and one that ends before is not", () => {
    expect([saysPartOfYear("Up to 31 December", 12), saysPartOfYear("Up to 31 December", 3)]).toEqual([false, true]);
  });
});
