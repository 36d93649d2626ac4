import { newcombe, wilson } from "../../src/statistics";

describe("Intervals of proportions", () => {
  // R: prop.test(x, n, correct = FALSE)$conf.int
  it.each([
    [9856, 12345, "0.791210", "0.805364"],
    [5, 100, "0.021544", "0.111750"],
    [0, 20, "0.000000", "0.161125"],
    [20, 20, "0.838875", "1.000000"],
  ])("are Wilson’s for %i of %i", (count, of, low, high) => {
    const found = wilson({ count, of });
    expect([found.low.toFixed(6), found.high.toFixed(6)]).toEqual([low, high]);
  });

  // Newcombe 1998, table II, method 10: 56/70 less 48/80.
  it("are Newcombe’s for a difference", () => {
    const { low, high } = newcombe({ count: 48, of: 80 }, { count: 56, of: 70 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.0524", "0.3339"]);
  });
});
