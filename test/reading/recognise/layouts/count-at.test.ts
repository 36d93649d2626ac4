import { countAt } from "../../../../src/reading/recognise/layouts/count-at";
import { viewed } from "./viewed";

test("a cell's count is read as it is written, and is 0 where there is none", () => {
  const view = viewed("7 | '1,204 | * | words | | -3");
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => countAt(view, 0, column))).toEqual([7, 1204, 0, 0, 0, 0, 0]);
});
