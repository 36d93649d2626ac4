import { words } from "../../words";
import { monthOf } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import {
  isFinancialHeader,
  isMonthHeader,
  isTimeNumber,
  isWithinYear,
  isYearHeader,
  spanOfHeader,
} from "../../../src/reading/dates/time-headers";
import { whenUnder } from "../../../src/reading/dates/when";

test("A column of years is known by its header, in any of the languages and with underscores", () => {
  const years = words(`
    Year | YEAR: | Calendar_Year | calendar year | Financial year | FY | Fin Year | Fin. Yr. | Año | ano | Jahr | année |
    Year recorded | OCC_YEAR | occurrenceyear | Any | År
  `);
  expect(years.filter(isYearHeader)).toEqual(years);
  expect(["Month", "Year 7 pupils", "Years in post", "Offence", "This year", "Year to date total", ""].filter(isYearHeader)).toEqual([]);
  expect([isFinancialHeader("Fin Year"), isFinancialHeader("Year")]).toEqual([true, false]);
});

test("A column of months, or of other parts of a year, is too", () => {
  expect(
    ["Month", "Month_No", "Mes", "Monat", "MOIS", "OCC_MONTH", "occurrencemonth", "Måned"].filter((header) => !isMonthHeader(header)),
  ).toEqual([]);
  expect(["Quarter", "Week", "Trimestre", "Date", "Monat"].filter((header) => !isWithinYear(header))).toEqual([]);
  expect(["Offence", "Count", "District", "Area", "Division"].filter(isWithinYear)).toEqual([]);
});

test("A header says how long its figures run", () => {
  const spans = words(`
    Year ending | 12 months to | YE | Rolling 12 months to | Year to March | Quarter ending | Six months to | Month ending |
    Year
  `);
  expect(spans.map(spanOfHeader)).toEqual([12, 12, 12, 12, 12, 3, 6, null, null]);
});

describe("a year below its header", () => {
  const under = (header: string, raw: string | number, dates = PLAIN_DATES) => whenUnder(header, raw, dates);

  test("is the calendar's, as a number and as text, with a mark or without", () => {
    const calendar = { month: monthOf(2019, 12), length: 12, other: null };
    expect([under("Year", 2019), under("Year", "2019"), under("Año", "2019p")]).toEqual([calendar, calendar, calendar]);
    expect([under("Year", 1949), under("Count", 2019), under("Year", 201901)?.length]).toEqual([null, null, 1]);
  });

  test("is asked about where it is a financial one, unless the analyst said when years start", () => {
    expect(under("Financial year", 2019)).toEqual({ month: monthOf(2019, 3), length: 12, other: monthOf(2020, 3) });
    expect(under("Year ending", 2019)?.other).toBe(monthOf(2019, 12));
    expect(under("Financial year", 2019, { ...PLAIN_DATES, yearStart: 4 })).toEqual({ month: monthOf(2020, 3), length: 12, other: null });
  });

  test("ends in the month that the header says", () => {
    expect(under("Year ending March", 2019)).toEqual({ month: monthOf(2019, 3), length: 12, other: null });
  });

  test("is 12 months where months stand under “Year ending”, and three under “Quarter ending”", () => {
    expect(under("Year ending", "Sep 2019")).toEqual({ month: monthOf(2019, 9), length: 12, other: null });
    expect(under("Quarter ending", "30/06/2019")).toEqual({ month: monthOf(2019, 6), length: 3, other: null });
    expect(under("Month ending", "30/06/2019")?.length).toBe(1);
  });
});

test("“Any” is a year in Catalan over years, and what has some flag over counts", () => {
  expect([isTimeNumber("Any", [2018, "2019"]), isTimeNumber("Any", [2018, 12]), isTimeNumber("Year", [12])]).toEqual([true, false, true]);
});
