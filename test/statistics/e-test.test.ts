import fc from "fast-check";
import { eTest } from "../../src/statistics";

describe("The E-test", () => {
  it.each([
    [2, 6, 0.174875],
    [4, 9, 0.182978],
    [16, 25, 0.164796],
    [40, 60, 0.045613],
    [50, 75, 0.025321],
    [80, 99, 0.156651],
  ])("gives its authors' chance for %i and %i", (earlier, later, p) => {
    expect(eTest(earlier, later)).toBeCloseTo(p, 6);
  });

  it("finds nothing in two equal counts, none among them", () => {
    expect([eTest(0, 0), eTest(7, 7)].map((p) => p.toFixed(12))).toEqual(["1.000000000000", "1.000000000000"]);
  });

  it("says the same whichever count comes first, and less for a greater difference", () => {
    const count = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        expect(eTest(one, other)).toBeCloseTo(eTest(other, one), 12);
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        if (fewer > 0) expect(eTest(fewer - 1, more + 1)).toBeLessThanOrEqual(eTest(fewer, more) + 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});
