import { isMonthName } from "../../../../../src/reading/recognise/layouts/month-run";
import { viewed } from "../viewed";
import { runs } from "./runs";

const rows = (months: readonly (string | number)[], year: (at: number) => string | number = () => 2019) =>
  months.map((month, at) => `${year(at)} | ${month} | ${10 + at}`).join("\n");
const beside = (header: string, months: readonly (string | number)[], year?: (at: number) => string | number) =>
  runs(`Year | ${header} | Count\n${rows(months, year)}`);

describe("Months' names below one another, with their year beside them", () => {
  test.each([
    ["names under any header", "When", ["Jan", "Feb", "Mar"]],
    ["numbers under their header", "Month", [1, 2, 3]],
    ["numbers as texts", "Month no", ["M01", "M02", "M03"]],
  ])("are months: %s", (_, header, months) => {
    expect(beside(header, months)).toEqual([`${header} B2 below 1 of 1, years A`]);
  });

  test("are none where numbers stand under another header", () => {
    expect(beside("Beat", [1, 2, 3])).toEqual(["Year A2 below 1 of 12"]);
  });

  test("are periods of a financial year, where there are twelve of them", () => {
    const periods = (count: number, year = "FY") =>
      runs(
        `${year} | Period | Count\n${rows(
          Array.from({ length: count }, (_, at) => at + 1),
          () => "2018/19",
        )}`,
      );
    expect(periods(12)).toEqual(["Period B2 below 1 of 1, years A"]);
    for (const read of [periods(13), periods(9), periods(12, "Year")]) expect(read.join()).not.toContain("Period");
  });

  test("are six in ten of the cells, totals apart", () => {
    expect(beside("When", ["Jan", "Feb", "Mar", "x", "y"])).toEqual(["When B2 below 1 of 1, years A"]);
    expect(beside("When", ["Jan", "Feb", "Mar", "x", "y", "z"])).toEqual(["Year A2 below 1 of 12"]);
    expect(beside("When", ["Jan", "Feb", "Total", "Total", "Total"])).toEqual(["When B2 below 1 of 1, years A"]);
  });

  test("are the last of twelve under a header that says so", () => {
    expect(beside("Year ending", ["Mar", "Jun", "Sep"])).toEqual(["Year ending B2 below 1 of 12, years A"]);
  });

  test("begin with the year above the first of them, which has its sums", () => {
    expect(runs("Years | Date | Theft\n2019 | | 6\n | Jan | 1\n | Feb | 2\n | Mar | 3")).toEqual(["Date B2 below 1 of 1, years A"]);
    expect(runs("Year | Date | Theft\nnote | |\n2019 | Jan | 1\n | Feb | 2\n | Mar | 3")).toEqual(["Date B3 below 1 of 1, years A"]);
  });

  test("begin below one that cannot be read, in the first row that has a name and a count", () => {
    expect(beside("Month", ["Jnuary", "Feb", "Mar", "Apr"])).toEqual(["Month B2 below 1 of 1, years A"]);
  });

  test("have no year where no header stands above, or no column has one", () => {
    expect(runs(rows(["Jan", "Feb", "Mar"]))).toEqual([]);
    expect(runs("Area | Month | Count\nA | Jan | 1\nA | Feb | 2\nA | Mar | 3")).toEqual([]);
  });
});

test("A month's name is a name or a number from 1 to 12", () => {
  const view = viewed("x");
  expect(["Jan", "January", 1, 12, "01", "M01"].filter((raw) => !isMonthName(view, raw))).toEqual([]);
  expect(["Jan 20", 0, 13, "x", ""].filter((raw) => isMonthName(view, raw))).toEqual([]);
});
