import { boxOf, firstColumn, lastColumn } from "../../../../src/reading/recognise/layouts/comparison-box";
import type { ComparisonHeader } from "../../../../src/reading/recognise/layouts/comparison-header";
import type { ComparisonTable } from "../../../../src/reading/tables/tables";

const at = (column: number) => ({ column, header: "" });
/** A header over columns: its windows, and its differences where there are any. */
const header = ([top, bottom]: readonly [number, number], windows: readonly number[], diff?: number, pctDiff?: number) =>
  ({
    top,
    bottom,
    windows: windows.map(at),
    diff: diff === undefined ? null : at(diff),
    pctDiff: pctDiff === undefined ? null : at(pctDiff),
  }) as unknown as ComparisonHeader;
const table = (lastRow: number, columns: readonly number[]) => ({ lastRow, windows: columns.map(at) }) as unknown as ComparisonTable;
const REGION = { top: 0, bottom: 50, left: 0, right: 20 };
const box = (own: ComparisonHeader, others: readonly ComparisonHeader[] = [], before: readonly ComparisonTable[] = [], region = REGION) => {
  const { left, right, top, bottom } = boxOf(own, [own, ...others], before, region);
  return [left, right, top, bottom];
};

test("a header reaches from its first column to its last, differences among them", () => {
  const [plain, whole] = [header([3, 4], [4, 5]), header([3, 4], [5, 4], 3, 8)];
  expect([plain, whole].map((each) => [firstColumn(each), lastColumn(each)])).toEqual([
    [4, 5],
    [3, 8],
  ]);
  expect(lastColumn(header([3, 4], [4, 5], 6))).toBe(6);
  expect(firstColumn(header([3, 4], [4, 5], 6, 2))).toBe(2);
});

test("its cells are those of the region left of its last column", () => {
  expect(box(header([3, 4], [4, 5], 6, 7))).toEqual([0, 7, 0, 50]);
  expect(box(header([3, 4], [4, 5]), [], [], { top: 2, bottom: 30, left: 1, right: 20 })).toEqual([1, 5, 2, 30]);
});

test("they begin behind the header that stands to the left in any of its rows", () => {
  const own = header([3, 4], [8, 9]);
  expect(box(own, [header([3, 4], [1, 2], 3)])).toEqual([4, 9, 0, 50]);
  expect(box(own, [header([1, 3], [1, 2])])).toEqual([3, 9, 0, 50]);
  expect(box(own, [header([4, 6], [1, 2])])).toEqual([3, 9, 0, 50]);
  expect(box(own, [header([0, 2], [1, 2]), header([5, 6], [1, 2])])).toEqual([0, 9, 0, 4]);
  expect(box(own, [header([3, 4], [1, 2]), header([3, 4], [4, 5])])).toEqual([6, 9, 0, 50]);
  // One to the right, and one that ends in the same column, say nothing of the left.
  expect(box(own, [header([3, 4], [12, 13]), header([3, 4], [7, 8])])).toEqual([0, 9, 0, 50]);
});

test("they end above the next header below that shares a column with them", () => {
  const own = header([3, 4], [4, 5]);
  expect(box(own, [header([20, 21], [4, 5]), header([12, 13], [4, 5])])).toEqual([0, 5, 0, 11]);
  expect(box(own, [header([12, 13], [5, 8])])).toEqual([0, 5, 0, 11]);
  expect(box(own, [header([12, 13], [6, 8])])).toEqual([0, 5, 0, 50]);
  expect(box(own, [header([4, 5], [4, 5])])).toEqual([0, 5, 0, 50]);
  expect(box(header([3, 4], [8, 9]), [header([3, 4], [1, 2]), header([12, 13], [1, 2])])).toEqual([3, 9, 0, 50]);
  expect(box(header([3, 4], [8, 9]), [header([3, 4], [1, 2]), header([12, 13], [1, 3])])).toEqual([3, 9, 0, 11]);
});

test("they begin below the last table above that shares a column with them", () => {
  const own = header([13, 14], [4, 5]);
  expect(box(own, [], [table(6, [4, 5]), table(9, [4, 5])])).toEqual([0, 5, 10, 50]);
  expect(box(own, [], [table(9, [5, 8])])).toEqual([0, 5, 10, 50]);
  expect(box(own, [], [table(9, [6, 8])])).toEqual([0, 5, 0, 50]);
  expect(box(own, [], [table(12, [4, 5])])).toEqual([0, 5, 13, 50]);
  expect(box(own, [], [table(13, [4, 5]), table(20, [4, 5])])).toEqual([0, 5, 0, 50]);
  const beside = [header([13, 14], [1, 2])];
  expect(box(header([13, 14], [8, 9]), beside, [table(9, [1, 2])])).toEqual([3, 9, 0, 50]);
  expect(box(header([13, 14], [8, 9]), beside, [table(9, [1, 3])])).toEqual([3, 9, 10, 50]);
});
