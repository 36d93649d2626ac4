import fc from "fast-check";
import {
  isoMonth,
  longMonth,
  monthFromSerial,
  monthNumberOf,
  monthOf,
  monthToSerial,
  mostCommonMonth,
  parseIsoMonth,
  shortMonth,
  yearOf,
  type Month,
} from "../../src/domain/month";

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
    const refused: readonly [number, number][] = [
      [2020, 0],
      [2020, 13],
      [2020, 1.5],
      [2020.5, 1],
      [2020, Number.NaN],
    ];
    for (const [year, number] of refused) expect(() => monthOf(year, number)).toThrow(`There is no month ${number} of ${year}`);
    expect([monthOf(2020, 1), monthOf(2020, 12)]).toEqual([2020 * 12, 2020 * 12 + 11]);
  });

  test("is none after the last day that Excel has, 31 December 9999", () => {
    expect(isoMonth(monthFromSerial(2_958_465)!)).toBe("9999-12");
    expect(monthFromSerial(2_958_465.9)).not.toBeNull();
    expect(monthFromSerial(2_958_466)).toBeNull();
  });

  test("is no text of another form than 2020-01", () => {
    expect([" 2020-01 ", "2020-12"].map((text) => isoMonth(parseIsoMonth(text)!))).toEqual(["2020-01", "2020-12"]);
    const others = ["", "2020-00", "2020-13", "12020-01", "2020-011", "2020-1", "2020/01", "2020-01-01"];
    expect(others.filter((text) => parseIsoMonth(text) !== null)).toEqual([]);
    expect(isoMonth(monthOf(987, 6))).toBe("0987-06");
  });

  test("occurs most often among some, and is the latest of those that occur as often", () => {
    const [may, june, july] = [5, 6, 7].map((number) => monthOf(2020, number)) as [Month, Month, Month];
    expect(mostCommonMonth([may, july, june, may])).toBe(may);
    expect(mostCommonMonth([june, may, may, july, june])).toBe(june);
    expect(mostCommonMonth([may, july, june])).toBe(july);
    expect(mostCommonMonth([])).toBeNull();
  });

  test("is written as board papers write it", () => {
    expect([shortMonth(monthOf(2005, 9)), longMonth(monthOf(2005, 9))]).toEqual(["Sep 05", "September 2005"]);
  });
});
