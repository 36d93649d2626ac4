import { monthOf } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { mayBeMonth, whenOfCell, whenOfHeader, whenOfYear } from "../../../src/reading/dates/when";

const JAN = monthOf(2020, 1);
const of = (month = JAN, length = 1, other: typeof JAN | null = null) => ({ month, length, other });
const APRIL = { ...PLAIN_DATES, yearStart: 4 as const };

describe("what a cell of a column of months says", () => {
  test("is a month, as text or as a number, or the month of a day", () => {
    expect(["Jan 20", 43831, 202001, "15/01/2020", "1/15/2020"].map((raw) => whenOfCell(raw, PLAIN_DATES))).toEqual(Array(5).fill(of()));
  });

  test("is a quarter or a year, with the other reading that it may have", () => {
    expect(whenOfCell("Q1 2020", PLAIN_DATES)).toEqual(of(monthOf(2020, 3), 3, monthOf(2020, 6)));
    expect(whenOfCell("Q1 2020", APRIL)).toEqual(of(monthOf(2020, 6), 3));
    expect(whenOfCell("2019/20", PLAIN_DATES)).toEqual(of(monthOf(2020, 3), 12));
  });

  test("is what two months of another language say, of a length that figures have", () => {
    expect(whenOfCell("Enero-diciembre 2018", PLAIN_DATES)).toEqual(of(monthOf(2018, 12), 12));
    expect(whenOfHeader("Januar bis Juni 2018", "General", PLAIN_DATES)).toEqual(of(monthOf(2018, 6), 6));
    expect([whenOfCell("Enero-agosto 2018", PLAIN_DATES), whenOfCell("Delitos, enero-diciembre 2018", PLAIN_DATES)]).toEqual([null, null]);
  });

  test("is nothing of other texts, numbers and answers, also when it is asked again", () => {
    for (const raw of ["Total", "Total", "12", 12, true, ""]) expect(whenOfCell(raw, PLAIN_DATES)).toBeNull();
  });
});

describe("what a header says", () => {
  test("is a month beyond doubt: a number only where its format shows a date", () => {
    expect([whenOfHeader(43831, "mmm-yy", PLAIN_DATES), whenOfHeader("Jan 20", "General", PLAIN_DATES)]).toEqual([of(), of()]);
    expect(whenOfHeader(43831, "General", PLAIN_DATES)).toBeNull();
  });

  test("is a quarter or year, but no day", () => {
    expect(whenOfHeader("2019/20", "General", PLAIN_DATES)).toEqual(of(monthOf(2020, 3), 12));
    expect(whenOfHeader("15/01/2020", "General", PLAIN_DATES)).toBeNull();
    expect(whenOfHeader("Offence", "General", PLAIN_DATES)).toBeNull();
    expect(whenOfCell("15/01/2020", PLAIN_DATES)).toEqual(of());
  });
});

test("A year as a number is the calendar's, where years may start in January", () => {
  const year = of(monthOf(2019, 12), 12);
  expect([whenOfYear(2019, PLAIN_DATES), whenOfYear(2019, { ...PLAIN_DATES, yearStart: 1 })]).toEqual([year, year]);
  expect([whenOfYear(2019, APRIL), whenOfYear("2019", PLAIN_DATES), whenOfYear(1405, PLAIN_DATES)]).toEqual([null, null, null]);
});

test("A plain number may be a month where its header or format says so, 202001 always", () => {
  expect([mayBeMonth(43831, "General", true, PLAIN_DATES), mayBeMonth(43831, "mmm-yy", false, PLAIN_DATES)]).toEqual([true, true]);
  expect([mayBeMonth(43831, "General", false, PLAIN_DATES), mayBeMonth(202001, "General", false, PLAIN_DATES)]).toEqual([false, true]);
  expect([mayBeMonth("Jan 20", "General", false, PLAIN_DATES), mayBeMonth("Total", "General", true, PLAIN_DATES)]).toEqual([true, false]);
});
