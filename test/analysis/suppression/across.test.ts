import fc from "fast-check";
import highs from "highs";
import { compare } from "../../../src/analysis/compare";
import { hiddenAcross, type PlacedStrand } from "../../../src/analysis/suppression";
import type { HiddenFigures } from "../../../src/domain/hidden";
import { addMonths, monthOf } from "../../../src/domain/month";
import { strandOf } from "../../report/essex-figures";

const END = monthOf(2020, 1);
const MONTHS = 12;

/** A strand with the same counts in both years. */
function placed(name: string, year: readonly number[]): PlacedStrand {
  const strand = strandOf(
    name,
    [...year, ...year].map((count, index) => [addMonths(END, index - 23), count] as const),
  );
  return { strand, comparison: compare(strand, END) };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const across = (districts: readonly (readonly number[])[], rest: readonly number[], fewerThan: number) => {
  const whole = rest.map((count, month) => count + sumOf(districts.map((year) => year[month]!)));
  return {
    whole,
    hidden: hiddenAcross(
      districts.map((year, index) => placed(`D${index}`, year)),
      placed("Force", whole),
      fewerThan,
    ),
  };
};

type Solver = Awaited<ReturnType<typeof highs>>;

/**
 * What a reader of all packs and of the force's report narrows down: the small counts of the later year whose range is less than 1 to one under the
 * threshold. The reader knows all that is printed, the sums of places and of months, and which hidden counts are small.
 */
function told(
  solver: Solver,
  districts: readonly (readonly number[])[],
  whole: readonly number[],
  hidden: readonly (HiddenFigures | null)[],
  fewerThan: number,
): readonly string[] {
  const rules: string[] = [];
  const bounds: string[] = [];
  const small: string[] = [];
  const isHidden = (district: number, month: number) => hidden[district]?.periods.some(({ end }) => end === END - 11 + month) ?? false;
  const range = (name: string, count: number, zeroToo: boolean) => {
    if (count >= fewerThan) bounds.push(`${name} >= ${fewerThan}`);
    else bounds.push(`${zeroToo ? 0 : 1} <= ${name} <= ${fewerThan - 1}`);
    if (count > 0 && count < fewerThan) small.push(name);
  };
  districts.forEach((year, district) => {
    const months = year.flatMap((_, month) => (isHidden(district, month) ? [month] : []));
    for (const month of months) range(`x${district}_${month}`, year[month]!, months.length === MONTHS);
    const terms = months.map((month) => `x${district}_${month}`);
    const shown = sumOf(year.filter((_, month) => !isHidden(district, month)));
    if (hidden[district]?.later) {
      range(`t${district}`, sumOf(year), false);
      rules.push(`${[...terms, `- t${district}`].join(" + ").replace("+ -", "-")} = ${-shown}`);
    } else if (terms.length > 0) rules.push(`${terms.join(" + ")} = ${sumOf(year) - shown}`);
  });
  whole.forEach((count, month) => {
    const open = districts.flatMap((_, district) => (isHidden(district, month) ? [district] : []));
    const rest = count - sumOf(districts.map((year) => year[month]!));
    if (open.length === 0) return;
    rules.push(
      `${open.map((district) => `x${district}_${month}`).join(" + ")} = ${sumOf(open.map((district) => districts[district]![month]!))}`,
    );
    expect(rest).toBeGreaterThanOrEqual(0);
  });
  const extreme = (sense: "Minimize" | "Maximize", name: string) => {
    const named = rules.map((rule, index) => ` r${index}: ${rule}`).join("\n");
    const solved = solver.solve(`${sense}\n obj: ${name}\nSubject To\n${named}\nBounds\n ${bounds.join("\n ")}\nEnd`);
    return solved.Status === "Optimal" ? solved.ObjectiveValue : sense === "Minimize" ? -Infinity : Infinity;
  };
  return small.filter((name) => extreme("Minimize", name) > 1 + 1e-6 || extreme("Maximize", name) < fewerThan - 1 - 1e-6);
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 5, arbitrary: fc.integer({ min: 5, max: 40 }) },
);
const large = fc.integer({ min: 20, max: 60 });
const year = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: MONTHS, maxLength: MONTHS });
const districts = fc.array(fc.oneof(year(count), year(large), year(fc.constantFrom(0, 0, 0, 1))), { minLength: 2, maxLength: 5 });

describe("What is hidden in the packs of several districts", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await highs();
  });

  it("cannot be worked out from the others and from the force, or it is refused", () => {
    const outcomes = { refused: 0, hidden: 0 };
    fc.assert(
      // Force months that are small themselves are hidden in its own report: here it is large.
      fc.property(districts, year(fc.integer({ min: 60, max: 70 })), fc.constantFrom(3, 5), (all, rest, fewerThan) => {
        const { whole, hidden } = across(all, rest, fewerThan);
        if (hidden === null) outcomes.refused += 1;
        else {
          if (hidden.some((each) => each !== null)) outcomes.hidden += 1;
          expect(told(solver, all, whole, hidden, fewerThan)).toEqual([]);
        }
      }),
      { seed: 3, numRuns: Number(process.env["SUPPRESSED"] ?? 20) },
    );
    expect(outcomes.hidden).toBeGreaterThan(outcomes.refused);
    expect(outcomes.refused).toBeGreaterThan(0);
  });

  const [A, B, C] = [3, 20, 30].map((first) => [first, ...Array.from({ length: 11 }, (_, index) => first + 20 + index)]) as [
    number[],
    number[],
    number[],
  ];
  const NONE = A.map(() => 0);

  it("would be told if only the district itself hid it", () => {
    const { whole, hidden } = across([A, B, C], NONE, 5);
    expect(told(solver, [A, B, C], whole, hidden!, 5)).toEqual([]);
    const alone = [hidden![0]!, null, null];
    expect(told(solver, [A, B, C], whole, alone, 5)).toContain("x0_0");
  });

  it("takes the smallest district beside the one with the small count, and leaves the others whole", () => {
    const { hidden } = across([A, C, B], NONE, 5);
    expect(hidden!.map((each) => (each === null ? 0 : each.periods.length))).toEqual([expect.any(Number), 0, 24]);
  });

  it("takes a second total with one that is small itself", () => {
    const few = [1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0];
    const { hidden } = across([few, B, C], NONE, 5);
    expect(hidden!.map((each) => each?.later ?? false)).toEqual([true, true, false]);
  });

  it("is refused where one district alone has anything", () => {
    expect(across([A, NONE], B, 5).hidden).toBeNull();
  });

  it("is nothing where nothing is small", () => {
    expect(across([B, C], NONE, 5).hidden).toEqual([null, null]);
  });
});
