import fc from "fast-check";
import highs from "highs";
import { shownFigures } from "../../src/chain/shown-figures";
import { addMonths, monthOf } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { StrandFigures } from "../../src/domain/strand";
import type { Target } from "../../src/domain/target";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { ReportOptionsError } from "../../src/report/report-options";
import { AS_AT, DETAILS, strandOf } from "./essex-figures";
import { attacked, seenIn, type Known, type SeenStrand, type Solver } from "./suppression-attack";

const END = monthOf(2020, 1);
const MONTHS = 24;

const AT = { sheet: "Targets", row: 1, column: 1, rows: 1, columns: 1 };
const TARGETS: readonly Target[] = [
  { kind: "percent", value: -0.05, at: AT },
  { kind: "number", value: 120, at: AT },
  { kind: "monthly", months: Array.from({ length: 12 }, (_, index) => ({ month: addMonths(END, index - 11), value: 9, at: AT })) },
];

/** A strand of so many months up to the last, with a target; it counts a cell a month in each of the columns. */
function strand(name: string, counts: readonly number[], columns: readonly number[]): StrandFigures {
  const months = counts.map((count, index) => ({
    month: addMonths(END, index + 1 - counts.length),
    count,
    sources: columns.map((column) => ({ sheet: "Data", column, rows: runOf(MONTHS - counts.length + index) })),
  }));
  const target = TARGETS[columns[0]! % TARGETS.length]!;
  return { definition: strandOf(name, [], { target, favourable: "down" }).definition, figures: { kind: "months", months } };
}

function planOf(strands: readonly StrandFigures[], fewerThan: number) {
  const shown = shownFigures(strands, END, { suppress: fewerThan, smallestBase: 50 });
  const contents = { details: DETAILS, end: END, asAt: AS_AT, read: strands, account: [], warnings: [], accepted: [] };
  return layOut(compose({ ...contents, ...shown }), { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
}

/** The counts that are hidden for themselves, as the attack calls them. */
function smallOnes(seen: readonly SeenStrand[], strands: readonly StrandFigures[], fewerThan: number) {
  return seen.flatMap(({ windows }, index) => {
    const { figures } = strands[index]!;
    const counts = figures.kind === "months" ? figures.months.map(({ count }) => count) : [];
    const all = [...Array.from({ length: MONTHS - counts.length }, () => NaN), ...counts];
    return windows.flatMap(({ months, total }, later) => {
      const own = all.slice(12 * later, 12 * later + 12);
      const isSmall = (count: number) => count > 0 && count < fewerThan;
      const named = months.map(({ name }) => ({ name, count: own[Number(/\d+$/.exec(name)![0])]! }));
      return [...named, { name: total.name, count: own.reduce((sum, count) => sum + count, 0) }].filter(({ count }) => isSmall(count));
    });
  });
}

/** The small counts that a reader narrows down to less than 1 to one less than the threshold, and all that stands there in full. */
function told(seen: readonly SeenStrand[], known: Omit<Known, "small">, strands: readonly StrandFigures[], solver: Solver) {
  const small = smallOnes(seen, strands, known.fewerThan);
  const ranges = attacked(seen, { ...known, small: new Set(small.map(({ name }) => name)) }, solver);
  return small.filter(({ name }) => {
    const [least, most] = ranges.get(name) ?? [Infinity, -Infinity];
    return least > 1 + 1e-6 || most < known.fewerThan - 1 - 1e-6;
  });
}

const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 9 }) },
  { weight: 6, arbitrary: fc.integer({ min: 10, max: 60 }) },
);
const counts = fc.oneof(
  fc.array(count, { minLength: MONTHS, maxLength: MONTHS }),
  fc.array(fc.integer({ min: 0, max: 2 }), { minLength: MONTHS, maxLength: MONTHS }),
  fc.array(fc.integer({ min: 4, max: 6 }), { minLength: MONTHS, maxLength: MONTHS }),
  fc.array(count, { minLength: 14, maxLength: MONTHS - 1 }),
);
const strands = fc.array(counts, { minLength: 1, maxLength: 3 });
const threshold = fc.constantFrom(3, 5, 10);
/** More by night: SUPPRESSED=1000. */
const RUNS = { seed: 15, numRuns: Number(process.env["SUPPRESSED"] ?? 25) };

describe("A report with hidden counts, attacked with a linear programme", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await highs();
  });

  test("narrows no small count down, whatever the strands are", () => {
    fc.assert(
      fc.property(strands, threshold, (all, fewerThan) => {
        const own = all.map((each, index) => strand(`S${index}`, each, [index]));
        expect(told(seenIn(planOf(own, fewerThan)), { fewerThan, sums: [] }, own, solver)).toEqual([]);
      }),
      RUNS,
    );
  });

  test("narrows none down where one strand holds all the others, or is refused", () => {
    const outcomes = { refused: 0, printed: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: MONTHS, maxLength: MONTHS }), { minLength: 2, maxLength: 3 }),
        threshold,
        (all, fewerThan) => {
          const parts = all.map((each, index) => strand(`S${index}`, each, [index]));
          const sums = all[0]!.map((_, month) => all.reduce((sum, each) => sum + each[month]!, 0));
          const own = [
            ...parts,
            strand(
              "All",
              sums,
              all.map((_, index) => index),
            ),
          ];
          try {
            const seen = seenIn(planOf(own, fewerThan));
            outcomes.printed += 1;
            const known = { fewerThan, sums: [{ whole: all.length, parts: all.map((_, index) => index) }] };
            expect(told(seen, known, own, solver)).toEqual([]);
          } catch (error) {
            if (!(error instanceof ReportOptionsError)) throw error;
            outcomes.refused += 1;
          }
        },
      ),
      RUNS,
    );
    expect(outcomes.refused).toBeGreaterThan(0);
  });

  test("would be told where the second hidden month stood in the report", () => {
    const own = [strand("S0", [...Array.from({ length: 23 }, (_, index) => 20 + index), 3], [0])];
    const seen = seenIn(planOf(own, 5));
    expect(told(seen, { fewerThan: 5, sums: [] }, own, solver)).toEqual([]);
    const second = seen[0]!.windows[1].months.findIndex(({ value }, index) => value === null && index < 11);
    const months = seen[0]!.windows[1].months.map((month, index) => (index === second ? { ...month, value: 32 + second } : month));
    const laidOpen = [{ ...seen[0]!, windows: [seen[0]!.windows[0], { ...seen[0]!.windows[1], months }] as const }];
    expect(told(laidOpen, { fewerThan: 5, sums: [] }, own, solver)).toEqual([{ name: "S0_Later_11", count: 3 }]);
  });
});
