import fc from "fast-check";
import { pairedMonths } from "../../src/statistics";

describe("Months paired with those of the year before", () => {
  // Worked out in R from the formula, with pt and qt for Student's t.
  it.each([
    [
      "within chance",
      [85, 70, 99, 104, 92, 118, 108, 121, 95, 101, 80, 93],
      [0.386404254967, 0.163511251343, 0.970642927172, 1.168178928462],
    ],
    [
      "far beyond it",
      [115, 50, 104, 144, 62, 130, 108, 154, 67, 106, 58, 133],
      [5.763030594721, 0.264936812795, 0.902654148612, 1.400123951436],
    ],
  ])("give the dispersion, the chance and the interval that R gives where they vary %s", (_, later, wanted) => {
    const { dispersion, p, low, high } = pairedMonths([80, 75, 92, 88, 95, 101, 110, 104, 97, 90, 84, 79], later, 0.05);
    expect([dispersion, p, low, high].map((each) => each.toFixed(9))).toEqual(wanted.map((each) => each.toFixed(9)));
  });

  it("never call months steadier than chance would: a dispersion under 1 counts as 1", () => {
    const steady = pairedMonths(
      Array.from({ length: 12 }, () => 100),
      Array.from({ length: 12 }, () => 110),
      0.05,
    );
    expect(steady.dispersion).toBeCloseTo(0, 12);
    // t = 120 / √2520 = 2.3905 against Student's t with 11 degrees of freedom.
    expect(steady.p).toBeCloseTo(0.035832404523, 9);
  });

  it("that are both without an offence are no different, and count among the months", () => {
    // Differences of 0 and ±4 / √20 over two degrees of freedom.
    expect(pairedMonths([0, 8, 12], [0, 12, 8], 0.05).dispersion).toBeCloseTo(0.8, 12);
  });

  it("count for less where they stay above for months on end than where the same months are mixed", () => {
    const earlier = Array.from({ length: 12 }, () => 1000);
    const persistent = [1100, 1100, 1100, 1100, 1100, 1100, 1000, 1000, 1000, 1000, 1000, 1000];
    const mixed = [1100, 1000, 1100, 1000, 1100, 1000, 1000, 1100, 1000, 1100, 1000, 1100];
    const [long, short] = [persistent, mixed].map((later) => pairedMonths(earlier, later, 0.05));
    // Differences of nearly ±1 unit: r = (10 − 1) / 12, so the dispersion is 1 + 2 × 9/12 = 2.5 times as high.
    expect(long!.dispersion / short!.dispersion).toBeCloseTo(2.5, 3);
    expect(long!.p).toBeGreaterThan(short!.p);
    expect(long!.low).toBeLessThan(short!.low);
  });

  it("say the reverse of a reversed change: the same chance, the interval turned over", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [there, back] = [pairedMonths(one, other, 0.05), pairedMonths(other, one, 0.05)];
        expect(there.low * back.high).toBeCloseTo(1, 9);
        expect(there.p).toBeCloseTo(back.p, 9);
      }),
    );
  });
});
