import { compare } from "../../src/analysis/compare";
import { addMonths, monthOf } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { chartedLength, hasColumns } from "../../src/report/layout/charted-length";
import { strandOf } from "./essex-figures";

const END = monthOf(2020, 3);
/** Counts that make up the two years to March 2020, each for so many months. */
const inPeriods = (...lengths: readonly [earlier: number, later: number]): StrandFigures => {
  const months = lengths.flatMap((length, year) =>
    Array.from({ length: 12 / length }, (_, index) => ({
      month: addMonths(END, (year - 1) * 12 - 12 + (index + 1) * length),
      length,
      count: 5,
      sources: [],
    })),
  );
  return { ...strandOf("A", []), figures: { kind: "months", months } };
};
const charted = (strand: StrandFigures) => chartedLength({ figures: strand.figures, comparison: compare(strand, END) });

describe("how many months a column of a chart is for", () => {
  test.each([1, 3, 6])("is %i where both years are made up so", (length) => {
    expect(charted(inPeriods(length, length))).toBe(length);
  });

  test("is none where the years are made up differently, or each is one figure", () => {
    expect([charted(inPeriods(3, 1)), charted(inPeriods(12, 12))]).toEqual([null, null]);
  });

  test("is one where neither year can be added up, and none of totals", () => {
    expect(charted(strandOf("A", []))).toBe(1);
    expect(charted({ ...strandOf("A", []), figures: { kind: "totals", totals: [] } })).toBeNull();
  });
});

describe("whether a chart has any column", () => {
  const has = (strand: StrandFigures, end = END) => hasColumns({ figures: strand.figures, comparison: compare(strand, end) }, 1);

  test("it has one of months within the two years", () => {
    expect(has(inPeriods(1, 1))).toBe(true);
  });

  test("it has none of calendar years in a report of financial years, nor of months of other years", () => {
    expect(has(inPeriods(12, 12), addMonths(END, 3))).toBe(false);
    expect(has(inPeriods(1, 1), addMonths(END, 36))).toBe(false);
  });
});
