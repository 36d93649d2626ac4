import { words } from "../../words";
import { isoMonth, monthOf } from "../../../src/domain/month";
import { periodName, periodStart, type Period } from "../../../src/domain/period";
import type { YearStart } from "../../../src/reading/dates/dates";
import { parsePeriod, periodOfNumber } from "../../../src/reading/dates/periods";

/** What a text says: "2019-04 to 2020-03", with the other reading after "or". */
const said = (text: string, yearStart: YearStart | null = null) => {
  const read = parsePeriod(text, yearStart);
  if (!read) return null;
  const ends = (each: Period) => `${isoMonth(periodStart(each))} to ${isoMonth(each.end)}`;
  return read.other ? `${ends(read.period)} or ${ends(read.other)}` : ends(read.period);
};
const FY_2019 = "2019-04 to 2020-03";

test.each([
  ["2018 Q1 (Jan-Mar)", "2018-01 to 2018-03"],
  ["Q2 2018 (Apr to Jun)", "2018-04 to 2018-06"],
  ["Q3 (Jul-Sep) 2018", "2018-07 to 2018-09"],
  ["III kwartał 2018", "2018-07 to 2018-09"],
  ["4º trimestre 2018", "2018-10 to 2018-12"],
  // A quarter of another year than the calendar's, and two years
  ["Q1 2018 (Jul-Sep)", null],
  ["2018 Q1 (Jan-Mar) 2019", null],
])("A quarter with its months, or numbered as elsewhere, is of these months: %s", (text, months) => {
  expect(said(text)).toBe(months);
});

describe("a financial year as text", () => {
  test.each([
    "2019/20",
    "2019-20",
    "2019/2020",
    "2019-2020",
    "2019–20",
    "2019 / 20",
    "\u00a02019/20\n",
    "FY19/20",
    "fy 19-20",
    "FY 2019/20",
    "F.Y. 2019/20",
    "FY '19/'20",
    "FY ’19/20",
    "Financial year 2019/20",
    "FINANCIAL\nYEAR 19/20",
    "Financial Year: 2019/20",
    "2019/20 FY",
    "2019/20 financial year",
    "Year 2019/20",
    "year 19/20",
  ])("is the 12 months from April: %s", (text) => {
    expect(said(text)).toBe(FY_2019);
  });

  test.each([
    [1, "2019-01 to 2019-12"],
    [4, FY_2019],
    [7, "2019-07 to 2020-06"],
    [10, "2019-10 to 2020-09"],
  ] as const)("starts in the month that reporting years start in: %i", (yearStart, expected) => {
    expect([said("2019/20", yearStart), said("FY19/20", yearStart)]).toEqual([expected, expected]);
  });

  test.each(["FY20", "FY2020", "FY 20", "F.Y. 2020", "Financial year 2020", "2020 FY", "FY’20"])(
    "named by one year ends in it, or else starts in it: %s",
    (text) => {
      expect(said(text)).toBe("2019-04 to 2020-03 or 2020-04 to 2021-03");
      expect(said(text, 10)).toBe("2019-10 to 2020-09 or 2020-10 to 2021-09");
      expect(said(text, 1)).toBe("2020-01 to 2020-12");
    },
  );

  test("is told from a month: 2010/11 is a year, 2010-11 November, 2012-13 and FY 2010-11 years", () => {
    expect(["2010/11", "2010-11", "2012-13", "FY 2010-11", "2010–11", "1999-00"].map((text) => said(text))).toEqual([
      "2010-04 to 2011-03",
      null,
      "2012-04 to 2013-03",
      "2010-04 to 2011-03",
      "2010-04 to 2011-03",
      "1999-04 to 2000-03",
    ]);
  });

  test.each(
    words(`
    2019/21 | 2019/19 | 2019/18 | 2019-10 | 2019/2021 | 19/20 | 19-20 | 19/2020 | FY 19/21 | FY19/2020 | 1850/51 | 2051/52 |
    2019/20/21 | 2019/200 | 201920 | year 20
  `),
  )("has years that follow each other, and four digits where nothing says that it is a year: not %s", (text) => {
    expect(said(text)).toBeNull();
  });
});

describe("a quarter or half-year as text", () => {
  test.each([
    "Q1 2019/20",
    "2019/20 Q1",
    "Qtr 1 2019-20",
    "Quarter 1 2019/20",
    "Quarter 1, 2019/20",
    "1st quarter 2019/20",
    "First quarter of 2019/20",
    "Q1 FY19/20",
    "FY2019/20 Q1",
    "FY19/20Q1",
    "Q1 19/20",
    "q1\n2019 – 20",
    "Q1: 2019/2020",
    "Q1 of the financial year 2019/20",
  ])("is of the financial year: %s", (text) => {
    expect(said(text)).toBe("2019-04 to 2019-06");
    expect(said(text, 7)).toBe("2019-07 to 2019-09");
  });

  test.each([
    ["Q2 2019/20", "2019-07 to 2019-09"],
    ["Q3 2019/20", "2019-10 to 2019-12"],
    ["Q4 2019/20", "2020-01 to 2020-03"],
    ["Fourth Quarter 2019/20", "2020-01 to 2020-03"],
    ["H1 2019/20", "2019-04 to 2019-09"],
    ["2019/20 H2", "2019-10 to 2020-03"],
    ["Half 2 2019/20", "2019-10 to 2020-03"],
    ["Second half-year 2019/20", "2019-10 to 2020-03"],
    ["1st half of 2019/20", "2019-04 to 2019-09"],
    ["Q4 FY20", "2020-01 to 2020-03 or 2021-01 to 2021-03"],
    ["Q1 CY2020", "2020-01 to 2020-03"],
    ["H2 calendar year 2020", "2020-07 to 2020-12"],
    ["H1 2020", "2020-01 to 2020-06 or 2020-04 to 2020-09"],
    ["Q4 2020", "2020-10 to 2020-12 or 2021-01 to 2021-03"],
  ])("is that part of it: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each(["Q1 2020", "2020 Q1", "2020Q1", "2020-Q1", "Q1-20", "Q1 '20", "Q1’20", "Q1 20", "Q1/2020", "1st quarter 2020", "Q1, 2020"])(
    "of one year is the calendar's, or else the financial year's, until it is known when years start: %s",
    (text) => {
      expect(said(text)).toBe("2020-01 to 2020-03 or 2020-04 to 2020-06");
      expect(said(text, 1)).toBe("2020-01 to 2020-03");
      expect(said(text, 4)).toBe("2020-04 to 2020-06");
      expect(said(text, 7)).toBe("2020-07 to 2020-09");
      expect(said(text, 10)).toBe("2020-10 to 2020-12");
    },
  );

  test.each(
    words(`
    Q1 | Q0 2020 | Q5 2020 | Q1 2019/21 | H3 2020 | Q12020 | H12020 | Q1 202 | Q1-Q2 2020 | Q1 Q1 2020 | Q1 1850 |
    5th quarter 2020 | FAQ1 2020 | Q10 2020 | 2020 Q11 | Quarter 2020 | 2019/20 Q1 total | 20 Q1 | 20Q1 | Q1 Jan 2020
  `),
  )("is nothing else: %s", (text) => {
    expect(said(text)).toBeNull();
  });
});

describe("a span of months as text", () => {
  test.each([
    ["Apr-Jun 2019", "2019-04 to 2019-06"],
    ["Apr to Jun 19", "2019-04 to 2019-06"],
    ["April – June 2019", "2019-04 to 2019-06"],
    ["Apr—Jun ’19", "2019-04 to 2019-06"],
    ["APR/JUN 2019", "2019-04 to 2019-06"],
    ["Apr-Jun-19", "2019-04 to 2019-06"],
    ["From April to June 2019", "2019-04 to 2019-06"],
    ["Oct 2018 to Dec 2018", "2018-10 to 2018-12"],
    ["Dec 18-Feb 19", "2018-12 to 2019-02"],
    ["Apr 19 - Mar 20", FY_2019],
    ["Apr-19 to Mar-20", FY_2019],
    ["1 April 2019 to 31 March 2020", FY_2019],
    ["1st Apr - 30th Jun 2019", "2019-04 to 2019-06"],
    ["Jan–Mar 2020", "2020-01 to 2020-03"],
    ["Jul-Dec 2019", "2019-07 to 2019-12"],
    ["Jan.\u00a0to Dec. 2019", "2019-01 to 2019-12"],
    ["Sept to Nov 2019", "2019-09 to 2019-11"],
    ["Oct to Mar 2019/20", "2019-10 to 2020-03"],
    ["Jan-Mar 2019/20", "2020-01 to 2020-03"],
    ["Dec–Feb 2019-20", "2019-12 to 2020-02"],
    ["Apr-Mar 19/20", FY_2019],
    ["Dec-Feb 2020", "2019-12 to 2020-02 or 2020-12 to 2021-02"],
    ["Apr-Mar 2020", "2019-04 to 2020-03 or 2020-04 to 2021-03"],
  ])("is 3, 6 or 12 months: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test("of a reporting year lies in that year", () => {
    expect(said("Feb to Apr 2019/20")).toBeNull();
    expect(said("Jul to Jun 2019/20", 7)).toBe("2019-07 to 2020-06");
  });

  test.each(
    words(`
    Apr-May 2019 | Jan-Apr 2020 | Apr-Apr 2019 | Apr 2019 to Mar 2021 | Jun 2019 to Apr 2019 | Apr-Jun | Apr 2019 to Jun |
    Apr Jun 2019 | Able-Baker 2019 | Apr-Jun 2019/21 | Apr 2019-Jun 2019/20 | Apr-Jun 1850 | 1 Apr to 29 Jun 2019 |
    2 Apr to 30 Jun 2019
  `),
  )("is nothing else: %s", (text) => {
    expect(said(text)).toBeNull();
  });
});

describe("a period by its last month as text", () => {
  test.each([
    ["Year to March 2020", FY_2019],
    ["Year ending Mar 20", FY_2019],
    ["year ended 31 March 2020", FY_2019],
    ["Financial year ending March 2020", FY_2019],
    ["Y/E Mar-20", FY_2019],
    ["12 months to Mar 20", FY_2019],
    ["12 months ending Mar ’20", FY_2019],
    ["12 months to end of March 2020", FY_2019],
    ["Twelve months\nto the end of Mar 2020", FY_2019],
    ["Rolling 12 months to Mar 20", FY_2019],
    ["12-month to Mar 20", FY_2019],
    ["quarter ending Jun 2019", "2019-04 to 2019-06"],
    ["3 months to June 2019", "2019-04 to 2019-06"],
    ["Three months up to 30 June 2019", "2019-04 to 2019-06"],
    ["6 months to Sept 2019", "2019-04 to 2019-09"],
    ["Half-year to Sep 2019", "2019-04 to 2019-09"],
    ["Year to 29 February 2020", "2019-03 to 2020-02"],
  ])("is the months up to it: %s", (text, expected) => {
    expect([said(text), said(text, 7)]).toEqual([expected, expected]);
  });

  test.each(
    words(`
    Year to date March 2020 | Year to 1 March 2020 | Year to 28 February 2020 | Month to March 2020 | 9 months to Dec 2019 |
    24 months to Mar 2020 | Year to March | Year to 2020 | Year March 2020 | Up to March 2020 | Year to Mar 1850 |
    112 months to Mar 20
  `),
  )("is nothing else: %s", (text) => {
    expect(said(text)).toBeNull();
  });
});

describe("a year alone", () => {
  test("is the calendar's, or else, where reporting years start later, the one that starts in it", () => {
    for (const text of ["2019", " 2019\n", "Year 2019"]) {
      expect(said(text)).toBe("2019-01 to 2019-12");
      expect(said(text, 1)).toBe("2019-01 to 2019-12");
      expect(said(text, 4)).toBe("2019-01 to 2019-12 or 2019-04 to 2020-03");
    }
  });

  test.each(["Calendar year 2019", "CY2019", "CY 19", "cy’19"])("is the calendar's where it says so: %s", (text) => {
    expect([said(text), said(text, 4)]).toEqual(["2019-01 to 2019-12", "2019-01 to 2019-12"]);
  });

  test.each(["1949", "2050", "1405", "19", "'19", "2019.0", "2,019", "-2019", "(2019)", "Calendar year 2019/20", "CY2019 FY"])(
    "is nothing else: %s",
    (text) => {
      expect(said(text)).toBeNull();
    },
  );

  test("as a number is the calendar's, from 1950 to 2049", () => {
    const names = [1950, 2019, 2049].map((value) => periodName(periodOfNumber(value)!));
    expect(names).toEqual(["12 months to Dec 50", "12 months to Dec 19", "12 months to Dec 49"]);
    const others = [1949, 2050, 2019.5, 19, 0, -2019, 202001, 43831, Number.NaN];
    expect(others.filter((value) => periodOfNumber(value) !== null)).toEqual([]);
  });
});

test("2019JJ00 is a year of Statistics Netherlands", () => {
  expect(parsePeriod("2019JJ00", null)).toEqual(parsePeriod("2019", null));
});

test("2019K1 and 2019T1 are quarters, as 2019Q1 is, and so are those of other languages' words", () => {
  const texts = ["2019Q1", "2019-Q1", "2019K1", "2019T1", "2019 K1", "1. Quartal 2019", "1er trimestre 2019"];
  expect(texts.map((text) => said(text, 1))).toEqual(texts.map(() => "2019-01 to 2019-03"));
  expect(["2019K5", "2019K", "K1"].map((text) => said(text, 1))).toEqual([null, null, null]);
});

test("A footnote's mark makes no other period of it", () => {
  const texts = ["2018/19 [r]", "2018/19p", "2018/19 (provisional)", "2018/19*", "FY 2018/19 [note 1]"];
  expect(texts.map((text) => said(text))).toEqual(texts.map(() => "2018-04 to 2019-03"));
  expect(said("Year ending March 2019 [p]")).toBe("2018-04 to 2019-03");
});

test("Where the sheet writes years with hyphens, 2010-11 is one", () => {
  expect([parsePeriod("2010-11", null), parsePeriod("2010-11", null, true)?.period]).toEqual([null, { end: monthOf(2011, 3), length: 12 }]);
});

describe("quarters of other countries", () => {
  test.each(["2019K1", "2019T1", "2019KW01", "K1 2019", "T1 2019", "2019 1e kwartaal", "1. Quartal 2019", "1er trimestre 2019"])(
    "are those of a calendar year: %s",
    (text) => {
      expect(said(text)).toBe("2019-01 to 2019-03");
    },
  );
});

describe("a span in another order", () => {
  test.each(["2019 Apr-Jun", "Apr/May/Jun 2019", "2019/04/01 to 2019/06/30", "01/04/2019 - 30/06/2019", "04/01/2019 - 06/30/2019"])(
    "is read: %s",
    (text) => {
      expect(said(text)).toBe("2019-04 to 2019-06");
    },
  );

  test("is none where it begins or ends within a month", () => {
    expect([said("2019/04/02 to 2019/06/30"), said("2019/04/01 to 2019/06/29")]).toEqual([null, null]);
  });
});
