import { parseAddress } from "../../src/domain/address";
import type { RawValue } from "../../src/domain/cell";
import { editedColumns, editedHead, type SheetEdit } from "../../src/live/edited";
import type { SheetHead } from "../../src/reading";
import { cut, sheetOf } from "../reading/sheets";

/** Cells B3:D5 of a sheet. */
const VALUES = [
  ["a", 1, 2],
  ["b", 3, 4],
  ["c", 5, 6],
];
const HEAD: SheetHead = sheetOf("Data", VALUES, { used: { row: 2, column: 1, rows: 3, columns: 3 } });

/** An edit at a cell, after which these cells are used. */
function edit(at: string, values: readonly (readonly RawValue[])[], used: string | null = "B3:D5"): SheetEdit {
  const { row, column } = parseAddress(at);
  return { sheet: "Data", cells: [{ row, column, values }], used: used === null ? null : parseAddress(used) };
}
const valuesAfter = (change: SheetEdit, head = HEAD, mostRows = 500) => editedHead(head, change, mostRows)?.values ?? null;

describe("a head after an edit", () => {
  test("holds what was entered, and is another head", () => {
    expect(valuesAfter(edit("C4", [[30]]))).toEqual([VALUES[0], ["b", 30, 4], VALUES[2]]);
    expect(HEAD.values).toEqual(VALUES);
  });

  test("takes of a block what lies in it", () => {
    const block = [
      [0, "x", 7, 8, 9],
      [0, "y", 70, 80, 90],
    ];
    expect(valuesAfter(edit("A5", block))).toEqual([VALUES[0], VALUES[1], ["x", 7, 8]]);
    expect(valuesAfter(edit("A2", block))).toEqual([["y", 70, 80], VALUES[1], VALUES[2]]);
  });

  test("is the same one where the edit lies below it or above it", () => {
    expect(editedHead(HEAD, edit("C6", [[1]]), 500)).toBe(HEAD);
    expect(editedHead(HEAD, edit("C2", [[1]]), 500)).toBe(HEAD);
    expect(editedHead(HEAD, edit("C5", [[1]]), 500)).not.toBe(HEAD);
    expect(editedHead(HEAD, edit("C3", [[1]]), 500)).not.toBe(HEAD);
  });

  test("grows and shrinks with the sheet", () => {
    const grown = editedHead(HEAD, edit("D7", [[9]], "B3:D7"), 500)!;
    expect([grown.values, grown.used?.rows]).toEqual([[...VALUES, ["", "", ""], ["", "", 9]], 5]);
    const shrunk = editedHead(HEAD, edit("B5", [["", "", ""]], "B3:D4"), 500)!;
    expect([shrunk.values, shrunk.used?.rows]).toEqual([VALUES.slice(0, 2), 2]);
    expect(editedHead(HEAD, edit("Z9", [[""]], "B3:C5"), 500)).not.toBe(HEAD);
  });

  test("must be read again where the used cells begin elsewhere or are wider", () => {
    for (const used of [null, "B2:D5", "A3:D5", "C3:D5", "B3:E5"]) expect(valuesAfter(edit("C4", [[30]], used))).toBeNull();
    expect(valuesAfter({ ...edit("C4", [[30]]) }, { ...HEAD, used: null })).toBeNull();
  });

  test("must be read again where the sheet grows past the rows that are read of one", () => {
    expect(valuesAfter(edit("C9", [[1]], "B3:D9"), HEAD, 7)).toHaveLength(7);
    expect(valuesAfter(edit("C10", [[1]], "B3:D10"), HEAD, 7)).toBeNull();
    expect(valuesAfter(edit("C5", [[1]], "B3:D5"), HEAD, 2)).toHaveLength(3);
  });

  test("of a sheet that is longer keeps its rows", () => {
    const head = cut(HEAD, 2);
    expect(valuesAfter(edit("C3", [[10]], "B3:D9"), head, 2)).toEqual([["a", 10, 2], VALUES[1]]);
    expect(valuesAfter(edit("C3", [[10]], "B3:D3"), head, 2)).toEqual([["a", 10, 2]]);
    expect(editedHead(head, edit("C5", [[10]]), 2)).toBe(head);
  });
});

describe("columns after an edit", () => {
  const READ = { sheet: "Data", firstRow: 3, rows: 2, values: { 1: ["b", "c"], 3: [4, 6] } };

  test("hold what was entered into them, in rows that were read", () => {
    const block = [
      ["u", 0, 20],
      ["v", 0, 40],
      ["w", 0, 60],
    ];
    expect(editedColumns(READ, edit("B3", block), false)).toEqual({ ...READ, values: { 1: ["v", "w"], 3: [40, 60] } });
    expect(editedColumns(READ, edit("B5", block), false)).toEqual({ ...READ, values: { 1: ["b", "u"], 3: [4, 20] } });
  });

  test("are the same arrays where they were not edited, and where they are changed in place", () => {
    const read = { ...READ, values: { 1: ["b", "c"], 3: [4, 6] } };
    const after = editedColumns(read, edit("B4", [["x"]]), false);
    expect([after.values[1], read.values[1], after.values[3] === read.values[3]]).toEqual([["x", "c"], ["b", "c"], true]);
    expect(editedColumns(read, edit("C4", [[1]]), false).values).toEqual(read.values);
    const inPlace = editedColumns(read, edit("D5", [[60]]), true);
    expect([inPlace.values[3] === read.values[3], read.values[3]]).toEqual([true, [4, 60]]);
  });

  test("become longer with the sheet, blank where nothing was entered, and never shorter", () => {
    const longer = editedColumns(READ, edit("D7", [[9]], "B3:D7"), false);
    expect(longer).toEqual({ ...READ, rows: 4, values: { 1: ["b", "c", "", ""], 3: [4, 6, "", 9] } });
    expect(editedColumns(READ, edit("B5", [[""]], "B3:D4"), false)).toMatchObject({ rows: 2, values: { 1: ["b", ""] } });
    expect(editedColumns(READ, edit("B4", [[""]], null), false).rows).toBe(2);
    expect(editedColumns(READ, { sheet: "Data", cells: [{ row: 3, column: 1, values: [] }], used: null }, false)).toEqual(READ);
  });
});
