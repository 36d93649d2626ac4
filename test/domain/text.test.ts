import { listed } from "../../src/domain/text";

test("Things are listed as British papers list them, without a comma before the last", () => {
  const lists = [[], ["a"], ["a", "b"], ["a", "b", "c"], ["a, b", "c and d", "e"]];
  expect(lists.map((items) => listed(items))).toEqual(["", "a", "a and b", "a, b and c", "a, b, c and d and e"]);
  expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
});
