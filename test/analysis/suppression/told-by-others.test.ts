import { shownFigures } from "../../../src/chain/shown-figures";
import { addMonths, monthOf } from "../../../src/domain/month";
import { runOf } from "../../../src/domain/rows";
import type { StrandFigures } from "../../../src/domain/strand";
import { strandOf } from "../../report/essex-figures";

const END = monthOf(2020, 1);
const LARGE = [30, 41, 52, 33, 44, 35, 46, 37, 48, 39, 50, 31];
const SMALL = [12, 11, 3, 14, 15, 16, 17, 18, 19, 20, 21, 22];
const years = (counts: readonly number[]) => [...counts, ...counts];
const plus = (one: readonly number[], other: readonly number[]) => one.map((count, index) => count + other[index]!);

/** A strand of two years that counts a row of each of these columns. */
function strand(name: string, counts: readonly number[], columns: readonly number[]): StrandFigures {
  const { definition } = strandOf(name, []);
  const months = counts.map((count, index) => ({
    month: addMonths(END, index - 23),
    count,
    sources: columns.map((column) => ({ sheet: "Data", column, rows: runOf(index) })),
  }));
  return { definition, figures: { kind: "months", months } };
}

const small = strand("Small", years(SMALL), [1]);
const large = strand("Large", years(LARGE), [2]);
const shown = (...strands: readonly StrandFigures[]) => shownFigures(strands, END, { suppress: 5, smallestBase: 50 });

describe("Strands that would tell what is hidden of others", () => {
  it("are none where strands share no cells, or share some with a third that is not reported", () => {
    expect(shown(small, large).comparisons[0]!.hidden).toMatchObject({ earlier: false, later: false });
    const rest = plus(plus(years(SMALL), years(LARGE)), years(LARGE));
    expect(shown(small, large, strand("All", rest, [1, 2, 3])).comparisons[0]!.hidden).toBeDefined();
  });

  it("are refused where a whole stands beside all its parts, by the cells", () => {
    const all = strand("All", plus(years(SMALL), years(LARGE)), [1, 2]);
    expect(() => shown(small, large, all)).toThrow("“All” and the other strands would tell the hidden figures of “Small”");
    expect(shown(small, all).comparisons).toHaveLength(2);
  });

  it("are refused where a total of its own cells is what its parts add up to", () => {
    const total = strand("Total", plus(years(SMALL), years(LARGE)), [9]);
    expect(() => shown(total, small, large)).toThrow("“Total”");
    const other = strand("Other", plus(years(LARGE), years(LARGE)), [9]);
    expect(shown(other, small, large).comparisons).toHaveLength(3);
  });

  it("are refused where what is left of a whole has too little room", () => {
    const counts = years(LARGE);
    const whole = plus(
      plus(years(SMALL), counts),
      Array.from({ length: 24 }, () => 1),
    );
    expect(() => shown(small, large, strand("All", whole, [1, 2, 3]))).toThrow("“All”");
  });

  it("are refused where a part that is printed leaves a hidden month too little to vary by", () => {
    const part = (count: number) => strand("Part", years(SMALL.map((whole) => (whole < 5 ? 0 : count))), [4]);
    const whole = strand("Whole", years(SMALL), [1, 4]);
    expect(() => shown(whole, part(11))).toThrow("“Part” and the other strands would tell the hidden figures of “Whole”");
    expect(shown(whole, part(6)).comparisons).toHaveLength(2);
  });

  it("have nothing to tell where nothing is hidden", () => {
    expect(shown(large, strand("Again", years(LARGE), [2])).comparisons.map(({ hidden }) => hidden)).toEqual([undefined, undefined]);
  });

  it("are refused over a shorter period too, and where the whole has a longer one", () => {
    const total = strand("Total", plus(years(SMALL), years(LARGE)), [9]);
    const over = (...strands: readonly StrandFigures[]) =>
      shownFigures(strands, END, { suppress: 5, smallestBase: 50 }, { period: { kind: "yearToDate" }, baseline: null });
    expect(() => over(total, small, large)).toThrow("“Total”");
    const whole = { ...total, definition: { ...total.definition, period: { kind: "months", length: 12 } as const } };
    expect(() => over(whole, small, large)).toThrow("“Total”");
  });

  it("have no second baseline beside them, nor has any other strand", () => {
    const long = (name: string, counts: readonly number[], column: number) => {
      const { definition } = strandOf(name, []);
      const months = [...years(counts), ...years(counts)].map((count, index) => ({
        month: addMonths(END, index - 47),
        count,
        sources: [{ sheet: "Data", column, rows: runOf(index) }],
      }));
      return { definition, figures: { kind: "months", months } } as const;
    };
    const beside = (suppress: number | null, ...strands: readonly StrandFigures[]) =>
      shownFigures(
        strands,
        END,
        { suppress, smallestBase: 50 },
        { period: { kind: "months", length: 12 }, baseline: { kind: "years", count: 3 } },
      );
    const reasons = (of: ReturnType<typeof beside>) => of.comparisons.map(({ baseline }) => baseline!.reason?.code ?? null);
    const [one, other] = [long("Large", LARGE, 1), long("Small", SMALL, 2)];
    expect(reasons(beside(5, one, other))).toEqual(["confidential", "confidential"]);
    expect(beside(5, one, other).comparisons.flatMap(({ baseline }) => baseline!.windows)).toEqual([]);
    expect([reasons(beside(5, one)), reasons(beside(null, one, other))]).toEqual([[null], [null, null]]);
  });
});
