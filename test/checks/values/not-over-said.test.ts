import {
  isOfPart,
  goesToNext,
  isCut,
  isNotWhole,
  monthsInPart,
  saysNotOver,
  type Periods,
} from "../../../src/checks/values/kinds/not-over-said";
import { monthOf, shortMonth, type Month } from "../../../src/domain/month";

const JAN_20 = monthOf(2020, 1);
const MONTH = { end: JAN_20, length: 1 };
/** The financial year to March 2020, and the quarter to it. */
const YEAR = { end: monthOf(2020, 3), length: 12 };
const QUARTER = { end: monthOf(2020, 3), length: 3 };

test.each([
  ["Data as at", true],
  ["Extracted on:", true],
  ["Figures up to and including", true],
  ["Snapshot date", true],
  ["Data as at 12 Jan", false],
  ["Offences", false],
])("“%s” leads to a day in the next cell: %s", (text, leads) => {
  expect(goesToNext(text)).toBe(leads);
});

test("a day within the period is a cut, but for its last", () => {
  const cut = (year: number, month: number, day: number, period = MONTH) => isCut({ month: monthOf(year, month), day }, period);
  expect([cut(2020, 1, 1), cut(2020, 1, 30), cut(2020, 1, 31), cut(2020, 2, 1), cut(2019, 12, 31)]).toEqual([
    ...[true, true, false, false, false],
  ]);
  expect([cut(2020, 2, 29, QUARTER), cut(2020, 3, 30, QUARTER), cut(2020, 3, 31, QUARTER), cut(2019, 12, 30, QUARTER)]).toEqual([
    ...[true, true, false, false],
  ]);
  expect(isCut(null, MONTH)).toBe(false);
});

describe("a last month is said not to be over", () => {
  test.each([
    "Jan 2020 is incomplete",
    "January is part month",
    "January may be incomplete",
    "Jan: so far",
    "Incomplete: Jan 2020",
    "Incomplete for January",
    "Latest month is provisional",
    "Provisional: final month",
    `Jan 2020 ${"x".repeat(35)} partial`,
    `partial ${"x".repeat(36)} Jan 2020`,
    "Dec 2019 and Jan 2020 are partial",
    "Jan-20 (19 days)",
    "Jan 2020: data missing",
    "Jan 2020: North did not report",
    "Updated Thursday 16th January",
    "To the 16th of January",
    "Updated January 16th, 08:00",
    "to Jan 16th",
    "1st-19th January 2020",
  ])("by %s", (text) => {
    expect(saysNotOver(text, MONTH)).toBe(true);
  });

  test.each([
    "Dec 2019 is incomplete",
    "December is part month",
    "Incomplete: Dec 2019",
    "Incomplete in 2018",
    "All figures are provisional",
    `Jan 2020 ${"x".repeat(36)} partial`,
    `partial ${"x".repeat(50)} Jan 2020`,
    "Updated Thursday 16th February",
    "Updated 31st January",
    "to Jan 16",
    "to January 16th 2019",
    "to January 16th'19",
    "to January 16th, 2019",
    "to 16 Jan '19",
    "to Dec 18",
    "to the board",
    "Offences to January 2020",
  ])("and not by %s", (text) => {
    expect(saysNotOver(text, MONTH)).toBe(false);
  });

  test("by a month of the year or quarter, or a day in it", () => {
    const texts = ["Offences to January 2020", "to 16 Feb 2020", "to 16th February", "to March 30th"];
    expect(texts.map((text) => saysNotOver(text, YEAR))).toEqual([true, true, true, true]);
    expect(texts.map((text) => saysNotOver(text, QUARTER))).toEqual([true, true, true, true]);
    const others = [
      "Offences to March 2020",
      "Offences to April 2020",
      "to 31 March 2020",
      "Offences to December 2018",
      "to all forces by January 2020",
    ];
    expect(others.map((text) => saysNotOver(text, YEAR))).toEqual(others.map(() => false));
    expect(saysNotOver("Offences to December 2019", QUARTER)).toBe(false);
  });

  test("in another language", () => {
    const texts = ["Januar 2020 unvollständig", "Période incomplète : janvier 2020", "Arrêté au 19 janvier 2020", "Dernier mois incomplet"];
    expect(texts.map((text) => saysNotOver(text, MONTH))).toEqual([true, true, true, true]);
    const others = ["Dezember 2019 unvollständig", "Période incomplète : mars 2019", "Arrêté au 31 janvier 2020", "Dernier mois complet"];
    expect(others.map((text) => saysNotOver(text, MONTH))).toEqual([false, false, false, false]);
  });
});

describe("what stands beside a month says that it is not whole", () => {
  test.each([
    ...[
      "part month",
      "Incomplete",
      "Latest month still incomplete",
      "(unvollständig)",
      "Incomplete: system outage",
      "outage; data missing",
    ],
    ...["figures incomplete, see note", "IT move - part month", "only 12 days"],
  ])("by %s", (text) => {
    expect(isNotWhole(text)).toBe(true);
  });

  test.each([
    ...["", "month", "provisional", "Data provisional", "incomplete addresses", "part of Operation Lynx", "complete", "see note: well"],
  ])("and not by “%s”", (text) => {
    expect(isNotWhole(text)).toBe(false);
  });
});

describe("months that a text says are not whole", () => {
  const periods: Periods = { last: MONTH, labels: new Map() };
  const of = (text: string, at = periods) => monthsInPart(text, at).map(shortMonth).join(", ");

  test.each([
    ["Mar 2019 incomplete, Feb 2019 partial", "Feb 19, Mar 19"],
    ["Mar 2019 incomplete; Mar 2019 partial", "Mar 19"],
    ["Incomplete: Feb 2019 and Mar 2019", "Feb 19, Mar 19"],
    ["Data for Feb 2019, Mar 2019 & Apr 2019 incomplete", "Feb 19, Mar 19, Apr 19"],
    ["Theft rose in Feb 2019 and Mar 2019 is incomplete", "Mar 19"],
    ["Compared with Feb 2019 to Mar 2019: Apr 2019 incomplete", "Apr 19"],
    ["Feb 2019 is final. Mar 2019 is incomplete", "Mar 19"],
    ["Feb 2019 is final; Mar 2019 is incomplete", "Mar 19"],
    ["Feb 2019 incomplete; North only", "Feb 19"],
    ["Feb is incomplete", "Feb 19"],
    ["January is incomplete", "Jan 20"],
    ["Incomplete before Apr 2019: Mar 2019", "Mar 19"],
    ["Feb 2019 and all of Mar 2019 are incomplete", "Feb 19, Mar 19"],
    ["Feb 2019 and Mar  2019 are incomplete", "Feb 19, Mar 19"],
    ["Feb 2019 - Mar 2019 incomplete", "Feb 19, Mar 19"],
    ["Feb-19 - Mar-19 incomplete", "Feb 19, Mar 19"],
    ["Jan 2018 to date", ""],
    ["Feb 2019 provisional", ""],
    ["Feb 2019 incomplete addresses", ""],
    [`Feb 2019 ${"x".repeat(35)} incomplete`, "Feb 19"],
    [`Feb 2019 ${"x".repeat(36)} incomplete`, ""],
    ["All of 2019 is incomplete", ""],
  ])("“%s”: %s", (text, months) => {
    expect(of(text)).toBe(months);
  });

  test("are years by the sheet’s own labels, each by itself", () => {
    const years: Periods = {
      last: YEAR,
      labels: new Map<string, Month>([
        ["2018", monthOf(2018, 12)],
        ["2018/19", monthOf(2019, 3)],
        ["2019/20", YEAR.end],
      ]),
    };
    expect(of("2018/19 is incomplete", years)).toBe("Mar 19");
    expect(of("2018 is incomplete", years)).toBe("Dec 18");
    expect(of("2018/19 and 2019/20 are incomplete", years)).toBe("Mar 19, Mar 20");
    expect(of("FY2018/19 is incomplete", years)).toBe("");
    expect(of("2018/190 is incomplete", years)).toBe("");
    expect(of("Mar 2019 is incomplete", years)).toBe("");
    expect(of("2019/20 2018/19 incomplete", years)).toBe("Mar 19");
    expect(of("Of 12 forces, 2018/19 incomplete", years)).toBe("Mar 19");
  });
});

test("a header says that its column has a part of a month", () => {
  const parts = [
    "MTD Jan 20",
    "to 15 Dec",
    "1-14 Dec 19",
    "Dec-19 (15 days)",
    "Jan 20 (to 12)",
    "Jan 20 (first half)",
    "Dec-19 incomplete",
  ];
  expect(parts.filter((header) => !isOfPart(header))).toEqual([]);
  const others = ["Jan-2o", "", "Dec 19 provisional", "Year to date", "First half of year 2019", "Jan 20 [note 2]", "Total to Dec"];
  expect(others.filter(isOfPart)).toEqual([]);
});
