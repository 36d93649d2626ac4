import fc from "fast-check";
import { FEWEST_MONTHS, growthRate, STILL_GROWING, vintagesOf } from "../../src/analysis/vintages";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { ReportedBuild, ReportedStrand } from "../../src/domain/reported-build";

const JAN = monthOf(2020, 1);
/** A report of 24 months up to this end. */
const strand = (end: Month, countOf: (month: Month) => number, countedBy: string | null = "rules"): ReportedStrand => ({
  ...{ strand: "Fraud", end, length: 12, standsOut: null, ...(countedBy === null ? {} : { countedBy }) },
  counts: Array.from({ length: 24 }, (_, index) => addMonths(end, index - 23)).map((month) => ({
    month,
    length: 1,
    count: countOf(month),
  })),
});
const build = (...strands: readonly ReportedStrand[]): ReportedBuild => ({ at: "2020-02-10T09:00:00.000Z", hiddenUnder: null, strands });

/** Reports every `step` months up to January 2020, each with the months as they were by then: `countOf` a month and its age. */
function chain(count: number, step: number, countOf: (month: Month, age: number) => number): readonly ReportedStrand[] {
  return Array.from({ length: count }, (_, index) => addMonths(JAN, (index - count + 1) * step)).map((end) =>
    strand(end, (month) => countOf(month, end - month)),
  );
}

const read = (reports: readonly ReportedStrand[]) =>
  vintagesOf(
    [reports.at(-1)!],
    reports.slice(0, -1).map((each) => build(each)),
  )[0] ?? null;

/** Each month gets 4 more a month for three months, on 100. */
const grows = (_: Month, age: number) => 100 + 4 * Math.min(age, 3);

describe("how months grow after their first report", () => {
  test("is what was planted, over the longest time that three months show, and marks the months that still grow", () => {
    expect(read(chain(6, 1, grows))).toEqual({
      strand: "Fraud",
      latest: { age: 0, after: 3, months: 3, grew: 3, from: 300, to: 336 },
      provisional: [-2, -1, 0].map((by) => expect.objectContaining({ month: addMonths(JAN, by) })),
      lastYear: null,
    });
    expect(read(chain(6, 3, grows))).toMatchObject({ latest: { after: 9, months: 3, from: 300, to: 336 } });
  });

  test("is not said where fewer than three months show it", () => {
    expect(read(chain(3, 1, grows))).toBeNull();
    expect(read(chain(4, 1, grows))).toMatchObject({ latest: { months: 3, after: 1 } });
    expect(read(chain(1, 1, grows))).toBeNull();
  });

  test("marks nothing where one month alone was corrected, or months fell, or grew by less than half a per cent", () => {
    const corrected = (month: Month, age: number) => (month === addMonths(JAN, -5) && age > 0 ? 200 : 100);
    expect(read(chain(6, 1, corrected))!.provisional).toEqual([]);
    expect(read(chain(6, 1, (_, age) => 100 - Math.min(age, 3)))!.provisional).toEqual([]);
    expect(read(chain(6, 1, (_, age) => 1000 + Math.min(age, 4)))!.provisional).toEqual([]);
  });

  test("is not taken from a report of other rules, from one that did not keep them, nor told in an earlier period that is built again", () => {
    const reports = chain(6, 1, grows);
    const others = (countedBy: string | null) =>
      reports.slice(0, -1).map(({ end }) => build(strand(end, (month) => grows(month, end - month), countedBy)));
    expect(vintagesOf([reports.at(-1)!], others("other"))).toEqual([]);
    expect(vintagesOf([reports.at(-1)!], others(null))).toEqual([]);
    expect(
      vintagesOf(
        [reports[4]!],
        reports.map((each) => build(each)),
      ),
    ).toEqual([]);
  });

  test("takes the last build of a report, and passes over an earlier period that was built again", () => {
    const reports = chain(6, 1, grows);
    const draft = ({ end }: ReportedStrand) => build(strand(end, () => 7));
    const again = reports.slice(0, -1).flatMap((each, index) => [draft(each), build(each), ...(index > 1 ? [draft(reports[0]!)] : [])]);
    expect(vintagesOf([reports.at(-1)!], again)).toEqual([read(reports)]);
  });

  test("sets the last month beside last year's as it was first reported", () => {
    expect(read(chain(13, 1, grows))!.lastYear).toEqual({ month: addMonths(JAN, -12), first: 100 });
    expect(read(chain(5, 3, grows))!.lastYear).toEqual({ month: addMonths(JAN, -12), first: 100 });
    expect(read(chain(12, 1, grows))!.lastYear).toBeNull();
  });

  test("is nothing for quarters, and nothing for a strand that hides a month", () => {
    const quarters = chain(6, 3, grows).map((each) => ({ ...each, counts: each.counts.map((count) => ({ ...count, length: 3 })) }));
    expect(read(quarters)).toBeNull();
    expect(read(chain(6, 1, grows).map((each) => ({ ...each, counts: [] })))).toBeNull();
  });
});

describe("for any reports", () => {
  const triangles = fc
    .record({
      reports: fc.integer({ min: 1, max: 9 }),
      step: fc.constantFrom(1, 3),
      seed: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 40, maxLength: 40 }),
    })
    .map(({ reports, step, seed }) => chain(reports, step, (month, age) => seed[(month * 7 + age * 3) % 40]!));

  test("each growth is the sum of at least three months that were reported at both ages", () => {
    fc.assert(
      fc.property(triangles, (reports) => {
        const found = read(reports);
        for (const growth of [...(found?.provisional ?? []).map((each) => each.growth), ...(found?.latest ? [found.latest] : [])]) {
          const pairs = reports.flatMap((report) => {
            const month = addMonths(report.end, -growth.age);
            const later = reports.find(({ end }) => end === report.end + growth.after);
            const count = (of: ReportedStrand | undefined) => of?.counts.find((each) => each.month === month)?.count;
            const [from, to] = [count(report), count(later)];
            return from === undefined || to === undefined ? [] : [{ from, to }];
          });
          expect(growth.months).toBeGreaterThanOrEqual(FEWEST_MONTHS);
          expect(growth).toMatchObject({
            months: pairs.length,
            from: pairs.reduce((sum, { from }) => sum + from, 0),
            to: pairs.reduce((sum, { to }) => sum + to, 0),
            grew: pairs.filter(({ from, to }) => to > from).length,
          });
        }
      }),
    );
  });

  test("a mark stands only where most months of that age grew, and together by half a per cent", () => {
    fc.assert(
      fc.property(triangles, (reports) => {
        for (const { growth } of read(reports)?.provisional ?? []) {
          expect(growth.grew * 2).toBeGreaterThan(growth.months);
          expect(growthRate(growth)!).toBeGreaterThanOrEqual(STILL_GROWING);
        }
      }),
    );
  });

  test("counts that are all doubled grow by as much", () => {
    fc.assert(
      fc.property(triangles, (reports) => {
        const doubled = reports.map((each) => ({ ...each, counts: each.counts.map((of) => ({ ...of, count: of.count * 2 })) }));
        const rates = (of: typeof reports) => (read(of)?.provisional ?? []).map(({ month, growth }) => [month, growthRate(growth)]);
        expect(rates(doubled)).toEqual(rates(reports));
      }),
    );
  });
});
