import { plainRows, watched } from "./watched";

const SMALL = [
  ["Month", "Count"],
  ["Jan", 1],
  ["Feb", 2],
  ["Mar", 3],
];

describe("what an analyst does is told as plain data, read in one sync", () => {
  test("typing into a cell", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.type("Data", "B3", 20);
    expect(await changes()).toEqual([
      {
        kind: "edited",
        sheet: "Data",
        areas: [{ row: 2, column: 1, rows: 1, columns: 1 }],
        cells: [{ row: 2, column: 1, values: [[20]] }],
        used: { row: 0, column: 0, rows: 4, columns: 2 },
      },
    ]);
    expect(host.traffic.totals.syncs).toBe(1);
  });

  test("a formula, with its formula only where that was asked for", async () => {
    const { host, changes } = await watched({ Data: SMALL }, { formulas: true });
    host.user.type("Data", "B5", "=SUM(B2:B4)");
    expect(await changes()).toMatchObject([{ cells: [{ values: [[6]], formulas: [["=SUM(B2:B4)"]] }] }]);
  });

  test("pasting 10,000 cells", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    const block = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
    host.user.paste("Data", "A5", block);
    expect(await changes()).toEqual([
      {
        kind: "edited",
        sheet: "Data",
        areas: [{ row: 4, column: 0, rows: 1000, columns: 10 }],
        cells: [{ row: 4, column: 0, values: block }],
        used: { row: 0, column: 0, rows: 1004, columns: 10 },
      },
    ]);
    expect(host.traffic.totals.syncs).toBe(1);
  });

  test("filling down", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.fill("Data", "B2", "B3:B6");
    expect(await changes()).toMatchObject([
      { kind: "edited", cells: [{ row: 2, column: 1, values: [[1], [1], [1], [1]] }], used: { rows: 6 } },
    ]);
    expect(host.traffic.totals.syncs).toBe(1);
  });

  test("deleting what cells hold, at the end of the used range, in several places", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.clear("Data", "A4:B4,B2");
    expect(await changes()).toMatchObject([
      {
        kind: "edited",
        cells: [
          { row: 3, column: 0, values: [["", ""]] },
          { row: 1, column: 1, values: [[""]] },
        ],
        used: { row: 0, column: 0, rows: 3, columns: 2 },
      },
    ]);
    expect(host.traffic.totals.syncs).toBe(1);
  });

  test("undoing", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.paste("Data", "A4", [
      ["Apr", 4],
      ["May", 5],
    ]);
    await changes();
    host.user.undo();
    expect(await changes()).toMatchObject([
      {
        kind: "edited",
        cells: [
          {
            row: 3,
            column: 0,
            values: [
              ["Mar", 3],
              ["", ""],
            ],
          },
        ],
        used: { rows: 4 },
      },
    ]);
  });

  test("30 quick edits, in two syncs at most", async () => {
    const { host, changes } = await watched({ Data: plainRows(100) });
    for (let row = 2; row <= 31; row += 1) host.user.type("Data", `C${row}`, row * 100);
    const told = (await changes()).flatMap((change) => (change.kind === "edited" ? change.cells : []));
    expect(told.map(({ row, values }) => [row, values[0]![0]])).toEqual(
      Array.from({ length: 30 }, (_, index) => [index + 1, (index + 2) * 100]),
    );
    expect(host.traffic.totals.syncs).toBeLessThanOrEqual(2);
  });

  test("300 quick edits are one area around them", async () => {
    const { host, changes } = await watched({ Data: plainRows(400) });
    for (let row = 2; row <= 301; row += 1) host.user.type("Data", `C${row}`, -row);
    const edited = await changes();
    const values = new Map(
      edited
        .flatMap((change) => (change.kind === "edited" ? change.cells : []))
        .flatMap((cells) => cells.values.map((row, index) => [cells.row + index, row[0]])),
    );
    for (let row = 2; row <= 301; row += 1) expect(values.get(row - 1)).toBe(-row);
    expect(host.traffic.totals.syncs).toBeLessThanOrEqual(2);
  });

  test("edits on two sheets", async () => {
    const { host, changes } = await watched({ One: SMALL, Two: SMALL });
    host.user.type("One", "B2", 10);
    host.user.type("Two", "B2", 20);
    host.user.type("One", "B3", 11);
    expect(await changes()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: "Two", cells: [{ row: 1, column: 1, values: [[20]] }] }),
        expect.objectContaining({ sheet: "One" }),
      ]),
    );
    expect(host.traffic.totals.syncs).toBeLessThanOrEqual(2);
  });

  test("edits while another is being read, all of them in the next sync", async () => {
    const { host, changes, gate } = await watched({ Data: SMALL, Other: SMALL });
    gate.close();
    host.user.type("Data", "B2", 10);
    await host.idle();
    expect(gate.held).toBe(1);
    host.user.type("Data", "B2", 11);
    host.user.type("Data", "B3", 12);
    host.user.type("Other", "B4", 13);
    await host.idle();
    expect(host.traffic.totals.syncs).toBe(1);
    gate.open();
    expect(await changes()).toMatchObject([
      { sheet: "Data", cells: [{ row: 1, values: [[10]] }] },
      {
        sheet: "Data",
        cells: [
          { row: 1, values: [[11]] },
          { row: 2, values: [[12]] },
        ],
      },
      { sheet: "Other", cells: [{ row: 3, values: [[13]] }] },
    ]);
    expect(host.traffic.totals.syncs).toBe(2);
  });
});

describe("rows and columns that come and go", () => {
  test("make the sheet be read anew, with what happened, however they lie among edits", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.type("Data", "B4", 30);
    host.user.insert("Data", "2:3");
    host.user.type("Data", "B6", 31);
    host.user.delete("Data", "A:A");
    const told = await changes();
    expect(told.at(-1)).toMatchObject({ kind: "whole", sheet: "Data", used: { row: 0, column: 0, rows: 6, columns: 1 } });
    expect(told.flatMap((change) => (change.kind === "whole" ? change.because : []))).toEqual([
      { reason: "rows", change: "inserted", first: 1, count: 2 },
      { reason: "columns", change: "deleted", first: 0, count: 1 },
    ]);
  });

  test("leave no edit told whose cells may have moved by the time of its reading", async () => {
    const { host, changes, gate } = await watched({ Data: SMALL, Other: SMALL });
    gate.close();
    host.user.type("Data", "B4", 30);
    host.user.type("Other", "B4", 31);
    await host.idle();
    host.user.insert("Data", "2:2");
    await host.idle();
    gate.open();
    const told = await changes();
    expect(told.filter(({ kind }) => kind === "edited")).toMatchObject([{ sheet: "Other" }]);
    expect(told.at(-1)).toMatchObject({ kind: "whole", sheet: "Data", because: [{ reason: "rows" }] });
  });

  test("are told of single cells that moved others, as well", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.delete("Data", "B2");
    expect(await changes()).toMatchObject([{ kind: "whole", because: [{ reason: "cellsShifted" }] }]);
  });

  test("are told again when they are undone", async () => {
    const { host, changes } = await watched({ Data: SMALL });
    host.user.insert("Data", "3:3");
    await changes();
    host.user.undo();
    expect(await changes()).toMatchObject([
      { kind: "whole", because: [{ reason: "rows", change: "deleted", first: 2, count: 1 }], used: { rows: 4 } },
    ]);
  });
});

describe("sheets", () => {
  test("that come, go and change their names are told before what was edited", async () => {
    const { host, changes } = await watched({ One: SMALL, Two: SMALL, Three: SMALL });
    host.user.type("Three", "B2", 5);
    host.user.addSheet("Four");
    host.user.type("Four", "A1", 1);
    host.user.renameSheet("Three", "Drei");
    host.user.deleteSheet("Two");
    const told = await changes();
    expect(told.map(({ kind }) => kind).filter((kind) => kind !== "edited")).toEqual(["deleted", "renamed", "added"]);
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: "deleted", sheet: "Two" },
        { kind: "renamed", sheet: "Drei", former: "Three" },
        { kind: "added", sheet: "Four" },
        expect.objectContaining({ kind: "edited", sheet: "Drei" }),
      ]),
    );
  });

  test("deleted before their edit is read do not keep the others from being read", async () => {
    const { host, changes, failures } = await watched({ One: SMALL, Two: SMALL });
    host.user.type("One", "B2", 10);
    host.user.type("Two", "B2", 20);
    host.user.deleteSheet("Two");
    const told = await changes();
    expect(told).toEqual(
      expect.arrayContaining([{ kind: "deleted", sheet: "Two" }, expect.objectContaining({ kind: "edited", sheet: "One" })]),
    );
    expect(told).toHaveLength(2);
    expect(failures()).toEqual([]);
  });

  test("with new names are noticed at the next edit where Excel does not tell of names", async () => {
    const { host, changes } = await watched({ One: SMALL, Two: SMALL }, { supports: () => false });
    host.user.renameSheet("One", "Eins");
    expect(await changes()).toEqual([]);
    host.user.type("Two", "B2", 1);
    expect(await changes()).toMatchObject([
      { kind: "renamed", sheet: "Eins", former: "One" },
      { kind: "edited", sheet: "Two" },
    ]);
    expect(host.traffic.api.filter((api) => api.includes("NameChanged"))).toEqual([]);
  });

  test("that exchange their names make the workbook be read anew", async () => {
    const { host, changes } = await watched({ One: SMALL, Two: SMALL });
    host.user.renameSheet("One", "x");
    host.user.renameSheet("Two", "One");
    host.user.renameSheet("x", "Two");
    expect(await changes()).toEqual([{ kind: "workbook", because: { reason: "renamed" } }]);
  });
});
