import { breakPartFindings, withoutPart } from "../../src/analysis/break-parts";
import { compare } from "../../src/analysis/compare";
import { latestMonth } from "../../src/analysis/verdicts/latest-month";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import type { RecordingBreak } from "../../src/domain/break";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const at = (month: Month, part: number | null = null, row = 4): RecordingBreak => ({
  month,
  note: "New flag",
  part,
  at: { sheet: "Breaks", row, column: 0, rows: 1, columns: 1 },
  partAt: { sheet: "Breaks", row, column: 3, rows: 1, columns: 1 },
});
/** Ten a month in the first 12 of 24 months, then 20. */
const strand = (breaks: readonly RecordingBreak[]) =>
  strandOf(
    "Knife Crime",
    Array.from({ length: 24 }, (_, index) => [addMonths(END, index - 23), index < 12 ? 10 : 20] as const),
    { breaks },
  );
const compared = (...breaks: readonly RecordingBreak[]) => compare(strand(breaks), END);
const told = (...breaks: readonly RecordingBreak[]) =>
  breakPartFindings([compared(...breaks)]).map(({ code, address, details }) => [code, address, "most" in details ? details.most : null]);

describe("the part due to recording", () => {
  test("is taken from the later 12 months, and both figures stand", () => {
    expect(withoutPart(compared(at(monthOf(2019, 6), 30)))).toEqual({ part: 30, later: 210, diff: 90, pctDiff: 0.75 });
    expect(withoutPart(compared(at(monthOf(2019, 6), 30), at(monthOf(2019, 9), 12)))).toMatchObject({ part: 42, later: 198 });
    expect([withoutPart(compared(at(monthOf(2019, 6)))), withoutPart(compared(at(monthOf(2018, 6), 30)))]).toEqual([null, null]);
  });

  test("is no more than what was recorded since, whether of one break or of several", () => {
    expect(told(at(monthOf(2019, 12), 40))).toEqual([]);
    expect(told(at(monthOf(2019, 12), 41))).toEqual([["breakPartTooLarge", "D5", 40]]);
    expect(told(at(monthOf(2019, 11), 30), at(monthOf(2019, 12), 40, 5))).toEqual([["breakPartTooLarge", "D5", 20]]);
  });

  test("is said not to be used where its break is not in the later 12 months", () => {
    expect(told(at(monthOf(2019, 1), 5))).toEqual([["breakPartUnused", "D5", null]]);
    expect(told(at(monthOf(2019, 1)))).toEqual([]);
  });
});

describe("a verdict", () => {
  const verdict = (...breaks: readonly RecordingBreak[]) => judgeAll([strand(breaks)], [compared(...breaks)])[0]!.verdict;

  test("cannot be said across a break, and can where it is before the 24 months or after them", () => {
    const nothing = { standsOut: null, method: null, p: null, reason: "recordingChanged" };
    expect(verdict(at(monthOf(2019, 6)))).toMatchObject(nothing);
    expect(verdict(at(monthOf(2018, 3)))).toMatchObject(nothing);
    for (const month of [monthOf(2018, 2), monthOf(2020, 2)]) expect(verdict(at(month))).toMatchObject({ standsOut: true, reason: null });
  });
});

describe("the last month", () => {
  const { figures } = strandOf(
    "Knife Crime",
    Array.from({ length: 30 }, (_, index) => [addMonths(END, index - 29), index < 14 ? 100 + index : 300 + index] as const),
  );

  test("is set beside the months since the break alone", () => {
    const before = latestMonth(figures, END)!;
    expect(before.facts).toContainEqual({ kind: "rise", running: 29 });
    const since = monthOf(2018, 10);
    expect(latestMonth(figures, END, since)).toMatchObject({
      recordedSince: since,
      facts: [
        { kind: "highest", since: null, months: 16 },
        { kind: "rise", running: 15 },
      ],
    });
    expect(latestMonth(figures, END, monthOf(2019, 6))).toMatchObject({ exceptional: null, method: null, facts: [{ running: 7 }] });
  });
});
