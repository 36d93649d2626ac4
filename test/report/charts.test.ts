import fc from "fast-check";
import { gridUnit, titled } from "../../src/report/layout/charts";
import { textWidth } from "../../src/report/layout/text-size";

describe("the distance between gridlines", () => {
  test("puts two of them above the zero line up to the highest count", () => {
    expect([0, 1, 2, 3, 4, 5, 20, 21, 31, 199, 200, 201, 999, 1000, 1001].map(gridUnit)).toEqual([
      1, 1, 1, 2, 2, 3, 10, 15, 20, 100, 100, 150, 500, 500, 600,
    ]);
  });

  test("is whole, and never far more than half the highest count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000_000 }), (highest) => {
        const unit = gridUnit(highest);
        expect(Number.isInteger(unit)).toBe(true);
        expect(2 * unit).toBeGreaterThanOrEqual(highest);
        expect(unit).toBeLessThanOrEqual(Math.max(highest / 2 + 1, (highest / 2) * 1.5));
      }),
    );
  });
});

test("A chart's title begins with the place where there is room for it on one line", () => {
  expect(titled("Essex Police", "Fraud")).toBe("Essex Police: Fraud");
  expect(titled(null, "Fraud")).toBe("Fraud");
  let title = "x";
  while (textWidth(`E: ${title}x`, 9) <= 450) title += "x";
  expect([titled("E", title), titled("E", `${title}x`)]).toEqual([`E: ${title}`, `${title}x`]);
});
