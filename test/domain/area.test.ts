import fc from "fast-check";
import { around, shared, type Area } from "../../src/domain/area";

const areas = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const cells = ({ row, column, rows, columns }: Area) =>
  new Set(Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)} ${column + (index % columns)}`));

test("Two rectangles share exactly the cells that are in both", () => {
  fc.assert(
    fc.property(areas, areas, (one, other) => {
      const both = [...cells(one)].filter((cell) => cells(other).has(cell));
      const found = shared(one, other);
      expect(found ? [...cells(found)] : []).toEqual(both);
    }),
  );
});

test("Rectangles that touch at a side or a corner share nothing", () => {
  const one = { row: 2, column: 2, rows: 2, columns: 2 };
  for (const [row, column] of [
    [4, 2],
    [2, 4],
    [4, 4],
    [0, 2],
    [2, 0],
    [0, 0],
  ] as const)
    expect(shared(one, { row, column, rows: 2, columns: 2 })).toBeNull();
  expect(shared(one, { row: 3, column: 3, rows: 2, columns: 2 })).toEqual({ row: 3, column: 3, rows: 1, columns: 1 });
});

test("The rectangle around some holds them all, and touches one at each side", () => {
  fc.assert(
    fc.property(fc.array(areas, { minLength: 1, maxLength: 4 }), (some) => {
      const all = around(some);
      for (const area of some) expect(shared(all, area)).toEqual(area);
      expect(some.some(({ row }) => row === all.row) && some.some(({ column }) => column === all.column)).toBe(true);
      expect(
        some.some(({ row, rows }) => row + rows === all.row + all.rows) &&
          some.some(({ column, columns }) => column + columns === all.column + all.columns),
      ).toBe(true);
    }),
  );
});
