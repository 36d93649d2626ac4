import fc from "fast-check";
import { words } from "../../words";
import {
  addMonths,
  daysOfMonth,
  isoMonth,
  longMonth,
  monthName,
  monthNumberOf,
  shortMonth,
  yearOf,
  type Month,
} from "../../../src/domain/month";
import type { DayOrder } from "../../../src/reading/dates/dates";
import { orderOf, readDay } from "../../../src/reading/dates/days";

const iso = (month: Month | null | undefined) => (month ? isoMonth(month) : null);
/** Both readings of a text, day first and month first. */
const both = (text: string) => {
  const read = readDay(text);
  return read && [iso(read.dayFirst), iso(read.monthFirst)];
};

const months = fc.integer({ min: 1950 * 12, max: 2049 * 12 + 11 }) as fc.Arbitrary<Month>;
const days = fc.tuple(months, fc.integer({ min: 1, max: 31 })).map(([month, day]) => ({ month, day: Math.min(day, daysOfMonth(month)) }));
type Day = Readonly<{ month: Month; day: number }>;
const two = (number: number) => String(number).padStart(2, "0");
const number = ({ month }: Day) => monthNumberOf(month);
const year = ({ month }: Day) => yearOf(month);

const BRITISH: Readonly<Record<string, (day: Day) => string>> = {
  "15/03/2020": (each) => `${two(each.day)}/${two(number(each))}/${year(each)}`,
  "15.3.20": (each) => `${each.day}.${number(each)}.${two(year(each) % 100)}`,
  "15-03-2020": (each) => `${two(each.day)}-${two(number(each))}-${year(each)}`,
};
const AMERICAN: Readonly<Record<string, (day: Day) => string>> = {
  "3/15/2020": (each) => `${number(each)}/${each.day}/${year(each)}`,
  "03-15-20": (each) => `${two(number(each))}-${two(each.day)}-${two(year(each) % 100)}`,
};
const CLEAR: Readonly<Record<string, (day: Day) => string>> = {
  "2020-03-15": (each) => `${isoMonth(each.month)}-${two(each.day)}`,
  "20200315": (each) => `${year(each)}${two(number(each))}${two(each.day)}`,
  "15 Mar 20": (each) => `${each.day} ${shortMonth(each.month)}`,
  "15-MAR-20": (each) => `${two(each.day)}-${shortMonth(each.month).replace(" ", "-").toUpperCase()}`,
  "Sunday 15 March 2020": (each) => `Sunday ${each.day} ${longMonth(each.month)}`,
  "March 15, 2020": (each) => `${monthName(each.month)} ${each.day}, ${year(each)}`,
  "2020-Mar-15": (each) => `${year(each)}-${monthName(each.month).slice(0, 3)}-${each.day}`,
};
const TIMES = ["", " 14:33", ", 14:33:10", "T14:33:10Z", "T14:33:10.123+01:00", " 2:33 PM", " 1433hrs", " 00:00:00"];
const times = fc.constantFrom(...TIMES);

describe("a date as text", () => {
  test.each(Object.entries(BRITISH))("written as %s has its month in the reading with the day first", (_, write) => {
    fc.assert(fc.property(days, times, (day, time) => expect(readDay(` ${write(day)}${time}`)?.dayFirst).toBe(day.month)));
  });

  test.each(Object.entries(AMERICAN))("written as %s has its month in the reading with the month first", (_, write) => {
    fc.assert(fc.property(days, times, (day, time) => expect(readDay(`${write(day)}${time} `)?.monthFirst).toBe(day.month)));
  });

  test.each(Object.entries(CLEAR))("written as %s has its month in both readings", (_, write) => {
    fc.assert(
      fc.property(days, times, ({ month, day }, time) =>
        expect(readDay(write({ month, day }) + time)).toEqual({ dayFirst: month, monthFirst: month }),
      ),
    );
  });

  test.each([
    ["02/03/2020", "2020-03", "2020-02"],
    ["5/5/2020", "2020-05", "2020-05"],
    ["15/03/2020", "2020-03", null],
    ["3/15/2020", null, "2020-03"],
    ["29/02/2020", "2020-02", null],
    ["31/12/99", "1999-12", null],
    ["15/03/2020, 14:33:10", "2020-03", null],
    ["15.03.20 14.33", "2020-03", null],
    ["15/03/2020 - 2:33 pm", "2020-03", null],
    ["15/03/2020\n14:33", "2020-03", null],
    ["15/03/2020 at 1433", "2020-03", null],
  ])("of numbers alone is read both ways: %s", (text, dayFirst, monthFirst) => {
    expect(both(text)).toEqual([dayFirst, monthFirst]);
  });

  test.each(
    words(`
    2020-03-15T14:33:10Z | 2020-03-15 14:33 | 20200315 14:33 | 15th of March 2020 | Sun, 15 Mar 2020 | Sun 15-Mar-2020 |
    15MAR2020 | 15 Mar. '20 | 15 Mar ’20 | 15-MAR-20 14:33 | 15-MAR-20 02.33.10.000000 PM +00:00 | Mar 15, 2020 |
    Mar 15 2020 14:33 | March 15th, 20 | Sunday, March 15, 2020 | 2020 March 15
  `),
  )("with a month's name or in the order of ISO dates has one month: %s", (text) => {
    expect(both(text)).toEqual(["2020-03", "2020-03"]);
  });

  test.each([
    ["a month", ["Mar 2020", "Mar 20", "2020-03", "202003", "03/2020", "March 2020 14:33"]],
    ["no year", ["15 March", "15/03", "Mar 15", "Mar 20, 14:33"]],
    ["no day that there is", ["31/02/2020", "30-02-2020", "31 Apr 2020", "2019-02-29", "20200230", "0 Mar 2020"]],
    ["no month that there is", ["00/00/2020", "13/13/2020", "2020-13-01", "15 Foo 2020"]],
    ["other years", ["15/03/1949", "15/03/2050", "15/03/1066", "15 Mar 1920", "20500101"]],
    ["other words", ["15 Mayor 2020", "Total 15/03/2020", "Noday 15 Mar 2020", "15/03/2020 approx", "", "14:33", "n/a"]],
    ["other numbers", ["12345678", "15032020", "1.2.3.4", "15/03-2020", "15 03 2020", "1/2/3", "-15/03/2020"]],
    ["other times", ["15/03/2020 25:00", "15/03/2020 14:75", "15/03/2020 1", "2020-03-1514:33"]],
    ["quarters and years", ["Q1 2020", "2019/20", "Apr-Jun 2019", "01/04/2019 - 30/06/2019"]],
    ["a number last that can be anything", ["Mar 15 20"]],
    ["long text", [`${" ".repeat(60)}15/03/2020`]],
  ])("is nothing else: %s", (_, texts) => {
    expect(texts.filter((text) => readDay(text) !== null)).toEqual([]);
  });

  test("of any text at all is none, or of a month in one reading at least", () => {
    const pieces = ["15", "3", "2020", "20", "/", "-", ".", " ", ",", "Mar", "sun", "T", ":", "14", "Z", "'", "th"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const read = readDay(parts.join(""));
        const found = read && [read.dayFirst, read.monthFirst].filter((month) => month !== null).map(yearOf);
        expect(found === null || (found.length > 0 && found.every((each) => each >= 1950 && each <= 2049))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("the order of a column's days", () => {
  const order = (texts: readonly string[], given: DayOrder | null = null) => orderOf(texts, given);
  const DAY_FIRST = { order: "dayFirst", certain: true, conflicting: false };
  const MONTH_FIRST = { order: "monthFirst", certain: true, conflicting: false };
  const UNKNOWN = { order: null, certain: false, conflicting: false };

  test.each([
    ["a day after the 12th decides", ["02/03/2020", "15/03/2020"], DAY_FIRST],
    ["so does one in second place", ["02/03/2020", "3/15/2020"], MONTH_FIRST],
    ["with times too", ["02/03/2020 14:33", "03/15/2020 09:00"], MONTH_FIRST],
    ["both kinds contradict each other", ["15/03/2020", "3/15/2020"], { order: null, certain: false, conflicting: true }],
    ["firsts of months, day first", ["01/02/2020", "01/03/2020"], DAY_FIRST],
    ["firsts of months over years, day first", ["01/01/2019", "01/02/2019", "01/01/2020"], DAY_FIRST],
    ["firsts of months, month first, in one year, or days of one January", ["2/1/2020", "3/1/2020"], UNKNOWN],
    ["firsts of months over years, month first", ["12/1/2019", "1/1/2020", "2/1/2020"], MONTH_FIRST],
    ["one month alone decides nothing", ["01/02/2020", "01/02/2020"], UNKNOWN],
    ["nor does one month first", ["2/1/2020"], UNKNOWN],
    ["nor do days of one kind among others", ["01/02/2020", "01/03/2020", "02/03/2020"], UNKNOWN],
    ["nor days that can be either", ["02/03/2020", "05/06/2020"], UNKNOWN],
    ["nor firsts both ways", ["01/02/2020", "02/01/2020"], UNKNOWN],
    ["impossible days say nothing", ["31/02/2020", "02/03/2020"], UNKNOWN],
    ["the same either way needs no order", ["01/01/2019", "05/05/2020"], DAY_FIRST],
    ["ISO dates and names need none", ["2020-03-15", "15 Mar 2020", "Mar 16, 2020"], DAY_FIRST],
    ["ISO dates do not decide for others", ["2020-03-15", "02/03/2020"], UNKNOWN],
    ["nor do they keep firsts of months from it", ["2020-03-15", "01/04/2020", "01/05/2020", "Total"], DAY_FIRST],
    ["an empty column needs none", [], DAY_FIRST],
  ])("is decided by all of them: %s", (_, texts, expected) => {
    expect(order(texts)).toEqual(expected);
    expect(order([...texts, ...texts].reverse())).toEqual(expected);
  });

  test("is what the analyst says, whatever the column holds", () => {
    expect(order(["3/15/2020"], "dayFirst")).toEqual(DAY_FIRST);
    expect(order(["02/03/2020"], "monthFirst")).toEqual(MONTH_FIRST);
    expect(order([], "monthFirst")).toEqual(MONTH_FIRST);
    expect(order(["15/03/2020", "3/15/2020"], "monthFirst")).toEqual({ ...MONTH_FIRST, conflicting: true });
  });

  const early = days.map(({ month, day }) => ({ month, day: Math.min(day, 12) }));
  const columns = fc.oneof(fc.array(days, { minLength: 1, maxLength: 20 }), fc.array(early, { minLength: 1, maxLength: 5 }));

  test.each([
    ["dayFirst", BRITISH["15/03/2020"]!],
    ["monthFirst", AMERICAN["3/15/2020"]!],
  ] as const)("gives the months that were written %s, or none, but for early days of Januaries", (_, write) => {
    fc.assert(
      fc.property(columns, (column) => {
        fc.pre(column.some((each) => number(each) !== 1 || each.day > 12));
        const { order: found } = order(column.map(write));
        if (found) expect(column.map((day) => readDay(write(day))![found])).toEqual(column.map(({ month }) => month));
        else expect(column.every(({ day }) => day <= 12)).toBe(true);
      }),
    );
  });

  test("of a column of months is theirs, day first from two months on, month first from two years on", () => {
    const starts = months.filter((month) => yearOf(month) < 2048);
    fc.assert(
      fc.property(starts, fc.integer({ min: 2, max: 24 }), (start, length) => {
        const written = Array.from({ length }, (_, index) => ({ month: addMonths(start, index), day: 1 }));
        expect(order(written.map(BRITISH["15/03/2020"]!))).toEqual(DAY_FIRST);
        const oneYear = yearOf(written[0]!.month) === yearOf(written.at(-1)!.month);
        expect(order(written.map(AMERICAN["3/15/2020"]!))).toEqual(oneYear ? UNKNOWN : MONTH_FIRST);
      }),
    );
  });
});
