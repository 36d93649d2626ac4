import fc from "fast-check";
import { words } from "../../words";
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
  DAYS_TO_1904,
} from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { readDay } from "../../../src/reading/dates/days";
import { parsePeriod } from "../../../src/reading/dates/periods";
import { monthNamesIn } from "../../../src/reading/dates/languages";
import {
  bareYear,
  isDateFormat,
  monthIn,
  monthNumber,
  monthNumberIn,
  monthOfCell,
  monthOfDate,
  monthOfHeader,
  monthOfYearAndMonth,
  quarterNumberIn,
  serialOfDigits,
  monthsIn,
  namesMonth,
  parseMonth,
} from "../../../src/reading/dates/months";

const written = (text: string) => {
  const month = parseMonth(text);
  return month === null ? null : isoMonth(month);
};
const months = fc.integer({ min: 1950 * 12, max: 2049 * 12 + 11 }) as fc.Arbitrary<Month>;
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
    expect([0, 12, 1405, 18263, 202013, 199912.5, 60000, -43831].map(read)).toEqual([null, null, null, null, null, null, null, null]);
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

test("eight digits are a day where there is one, and no month's name or serial number", () => {
  expect([20200229, 20190229, 20200431, 20201301, 20200100, 19491231, 20500101, 20200115.5].map(serialOfDigits)).toEqual([
    43890,
    ...Array(7).fill(null),
  ]);
  expect([20200229, 20190229].map((raw) => monthOfCell(raw))).toEqual([monthOf(2020, 2), null]);
});

describe("the years that figures are of", () => {
  test("are the same in whatever way they are written, from 1950 to 2049", () => {
    const read = [195001, 204912, 195000, 195013, 194912, 205001, 202001.5].map(monthOfYearAndMonth);
    expect(read).toEqual([monthOf(1950, 1), monthOf(2049, 12), null, null, null, null, null]);
    expect(["Jan 1950", "Dec 2049", "Jan 50", "Dec 49"].map(written)).toEqual(["1950-01", "2049-12", "1950-01", "2049-12"]);
    expect(["Dec 1949", "Jan 2050", "1949-12", "01/2050"].map(written)).toEqual([null, null, null, null]);
  });

  test("of a serial number are the same, in either date system", () => {
    const [first, last] = [monthToSerial(monthOf(1950, 1)), monthToSerial(monthOf(2050, 1)) - 1];
    for (const date1904 of [false, true]) {
      const read = (serial: number) => monthOfDate(serial - (date1904 ? DAYS_TO_1904 : 0), { ...PLAIN_DATES, date1904 });
      expect([first - 1, first, last, last + 1].map(read)).toEqual([null, monthOf(1950, 1), monthOf(2049, 12), null]);
    }
  });

  test("stand bare as text, with a footnote's mark or without", () => {
    const texts = ["2019", " 1999\n", "2019p", "2019 [r]", "2019/20", "12019", "20190", "1850", "19", 2019];
    expect(texts.map(bareYear)).toEqual([2019, 1999, 2019, 2019, null, null, null, null, null, null]);
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
    const names = monthNamesIn("french")!;
    expect(["janvier", "janv", "août", "aout", "january"].map((name) => monthNumber(name, names))).toEqual([1, 1, 8, 8, 1]);
    expect(parseMonth("Août 2020", { ...PLAIN_DATES, names })).toBe(monthOf(2020, 8));
    expect(parseMonth("Août 2020")).toBeNull();
  });
});

describe("a month with a footnote's mark", () => {
  const MARKS = [
    " [r]",
    " (p)",
    "p",
    "r",
    " [note 2]",
    " [notes 1, 2]",
    "*",
    "**",
    " (provisional)",
    " [Revised]",
    " ¹",
    "²",
    " †",
    " [r, p]",
    " [1]",
    " (2)",
    " e",
    " - provisional",
    "^1",
  ];

  test("is the same month, in whatever form it is written", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...Object.values(FORMS)), fc.constantFrom(...MARKS), (month, write, mark) => {
        const text = write(month);
        fc.pre(/\d$/.test(text) || !/^ ?(?:[a-z]|-)/.test(mark)); // a letter stands after a number alone
        expect(written(text + mark)).toBe(isoMonth(month));
      }),
      { numRuns: 2000 },
    );
  });

  test("may have a letter for it, in brackets or run into the year", () => {
    expect(["Sep 2018(a)", "Sep 2018 [b]", "Sep 2018a"].map(written)).toEqual(Array(3).fill("2018-09"));
    // "f" stands for a forecast.
    expect(["Sep 2018f", "Sep 18a"].map(written)).toEqual([null, null]);
  });

  test("may have it in front", () => {
    expect(["[r] Jan-20", "*Jan 2020", "Provisional Jan 20", "(p) 2020-01"].map(written)).toEqual(Array(4).fill("2020-01"));
  });

  test("is none where the words say that it is of something else, or of part of it", () => {
    const around = words("(x) | [f] | (rate) | target | solved | (to date) | (part) | % | (males) | total | YTD | w/e | forecast | (m)");
    fc.assert(
      fc.property(months, fc.constantFrom(...Object.values(FORMS)), fc.constantFrom(...around), (month, write, word) => {
        expect(written(`${write(month)} ${word}`)).toBeNull();
      }),
    );
  });
});

test.each(
  words(`
  w/e 05/01/2020 | w/e 31/01/2020 | w/c 01/01/2020 | Week 1 | Week ending 31 Jan 2020 | Wk 01 2020 | 2020-W01 | 2020W01 |
  Week 1 2020
`),
)("A week is no month: %s", (text) => {
  expect([written(text), parsePeriod(text, null), readDay(text)]).toEqual([null, null, null]);
});

test("2010-11 is November 2010, or none where the sheet writes years so", () => {
  const years = { ...PLAIN_DATES, hyphenYears: true };
  expect([parseMonth("2010-11"), parseMonth("2010-11", years), parseMonth("2010-10", years)]).toEqual([
    monthOf(2010, 11),
    null,
    monthOf(2010, 10),
  ]);
});

test("2018/1 and 2018-1 are January 2018, 2018/0 is nothing", () => {
  expect(["2018/1", "2018-1", "2018/9", "2018/0"].map(written)).toEqual(["2018-01", "2018-01", "2018-09", null]);
});

test("2019M01 is January 2019, as statistics offices export it", () => {
  expect(["2019-M01"].map(written)).toEqual(["2019-01"]);
  expect(["2019M01", "2019m12", "2019M13", "2019M00"].map(written)).toEqual(["2019-01", "2019-12", null, null]);
});

test("A month's own header is known again, as text, as a date of either system and as a number", () => {
  const [january, from1904] = [monthOf(2020, 1), { ...PLAIN_DATES, date1904: true }];
  expect(["Jan 20", 43831, 202001].map((raw) => namesMonth(raw, january))).toEqual([true, true, true]);
  expect(["Feb 20", "x", 43832, 202002, true].map((raw) => namesMonth(raw, january))).toEqual([false, false, false, false, false]);
  expect([namesMonth(43831 - DAYS_TO_1904, january, from1904), namesMonth(43831, january, from1904)]).toEqual([true, false]);
});

test("A month is found in a name or title, wherever it stands in it", () => {
  const found = ["Jan 20", "Offences January 2020", "Jan_2020", "Data (Feb 2020) final", "1 Jan 2020", "Offences: 2020-01"].map((text) =>
    monthIn(text),
  );
  expect(found.map((month) => month && isoMonth(month))).toEqual(["2020-01", "2020-01", "2020-01", "2020-02", "2020-01", "2020-01"]);
  expect(["", "Offences", "January", "2020", "May be 20 more"].map((text) => monthIn(text))).toEqual([null, null, null, null, null]);
  // The number is of a week or a table.
  expect(["Week 1 2020", "Wk 02 2020", "Table 3 2020", "Quarter 1 2020"].map((text) => monthIn(text))).toEqual([null, null, null, null]);
  expect(["Month 1 2020", "Crime 01 2020", "Week of Jan 2020"].map((text) => isoMonth(monthIn(text)!))).toEqual([
    "2020-01",
    "2020-01",
    "2020-01",
  ]);
});

test.each(
  words(`
  2020_01 | 2020.01 | 2020/01 | 2020MM01 | 1 2020 | Month: Jan 2020 | Month ending 31 Jan 2020 | Jan 2020 (prelim.) |
  Jan 2020 (see note 3)
`),
)("is January 2020: %s", (text) => {
  expect(written(text)).toBe("2020-01");
});

test("2010/11 is no month, since it may be a year", () => {
  expect([written("2010/11"), written("2010/12")]).toEqual([null, "2010-12"]);
});

describe("A month or a quarter without a year", () => {
  test("is a name, or a number from 1 to 12", () => {
    const read = (...cells: readonly (string | number | boolean)[]) => cells.map((raw) => monthNumberIn(raw, PLAIN_DATES));
    expect(read("Jan", " sept. ", "May (p)", "01", "M01", " m12 ", "10", "9", 1, 12)).toEqual([1, 9, 5, 1, 1, 12, 10, 9, 1, 12]);
    // A number before the name puts the months in order.
    expect(read("01 - Apr", "1. April", "04 April", "12–Mar", "13 Apr", "00 Apr", "01 - Q1")).toEqual([4, 4, 4, 3, null, null, null]);
    expect(read("13", "00", "M", "x1", "1x", "Jan 20", "Total", "", 0, 13, 1.5, true)).toEqual(Array(12).fill(null));
  });

  test("is a quarter by its number, whatever stands with it", () => {
    const read = (...cells: readonly (string | number)[]) => cells.map(quarterNumberIn);
    expect(read("Q1", " q 2 ", "Qtr. 3", "Quarter 4", "T1", "K02", "KW3", "1st quarter", "2nd", "3rd qtr", "4 Q", 1, "4")).toEqual([
      ...[1, 2, 3, 4, 1, 2, 3, 1, 2, 3, 4, 1, 4],
    ]);
    expect(read("Q5", "Q0", "Q", "5", 0, "Q1 2019", "xQ1", "1stx", "Q  1", "11")).toEqual(Array(10).fill(null));
  });
});

describe("A month in a text", () => {
  const dates = (more: Partial<typeof PLAIN_DATES>) => ({ ...PLAIN_DATES, ...more });

  test("is month first where the sheet shows so, and a month of two numbers only there", () => {
    expect([parseMonth("01/31/2020"), parseMonth("01/31/2020", dates({ order: "monthFirst" }))]).toEqual([null, monthOf(2020, 1)]);
    expect([parseMonth("31/01/2020"), parseMonth("31/01/2020", dates({ order: "monthFirst" }))]).toEqual([monthOf(2020, 1), null]);
    expect([
      parseMonth("01/18"),
      parseMonth("01/18", dates({ slashMonths: true })),
      parseMonth("13/18", dates({ slashMonths: true })),
    ]).toEqual([...[null, monthOf(2018, 1), null]]);
    expect([
      parseMonth("Jan 18", dates({ slashMonths: true })),
      parseMonth("2010-11"),
      parseMonth("2010-11", dates({ hyphenYears: true })),
    ]).toEqual([...[monthOf(2018, 1), monthOf(2010, 11), null]]);
    expect([parseMonth("2010-07", dates({ hyphenYears: true })), parseMonth("2010-11 x", dates({ hyphenYears: true }))]).toEqual([
      monthOf(2010, 7),
      null,
    ]);
  });

  test("is none in a text that is too long, and has its blanks in any number", () => {
    expect([parseMonth("  Jan    2020 "), parseMonth(`Jan 2020${" ".repeat(52)}`), parseMonth(`Jan 2020${" ".repeat(53)}`)]).toEqual([
      ...[monthOf(2020, 1), monthOf(2020, 1), null],
    ]);
    expect([
      bareYear(`2019${" ".repeat(56)}`),
      bareYear(`2019${" ".repeat(57)}`),
      bareYear("x2019"),
      bareYear("20191"),
      bareYear(2019),
    ]).toEqual([...[2019, null, null, null, null]]);
  });

  test("is each of several, but not the number of a week or a table before a year", () => {
    expect(monthsIn(" Jan 2020, (Feb_2020): Mar 2020 ")).toEqual([monthOf(2020, 1), monthOf(2020, 2), monthOf(2020, 3)]);
    expect([monthsIn("Dec 2019, Jan 2020"), monthsIn("Apr 2019 – Mar 2020"), monthsIn("Year 2019 Jan 2020")]).toEqual([
      ...[
        [monthOf(2019, 12), monthOf(2020, 1)],
        [monthOf(2019, 4), monthOf(2020, 3)],
        [monthOf(2019, 1), monthOf(2020, 1)],
      ],
    ]);
    expect([
      monthsIn("Week 1 2018"),
      [...new Set(monthsIn("Week 1 Jan 2018"))],
      monthsIn("Table 12 2019"),
      monthsIn("List 1 2018"),
    ]).toEqual([...[[], [monthOf(2018, 1)], [], []]]);
    expect([monthsIn("1 2018"), monthsIn("Team A 1 2018"), monthsIn("Week 1 2018 2 2018")]).toEqual([
      ...[[monthOf(2018, 1)], [monthOf(2018, 1)], [monthOf(2018, 2)]],
    ]);
  });

  test("is a day of digits from its first", () => {
    expect([serialOfDigits(20_200_100), serialOfDigits(20_200_101), serialOfDigits(20_200_132)]).toEqual([
      null,
      monthToSerial(monthOf(2020, 1)),
      null,
    ]);
  });
});
