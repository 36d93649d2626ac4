import fc from "fast-check";
import { percentText } from "../../src/domain/percent";

describe("a percentage as text", () => {
  test("has its sign and one decimal, rounded last", () => {
    expect([0.2150354, -0.0158009, 0, -0.127, 12].map((fraction) => percentText(fraction, "-"))).toEqual([
      "+21.5%",
      "-1.6%",
      "0.0%",
      "-12.7%",
      "+1200.0%",
    ]);
  });

  test("takes the minus sign that it is given", () =>
    expect([-0.016, 0.016].map((fraction) => percentText(fraction, "−"))).toEqual(["−1.6%", "+1.6%"]));

  test("has no sign where it rounds to nothing: 2,851 to 2,850 is 0.0%", () => {
    expect(percentText(-1 / 2851, "-")).toBe("0.0%");
    expect([-0.0004999, 0.0004999, 0, -0].map((fraction) => percentText(fraction, "-"))).toEqual(["0.0%", "0.0%", "0.0%", "0.0%"]);
    expect([-0.0005, 0.0005].map((fraction) => percentText(fraction, "-"))).toEqual(["-0.1%", "+0.1%"]);
  });

  test("rounds the decimal digits that are seen, half away from zero, as Excel does", () => {
    // 0.15 is a little under itself in binary, and toFixed would say 0.1.
    expect([0.0015, -0.0015, 0.0025, 0.0035, 1.0005].map((fraction) => percentText(fraction, "-"))).toEqual([
      "+0.2%",
      "-0.2%",
      "+0.3%",
      "+0.4%",
      "+100.1%",
    ]);
  });

  test("is never further off than its rounding", () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (fraction) =>
        expect(Math.abs(parseFloat(percentText(fraction, "-")) / 100 - fraction)).toBeLessThanOrEqual(0.000501),
      ),
    );
  });
});
