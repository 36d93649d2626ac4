import { controlLimits } from "../../src/statistics";

describe("The limits of an XmR chart", () => {
  it("leave out a moving range past its own limit, once", () => {
    const { mean, lower, upper } = controlLimits([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    expect([mean.toFixed(6), lower.toFixed(6), upper.toFixed(6)]).toEqual(["1.944444", "-0.715556", "4.604444"]);
  });

  it("are as wide as all ranges make them where none is past its limit", () => {
    const { mean, lower, upper } = controlLimits([10, 12, 9, 13]);
    // Mean 11, mean range 3.
    expect([mean, lower, upper].map((each) => each.toFixed(6))).toEqual(["11.000000", "3.020000", "18.980000"]);
  });
});
