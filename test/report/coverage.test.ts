import fc from "fast-check";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { runOf, runsOf } from "../../src/domain/rows";
import type { MonthlyCount, WindowTotal } from "../../src/domain/series";
import type { StrandFigures } from "../../src/domain/strand";
import { coverageOf } from "../../src/report/coverage";
import { essexFigures, strandOf } from "./essex-figures";

const JAN_20 = monthOf(2020, 1);
const { definition } = strandOf("Fraud", []);
const months = (...counts: readonly Omit<MonthlyCount, "count">[]): StrandFigures => ({
  definition,
  figures: { kind: "months", months: counts.map((count) => ({ ...count, count: 1 })) },
});
const source = (sheet: string, ...rows: readonly number[]) => ({ sheet, column: 3, rows: runsOf(rows) });

describe("what the figures were read from", () => {
  test("has a line for each worksheet, from its first month to its last", () => {
    const strand = months(
      { month: addMonths(JAN_20, -1), sources: [source("Old", 4)] },
      { month: JAN_20, sources: [source("Old", 5), source("New", 4)] },
    );
    expect(coverageOf([strand])).toEqual([
      { sheet: "Old", months: "Dec 19 to Jan 20", missing: null, rows: 2 },
      { sheet: "New", months: "Jan 20", missing: null, rows: 1 },
    ]);
  });

  test("names the months between that no strand has figures for", () => {
    const at = (...back: readonly number[]) =>
      months(...back.map((by) => ({ month: addMonths(JAN_20, -by), sources: [source("Crimes", by)] })));
    expect(coverageOf([at(11, 10, 7), at(8, 5, 0)])).toMatchObject([
      { months: "Feb 19 to Jan 20", missing: "Apr 19, Jul 19 and Sep 19 to Dec 19" },
    ]);
    expect(coverageOf([at(2, 0), at(1)])).toMatchObject([{ missing: null }]);
  });

  test("counts a row once that several strands or months count", () => {
    const strand = months(
      { month: addMonths(JAN_20, -1), sources: [source("Wide", 2, 3, 9)] },
      { month: JAN_20, sources: [{ sheet: "Wide", column: 4, rows: runOf(2, 4) }] },
    );
    expect(coverageOf([strand, strand])).toMatchObject([{ rows: 4 }]);
    const anyRows = fc.array(fc.uniqueArray(fc.nat(60), { minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyRows, (lists) => {
        const strands = lists.map((rows) => months({ month: JAN_20, sources: [source("Crimes", ...rows.toSorted((a, b) => a - b))] }));
        expect(coverageOf(strands)[0]!.rows).toBe(new Set(lists.flat()).size);
      }),
    );
  });

  test("says quarters and years, and from which month they run", () => {
    const quarter = (month: Month) => ({ month, length: 3, sources: [source("Quarters", month - JAN_20 + 30)] });
    expect(coverageOf([months(quarter(monthOf(2019, 9)), quarter(monthOf(2020, 3)))])).toMatchObject([
      { months: "Jul 19 to Mar 20, in quarters", missing: "Oct 19 to Dec 19" },
    ]);
    const year = { month: monthOf(2019, 12), length: 12, sources: [source("Both", 3)] };
    expect(coverageOf([months(year, { month: JAN_20, sources: [source("Both", 4)] })])).toMatchObject([
      { months: "Jan 19 to Jan 20, in months and years" },
    ]);
  });

  test("says which 12 months a table's totals are for, beside the months of the same sheet", () => {
    const totals = (count: number): StrandFigures => {
      const all = Array.from({ length: count }, (_, index): WindowTotal => ({
        end: addMonths(JAN_20, -12 * index),
        total: 5,
        sources: [source("Tables", 7)],
      }));
      return { definition, figures: { kind: "totals", totals: all } };
    };
    const monthly = months({ month: JAN_20, sources: [source("Tables", 20, 21)] });
    expect(coverageOf([totals(2), monthly])).toEqual([
      { sheet: "Tables", months: "Totals of 12 months ending Jan 19 and Jan 20", missing: null, rows: 1 },
      { sheet: "Tables", months: "Jan 20", missing: null, rows: 2 },
    ]);
    expect(coverageOf([totals(1)])).toMatchObject([{ months: "Total of 12 months ending Jan 20" }]);
    expect(coverageOf([totals(3)])).toMatchObject([{ months: "Totals of 12 months ending Jan 18, Jan 19 and Jan 20" }]);
    expect(coverageOf([totals(4)])).toMatchObject([{ months: "4 totals of 12 months ending Jan 17 to Jan 20" }]);
    expect(coverageOf([totals(6)])).toMatchObject([{ months: "6 totals of 12 months ending Jan 15 to Jan 20" }]);
  });

  test("of the example is its one worksheet", () => {
    expect(coverageOf(essexFigures())).toMatchObject([{ sheet: "Monthly offences", months: "Dec 17 to Feb 20", missing: null }]);
  });
});
