import type { RawValue } from "../../../src/domain/cell";
import type { SheetHead } from "../../../src/reading";
import { systemsGiven } from "../../../src/reading/sheets";
import { columnsOfSystem, flagNames, systemSheets } from "../../../src/reading/systems";
import { cut, sheetOfRows } from "../sheets";

type Rows = readonly (readonly string[])[];
const HEADERS = ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"];
const SAYS: Rows = [
  ["ATHENA", "A", "Ref", "Day", "Ward", "Kind", "Knife; Gun"],
  ["STORM", "B", "Ref", "Day", "Ward", "Kind", "Knife; Gun"],
];
const COLUMNS = ["Ref", "Day", "Ward", "Kind", "Knife", "Gun"];
const RECORD = ["42/1/19", 43_525, "Harlow", "Robbery", "Yes", "No"];
const records = (name: string, rows: readonly (readonly RawValue[])[] = [COLUMNS, RECORD, RECORD], more: Partial<SheetHead> = {}) =>
  sheetOfRows(name, rows, more);
const [A, B] = [records("A"), records("B")];
/** What the sheet says, with other words in one cell: row 2 is the first system’s. */
const saying = (row: number, column: string, text: string) =>
  SAYS.map((cells, at) => (at + 2 === row ? cells.with(HEADERS.indexOf(column), text) : cells));
const read = (says: Rows = SAYS, sheets: readonly SheetHead[] = [A, B], headers: readonly string[] = HEADERS) => {
  const heads = [...sheets, sheetOfRows("Systems", [headers, ...says])];
  return systemSheets(systemsGiven(heads), heads);
};
const found = (...of: Parameters<typeof read>) => {
  const { sheets, findings } = read(...of);
  if (sheets === null) throw new Error(JSON.stringify(findings));
  return sheets;
};
/** What is wrong, with its cell. */
const wrong = (...of: Parameters<typeof read>) => read(...of).findings.map(({ address, details }) => [address, ...Object.values(details)]);

describe("The worksheets that the sheet Systems names", () => {
  test("have the columns that it names, under their headers", () => {
    const [one, other] = found();
    expect(one).toEqual({
      ...{ system: "ATHENA", head: A, headerRow: 0, lastRow: 2 },
      reference: { header: "Ref", column: 0 },
      date: { header: "Day", column: 1 },
      unit: { header: "Ward", column: 2 },
      type: { header: "Kind", column: 3 },
      flags: [
        { header: "Knife", column: 4 },
        { header: "Gun", column: 5 },
      ],
    });
    expect([other.system, other.head]).toEqual(["STORM", B]);
  });

  test("may be named in other capitals, and their columns too", () => {
    const [one] = found([["", " a", "REF", "day ", "", "", ""], SAYS[1]!.with(6, "")]);
    expect(one).toMatchObject({
      system: "A",
      head: A,
      reference: { header: "REF", column: 0 },
      date: { column: 1 },
      unit: null,
      type: null,
      flags: [],
    });
  });

  test("have their headers in the first row that has most of them, each in its first column", () => {
    const rows = [["Ref", "", "", "", "", "", ""], ["", ...COLUMNS, "Day"].slice(0, 7), ["", ...RECORD], ["", ...COLUMNS], ["", ...RECORD]];
    const [one] = found(SAYS, [records("A", rows), B]);
    expect([one.headerRow, one.reference.column, one.date.column, one.lastRow]).toEqual([1, 1, 2, 4]);
    const twice = records("A", [
      [...COLUMNS, "Day"],
      [...RECORD, 1],
    ]);
    expect(found(SAYS, [twice, B])[0].date.column).toBe(1);
  });

  test("end with the table that the headers stand in, or with the last row that is used", () => {
    const table = (row: number, rows: number) => ({ name: "T", row, column: 0, rows, columns: 6 });
    const last = (...tables: readonly ReturnType<typeof table>[]) => found(SAYS, [records("A", undefined, { tables }), B])[0].lastRow;
    expect([last(table(0, 2)), last(table(1, 1)), last()]).toEqual([1, 2, 2]);
    const below = records("A", [["A list"], [""], COLUMNS, RECORD, RECORD], { tables: [table(0, 2), table(2, 2)] as never });
    expect(found(SAYS, [below, B])[0].lastRow).toBe(3);
  });

  test("may be those of another workbook, whatever its file is called now", () => {
    const other = records("[q2.xlsx]B");
    expect(found(saying(3, "Sheet", "[q1.xlsx]B"), [A, other])[1].head).toBe(other);
    // One of this name comes first, and this workbook's own is another.
    const named = records("[q1.xlsx]B");
    expect(found(saying(3, "Sheet", "[q1.xlsx]B"), [A, other, named])[1].head).toBe(named);
    expect(wrong(saying(3, "Sheet", "[q1.xlsx]B"), [A, B])).toEqual([["B3", "STORM", "[q1.xlsx]B", "book"]]);
    expect(found([SAYS[0]!, SAYS[1]!.with(0, "").with(1, "[q2.xlsx]B")], [A, other])[1].system).toBe("B");
  });
});

describe("What is wrong on the sheet Systems", () => {
  test("is said of the sheet where it has no headers, or not two rows", () => {
    expect(
      wrong(
        SAYS,
        [A, B],
        HEADERS.map(() => "x"),
      ),
    ).toEqual([[null, "headers", []]]);
    expect(wrong(SAYS.slice(0, 1))).toEqual([[null, "rows", ["ATHENA"]]]);
    expect(wrong([...SAYS, SAYS[0]!])).toEqual([[null, "rows", ["ATHENA", "STORM", "ATHENA"]]]);
  });

  test("is said of its cell: the worksheet", () => {
    expect(wrong(saying(3, "Sheet", ""))).toEqual([["B3", "STORM", "", "noSheet"]]);
    expect(wrong(saying(3, "Sheet", "C"))).toEqual([["B3", "STORM", "C", "sheet"]]);
    expect(wrong(saying(3, "Sheet", "C"), [A, records("C", [[""]], { used: null })])).toEqual([["B3", "STORM", "C", "sheet"]]);
    expect(wrong(saying(3, "Sheet", "A"))).toEqual([["B3", "STORM", "A", "sameSheet"]]);
    expect(wrong(saying(3, "System", "athena"))).toEqual([["A3", "athena", "athena", "name"]]);
  });

  test("is said of its cell: a column that is not named, or not there", () => {
    expect(wrong(saying(2, "Date", ""))).toEqual([["D2", "ATHENA", "Date", "noColumn"]]);
    expect(wrong([SAYS[0]!.with(2, "").with(3, ""), SAYS[1]!])).toEqual([
      ["C2", "ATHENA", "Reference", "noColumn"],
      ["D2", "ATHENA", "Date", "noColumn"],
    ]);
    for (const [column, address] of [
      ["Reference", "C2"],
      ["Date", "D2"],
      ["Unit", "E2"],
      ["Type", "F2"],
    ] as const)
      expect(wrong(saying(2, column, "None"))).toEqual([[address, "ATHENA", "None", "column"]]);
    expect(wrong(saying(2, "Flags", "Knife; Blade; Axe"))).toEqual([
      ["G2", "ATHENA", "Blade", "column"],
      ["G2", "ATHENA", "Axe", "column"],
    ]);
    // Both systems' cells are said at once.
    expect(wrong([SAYS[0]!.with(2, "X"), SAYS[1]!.with(3, "Y")]).map(([address]) => address)).toEqual(["C2", "D3"]);
  });

  test("is said of the system that has fewer flags than the other", () => {
    expect(wrong(saying(2, "Flags", "Knife"))).toEqual([["G2", "ATHENA", "Knife", "flags"]]);
    expect(wrong(saying(3, "Flags", ""))).toEqual([["G3", "STORM", "", "flags"]]);
  });
});

describe("The columns of a system’s worksheet", () => {
  test("are read whole, each once, below their headers, where its head does not hold them", () => {
    const whole = records("A", [["A list"], [""], COLUMNS, RECORD, RECORD]);
    const [one] = found(saying(2, "Type", "Ref"), [cut(whole, 4), B]);
    expect(columnsOfSystem(one)).toEqual([{ sheet: "A", columns: [0, 1, 2, 4, 5], firstRow: 3, rows: 2 }]);
    const [bare] = found([SAYS[0]!.with(4, "").with(5, ""), SAYS[1]!], [cut(whole, 4), B]);
    expect(columnsOfSystem(bare)[0]!.columns).toEqual([0, 1, 4, 5]);
  });

  test("are not read again where its head holds them", () => {
    expect(columnsOfSystem(found()[0])).toEqual([]);
  });

  test("that are flags stand with a semicolon between them", () => {
    expect([flagNames(" Knife ;Gun;; "), flagNames("")]).toEqual([["Knife", "Gun"], []]);
  });
});
