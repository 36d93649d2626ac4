import { cutFinding, saidTable } from "../../../src/reading/sheets/said-table";
import { cut, sheet } from "../sheets";

const GRID = "Title | x\nStrand | Note\nFraud | a\nTheft | b\n | \nA note | below";
const headersIn = ({ named }: { readonly named: (name: string) => number | null }) => (named("note") === null ? null : named("note"));
const TABLE = { name: "T", row: 1, column: 0, rows: 3, columns: 2 };

describe("the table of a sheet on which the analyst says something", () => {
  test("begins below its headers, and ends with the sheet", () => {
    const found = saidTable(sheet("Said", GRID), headersIn)!;
    expect([found.headers, found.rows, found.isCut]).toEqual([1, [2, 3, 4, 5], false]);
  });

  test("ends with its Excel table, which the headers are in", () => {
    const rows = (table: object) => saidTable({ ...sheet("Said", GRID), tables: [{ ...TABLE, ...table }] }, headersIn)!.rows;
    expect([rows({}), rows({ row: 0, rows: 4 })]).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect([rows({ row: 2 }), rows({ row: 0, rows: 1 }), rows({ rows: 40 })]).toEqual([
      [2, 3, 4, 5],
      [2, 3, 4, 5],
      [2, 3, 4, 5],
    ]);
  });

  test("is cut where it goes on below the rows that were read, and not where only notes do", () => {
    const part = cut(sheet("Said", GRID), 4);
    const isCut = (head: typeof part) => saidTable(head, headersIn)!.isCut;
    expect([isCut(part), isCut({ ...part, tables: [TABLE] }), isCut({ ...part, tables: [{ ...TABLE, rows: 4 }] })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(saidTable(part, headersIn)!.rows).toEqual([2, 3]);
  });

  test("is none without headers, and none on an empty sheet", () => {
    expect([saidTable(sheet("Said", "a | b"), headersIn), saidTable({ ...sheet("Said", "a"), used: null }, headersIn)]).toEqual([
      null,
      null,
    ]);
  });
});

test("What was not read of such a sheet is told with its rows, and stops the report unless it is said otherwise", () => {
  const part = cut(sheet("Said", GRID), 4);
  expect(cutFinding(part)).toMatchObject({ severity: "error", sheet: "Said", address: null, details: { rows: 6, read: 4, isSaid: true } });
  expect(cutFinding({ ...part, used: null }, "warning")).toMatchObject({ severity: "warning", details: { rows: 0 } });
});
