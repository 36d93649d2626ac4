import fc from "fast-check";
import { addMonths, isoMonth, monthOf, type Month } from "../../src/domain/month";
import { monthsOfPeriod, periodStart, type Period } from "../../src/domain/period";
import { baselineWindows, periodTo, yearBefore, type PeriodChoice } from "../../src/domain/report-period";

const MONTH = fc.integer({ min: 1990 * 12, max: 2040 * 12 }).map((month) => month as Month);
const CHOICE: fc.Arbitrary<PeriodChoice> = fc.oneof(
  fc.record({ kind: fc.constant("months" as const), length: fc.integer({ min: 1, max: 12 }) }),
  fc.constant({ kind: "quarter" as const }),
  fc.constant({ kind: "yearToDate" as const }),
);
const span = (period: Period) => `${isoMonth(periodStart(period))} to ${isoMonth(period.end)}`;

describe("A report's period", () => {
  it("is the financial year from April on, the whole of it in March, and one month in April", () => {
    const toDate = (year: number, month: number) => span(periodTo({ kind: "yearToDate" }, monthOf(year, month)));
    expect([toDate(2020, 1), toDate(2020, 3), toDate(2020, 4), toDate(2019, 12)]).toEqual([
      "2019-04 to 2020-01",
      "2019-04 to 2020-03",
      "2020-04 to 2020-04",
      "2019-04 to 2019-12",
    ]);
  });

  it("is the last quarter that is over", () => {
    const quarter = (month: number) => span(periodTo({ kind: "quarter" }, monthOf(2020, month)));
    expect([quarter(1), quarter(3), quarter(5), quarter(12)]).toEqual([
      "2019-10 to 2019-12",
      "2020-01 to 2020-03",
      "2020-01 to 2020-03",
      "2020-10 to 2020-12",
    ]);
  });

  it("is compared with the same months, which lie wholly before it", () => {
    fc.assert(
      fc.property(CHOICE, MONTH, (choice, end) => {
        const period = periodTo(choice, end);
        const earlier = yearBefore(period);
        expect(monthsOfPeriod(earlier)).toEqual(monthsOfPeriod(period).map((month) => addMonths(month, -12)));
        expect(earlier.end).toBeLessThan(periodStart(period));
        expect(period.end).toBeLessThanOrEqual(end);
      }),
    );
  });
});

describe("A second baseline", () => {
  const windows = (year: Month, choice: PeriodChoice, end: Month) =>
    baselineWindows({ kind: "year", end: year }, periodTo(choice, end)).map(span);

  it("is the year that is named, and of a shorter period the months that begin in it", () => {
    expect(windows(monthOf(2016, 12), { kind: "months", length: 12 }, monthOf(2020, 1))).toEqual(["2016-01 to 2016-12"]);
    expect(windows(monthOf(2016, 12), { kind: "yearToDate" }, monthOf(2020, 1))).toEqual(["2016-04 to 2017-01"]);
    expect(windows(monthOf(2017, 3), { kind: "yearToDate" }, monthOf(2020, 1))).toEqual(["2016-04 to 2017-01"]);
    expect(windows(monthOf(2017, 3), { kind: "quarter" }, monthOf(2020, 3))).toEqual(["2017-01 to 2017-03"]);
    expect(windows(monthOf(2017, 3), { kind: "months", length: 4 }, monthOf(2019, 12))).toEqual(["2016-09 to 2016-12"]);
  });

  it("has the months of the period, however far the year is", () => {
    fc.assert(
      fc.property(CHOICE, MONTH, MONTH, (choice, end, year) => {
        const period = periodTo(choice, end);
        const [window] = baselineWindows({ kind: "year", end: year }, period);
        expect(window!.length).toBe(period.length);
        expect(periodStart(window!)).toBeGreaterThan(year - 12);
        expect(periodStart(window!)).toBeLessThanOrEqual(year);
        if (period.length < 12) expect((window!.end - period.end) % 12).toBeCloseTo(0);
      }),
    );
  });

  it("is the same months of several years before, the earliest first", () => {
    const period = periodTo({ kind: "quarter" }, monthOf(2019, 12));
    expect(baselineWindows({ kind: "years", count: 3 }, period).map(span)).toEqual([
      "2016-10 to 2016-12",
      "2017-10 to 2017-12",
      "2018-10 to 2018-12",
    ]);
  });
});
