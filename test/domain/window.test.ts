import { isoMonth, monthOf } from "../../src/domain/month";
import { periodTo } from "../../src/domain/report-period";
import { lengthOf } from "../../src/domain/series";
import { columnHead, earlierEnd, longSpanText, periodsWord, periodText, spanText, windowText } from "../../src/domain/window";

describe("a window", () => {
  const end = monthOf(2020, 1);

  test("is compared with the one that ends a year before", () => {
    expect(isoMonth(earlierEnd(end))).toBe("2019-01");
  });

  test.each([
    [{ kind: "months", length: 12 }, end, ["12 months to end of January 2020", "12 months ending Jan 20", "12 months to Jan 20"]],
    [
      { kind: "months", length: 4 },
      monthOf(2019, 12),
      ["September to December, 4 months, 2019 on 2018", "4 months ending Dec 19", "Sep to Dec 19"],
    ],
    [
      { kind: "months", length: 3 },
      end,
      ["November to January, 3 months, 2019/20 on 2018/19", "3 months ending Jan 20", "Nov 19 to Jan 20"],
    ],
    [{ kind: "months", length: 1 }, end, ["January 2020 on January 2019", "month of Jan 20", "Jan 20"]],
    [{ kind: "quarter" }, end, ["Quarter, October to December, 2019 on 2018", "3 months ending Dec 19", "Oct to Dec 19"]],
    [
      { kind: "yearToDate" },
      end,
      ["Financial year to date, April to January, 10 months, 2019/20 on 2018/19", "10 months ending Jan 20", "Apr 19 to Jan 20"],
    ],
    [{ kind: "yearToDate" }, monthOf(2019, 4), ["Financial year to date, April, 1 month, 2019/20 on 2018/19", "month of Apr 19", "Apr 19"]],
    [{ kind: "yearToDate" }, monthOf(2020, 3), ["Financial year 2019/20 on 2018/19", "12 months ending Mar 20", "12 months to Mar 20"]],
  ] as const)("says what is compared: %j", (choice, last, texts) => {
    const period = periodTo(choice, last);
    expect([periodText(period), windowText(period), spanText(period)]).toEqual(texts);
  });

  test("heads a column with its months, and names them in a sentence", () => {
    const of = (length: number) => ({ end, length });
    expect([12, 10, 1].map((length) => columnHead(of(length), "to"))).toEqual([
      "12 months\nto Jan 20",
      "Apr 19 to\nJan 20",
      "Month of\nJan 20",
    ]);
    expect([12, 10, 1].map((length) => longSpanText(of(length)))).toEqual([
      "12 months to January 2020",
      "April 2019 to January 2020",
      "January 2020",
    ]);
  });

  test("is made up of months, quarters, half-years, years or other periods", () => {
    expect([1, 3, 6, 12, 2].map(periodsWord)).toEqual(["months", "quarters", "half-years", "years", "periods"]);
  });

  test("holds counts of one month where nothing else is said", () => {
    expect([lengthOf({}), lengthOf({ length: 3 })]).toEqual([1, 3]);
  });
});
