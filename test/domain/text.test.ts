import { capital, counted, listed, normalised, listedSome } from "../../src/domain/text";

describe("text", () => {
  test("lists as one says them", () => {
    const lists = [[], ["a"], ["a", "b"], ["a", "b", "c"], ["a, b", "c and d", "e"]];
    expect(lists.map((items) => listed(items))).toEqual(["", "a", "a and b", "a, b and c", "a, b, c and d and e"]);
    expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
  });

  test("counts with the right word", () => {
    expect([counted(1, "row"), counted(1234, "row"), counted(0, "entry", "entries")]).toEqual(["1 row", "1,234 rows", "0 entries"]);
  });

  test("begins with a capital, and is otherwise as it was", () => {
    expect([capital("totals of Essex"), capital("Essex"), capital("")]).toEqual(["Totals of Essex", "Essex", ""]);
  });

  test("compares without case, line breaks and doubled spaces", () => {
    expect(normalised("  Crime\n Type\u00a0")).toBe("crime type");
  });
});

test("a list of some says how many more there are, and no more where there are none", () => {
  expect(listedSome(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
  expect(listedSome(["a", "b"], 2)).toBe("a and b");
  expect(listedSome([], 2)).toBe("");
});
