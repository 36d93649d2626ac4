import { cellAt } from "../../../src/domain/address";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { CountedLine } from "../../../src/checks/structure/alike/counted-lines";
import { copiedRuns } from "../../../src/checks/values/kinds/copied-runs";
import { handCounts } from "../hand-made";

const FROM = monthOf(2018, 1);
type Counts = readonly (number | null)[];
/** A line of this name with counts a month each; null for a month without one. */
function line(offence: string, values: Counts, { place = "Essex", from = FROM, length = 1 } = {}): CountedLine {
  const filled = values.flatMap((value, at) => (value === null ? [] : [[String(addMonths(from, at)), value] as const]));
  const counts = handCounts({ [offence]: values.map((value) => value ?? NaN) });
  return {
    ...{ line: 0, counts: { ...counts, table: { ...counts.table, length } }, series: null, months: filled.length, total: 0 },
    names: new Map([
      ["offence", { header: "Offence", text: offence, ofOffence: true, ofPlace: false }],
      ["place", { header: "Place", text: place, ofOffence: false, ofPlace: true }],
      ["blank", { header: "More", text: "", ofOffence: false, ofPlace: false }],
    ]),
    values: () => new Map(filled),
    ...{ cell: cellAt("Data", 1, 1), sheets: ["Data"] },
  };
}
/** Large counts that do not repeat. */
const own = (salt: number, count = 24) => Array.from({ length: count }, (_, at) => 10_007 + ((at * 7919 + salt * 104_729) % 9973));
const YEAR = own(1).slice(0, 12);
const told = (...lines: readonly CountedLine[]) =>
  copiedRuns(lines).map(({ copy, of, months }) => [of.series.name, of.start, copy.series.name, copy.start, months]);

describe("Counts that stand twice", () => {
  test("are the longest run of the same months of another year, or of another line", () => {
    expect(told(line("Burglary", [...YEAR, ...YEAR]))).toEqual([["Burglary, Essex", 0, "Burglary, Essex", 12, 12]]);
    expect(told(line("Burglary", [...YEAR, ...YEAR, ...YEAR]))[0]).toEqual(["Burglary, Essex", 0, "Burglary, Essex", 12, 12]);
    const part = [...own(2).slice(0, 4), ...own(1).slice(4, 12), ...own(2).slice(12)];
    expect(told(line("Burglary", own(1)), line("Fraud", part))).toEqual([["Burglary, Essex", 4, "Fraud, Essex", 4, 8]]);
    // Half a year later is not the same months of a year.
    expect(told(line("Burglary", [...YEAR.slice(0, 6), ...YEAR.slice(0, 6), ...own(3)]))).toEqual([]);
  });

  test.each([
    [6, true],
    [5, false],
  ])("are %i months at least", (months, isTold) => {
    const part = [...own(2).slice(0, 3), ...own(1).slice(3, 3 + months), ...own(2).slice(3 + months)];
    expect(told(line("Burglary", own(1)), line("Fraud", part)).length > 0).toBe(isTold);
    // Also where they are the last ones.
    expect(told(line("Burglary", own(1)), line("Fraud", [...own(2).slice(0, 24 - months), ...own(1).slice(-months)])).length > 0).toBe(
      isTold,
    );
  });

  test.each([
    [4, true],
    [3, false],
  ])("have %i different counts at least, which are not made up", (different, isTold) => {
    const few = Array.from({ length: 12 }, (_, at) => 100_003 + (at % different) * 97);
    const run = told(line("Burglary", [...few, ...few.map((count, at) => (at < 6 ? count : count + 7 + at))]));
    expect(run.length > 0).toBe(isTold);
  });

  test("are of months that follow one another", () => {
    const gap = [...YEAR.slice(0, 3), null, ...YEAR.slice(4, 7), ...YEAR.slice(7).map(() => null)];
    expect(told(line("Burglary", [...gap, ...gap]))).toEqual([]);
  });

  test("are of lines of one name over all tables, the first of two that have the same month, months in order", () => {
    const [first, second] = [line("Burglary", YEAR), line("burglary ", YEAR, { from: addMonths(FROM, 12) })];
    expect(told(second, first)).toEqual([["burglary , Essex", 0, "burglary , Essex", 12, 12]]);
    expect(told(line("Burglary", own(1)), line("Burglary", [...own(1).slice(0, 12), ...own(1).slice(0, 12)]))).toEqual([]);
    expect(told(first, line("Burglary", YEAR, { from: addMonths(FROM, 12), length: 3 }))).toEqual([]);
  });
});

describe("What may be the same is not told:", () => {
  test("small counts, which are alike by chance, and more so among many lines", () => {
    const half = (mean: number) => YEAR.slice(0, 6).map((_, at) => mean + ((at * 7) % 5));
    const twice = (mean: number) => [...half(mean), ...own(4).slice(6, 12), ...half(mean), ...own(5).slice(18)];
    expect([told(line("Burglary", twice(2))).length, told(line("Burglary", twice(60))).length]).toEqual([0, 1]);
    const others = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        line(
          `Kind ${at}`,
          YEAR.map((_each, month) => at * 50_000 + month),
        ),
      );
    const among = (count: number) => told(line("Burglary", twice(120)), ...others(count)).length;
    expect([among(0), among(2000)]).toEqual([1, 0]);
  });

  test("counts that are rounded, by what they are rounded to", () => {
    const round = (to: number) => YEAR.map((_, at) => (10 + ((at * 7) % 11)) * to);
    const isTold = (to: number) => told(line("Burglary", [...round(to), ...round(to)])).length > 0;
    expect([
      isTold(1000),
      told(line("Burglary", [...round(1000).map((count) => count + 1), ...round(1000).map((count) => count + 1)])).length > 0,
    ]).toEqual([false, true]);
  });

  test("a line whose name has all words of the other, or says that it is a whole", () => {
    const with1 = (name: string) =>
      told(line("Theft from shops", own(1)), line(name, [...own(2).slice(0, 12), ...own(1).slice(12)])).length > 0;
    expect(["Theft", "All theft from shops", "Total crime", "Shops theft", "Fraud", "Theft online"].map(with1)).toEqual([
      ...[false, false, false, false, true, true],
    ]);
  });

  test("a line that is never more than the other, where what is left is little", () => {
    const more = (by: number) => own(1).map((count, month) => count + (month < 12 ? 0 : by));
    const isTold = (...values: Counts) => told(line("Burglary", own(1)), line("Fraud", values)).length > 0;
    // 2 a month over 12 months are 24, which is under 30; 2.5 are 30.
    const half = own(1).map((count, month) => count + (month < 12 ? 0 : month % 2 === 0 ? 2 : 3));
    expect([more(2), more(-2), half, more(3), more(-3)].map((values) => isTold(...values))).toEqual([false, false, true, true, true]);
    expect(isTold(...own(1).map((count, month) => count + (month < 12 ? 0 : month % 2 === 0 ? 2 : -2)))).toBe(true);
  });

  test("a line with all of its months alike, unless it is the same offence in another place", () => {
    expect(told(line("Burglary", own(1)), line("Fraud", own(1)))).toHaveLength(1);
    expect(told(line("Burglary", own(1)), line("Burglary", own(1), { place: "Kent" }))).toEqual([]);
  });

  test("but months of another year of another line are", () => {
    const shifted = [...own(2).slice(0, 12), ...own(1).slice(0, 12)];
    expect(told(line("Burglary", own(1)), line("Fraud", shifted))).toEqual([["Burglary, Essex", 0, "Fraud, Essex", 12, 12]]);
  });
});
