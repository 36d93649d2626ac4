import { addMonths, monthToSerial, monthOf, DAYS_TO_1904 } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { areQuarterEnds, shownDate } from "../../../src/reading/dates/quarter-ends";

/** The serial number of a month's last day. */
const last = (year: number, month: number) => monthToSerial(addMonths(monthOf(year, month), 1)) - 1;
const ENDS = [last(2019, 3), last(2019, 6), last(2019, 9), last(2018, 12)];

describe("Dates that end quarters", () => {
  test("are four or more last days of months, three months apart, in any order and once or more", () => {
    expect([areQuarterEnds(ENDS, PLAIN_DATES), areQuarterEnds([...ENDS, ...ENDS], PLAIN_DATES)]).toEqual([true, true]);
    expect(areQuarterEnds(["31/03/2019", "30/06/2019", "30/09/2019", "31/12/2019"], PLAIN_DATES)).toBe(true);
    expect(areQuarterEnds(ENDS.slice(0, 3), PLAIN_DATES)).toBe(false);
    expect(areQuarterEnds([...ENDS.slice(0, 3), ENDS[0]!], PLAIN_DATES)).toBe(false);
  });

  test("are none where one is another day, another step, or no date", () => {
    const with1 = (other: string | number) => areQuarterEnds([...ENDS, other], PLAIN_DATES);
    expect([
      with1(last(2020, 1) + 1),
      with1(last(2020, 1)),
      with1(last(2019, 12) - 1),
      with1("30/12/2019"),
      with1("soon"),
      with1(""),
    ]).toEqual(Array(6).fill(false));
    expect([with1(last(2019, 12)), with1("31/12/2019"), with1(17)]).toEqual([true, true, false]);
  });

  test("are by the workbook’s own date system", () => {
    const dates = { ...PLAIN_DATES, date1904: true };
    expect([
      areQuarterEnds(ENDS, dates),
      areQuarterEnds(
        ENDS.map((day) => day - DAYS_TO_1904),
        dates,
      ),
    ]).toEqual([false, true]);
  });
});

test("A date is quoted as it is read", () => {
  expect([shownDate(last(2019, 3)), shownDate("31 Mar")]).toEqual(["31/03/2019", "31 Mar"]);
});
