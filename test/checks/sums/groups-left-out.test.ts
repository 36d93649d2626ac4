import { withoutGroups } from "../../../src/checks/sums/without-groups";

/** Lines that are left of these, as letters, in the order in which they stand. */
const left = (side: "above" | "below", ...lines: readonly (readonly number[])[]) => {
  const steps = lines[0]!.map(() => ({}));
  const counts = { steps, values: Float64Array.from(lines.flat()) } as never;
  return withoutGroups(counts, [...lines.keys()], side)
    .map((line) => "ABCDEFGH"[line])
    .join("");
};
const [ONE, TWO, THREE] = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [10, 20, 30, 40, 50, 60, 70, 80],
  [5, 4, 3, 2, 1, 9, 9, 9],
];
const sum = (...lines: readonly (readonly number[])[]) => lines[0]!.map((_, at) => lines.reduce((all, line) => all + line[at]!, 0));

describe("Lines without those that add up the ones next to them", () => {
  test("leave out a group’s own line above its offences, or below them, and no other", () => {
    expect([left("above", sum(ONE, TWO), ONE, TWO), left("below", ONE, TWO, sum(ONE, TWO))]).toEqual(["BC", "AB"]);
    expect([left("below", sum(ONE, TWO), ONE, TWO), left("above", ONE, TWO, sum(ONE, TWO))]).toEqual(["ABC", "ABC"]);
    expect(left("above", THREE, sum(ONE, TWO), ONE, TWO)).toBe("ACD");
    expect(left("above", sum(ONE, TWO, THREE), ONE, TWO, THREE)).toBe("BCD");
    expect(left("above", sum(THREE, sum(ONE, TWO)), sum(ONE, TWO), ONE, TWO, THREE)).toBe("CDE");
  });

  test("keep a line that repeats one other alone, or adds up lines that are not next to it", () => {
    expect(left("above", ONE, ONE)).toBe("AB");
    expect(left("above", sum(TWO, THREE), ONE, TWO, THREE)).toBe("ABCD");
  });

  test("leave out a line that is off in one step of eight, and keep one that is in two", () => {
    const off = (...at: readonly number[]) => sum(ONE, TWO).map((value, step) => (at.includes(step) ? value + 1 : value));
    expect([left("below", ONE, TWO, off(3)), left("below", ONE, TWO, off(3, 4))]).toEqual(["AB", "ABC"]);
    const under = sum(ONE, TWO).map((value, step) => (step === 3 ? value - 1 : value));
    expect(left("below", ONE, TWO, under)).toBe("AB");
    expect(left("below", ONE, TWO, under.with(4, 1))).toBe("ABC");
    // Steps without a count say nothing: of seven, none may be off.
    const zero = (line: readonly number[]) => line.with(0, 0);
    expect(left("below", zero(ONE), zero(TWO), zero(off(3)))).toBe("ABC");
  });

  test("keep lines of zeros, and take what is no count for 0", () => {
    const none = ONE.map(() => 0);
    expect([left("below", none, none, none), left("above", none, none)]).toEqual(["ABC", "AB"]);
    expect(left("below", ONE.with(2, NaN), TWO, sum(ONE.with(2, 0), TWO))).toBe("AB");
  });
});
