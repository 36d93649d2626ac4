import { controlLimits } from "../../src/statistics";

describe("The limits of an XmR chart", () => {
  it("leave out a moving range past its own limit, once", () => {
    const { mean, lower, upper } = controlLimits([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    expect([mean.toFixed(6), lower.toFixed(6), upper.toFixed(6)]).toEqual(["1.944444", "-0.715556", "4.604444"]);
  });

  it("are the mean itself where nothing moves", () => {
    expect(controlLimits([5, 5, 5])).toEqual({ mean: 5, lower: 5, upper: 5 });
  });

  it("are as wide as all ranges make them where none is past its limit", () => {
    const { mean, lower, upper } = controlLimits([10, 12, 9, 13]);
    // Mean 11, mean range 3.
    expect([mean, lower, upper].map((each) => each.toFixed(6))).toEqual(["11.000000", "3.020000", "18.980000"]);
  });

  it("keep a range that is 3.267 mean ranges, and no larger one", () => {
    // Eleven ranges of 1 and one of x: x is 3.267 of their mean (11 + x) / 12 where it is 4.115.
    const widthOf = (x: number) => {
      const { mean, upper } = controlLimits([...Array.from({ length: 12 }, (_, index) => index % 2), 1 + x]);
      return upper - mean;
    };
    expect(widthOf(4.11)).toBeCloseTo((2.66 * (11 + 4.11)) / 12, 6);
    expect(widthOf(4.12)).toBeCloseTo(2.66, 6);
  });
});
