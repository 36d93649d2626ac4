import fc from "fast-check";
import type { RawValue } from "../../src/domain/cell";
import { batches, type Asked } from "../../src/excel/read-columns";
import type { ColumnRequest, SheetHead } from "../../src/reading/sheets/grid";
import { sheetOf } from "../reading/sheets";

/** Excel's own limits for one read; on the web, for one answer. */
const EXCEL_CELLS = 5_000_000;
const EXCEL_BYTES = 5_000_000;
/** Rows of one column of a sheet with an unknown head, at 24 bytes a cell, that 3.5 MB hold. */
const ROWS_A_SYNC = 145_833;

const ask = (rows: number, columns: readonly number[], sheet = "Data"): ColumnRequest => ({ sheet, firstRow: 500, rows, columns });
const upTo = (columns: number) => Array.from({ length: columns }, (_, index) => index);
const headOf = (value: RawValue, columns: number): SheetHead => sheetOf("Data", Array(20).fill(Array(columns).fill(value)));
const places = (asked: readonly Asked[]) => asked.map(({ piece }) => [piece.row, piece.rows]);
const cellsOf = (asked: readonly Asked[]) => asked.reduce((sum, { piece }) => sum + piece.rows * piece.columns, 0);

describe("what a sync asks for", () => {
  test("is as many rows as its size allows, and the rest in the next one", () => {
    expect(batches([ask(ROWS_A_SYNC, [3])], []).map(places)).toEqual([[[500, ROWS_A_SYNC]]]);
    expect(batches([ask(ROWS_A_SYNC + 1, [3])], []).map(places)).toEqual([[[500, ROWS_A_SYNC]], [[500 + ROWS_A_SYNC, 1]]]);
  });

  test("is as many pieces as fit together", () => {
    const half = Math.floor(ROWS_A_SYNC / 2);
    expect(batches([ask(half, [3]), ask(ROWS_A_SYNC - half, [1], "Other")], []).map((asked) => asked.length)).toEqual([2]);
    expect(batches([ask(half, [3]), ask(ROWS_A_SYNC - half + 1, [1], "Other")], []).map((asked) => asked.length)).toEqual([1, 1]);
    expect(batches([], [])).toEqual([]);
  });

  test("is one range for neighbouring columns, in whatever order they are named", () => {
    const [asked] = batches([ask(10, [7, 3, 4])], []);
    expect(asked!.map(({ piece: { column, columns } }) => [column, columns])).toEqual([
      [3, 2],
      [7, 1],
    ]);
  });

  test.each([
    ["blank cells", [headOf("", 200)]],
    ["figures of one digit", [headOf(1, 200)]],
    ["columns beyond the head", [headOf(1, 1)]],
    ["a head that is unknown", []],
  ])("is never more cells than Excel reads at once: %s", (_, heads) => {
    const asked = batches([ask(1_048_076, upTo(200))], heads);
    expect(Math.max(...asked.map(cellsOf))).toBeLessThanOrEqual(EXCEL_CELLS);
  });

  test("is never an answer larger than Excel on the web allows", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 1_048_076 }),
        (text, columns, rows) => {
          const aRow = JSON.stringify([Array(columns).fill(text)]).length;
          for (const asked of batches([ask(rows, upTo(columns))], [headOf(text, columns)]))
            expect(asked.reduce((sum, { piece }) => sum + piece.rows * aRow, 0)).toBeLessThan(EXCEL_BYTES);
        },
      ),
    );
  });

  test("is every row once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_076 }), fc.integer({ min: 1, max: 40 }), (rows, columns) => {
        const pieces = batches([ask(rows, upTo(columns))], [])
          .flat()
          .map(({ piece }) => piece);
        let next = 500;
        for (const piece of pieces) {
          expect([piece.row, piece.column, piece.columns]).toEqual([next, 0, columns]);
          next += piece.rows;
        }
        expect(next).toBe(500 + rows);
      }),
    );
  });
});
