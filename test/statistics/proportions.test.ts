import fc from "fast-check";
import { newcombe, wilson } from "../../src/statistics";

describe("Wilson’s interval", () => {
  test.each([
    [9856, 12_345, 0.79121, 0.805364, 6],
    [5, 100, 0.02154368, 0.11175047, 8],
    [0, 10, 0, 0.2775328, 7],
  ])("of %i of %i is R’s", (count, of, low, high, digits) => {
    const interval = wilson({ count, of });
    expect(interval.low).toBeCloseTo(low, digits);
    expect(interval.high).toBeCloseTo(high, digits);
  });

  test("holds its proportion, within 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const count = Math.round(of * share);
        const { low, high } = wilson({ count, of });
        expect(0 <= low && low <= count / of && count / of <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe("Newcombe’s interval of a difference", () => {
  test("is that of his paper for 56 of 70 and 48 of 80", () => {
    const { low, high } = newcombe({ count: 48, of: 80 }, { count: 56, of: 70 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.0524", "0.3339"]);
  });

  test("turns with its sides", () => {
    const one = newcombe({ count: 48, of: 80 }, { count: 56, of: 70 });
    const other = newcombe({ count: 56, of: 70 }, { count: 48, of: 80 });
    expect([-other.high, -other.low]).toEqual([one.low, one.high]);
  });
});
