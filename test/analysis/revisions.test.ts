import { reportedStrands, revisionsOf, withBuild } from "../../src/analysis/revisions";
import { addMonths, monthOf } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import type { ReportedBuild, ReportedStrand } from "../../src/domain/reported-build";
import { compareAll } from "../../src/analysis/compare";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { strandOf } from "../report/essex-figures";

const JAN = monthOf(2020, 1);
interface Made {
  readonly end?: typeof JAN;
  readonly standsOut?: boolean | null;
  readonly name?: string;
  readonly length?: number;
}

const strand = (counts: readonly number[], { end = JAN, standsOut = false, name = "Fraud", length = 12 }: Made = {}): ReportedStrand => ({
  ...{ strand: name, end, length, standsOut, countedBy: "1a2b3c" },
  counts: counts.map((count, index) => ({ month: addMonths(end, index - counts.length + 1), length: 1, count })),
});
const build = (day: number, ...strands: readonly ReportedStrand[]): ReportedBuild => ({
  at: `2020-02-${10 + day}T09:00:00.000Z`,
  hiddenUnder: null,
  strands,
});

describe("what has changed since it was last reported", () => {
  test("is nothing for a first report, and nothing where a figure came back to what it was", () => {
    expect(revisionsOf([strand([10, 20])], [])).toEqual([]);
    expect(revisionsOf([strand([10, 20])], [build(1, strand([10, 20])), build(2, strand([10, 25]))])).toEqual([]);
  });

  test("is set beside the last report with another period, and for newer months beside the first with this one", () => {
    const builds = [
      build(1, strand([1, 2, 3])),
      build(2, strand([2, 3, 4], { end: addMonths(JAN, 1) })),
      build(3, strand([2, 3, 5], { end: addMonths(JAN, 1) })),
    ];
    const [found] = revisionsOf([strand([2, 9, 6], { end: addMonths(JAN, 1) })], builds);
    expect(found!.months).toMatchObject([
      { month: JAN, from: 3, to: 9, at: builds[0]!.at },
      { month: addMonths(JAN, 1), from: 4, to: 6, at: builds[1]!.at },
    ]);
    expect(revisionsOf([strand([3, 4, 5], { end: addMonths(JAN, 2) })], builds)).toEqual([
      { strand: "Fraud", months: [expect.objectContaining({ from: 5, to: 4 })], verdict: null },
    ]);
  });

  test("names a verdict that is another one, and none that was not said", () => {
    const before = [build(1, strand([10], { standsOut: true }))];
    expect(revisionsOf([strand([10])], before)).toEqual([
      { strand: "Fraud", months: [], verdict: { was: true, is: false, at: before[0]!.at } },
    ]);
    expect(revisionsOf([strand([10], { standsOut: null })], before)).toEqual([]);
  });

  test("names no verdict beside one of another number of months, or of a number that is not known", () => {
    const before = [build(1, strand([10], { standsOut: true, length: 3 }))];
    expect(revisionsOf([strand([10])], before)).toEqual([]);
    expect(revisionsOf([strand([10], { length: 3 })], before)).toMatchObject([{ verdict: { was: true, is: false } }]);
    const { length: _, ...unknown } = strand([10], { standsOut: true });
    expect(revisionsOf([strand([10])], [build(1, unknown)])).toEqual([]);
  });

  test("is kept once for builds that report the same, and not at all with what is hidden now", () => {
    const builds = withBuild(
      [build(1, strand([10, 3]), strand([7], { name: "Arson" }))],
      build(2, strand([10, 3]), strand([7], { name: "Arson" })),
    );
    expect(builds).toHaveLength(1);
    const hiding = { ...build(3, strand([]), strand([7], { name: "Arson" })), hiddenUnder: 5 };
    expect(withBuild(builds, hiding)).toEqual([hiding]);
    expect(withBuild([{ ...builds[0]!, hiddenUnder: 5 }], hiding)[0]!.strands.map((each) => each.strand)).toEqual(["Arson"]);
  });
});

describe("what is kept of a report", () => {
  const kept = (figures: StrandFigures["figures"]) => {
    const strands = [{ ...strandOf("Fraud", []), figures }];
    const comparisons = compareAll(strands, JAN);
    return reportedStrands(strands, comparisons, judgeAll(strands, comparisons))[0]!.counts.map(({ month, length }) => [
      JAN - month,
      length,
    ]);
  };

  test("is its two totals, not those of other months", () => {
    const totals = [0, 1, 2, 12, 13].map((before) => ({ end: addMonths(JAN, -before), total: 100 + before, sources: [] }));
    expect(kept({ kind: "totals", totals })).toEqual([
      [12, 12],
      [0, 12],
    ]);
  });

  test("is the months that make it up, not the quarters beside them", () => {
    const months = Array.from({ length: 24 }, (_, before) => ({ month: addMonths(JAN, -before), count: 10, sources: [] }));
    const quarters = [0, 3, 6, 9].map((before) => ({ month: addMonths(JAN, -before), length: 3, count: 30, sources: [] }));
    expect(kept({ kind: "months", months: [...months, ...quarters] }).filter(([, length]) => length !== 1)).toEqual([]);
    expect(kept({ kind: "months", months: [...months.slice(0, 5), ...quarters] }).map(([, length]) => length)).toEqual([3, 3, 3, 1, 1, 1]);
  });
});
