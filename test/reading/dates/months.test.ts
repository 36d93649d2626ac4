import fc from "fast-check";
import {
  isoMonth,
  longMonth,
  monthName,
  monthNumberOf,
  monthOf,
  monthToSerial,
  shortMonth,
  yearOf,
  type Month,
} from "../../../src/domain/month";
import { isDateFormat, monthOfCell, monthOfHeader, parseMonth } from "../../../src/reading/dates/months";

const written = (text: string) => {
  const month = parseMonth(text);
  return month === null ? null : isoMonth(month);
};
const months = fc.integer({ min: 1990 * 12, max: 2049 * 12 + 11 }) as fc.Arbitrary<Month>;
const two = (number: number) => String(number).padStart(2, "0");
const short = (month: Month) => monthName(month).slice(0, 3);

const FORMS: Readonly<Record<string, (month: Month) => string>> = {
  "Jan 20": shortMonth,
  "Jan-20": (month) => shortMonth(month).replace(" ", "-"),
  JAN20: (month) => shortMonth(month).replace(" ", "").toUpperCase(),
  "January 2020": longMonth,
  "Jan-2020": (month) => `${short(month)}-${yearOf(month)}`,
  "2020-01": isoMonth,
  "202001": (month) => isoMonth(month).replace("-", ""),
  "2020 Jan": (month) => `${yearOf(month)} ${short(month)}`,
  "01/2020": (month) => `${two(monthNumberOf(month))}/${yearOf(month)}`,
  "01/01/2020": (month) => `01/${two(monthNumberOf(month))}/${yearOf(month)}`,
  "1 January 2020": (month) => `1 ${longMonth(month)}`,
  "01-Jan-20": (month) => `01-${shortMonth(month).replace(" ", "-")}`,
  "2020-01-01": (month) => `${isoMonth(month)}-01`,
};

describe("a month as text", () => {
  test.each(Object.entries(FORMS))("reads back from the form %s", (_, write) => {
    fc.assert(fc.property(months, (month) => expect(written(`  ${write(month)} `)).toBe(isoMonth(month))));
  });

  test("reads other ways of writing it", () => {
    const texts = [
      "Sept 2019",
      "jan\n2020",
      "Jan '20",
      "Dec. 2019",
      "31/01/2020",
      "29 February 2020",
      "1st January 2020",
      "2020-01-01T00:00:00",
      "January, 2020",
    ];
    expect(texts.map(written)).toEqual(["2019-09", "2020-01", "2020-01", "2019-12", "2020-01", "2020-02", "2020-01", "2020-01", "2020-01"]);
  });

  test("is nothing else: no other day, financial year, month without a year, name or number", () => {
    const texts = [
      "15/01/2020",
      "02/03/2020",
      "30 January 2020",
      "28/02/2020",
      "2010/11",
      "2019-20",
      "2020-13",
      "January",
      "Mayor 20",
      "Q1 2020",
      "Jan 202",
      "20",
      "20200101",
      "Total",
      "12 months ending Jan 20",
      "",
    ];
    expect(texts.map(written)).toEqual(texts.map(() => null));
  });
});

describe("a month as a number", () => {
  const read = (raw: number) => {
    const month = monthOfCell(raw);
    return month === null ? null : isoMonth(month);
  };

  test("is a date's serial number or year and month, which never overlap", () => {
    fc.assert(
      fc.property(
        months,
        (month) => monthOfCell(monthToSerial(month)) === month && monthOfCell(Number(isoMonth(month).replace("-", ""))) === month,
      ),
    );
  });

  test("is a date late in its month too", () => {
    expect([43831, 43861, 43831.75].map(read)).toEqual(["2020-01", "2020-01", "2020-01"]);
  });

  test("is no count, small or large", () => {
    expect([0, 12, 1405, 29981, 202013, 199912.5, 60000, -43831].map(read)).toEqual([null, null, null, null, null, null, null, null]);
  });

  test("heads a column only where the format shows a date, because 43831 can be a count", () => {
    const january = monthOf(2020, 1);
    expect([
      monthOfHeader(43831, "mmm-yy"),
      monthOfHeader(43831, "General"),
      monthOfHeader(43831, "#,##0"),
      monthOfHeader(202001, "General"),
    ]).toEqual([january, null, null, january]);
  });
});

test("date formats are told from other formats", () => {
  const dates = ["mmm-yy", "dd/mm/yyyy", "[$-809]mmmm yyyy;@", "yyyy-mm-dd", "mmm yy", "d mmm"];
  const others = ["General", "0.0", "#,##0", "0.0%", "[Red]-0", '0 "days"', "h:mm", "@", "+0.0%;-0.0%;0.0%", "0_d"];
  expect(dates.filter(isDateFormat)).toEqual(dates);
  expect(others.filter(isDateFormat)).toEqual([]);
});
