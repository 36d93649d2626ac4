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
import { monthNames, PLAIN_DATES } from "../../../src/reading/dates/dates";
import {
  DAYS_TO_1904,
  isBareYear,
  isDateFormat,
  monthIn,
  monthNumber,
  monthOfCell,
  monthOfDate,
  monthOfHeader,
  monthOfYearAndMonth,
  namesMonth,
  parseMonth,
} from "../../../src/reading/dates/months";

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

describe("the years that figures are of", () => {
  test("of a year and month as one number are 1990 to 2050", () => {
    const read = [199001, 205012, 199000, 199013, 198912, 205101, 202001.5].map(monthOfYearAndMonth);
    expect(read).toEqual([monthOf(1990, 1), monthOf(2050, 12), null, null, null, null, null]);
  });

  test("of a serial number are the same, in either date system", () => {
    const [first, last] = [monthToSerial(monthOf(1990, 1)), monthToSerial(monthOf(2051, 1)) - 1];
    for (const date1904 of [false, true]) {
      const read = (serial: number) => monthOfDate(serial - (date1904 ? DAYS_TO_1904 : 0), { ...PLAIN_DATES, date1904 });
      expect([first - 1, first, last, last + 1].map(read)).toEqual([null, monthOf(1990, 1), monthOf(2050, 12), null]);
    }
  });

  test("of text are 1900 to 2099, those of two digits from 1950 on", () => {
    expect(["Jan 1900", "Dec 2099", "Jan 50", "Jan 49"].map(written)).toEqual(["1900-01", "2099-12", "1950-01", "2049-01"]);
    expect(["Dec 1899", "Jan 2100"].map(written)).toEqual([null, null]);
  });

  test("as bare text are told by their digits alone", () => {
    expect(["2019", " 1999\n", "2019/20", "12019", "20190", "1850", "19", 2019].filter(isBareYear)).toEqual(["2019", " 1999\n"]);
  });
});

describe("a month's name", () => {
  test("is English, long, short or Sept, or one of the sheet's own language", () => {
    expect(["january", "jan", "sept", "sep", "janvier", "janu"].map((name) => monthNumber(name))).toEqual([
      1,
      1,
      9,
      9,
      undefined,
      undefined,
    ]);
    const names = monthNames("fr");
    expect(["janvier", "janv", "août", "january"].map((name) => monthNumber(name, names))).toEqual([1, 1, 8, 1]);
    expect(parseMonth("Août 2020", { ...PLAIN_DATES, names })).toBe(monthOf(2020, 8));
    expect(parseMonth("Août 2020")).toBeNull();
  });

  test("of another language is there for every month, without a full stop", () => {
    const names = monthNames("de");
    expect(new Set(names.values()).size).toBe(12);
    expect([names.get("märz"), names.get("dezember"), names.get("dez")]).toEqual([3, 12, 12]);
    expect([...names.keys()].filter((name) => name.endsWith(".") || name !== name.toLowerCase())).toEqual([]);
  });
});

test("A month's own header is known again, as text, as a date of either system and as a number", () => {
  const [january, from1904] = [monthOf(2020, 1), { ...PLAIN_DATES, date1904: true }];
  expect(["Jan 20", 43831, 202001].map((raw) => namesMonth(raw, january))).toEqual([true, true, true]);
  expect(["Feb 20", "x", 43832, 202002, true].map((raw) => namesMonth(raw, january))).toEqual([false, false, false, false, false]);
  expect([namesMonth(43831 - DAYS_TO_1904, january, from1904), namesMonth(43831, january, from1904)]).toEqual([true, false]);
});

test("A month is found in a name or title, wherever it stands in it", () => {
  const found = ["Jan 20", "Offences January 2020", "Jan_2020", "Data (Feb 2020) final", "1 Jan 2020", "Offences: 2020-01"].map(monthIn);
  expect(found.map((month) => month && isoMonth(month))).toEqual(["2020-01", "2020-01", "2020-01", "2020-02", "2020-01", "2020-01"]);
  expect(["", "Offences", "January", "2020", "May be 20 more"].map(monthIn)).toEqual([null, null, null, null, null]);
});
