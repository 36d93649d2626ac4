import { readDay } from "../../../src/reading/dates/days";
import { monthOfDate, parseMonth } from "../../../src/reading/dates/months";
import { parsePeriod, periodOfNumber } from "../../../src/reading/dates/periods";
import { FIRST_YEAR, firstOfTwo, isYear, LAST_YEAR, startByOrder, yearIn, yearOfDigits } from "../../../src/reading/dates/years";
import { monthOf, monthToSerial } from "../../../src/domain/month";

test.each([
  ["a month", (year: number) => parseMonth(`Jan ${year}`)],
  ["an ISO month", (year: number) => parseMonth(`${year}-01`)],
  ["a day", (year: number) => readDay(`15 Jan ${year}`)],
  ["a day of numbers", (year: number) => readDay(`15/01/${year}`)],
  ["a serial number", (year: number) => monthOfDate(monthToSerial(monthOf(year, 1)))],
  ["a year alone", (year: number) => parsePeriod(String(year), null)],
  ["a year as a number", (year: number) => periodOfNumber(year)],
  ["a quarter", (year: number) => parsePeriod(`Q1 ${year}`, 1)],
  ["a year's cell", (year: number) => yearIn(String(year))],
])("The same years are read in every form: %s", (_, read) => {
  const known = [FIRST_YEAR - 1, FIRST_YEAR, 1985, LAST_YEAR, LAST_YEAR + 1].map((year) => read(year) !== null);
  expect(known).toEqual([false, true, true, true, false]);
});

test("Two digits tell each of the years once", () => {
  const years = Array.from({ length: 100 }, (_, index) => yearOfDigits(String(index).padStart(2, "0")));
  expect(years.every((year) => year !== null && isYear(year))).toBe(true);
  expect(new Set(years).size).toBe(LAST_YEAR - FIRST_YEAR + 1);
});

test("A cell says a year, or two that follow one another", () => {
  expect(["2019", "FY 2019", "year 2019", "2019/20", "2019–2020", "FY2019-20"].map(yearIn)).toEqual([
    ...[false, true, false].map((unclear) => ({ first: 2019, financial: false, unclear })),
    ...Array(3).fill({ first: 2019, financial: true, unclear: false }),
  ]);
  expect(["FY19", "FY19/20", "year 19"].map(yearIn)).toEqual([
    { first: 2019, financial: false, unclear: true },
    { first: 2019, financial: true, unclear: false },
    null,
  ]);
  expect(["19", "2019/21", "2019 total", "1949", ""].map(yearIn)).toEqual([null, null, null, null, null]);
  expect([firstOfTwo("1999", "00"), firstOfTwo("99", "00"), firstOfTwo("19", "2020")]).toEqual([1999, 1999, null]);
});

test("The order of months below a financial year shows when it starts, where the months are of more than one reading", () => {
  const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => ((first + at - 1) % 12) + 1);
  expect([7, 10, 4].map((first) => startByOrder([from(first, 12), from(first, 12)]))).toEqual([7, 10, 4]);
  expect(startByOrder([from(7, 10), from(7, 3)])).toBe(7);
  // July to March are the same months of years that start in April.
  expect(startByOrder([from(7, 9)])).toBeNull();
  expect(
    [
      [
        [5, 6],
        [7, 8],
      ],
      [
        [5, 6],
        [8, 9],
      ],
      [
        [11, 12],
        [1, 2],
      ],
    ].map(startByOrder),
  ).toEqual([7, null, null]);
  expect(startByOrder([from(7, 9), from(4, 12)])).toBe(4);
  expect(startByOrder([from(7, 12), from(4, 12)])).toBeNull();
  expect([from(1, 12), from(9, 12), [7, 9, 8, 4], []].map((months) => startByOrder([months]))).toEqual([null, null, null, null]);
});

test("The order shows it too where months are left out", () => {
  expect(
    [
      [7, 12, 1, 6],
      [8, 10, 2, 5],
      [10, 1, 9],
      [5, 12, 3, 4],
      [12, 1, 6],
      [4, 1, 3],
    ].map((months) => startByOrder([months])),
  ).toEqual([7, 7, 10, null, 7, 4]);
  // In an order of the calendar, or of years that start in April and in July, or back from the last.
  expect(
    [
      [1, 2, 4, 5],
      [7, 12, 1],
      [7, 6],
      [3, 2, 1, 12],
    ].map((months) => startByOrder([months])),
  ).toEqual([null, null, null, null]);
});
