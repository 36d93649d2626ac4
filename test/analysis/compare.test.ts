import fc from "fast-check";
import { compare } from "../../src/analysis/compare";
import { addMonths, monthOf } from "../../src/domain/month";
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
        40,
      ).pctDiff,
    ).toBe(12 / 48);
  });

  test("says that a strand has no figures at all", () => {
    expect(compare(strandOf("A", []), END)).toMatchObject({ earlier: null, later: null, reason: { code: "noFigures" } });
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
