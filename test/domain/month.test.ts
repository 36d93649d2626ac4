import fc from "fast-check";
import {
  isoMonth,
  longMonth,
  monthFromSerial,
  monthNumberOf,
  monthOf,
  monthToSerial,
  parseIsoMonth,
  shortMonth,
  yearOf,
  type Month,
} from "../../src/domain/month";
import { earlierEnd, monthsOfWindow, periodText } from "../../src/domain/window";

const months = fc.integer({ min: 1901 * 12, max: 2099 * 12 + 11 }) as fc.Arbitrary<Month>;

describe("a month", () => {
  test("keeps its year and number", () => {
    fc.assert(fc.property(months, (month) => monthOf(yearOf(month), monthNumberOf(month)) === month));
  });

  test("reads back from its ISO form and from its serial number", () => {
    fc.assert(fc.property(months, (month) => parseIsoMonth(isoMonth(month)) === month && monthFromSerial(monthToSerial(month)) === month));
  });

  test("is where Excel has it: 43831 is 1 January 2020, 43861 the last of it", () => {
    expect(monthToSerial(monthOf(2020, 1))).toBe(43831);
    expect([43831, 43861, 43862].map((serial) => isoMonth(monthFromSerial(serial)!))).toEqual(["2020-01", "2020-01", "2020-02"]);
  });

  test("is none before March 1900, where Excel's serials are off by a day", () => {
    expect([0, 1, 60, -5, Number.NaN].map(monthFromSerial)).toEqual([null, null, null, null, null]);
    expect(isoMonth(monthFromSerial(61)!)).toBe("1900-03");
  });

  test("refuses numbers that no month has", () => {
    expect(() => monthOf(2020, 13)).toThrow("There is no month 13 of 2020");
  });

  test("is written as board papers write it", () => {
    expect([shortMonth(monthOf(2005, 9)), longMonth(monthOf(2005, 9))]).toEqual(["Sep 05", "September 2005"]);
  });
});

describe("a window", () => {
  test("is the 12 months up to its end, and the earlier one ends a month before it begins", () => {
    const end = monthOf(2020, 1);
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
    expect(periodText(end)).toBe("12 months to end of January 2020");
  });
});
