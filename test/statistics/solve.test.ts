import { crossing } from "../../src/statistics/solve";

describe("Where an increasing function crosses a value", () => {
  it("is found to a double's last digits", () => {
    expect(crossing((at) => at, 1 / 3, 0, 1)).toBeCloseTo(1 / 3, 15);
    expect(crossing((at) => at ** 3, 0.001, -1, 1)).toBeCloseTo(0.1, 15);
  });

  it("is the first place where the function comes to it", () => {
    expect(crossing(Math.floor, 1, 0, 4)).toBeCloseTo(1, 15);
  });

  it("is the end that is nearest where it does not lie between", () => {
    expect(crossing((at) => at, 9, 0, 4)).toBeCloseTo(4, 15);
    expect(crossing((at) => at, -9, 0, 4)).toBeCloseTo(0, 15);
  });
});
