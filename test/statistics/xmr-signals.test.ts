import { controlLimits, controlSignals, isOutside, type ControlLimits } from "../../src/statistics";

/** A mean of 10, and limits 3 from it: two thirds of them are at 8 and 12. */
const LIMITS: ControlLimits = { mean: 10, lower: 7, upper: 13 };
/** Points about the mean by turns, which no rule marks. */
const still = (length: number) => Array.from({ length }, (_, index) => (index % 2 === 0 ? 10.5 : 9.5));
const found = (points: readonly number[]) =>
  controlSignals(points, LIMITS).map(({ rule, direction, points: marked }) => [rule, direction, ...marked]);

describe("The rules of an XmR chart", () => {
  it("mark nothing in points that go to and fro about the mean", () => {
    expect(found(still(24))).toEqual([]);
  });

  it("mark each point outside the limits, and none on them", () => {
    expect(found([10.5, 13, 9.5, 7, 10.5])).toEqual([]);
    expect(found([10.5, 13.01, 9.5, 6.99, 10.5])).toEqual([
      ["outside", "up", 1],
      ["outside", "down", 3],
    ]);
  });

  it("mark seven points in a row on one side of the mean, as many more as follow, and not six", () => {
    const above = [11, 10.5, 11, 10.6, 11.2, 10.4];
    expect(found([9, ...above, 9])).toEqual([]);
    expect(found([9, ...above, 11, 9])).toEqual([["run", "up", 1, 2, 3, 4, 5, 6, 7]]);
    expect(found([9, ...above, 11, 10.5])).toEqual([["run", "up", 1, 2, 3, 4, 5, 6, 7, 8]]);
    expect(found([11, ...above.map((each) => 20 - each), 9])).toEqual([["run", "down", 1, 2, 3, 4, 5, 6, 7]]);
  });

  it("count a point on the mean for neither side", () => {
    expect(found([11, 10.5, 11, 10, 10.6, 11.2, 10.4])).toEqual([]);
  });

  it("mark seven points that rise six times, or fall, and not five times, nor over a point that stands still", () => {
    const rise = [8.5, 9, 9.5, 10.2, 10.5, 11, 11.5];
    expect(found(rise)).toEqual([["trend", "up", 0, 1, 2, 3, 4, 5, 6]]);
    expect(found(rise.toReversed())).toEqual([["trend", "down", 0, 1, 2, 3, 4, 5, 6]]);
    expect(found(rise.slice(1))).toEqual([]);
    expect(found([8.5, 9, 9.5, 9.5, 10.5, 11, 11.5])).toEqual([]);
  });

  it("mark two of three points beyond two thirds of a limit, where all three are on its side", () => {
    expect(found([9.5, 12.01, 10.5, 12.5, 9.5])).toEqual([["nearLimit", "up", 1, 3]]);
    expect(found([10.5, 7.9, 7.5, 9.5, 10.5])).toEqual([["nearLimit", "down", 1, 2]]);
    expect(found([9.5, 12, 10.5, 12.5, 9.5])).toEqual([]);
    expect(found([9.5, 12.5, 9.9, 12.5, 9.5])).toEqual([]);
    expect(found([9.5, 12.5, 10.5, 10.5, 12.5, 9.5])).toEqual([]);
    expect(found([9.5, 12.5, 12.5, 9.5])).toEqual([]);
  });

  it("let a point beyond the limit count as one of the two", () => {
    expect(found([9.5, 12.5, 10.5, 14, 9.5])).toEqual([
      ["outside", "up", 3],
      ["nearLimit", "up", 1, 3],
    ]);
  });

  it("tell points near a limit that go on as one signal", () => {
    expect(found([9.5, 12.5, 12.5, 12.5, 10.5, 12.5, 9.5])).toEqual([["nearLimit", "up", 1, 2, 3, 5]]);
  });

  it("find the fifth point of the published series outside, and nothing else", () => {
    const points = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    expect(controlSignals(points, controlLimits(points))).toEqual([{ rule: "outside", direction: "up", points: [4] }]);
  });

  it("tell points outside first, then runs, trends and points near a limit, each from the first on", () => {
    const points = [7.9, 7.8, 9.5, 10.5, 9.5, 6.9, 7.8, 9.5, ...[10.1, 10.4, 10.7, 11, 11.3, 11.6, 11.9], 9.5, 14, 9.5, 12.5, 12.5, 10.5];
    expect(found(points).map(([rule, direction, first]) => [rule, direction, first])).toEqual([
      ["outside", "down", 5],
      ["outside", "up", 16],
      ["run", "up", 8],
      ["trend", "up", 5],
      ["nearLimit", "down", 0],
      ["nearLimit", "down", 5],
      ["nearLimit", "up", 18],
    ]);
  });

  it("know a point outside by either limit", () => {
    expect([6.99, 7, 10, 13, 13.01].map((point) => isOutside(point, LIMITS))).toEqual([true, false, false, false, true]);
  });

  it("take a billionth of the mean for rounding, and more for a difference", () => {
    const limits = { mean: 1000, lower: 1000, upper: 1000 };
    expect([1000 + 9e-7, 1000 + 11e-7, 1000 - 9e-7, 1000 - 11e-7].map((point) => isOutside(point, limits))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    // Two years that are alike leave changes of 0 alone.
    expect(controlSignals(new Array<number>(12).fill(0), { mean: 0, lower: 0, upper: 0 })).toEqual([]);
  });

  it("take what rounding alone puts beyond a limit for no signal", () => {
    const [tenth, sum] = [0.3, 0.1 + 0.2];
    const limits = { mean: tenth, lower: tenth, upper: tenth };
    expect(isOutside(sum, limits)).toBe(false);
    expect(
      controlSignals(
        Array.from({ length: 8 }, () => sum),
        limits,
      ),
    ).toEqual([]);
  });
});
