import { addressOf, areasOf, windows } from "../../../src/excel/watch/areas";
import { Waiting } from "../../../src/excel/watch/waiting";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("an event's address", () => {
  test.each([
    ["A1", [area(0, 0)]],
    ["A1:C3", [area(0, 0, 3, 3)]],
    ["3:5", [area(2, 0, 3, 16_384)]],
    ["B:C", [area(0, 1, 1_048_576, 2)]],
    ["A1,C3:D4,7:7", [area(0, 0), area(2, 2, 2, 2), area(6, 0, 1, 16_384)]],
    ["'My sheet'!$A$1", [area(0, 0)]],
  ])("%s is read as rows and columns", (address, areas) => expect(areasOf(address)).toEqual(areas));

  test.each(["", "Total", "A0", "XFE1", "A1048577", "C3:A1", "A:3"])("“%s” is none", (address) => expect(areasOf(address)).toBeNull());

  test.each(["A1", "A1:C3", "3:5", "B:C", "A:XFD"])("%s is written the same", (address) =>
    expect(addressOf(areasOf(address)![0]!)).toBe(address),
  );
});

describe("what is read of large areas", () => {
  test("is all of the small ones, and an equal share of each of the others", () => {
    expect(windows([area(0, 0, 1_048_576, 1), area(5, 5), area(0, 2, 1_048_576, 2)], 101)).toEqual([
      area(0, 0, 50, 1),
      area(5, 5),
      area(0, 2, 25, 2),
    ]);
  });

  test("is the first columns of whole rows, and nothing of what has not even one in it", () => {
    expect(windows([area(3, 0, 10, 16_384)], 100)).toEqual([area(3, 0, 10, 10)]);
    expect(windows([area(0, 0, 200, 16_384)], 100)).toEqual([null]);
  });
});

describe("events that wait", () => {
  const sheets = (waiting: Waiting) => [...waiting.take().sheets];

  test("are merged by sheet, each place once", () => {
    const waiting = new Waiting();
    for (const [id, address] of [
      ["1", "B2"],
      ["2", "A1"],
      ["1", "B2"],
      ["1", "C1:C3"],
      ["1", "A1:B2"],
      ["1", "C2"],
    ] as const)
      waiting.changed(id, address, "RangeEdited");
    expect(sheets(waiting)).toEqual([
      ["1", { edits: [area(0, 2, 3, 1), area(0, 0, 2, 2)], because: [] }],
      ["2", { edits: [area(0, 0)], because: [] }],
    ]);
    expect(waiting.isEmpty).toBe(true);
  });

  test("of a sheet whose rows moved are its rows alone, before and after", () => {
    const waiting = new Waiting();
    waiting.changed("1", "B2", "RangeEdited");
    waiting.changed("1", "2:3", "RowDeleted");
    waiting.changed("1", "B2", "RangeEdited");
    expect(waiting.isWhole("1")).toBe(true);
    expect(sheets(waiting)).toEqual([["1", { edits: [], because: [{ reason: "rows", change: "deleted", first: 1, count: 2 }] }]]);
  });

  test("in words that are not known make the sheet be read anew", () => {
    const waiting = new Waiting();
    waiting.changed("1", "B2", "Unknown");
    waiting.changed("2", "Nonsense", "RangeEdited");
    waiting.changed("3", "Nonsense", "RowInserted");
    expect(sheets(waiting).map(([id, { because }]) => [id, because])).toEqual([
      ["1", [{ reason: "unknown" }]],
      ["2", [{ reason: "unknown" }]],
      ["3", [{ reason: "unknown" }]],
    ]);
  });

  test("stand before later ones when they are put back, but not those of a sheet that was deleted since", () => {
    const waiting = new Waiting();
    waiting.changed("1", "A1", "RangeEdited");
    waiting.changed("2", "A1", "RangeEdited");
    const former = waiting.take();
    waiting.changed("1", "A9", "RangeEdited");
    waiting.deleted("2");
    waiting.putBack(former);
    expect(sheets(waiting)).toEqual([["1", { edits: [area(0, 0), area(8, 0)], because: [] }]]);
  });
});
