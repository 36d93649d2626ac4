import fc from "fast-check";
import { cellReader, fingerprint, MOST_CELLS, type CellReader } from "../../../src/checks/settings/rests-on";
import { localAddress } from "../../../src/domain/address";
import type { RawValue } from "../../../src/domain/cell";
import { finding } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import { sheetOf } from "../../reading/sheets";

/** Cells that each hold something of their own, but for those that are said. */
const cellsBut = (changed: Readonly<Record<string, RawValue>>): CellReader => {
  return (sheet, row, column) => changed[`${row} ${column}`] ?? `${sheet} ${row} ${column}`;
};
const AS_IT_IS = cellsBut({});
const of = (address: string | null, at = AS_IT_IS, sheet: string | null = "Data") =>
  fingerprint(finding("secondHeader", { sheet, address }, {}), at);
const down = (rows: number, row = 4, column = 2) => localAddress({ row, column, rows, columns: 1 });

describe("what a finding rests on", () => {
  test("is each of its cells, up to as many as are looked at", () => {
    const area = fc.record({
      row: fc.nat(20),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 7 }),
      columns: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(area, fc.nat(), ({ row, column, rows, columns }, cell) => {
        const [at, address] = [cell % (rows * columns), localAddress({ row, column, rows, columns })];
        const changed = cellsBut({ [`${row + Math.floor(at / columns)} ${column + (at % columns)}`]: "corrected" });
        expect(of(address, changed)).not.toBe(of(address));
        expect(of(address)).toBe(of(address));
      }),
    );
  });

  test.each([
    ["the first of them counts", 4, false],
    ["the last that is looked at counts", 4 + MOST_CELLS - 1, false],
    ["the one after it does not", 4 + MOST_CELLS, true],
  ])("is the first of very many cells: %s", (_, row, stands) => {
    const address = down(MOST_CELLS + 1);
    expect(of(address, cellsBut({ [`${row} 2`]: "corrected" })) === of(address)).toBe(stands);
  });

  test("is as many cells of several places as of one", () => {
    const address = `${down(MOST_CELLS - 1)}, F1:F2`;
    expect(of(address, cellsBut({ "0 5": "corrected" }))).not.toBe(of(address));
    expect(of(address, cellsBut({ "1 5": "corrected" }))).toBe(of(address));
  });

  test("is how many cells there are, also of more than are looked at, down, across and in several places", () => {
    for (const count of [1, MOST_CELLS - 1, MOST_CELLS, MOST_CELLS + 1]) expect(of(down(count + 1))).not.toBe(of(down(count)));
    const across = (columns: number) => localAddress({ row: 4, column: 2, rows: 1, columns });
    expect(of(across(MOST_CELLS + 2))).not.toBe(of(across(MOST_CELLS + 1)));
    const first = down(MOST_CELLS);
    expect(of(`${first}, F1:F2`)).not.toBe(of(`${first}, F1`));
    expect(of(`${first}, F1:F2, H7`)).not.toBe(of(`${first}, F1:F2`));
  });

  test("is the cells of every place that its address names", () => {
    expect(of("C5, F9", cellsBut({ "8 5": "corrected" }))).not.toBe(of("C5, F9"));
    expect(of("C5, F9", cellsBut({ "4 2": "corrected" }))).not.toBe(of("C5, F9"));
  });

  test("is not where its cells stand", () => {
    const same: CellReader = (_, row, column) => `${row % 3} ${column % 3}`;
    expect(of("D7:E8", same)).toBe(of("A1:B2", same));
  });

  test("is its sheet, and its code", () => {
    expect(of("A1", () => 1, "Other")).not.toBe(of("A1", () => 1));
    const other = finding("tableWithoutHeading", { sheet: "Data", address: "A1" }, {});
    expect(fingerprint(other, AS_IT_IS)).not.toBe(of("A1"));
  });

  test("is no cell where it has no place", () => {
    const unread: CellReader = () => {
      throw new Error("no cell is asked for");
    };
    expect(of(null, unread)).toBe(of(null));
    expect(of(null, unread, null)).not.toBe(of(null));
    expect(of("A1", unread, null)).toBe(of(null, unread, null));
  });

  test("is what it says of the figures", () => {
    const gap = (strand: string, month: number) =>
      fingerprint(finding("blankCounts", { sheet: "Data", address: "B2" }, { strand, months: [monthOf(2020, month)] }), AS_IT_IS);
    expect(gap("Fraud", 1)).toBe(gap("Fraud", 1));
    expect(gap("Fraud", 2)).not.toBe(gap("Fraud", 1));
    expect(gap("Arson", 1)).not.toBe(gap("Fraud", 1));
  });

  test("is, of missing months, the months alone: a new month at the end changes nothing", () => {
    const [first, last, may, june] = [monthOf(2019, 1), monthOf(2019, 12), monthOf(2019, 5), monthOf(2019, 6)];
    const missing = (to: typeof last, months: readonly (typeof last)[]) =>
      fingerprint(finding("monthsMissing", { sheet: "Data", address: null }, { first, last: to, months }), AS_IT_IS);
    expect(missing(monthOf(2020, 1), [may])).toBe(missing(last, [may]));
    expect(missing(last, [may, june])).not.toBe(missing(last, [may]));
  });
});

describe("a cell that is read", () => {
  const head = sheetOf(
    "Data",
    [
      ["a", "b"],
      ["c", "d"],
    ],
    { used: { row: 3, column: 1, rows: 2, columns: 2 } },
  );
  const columns = [
    { sheet: "Data", firstRow: 5, rows: 2, values: { 2: ["e", "f"] } },
    { sheet: "Long", firstRow: 0, rows: 1, values: { 0: ["g"] } },
  ];
  const at = cellReader([sheetOf("Other", [["other"]]), head], columns);

  test("is one of the sheet's head, by the sheet's own rows and columns", () => {
    expect([at("Data", 3, 1), at("Data", 3, 2), at("Data", 4, 1), at("Other", 0, 0)]).toEqual(["a", "b", "c", "other"]);
  });

  test("is one of its columns, from their first row on", () => {
    expect([at("Data", 4, 2), at("Data", 5, 2), at("Data", 6, 2), at("Long", 0, 0)]).toEqual(["d", "e", "f", "g"]);
  });

  test("is blank where nothing was read", () => {
    const empty = cellReader([sheetOf("Data", [], { used: null })], []);
    expect([at("Data", 7, 2), at("Data", 5, 1), at("Data", 3, 0), at("Data", 2, 1), at("Data", 3, 3)]).toEqual(["", "", "", "", ""]);
    expect([at("Long", 0, 1), at("None", 0, 0), empty("Data", 0, 0)]).toEqual(["", "", ""]);
  });
});
