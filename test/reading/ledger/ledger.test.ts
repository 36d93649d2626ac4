import type { RawValue } from "../../../src/domain/cell";
import { enter } from "../../../src/reading/ledger/enter";
import { holdsCount, holdsMore, isFilled, namesRead, sheetRow, withTable } from "../../../src/reading/ledger/ledger";
import { category, countColumn, dataOf, tableOf } from "./hand-made";

const CELLS: readonly RawValue[] = ["", 0, 5, "7", "n/a", "see note", -1];
const columns = [countColumn(...CELLS.map(() => "")), countColumn(...CELLS)];
const rowsWhere = (test: (row: number) => boolean) => CELLS.filter((_, row) => test(row));

test("a row is filled where anything stands in some column", () => {
  expect(rowsWhere((row) => isFilled(columns, row))).toEqual([0, 5, "7", "n/a", "see note", -1]);
  expect(rowsWhere((row) => isFilled([], row))).toEqual([]);
});

test("a row holds more than nothing where something but 0 stands in some column", () => {
  expect(rowsWhere((row) => holdsMore(columns, row))).toEqual([5, "7", "n/a", "see note", -1]);
});

test("a row holds a count where one is above 0, or where something but words stands for one", () => {
  expect(rowsWhere((row) => holdsCount(columns, row))).toEqual([5, "7", "n/a", -1]);
});

test("a ledger's rows are the sheet's from the table's first on, and its names those that were read", () => {
  const ledger = enter(
    tableOf({ firstRow: 7, categories: [category("Offence", 1), category("District", 9)] }),
    dataOf({ 0: ["Jan 20"], 1: ["A"], 2: [1] }),
  )!;
  expect(sheetRow(ledger, 3)).toBe(10);
  expect(namesRead(ledger).map(({ header }) => header)).toEqual(["Offence"]);
  const other = withTable(ledger, tableOf({ sheet: "Other" }));
  expect(other.table.sheet).toBe("Other");
  expect(other.counts).toBe(ledger.counts);
});
