import { atOnce } from "../../src/domain/slices";
import { A_SLICE, groupsOf } from "../../src/systems/groups";

const grouped = (first: readonly string[], second: readonly string[]) => [...atOnce(groupsOf(first, second))];

describe("The groups of records that share a key", () => {
  it("have the records of either side in the order of their rows, and stand in the order of their first ones", () => {
    expect(grouped(["a", "b", "a", "c"], ["b", "a", "d", "a", "d"])).toEqual([
      { first: [0, 2], second: [1, 3] },
      { first: [1], second: [0] },
      { first: [], second: [2, 4] },
    ]);
  });

  it("hold nothing without a key, and no record that is alone", () => {
    expect(grouped(["", "", "a"], ["", "b"])).toEqual([]);
    expect(grouped([], [])).toEqual([]);
  });

  it("can be gone through again", () => {
    const groups = atOnce(groupsOf(["a", "a"], []));
    expect([[...groups], [...groups]]).toEqual([[{ first: [0, 1], second: [] }], [{ first: [0, 1], second: [] }]]);
  });

  it("pause before the first record, and after every so many", () => {
    const pauses = (records: number) => {
      const work = groupsOf(Array.from({ length: records }, String), []);
      let count = 0;
      while (!work.next().done) count += 1;
      return count;
    };
    expect([1, A_SLICE, A_SLICE + 1].map(pauses)).toEqual([1, 1, 2]);
  });
});
