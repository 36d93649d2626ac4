import fc from "fast-check";
import { changedSince } from "../../src/analysis/changed-since";
import { compare } from "../../src/analysis/compare";
import { comparisonFindings } from "../../src/analysis/comparison-findings";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { PeriodChoice } from "../../src/domain/report-period";
import type { StrandFigures } from "../../src/domain/strand";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const counted = (counts: readonly number[], end = END) =>
  strandOf(
    "A",
    counts.map((count, index) => [addMonths(end, index - counts.length + 1), count] as const),
  );
const monthly = (strand: StrandFigures) =>
  new Map(strand.figures.kind === "months" ? strand.figures.months.map(({ month, count }) => [month, count]) : []);
/** The sum of the months from one to another, made without the code under test. */
const sumOf = (strand: StrandFigures, from: Month, to: Month) => {
  let sum = 0;
  for (let month = from; month <= to; month = addMonths(month, 1)) sum += monthly(strand).get(month)!;
  return sum;
};

describe("comparing a period with the same months of the year before", () => {
  it("adds up the financial year to date from April", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 36, maxLength: 36 }),
        fc.integer({ min: 0, max: 11 }),
        (counts, back) => {
          const strand = counted(counts);
          const end = addMonths(END, -back);
          const april = monthOf(end >= monthOf(2019, 4) ? 2019 : 2018, 4);
          const { earlier, later, diff } = compare(strand, end, { period: { kind: "yearToDate" } });
          const [before, after] = [sumOf(strand, addMonths(april, -12), addMonths(end, -12)), sumOf(strand, april, end)];
          expect([earlier!.total, later!.total, diff]).toEqual([before, after, after - before]);
        },
      ),
    );
  });

  it("is what it always was where 12 months are compared, however they are asked for", () => {
    const choices: readonly (PeriodChoice | undefined)[] = [undefined, { kind: "months", length: 12 }];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 24, maxLength: 40 }), (counts) => {
        const strand = counted(counts);
        const results = choices.map((period) => compare(strand, END, period ? { period } : {}));
        expect(results[1]).toEqual(results[0]);
        expect(results[0]).toMatchObject({ end: END, length: 12, later: { total: sumOf(strand, addMonths(END, -11), END) } });
        expect(results[0]!.earlier!.total).toBe(sumOf(strand, addMonths(END, -23), addMonths(END, -12)));
      }),
    );
  });

  it("takes a strand's own period before the report's", () => {
    const own = strandOf("A", [...monthly(counted(Array.from({ length: 30 }, () => 10)))], { period: { kind: "months", length: 4 } });
    expect(compare(own, END, { period: { kind: "quarter" } })).toMatchObject({ end: END, length: 4, later: { total: 40 } });
    const ended = { ...own, definition: { ...own.definition, periodEnd: monthOf(2019, 12) } };
    expect(compare(ended, END)).toMatchObject({ end: monthOf(2019, 12), length: 4, earlier: { total: 40, end: monthOf(2018, 12) } });
  });

  it("fills a quarter or a year to date with quarters that tile it, and refuses others", () => {
    const quarters = {
      ...counted([]),
      figures: {
        kind: "months" as const,
        months: Array.from({ length: 9 }, (_, index) => ({
          month: addMonths(monthOf(2017, 12), 3 * index),
          length: 3,
          count: 100,
          sources: [],
        })),
      },
    };
    expect(compare(quarters, END, { period: { kind: "quarter" } })).toMatchObject({ later: { total: 100 }, earlier: { total: 100 } });
    expect(compare(quarters, monthOf(2019, 12), { period: { kind: "yearToDate" } })).toMatchObject({ later: { total: 300 } });
    const { later, reason } = compare(quarters, monthOf(2019, 11), { period: { kind: "months", length: 4 } });
    expect([later, reason]).toEqual([null, { code: "periodsDoNotFit", window: monthOf(2019, 11), span: 4, length: 3 }]);
  });

  it("refuses a shorter period of totals of 12 months, and says why", () => {
    const totals = {
      ...counted([]),
      figures: { kind: "totals" as const, totals: [-12, 0].map((by) => ({ end: addMonths(END, by), total: 500, sources: [] })) },
    };
    const comparison = compare(totals, END, { period: { kind: "yearToDate" } });
    expect(comparison).toMatchObject({ earlier: null, later: null, reason: { code: "onlyYearTotals", window: END, span: 10 } });
    expect(comparisonFindings([comparison], [totals], END)).toMatchObject([
      { code: "onlyYearTotals", severity: "error", details: { strands: ["A"], window: END, span: 10 } },
    ]);
    expect(compare(totals, END).diff).toBe(0);
  });
});

describe("a second baseline", () => {
  const strand = counted(Array.from({ length: 72 }, (_, index) => 10 + index));

  it("has its own difference from a year that is named", () => {
    const { baseline, later } = compare(strand, END, { baseline: { kind: "year", end: monthOf(2016, 12) } });
    const year = sumOf(strand, monthOf(2016, 1), monthOf(2016, 12));
    expect(baseline).toMatchObject({
      windows: [{ total: year }],
      diff: later!.total - year,
      pctDiff: (later!.total - year) / year,
      reason: null,
    });
  });

  it("is the totals of several years, without a difference", () => {
    const { baseline } = compare(strand, END, { period: { kind: "yearToDate" }, baseline: { kind: "years", count: 3 } });
    const totals = [2016, 2017, 2018].map((year) => sumOf(strand, monthOf(year, 4), monthOf(year + 1, 1)));
    expect([baseline!.windows.map(({ total }) => total), baseline!.diff, baseline!.reason]).toEqual([totals, null, null]);
  });

  it("is refused where a month of it is missing or it is not over, and all else stands", () => {
    const gone = compare(strand, END, { baseline: { kind: "years", count: 5 } });
    const soon = compare(counted([...monthly(strand).values()].slice(6)), END, { baseline: { kind: "years", count: 5 } });
    expect([gone.baseline!.reason, soon.baseline!.reason]).toMatchObject([null, { code: "missingMonths", window: monthOf(2015, 1) }]);
    expect([soon.diff, soon.baseline!.windows]).toEqual([144, []]);
    const within = compare(strand, END, { baseline: { kind: "year", end: monthOf(2019, 12) } });
    expect(within).toMatchObject({ diff: 144, baseline: { reason: { code: "notBefore", window: monthOf(2019, 12) }, diff: null } });
    expect(comparisonFindings([soon], [strand], END)).toMatchObject([
      { code: "baselineMissing", severity: "warning", details: { strands: ["A"], why: "missingMonths", window: monthOf(2015, 1) } },
    ]);
  });

  it("has no figure of a year before the months begin, and no percentage of a small one", () => {
    const { baseline } = compare(strand, END, {
      period: { kind: "months", length: 1 },
      baseline: { kind: "year", end: monthOf(2014, 12) },
    });
    expect(baseline).toMatchObject({ windows: [], diff: null, pctDiff: null, reason: { code: "missingMonths" } });
    const small = compare(strand, END, { period: { kind: "months", length: 1 }, baseline: { kind: "year", end: monthOf(2015, 12) } });
    expect(small.baseline).toMatchObject({ diff: 60, pctDiff: null, reason: { code: "smallBase", base: 21 } });
  });

  it("makes a report out of date where one of its months was corrected", () => {
    const reported = { strand: "A", end: END, length: 3, earlier: 204, later: 240, baseline: [{ end: monthOf(2017, 1), total: 132 }] };
    const wasReported = compare(strand, END, { period: { kind: "months", length: 3 } });
    expect([wasReported.earlier!.total, wasReported.later!.total]).toEqual([204, 240]);
    expect(changedSince({ figures: [reported] }, [strand])).toEqual([]);
    expect(changedSince({ figures: [{ ...reported, baseline: [{ end: monthOf(2017, 1), total: 131 }] }] }, [strand])).toEqual(["A"]);
    expect(changedSince({ figures: [{ ...reported, length: 4 }] }, [strand])).toEqual(["A"]);
  });
});
