import fc from "fast-check";
import { compare, SMALLEST_BASE } from "../../src/analysis/compare";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { ESSEX_STRANDS } from "../../scripts/examples/essex";
import { essexFigures, strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const months = (count: number, of: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => [addMonths(END, index - count + 1), of(index)] as const);

describe("comparing the 12 months to a month with the 12 before", () => {
  test("gives the paper's totals, differences and percentages for all ten strands", () => {
    const compared = essexFigures().map((strand) => compare(strand, END));
    expect(compared.map(({ earlier, later, diff }) => [earlier!.total, later!.total, diff])).toEqual(
      ESSEX_STRANDS.map(({ earlier, later }) => [earlier, later, later - earlier]),
    );
    expect(compared[0]!.pctDiff).toBe(5306 / 24675);
    expect(compared.every(({ reason }) => reason === null)).toBe(true);
  });

  test("takes a strand's own period end before the report's", () => {
    const nte = compare(essexFigures()[2]!, END);
    expect([nte.end, nte.earlier!.end, nte.later!.end]).toEqual([monthOf(2020, 2), monthOf(2019, 2), monthOf(2020, 2)]);
  });

  test("names the missing months instead of giving a partial sum", () => {
    const gap = addMonths(END, -3);
    const result = compare(
      strandOf(
        "Fraud",
        months(24, () => 10).filter(([month]) => month !== gap),
      ),
      END,
    );
    expect(result).toMatchObject({
      later: null,
      diff: null,
      pctDiff: null,
      earlier: { total: 120 },
      reason: { code: "missingMonths", window: END, months: [gap] },
    });
  });

  test("gives no percentage of a base of 0, nor of one too small for it", () => {
    expect(
      compare(
        strandOf(
          "A",
          months(24, (index) => (index < 12 ? 0 : 5)),
        ),
        END,
      ),
    ).toMatchObject({ diff: 60, pctDiff: null, reason: { code: "zeroBase" } });
    expect(
      compare(
        strandOf(
          "A",
          months(24, (index) => (index < 12 ? 4 : 5)),
        ),
        END,
      ),
    ).toMatchObject({ diff: 12, pctDiff: null, reason: { code: "smallBase", base: 48 } });
    expect(
      compare(
        strandOf(
          "A",
          months(24, (index) => (index < 12 ? 4 : 5)),
        ),
        END,
        { smallestBase: 40 },
      ).pctDiff,
    ).toBe(12 / 48);
  });

  test("gives a percentage of the smallest base, and none of one offence less", () => {
    const based = (base: number) => strandOf("A", [...months(24, (index) => (index === 0 ? base : index < 12 ? 0 : 5))]);
    expect(compare(based(SMALLEST_BASE), END)).toMatchObject({ pctDiff: (60 - SMALLEST_BASE) / SMALLEST_BASE, reason: null });
    const reason = { code: "smallBase", base: SMALLEST_BASE - 1, smallest: SMALLEST_BASE };
    expect(compare(based(SMALLEST_BASE - 1), END)).toMatchObject({ diff: 61 - SMALLEST_BASE, pctDiff: null, reason });
  });

  /** A strand with a count for each of so many quarters or years, the last of which ends with this month. */
  const inPeriods = (last: Month, length: number, count: number) => {
    const periods = Array.from({ length: count }, (_, index) => ({
      month: addMonths(last, (index - count + 1) * length),
      length,
      count: 30,
      sources: [],
    }));
    return { ...strandOf("A", []), figures: { kind: "months" as const, months: periods } };
  };

  test("adds up quarters that make up the windows", () => {
    expect(compare(inPeriods(END, 3, 8), END)).toMatchObject({ earlier: { total: 120 }, later: { total: 120 }, reason: null });
  });

  test("says that quarters or years do not begin and end with the window, though they cover it", () => {
    for (const [last, length] of [
      [1, 3],
      [2, 3],
      [1, 6],
      [1, 12],
      [11, 12],
    ] as const)
      expect(compare(inPeriods(addMonths(END, last), length, 12), END).reason).toEqual({ code: "periodsDoNotFit", window: END, length });
  });

  test("names the length of those that lie in the window, not of others before or after it", () => {
    const { figures } = inPeriods(addMonths(END, 1), 3, 9);
    const others = [addMonths(END, -12), addMonths(END, 12)].map((month) => ({ month, length: 12, count: 1, sources: [] }));
    const strand = {
      ...strandOf("A", []),
      figures: { kind: "months" as const, months: [...(figures.kind === "months" ? figures.months : []), ...others] },
    };
    expect(compare(strand, END).reason).toEqual({ code: "periodsDoNotFit", window: END, length: 3 });
  });

  test("keeps the cells of every month that it added up", () => {
    const { later } = compare(
      strandOf(
        "A",
        months(24, () => 10),
      ),
      END,
    );
    expect(later!.sources).toEqual(later!.months.flatMap(({ sources }) => sources));
    expect(later!.sources[0]).toMatchObject({ sheet: "Monthly offences", column: 3 });
    expect(later!.months.map(({ month }) => month)).toEqual(months(12, () => 0).map(([month]) => month));
  });

  test("names the later window's reason before the earlier one's", () => {
    const gaps = [addMonths(END, -3), addMonths(END, -15)];
    const strand = strandOf(
      "A",
      months(24, () => 10).filter(([month]) => !gaps.includes(month)),
    );
    expect(compare(strand, END).reason).toEqual({ code: "missingMonths", window: END, months: [gaps[0]] });
    expect(
      compare(
        strandOf(
          "A",
          months(12, () => 10),
        ),
        END,
      ).reason,
    ).toMatchObject({ window: addMonths(END, -12) });
  });

  test("says that a strand has no figures at all", () => {
    expect(compare(strandOf("A", []), END)).toMatchObject({ earlier: null, later: null, reason: { code: "noFigures" } });
    const noTotals = { ...strandOf("A", []), figures: { kind: "totals" as const, totals: [] } };
    expect(compare(noTotals, END).reason).toEqual({ code: "noFigures" });
  });

  test("compares totals that the analysts added up themselves, and misses the window that is not there", () => {
    const totals = [
      { end: addMonths(END, -12), total: 983, sources: [] },
      { end: END, total: 1405, sources: [] },
    ];
    const strand = { ...strandOf("Knife Crime", []), figures: { kind: "totals" as const, totals } };
    expect(compare(strand, END)).toMatchObject({ diff: 422, pctDiff: 422 / 983 });
    expect(compare(strand, addMonths(END, 1))).toMatchObject({ diff: null, reason: { code: "missingTotal" } });
  });

  test("adds up exactly whatever the months hold, and ignores months outside the windows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 24, maxLength: 60 }), (counts) => {
        const result = compare(
          strandOf(
            "A",
            months(counts.length, (index) => counts[index]!),
          ),
          END,
        );
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        expect(result.later!.total).toBe(sum(counts.slice(-12)));
        expect(result.earlier!.total).toBe(sum(counts.slice(-24, -12)));
        expect(result.diff).toBe(result.later!.total - result.earlier!.total);
      }),
    );
  });
});
