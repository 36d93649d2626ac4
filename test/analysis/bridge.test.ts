import fc from "fast-check";
import { bridgeOf, lastReported, spanOf } from "../../src/analysis/bridge";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { ReportedBuild, ReportedCount, ReportedStrand } from "../../src/domain/reported-build";

const JAN = monthOf(2020, 1);
const OCT = monthOf(2019, 10);
const months = (end: Month, count: number, of: (month: Month) => number): readonly ReportedCount[] =>
  Array.from({ length: count }, (_, index) => addMonths(end, index - count + 1)).map((month) => ({ month, length: 1, count: of(month) }));
const strand = (end: Month, of: (month: Month) => number, countedBy = "rules"): ReportedStrand => ({
  ...{ strand: "Fraud", end, length: 12, standsOut: null, countedBy },
  counts: months(end, 24, of),
});
const build = (at: string, ...strands: readonly ReportedStrand[]): ReportedBuild => ({ at, hiddenUnder: null, strands });
const ten = () => 10;

/** The bridge to the 12 months to January 2020. */
const bridge = (of: (month: Month) => number, builds: readonly ReportedBuild[]) =>
  bridgeOf(lastReported([strand(JAN, of)], builds)[0] ?? null, { strand: "Fraud", later: months(JAN, 12, of) });

describe("from the last report's figure to this one's", () => {
  test("are what was revised, the months that left, and those that are new", () => {
    const of = (month: Month) => (month === addMonths(OCT, -2) ? 17 : month > OCT ? 30 : 10);
    expect(bridge(of, [build("2019-11-09", strand(OCT, ten))])).toMatchObject({
      from: 120,
      revised: { was: 90, now: 97 },
      left: { count: 30, months: [{ month: addMonths(OCT, -11) }, {}, {}] },
      added: { count: 90 },
      to: 187,
      last: { at: "2019-11-09", sameRules: true, end: OCT, length: 12 },
    });
  });

  test("is set beside the last build of another period, else beside the first of its own", () => {
    const builds = [
      build(
        "1",
        strand(OCT, () => 1),
      ),
      build("2", strand(OCT, ten)),
      build(
        "3",
        strand(JAN, () => 3),
      ),
      build("4", strand(JAN, ten)),
    ];
    expect(bridge(ten, builds)).toMatchObject({ from: 120, revised: null, last: { at: "2" } });
    expect(bridge(ten, builds.slice(2))).toMatchObject({
      from: 36,
      revised: { was: 36, now: 120 },
      left: null,
      added: null,
      last: { at: "3" },
    });
  });

  test("is nothing where no figure is another one, where no month is in both, and for a report that hid a month", () => {
    expect(bridge(ten, [build("1", strand(JAN, ten))])).toBeNull();
    expect(bridge(ten, [])).toBeNull();
    expect(bridge(ten, [build("1", strand(addMonths(JAN, -12), ten))])).toBeNull();
    expect(bridge(ten, [build("1", { ...strand(OCT, ten), counts: [] })])).toBeNull();
    expect(bridge(ten, [build("1", { ...strand(OCT, ten), counts: strand(OCT, ten).counts.slice(0, -1) })])).toBeNull();
  });

  test("is nothing beside quarters, whose months are not known", () => {
    const quarters = months(OCT, 4, ten).map((each, index) => ({ ...each, month: addMonths(OCT, 3 * (index - 3)), length: 3 }));
    expect(bridge(ten, [build("1", { ...strand(OCT, ten), counts: quarters })])).toBeNull();
  });

  test("takes a month that someone made a fraction, as verifying does", () => {
    const of = (month: Month) => (month % 3 === 0 ? 10.1 : month % 3 === 1 ? 0.7 : 3.3);
    expect(bridge(of, [build("1", strand(OCT, ten))])!.from).toBe(120);
  });

  test("says that the rules are others", () => {
    expect(bridge(ten, [build("1", strand(OCT, ten, "former"))])!.last.sameRules).toBe(false);
  });

  test("adds up, whatever was reported and whatever is now", () => {
    const count = fc.integer({ min: 0, max: 500 });
    const counts = fc.array(count, { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: -14, max: 14 }), fc.integer({ min: 1, max: 12 }), (was, now, by, length) => {
        const end = addMonths(JAN, by);
        const of = (values: readonly number[]) => (month: Month) => values[month % 60]!;
        const before = { ...strand(end, of(was)), length };
        const found = bridge(of(now), [build("1", before)]);
        const sum = (values: readonly ReportedCount[]) => values.reduce((all, each) => all + each.count, 0);
        if (found === null) return;
        const { from, revised, left, added, to } = found;
        expect(from).toBe(sum(months(end, length, of(was))));
        expect(to).toBe(sum(months(JAN, 12, of(now))));
        expect(from + (revised ? revised.now - revised.was : 0) - (left?.count ?? 0) + (added?.count ?? 0)).toBe(to);
      }),
    );
  });

  test("names months that follow one another by the span, and others not", () => {
    expect(spanOf(months(JAN, 3, ten))).toEqual({ end: JAN, length: 3 });
    expect(spanOf([...months(OCT, 1, ten), ...months(JAN, 1, ten)])).toBeNull();
  });
});
