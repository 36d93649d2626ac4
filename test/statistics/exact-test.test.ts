import { exactTest } from "../../src/statistics";

describe("The exact test of two counts", () => {
  // The ten strands of the board paper of March 2020, by R's poisson.test of their totals.
  it.each([
    ["Domestic Abuse", 24675, 29981, "3.6e-114", 1.194697, 1.235728],
    ["Knife Crime", 983, 1405, "5.75e-18", 1.316489, 1.552242],
    ["Night Time Economy", 948, 971, "6.155314e-1", 0.935615, 1.121335],
    ["Hate Crime", 2605, 2992, "2.45e-7", 1.089427, 1.210962],
    ["Fraud", 2228, 2087, "3.30552e-2", 0.882, 0.994793],
    ["Cyber", 4118, 4267, "1.060334e-1", 0.992522, 1.081773],
    ["Business Crime", 24429, 24043, "8.03419e-2", 0.96679, 1.001921],
    ["Rural Crime", 12897, 13107, "1.949527e-1", 0.9918, 1.041371],
    ["House Burglary", 6244, 5452, "2.54e-13", 0.841852, 0.905608],
    ["Street Robbery", 1506, 1541, "5.37937e-1", 0.952472, 1.099283],
  ])("gives for %s what R gives", (_, earlier, later, p, low, high) => {
    const found = exactTest(earlier, later, 0.05);
    const digits = p.indexOf("e") - 2;
    expect([found.p.toExponential(digits), found.low.toFixed(6), found.high.toFixed(6)]).toEqual([p, low.toFixed(6), high.toFixed(6)]);
  });

  it("has no upper limit where nothing was counted earlier, and none but 0 below where nothing is counted later", () => {
    expect([exactTest(0, 9, 0.05).high, exactTest(9, 0, 0.05).low]).toEqual([Infinity, 0]);
  });
});
