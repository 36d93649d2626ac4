import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { strayedDates } from "../../../src/checks/structure/strayed-dates";
import { monthOf, monthToSerial } from "../../../src/domain/month";
import { checkedChain, only, sheetOf } from "../../reading/sheets";

const day = (year: number, month: number, of: number) => monthToSerial(monthOf(year, month)) + of - 1;
/** Every second day from 1 January 2018, for two years. */
const DAYS = Array.from({ length: 360 }, (_, at) => day(2018, 1, 1) + 2 * at);
const withDays = (days: Readonly<Record<number, number>>, all: readonly number[] = DAYS) => all.map((each, at) => days[at] ?? each);
const found = (days: readonly number[]) => [...strayedDates(days)].map(([at, by]) => `${at} ${by}`);
const shifted = (by: number) => ({ 50: DAYS[50]! + by, 100: DAYS[100]! + by, 150: DAYS[150]! + by });

test.each([365, -365, 3652, -3653])("dates of another year stray: %d days off", (by) => {
  expect(found(withDays(shifted(by)))).toEqual(["50 year", "100 year", "150 year"]);
  const backwards = withDays(shifted(by)).toReversed();
  expect(found(backwards)).toEqual(["209 year", "259 year", "309 year"]);
});

test("days and months the other way round stray", () => {
  // 12 March, 7 November and 5 February 2018, and 4 November 2019.
  const at = (of: number) => DAYS.indexOf(of);
  const [march, november, february, later] = [day(2018, 3, 12), day(2018, 11, 7), day(2018, 2, 6), day(2019, 11, 4)].map(at) as [
    number,
    number,
    number,
    number,
  ];
  const turned = withDays({
    [march]: day(2018, 12, 3),
    [november]: day(2018, 7, 11),
    [february]: day(2018, 6, 2),
    [later]: day(2019, 4, 11),
  });
  expect(found(turned)).toEqual([february, march, november, later].map((each) => `${each} days`));
});

test("two are too few, and so are dates of fewer than a hundred records", () => {
  expect(found(withDays({ 50: DAYS[50]! + 365, 100: DAYS[100]! + 365 }))).toEqual([]);
  const short = DAYS.slice(0, 100);
  const three = { 20: short[20]! + 365, 50: short[50]! + 365, 80: short[80]! + 365 };
  expect(found(withDays(three, short))).toEqual(["20 year", "50 year", "80 year"]);
  expect(found(withDays(three, short.slice(0, 99)))).toEqual([]);
});

test("crimes of long ago, which fit with no other year, say that the others may be so too", () => {
  const past = (at: number, by: number) => [at, DAYS[at]! - by] as const;
  expect(found(withDays(Object.fromEntries([past(20, 200), past(40, 290), past(60, 170), past(80, 365), past(90, 500)])))).toEqual([]);
  const one = withDays({ ...shifted(365), 200: DAYS[200]! - 200 });
  expect(found(one)).toEqual([]);
  const oneOfSix = withDays({ ...shifted(365), 200: DAYS[200]! - 200, 210: DAYS[210]! - 365, 250: DAYS[250]! - 365 });
  expect(found(oneOfSix)).toHaveLength(5);
});

test("records in no order, in blocks of a place each, and of a month within which they stand in no order, stray nowhere", () => {
  const shuffled = DAYS.map((_, at) => DAYS[(at * 131) % 360]!);
  expect(found(shuffled)).toEqual([]);
  expect(found([...DAYS.slice(0, 200), ...DAYS.slice(0, 200), ...DAYS.slice(0, 200)])).toEqual([]);
  const within = DAYS.map((_, at) => DAYS[at - (at % 15) + ((at * 7) % 15)]!);
  expect(found(within)).toEqual([]);
  expect(found(within.map((each, at) => ([50, 100, 150].includes(at) ? each - 365 : each)))).toEqual(["50 year", "100 year", "150 year"]);
});

test("ends of the list, and dates 45 days from those around them, which a block of a month can hold", () => {
  expect(found(withDays({ 0: DAYS[1]! + 365, 100: DAYS[100]! + 365, 359: DAYS[358]! + 365 }))).toEqual(["0 year", "100 year", "359 year"]);
  const near = (by: number) => withDays({ ...shifted(365), 210: DAYS[211]! + by, 230: DAYS[231]! + by });
  expect([found(near(45)).length, found(near(46)).length]).toEqual([3, 0]);
});

test("a tenth of all may stray, and no more", () => {
  const every = (of: number) => DAYS.map((each, at) => (at % of === 5 ? each + 365 : each));
  expect([found(every(10)).length, found(every(9)).length]).toEqual([36, 0]);
});

test("a date strays only where it would be within a day of those around it, and the 13th is no month", () => {
  // Its year before or after is as far from its place as it says: the ten before and after it reach twenty days.
  const off = (days: number) => found(withDays({ ...shifted(365), 200: DAYS[200]! + 365 + days })).length;
  expect([off(20), off(21), off(22), off(-20), off(-21), off(-22)]).toEqual([4, 4, 0, 4, 4, 0]);
  expect(found(withDays({ ...shifted(365), 170: day(2018, 4, 13) }))).toEqual([]);
  expect(found(withDays({ ...shifted(365), 173: day(2018, 12, 12) }))).toHaveLength(3);
});

test("a date between two blocks that are more than 90 days apart strays from neither", () => {
  // Behind the date, the list goes on so many days later; it would be between the two with another year.
  const after = (days: number) =>
    withDays({ ...shifted(365), 200: DAYS[200]! + 365 }, [...DAYS.slice(0, 200), ...DAYS.slice(200).map((day) => day + days)]);
  expect([after(50), after(51)].map((days) => found(days.with(200, DAYS[200]! + 25 + 365)).length)).toEqual([4, 0]);
});

test("few around, or a block that was put in, show nothing", () => {
  const apart = [...DAYS.slice(0, 60), DAYS[60]! + 365, ...DAYS.slice(300, 360), DAYS[300]!, ...DAYS.slice(100, 160)];
  expect(found(apart)).toEqual([]);
});

const records = (days: readonly number[]) =>
  sheetOf("Data", [["Offence", "Date recorded"], ...days.map((each, at) => [at % 2 === 0 ? "Burglary" : "Fraud", each])], {
    formats: [["General", "General"], ...days.slice(0, 59).map(() => ["General", "dd/mm/yyyy"])],
  });
const read = (days: readonly number[]) => checkedChain([records(days)], { by: "Offence" });

test("records of a wrong year are a warning that names their cells and what would fit", () => {
  expect(read(DAYS).findings.filter(({ code }) => code === "monthsOutOfOrder")).toEqual([]);
  const one = only(read(withDays(shifted(365))), "monthsOutOfOrder");
  expect([one.severity, one.address]).toEqual(["warning", "B52, B102, B152"]);
  expect(one.details.dates).toEqual({ year: 3, days: 0 });
  expect(messageOf(one)).toContain("where they would be with another year.");
  expect(answersTo(one)).toEqual([]);
  const both = only(read(withDays({ ...shifted(365), [DAYS.indexOf(day(2018, 3, 12))]: day(2018, 12, 3) })), "monthsOutOfOrder");
  expect(messageOf(both)).toContain("where 3 would be with another year and 1 would be with day and month the other way round.");
});
