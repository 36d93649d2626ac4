import { hideCounts } from "../../../src/analysis/suppression/hide-counts";

const months = (...counts: readonly number[]) => [...counts, ...Array.from({ length: 12 - counts.length }, () => 0)];
const hiddenOf = (counts: readonly number[], fewerThan = 5) => {
  const { counts: hidden, total } = hideCounts(counts, fewerThan);
  return { hidden: counts.filter((_, index) => hidden[index]), total };
};

describe("Hiding the small counts of a window", () => {
  it("hides nothing where none is small, and shows zeros", () => {
    expect(hiddenOf(months(5, 30, 12))).toEqual({ hidden: [], total: false });
    expect(hiddenOf(months())).toEqual({ hidden: [], total: false });
  });

  it("hides a second month with one that is small, the least that is large enough, and prints the total", () => {
    expect(hiddenOf(months(3, 40, 20, 30))).toEqual({ hidden: [3, 20], total: false });
    // 1 beside 5 has no room: a reader who knows that the other is 5 or more would know both.
    expect(hiddenOf(months(1, 5, 9, 30))).toEqual({ hidden: [1, 9], total: false });
  });

  it("hides several months where none is large enough alone", () => {
    expect(hiddenOf(months(1, 6, 6, 7))).toEqual({ hidden: [1, 6, 6, 7], total: false });
  });

  it("hides a third month where two small ones are as great as they can be", () => {
    expect(hiddenOf(months(4, 4, 30, 40))).toEqual({ hidden: [4, 4, 30], total: false });
  });

  it("hides all months where small ones cannot be told apart from zeros, and the total where it would tell them", () => {
    expect(hiddenOf(months(1, 1, 1, 1, 1, 1))).toEqual({ hidden: months(1, 1, 1, 1, 1, 1), total: false });
    expect(hiddenOf(Array.from({ length: 12 }, () => 4))).toMatchObject({ total: true });
  });

  it("hides a small total with all its months", () => {
    expect(hiddenOf(months(1, 2))).toEqual({ hidden: months(1, 2), total: true });
  });
});
