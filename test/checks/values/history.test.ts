import { historyOf } from "../../../src/checks/values/history";

test("the level is the median, which wild values hardly move", () => {
  expect(Math.round(historyOf([100, 104, 98, 101, 9_999]).level)).toBe(101);
});

test("counts of any size vary alike: the square root of the count is one spread", () => {
  for (const level of [50, 500, 5_000]) {
    const { distance } = historyOf([level, level, level]);
    expect(distance(level + 3 * Math.sqrt(level)) * 1.2).toBeGreaterThan(2.4);
    expect(distance(level + 3 * Math.sqrt(level)) * 1.2).toBeLessThan(3.1);
  }
});

test("a zero of a series of zeros is where it is expected", () => {
  const { distance, within } = historyOf([0, 0, 0, 0]);
  expect(distance(0)).toBe(0);
  expect(within(2.5)[0]).toBe(0);
});
