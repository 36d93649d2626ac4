import type { RawValue } from "../../domain/cell";
import { parseAddress } from "../../domain/address";
import type { Finding } from "../../domain/finding";
import type { SheetColumns, SheetHead } from "../../reading";
import { cardOf } from "../all-checks";

/** The most cells of an address that are looked at. If there are more, their number is enough. */
export const MOST_CELLS = 50;

/** What cells of a sheet hold, by the sheet's own row and column; "" where they were not read. */
export type CellReader = (sheet: string, row: number, column: number) => RawValue;

/** Reads cells from what was read of the workbook. */
export function cellReader(heads: readonly SheetHead[], columns: readonly SheetColumns[]): CellReader {
  return (sheet, row, column) => {
    const read = columns.find((each) => each.sheet === sheet && each.values[column] !== undefined && row >= each.firstRow);
    if (read) return read.values[column]![row - read.firstRow] ?? "";
    const head = heads.find((each) => each.sheet === sheet);
    return head?.used ? (head.values[row - head.used.row]?.[column - head.used.column] ?? "") : "";
  };
}

/**
 * What a finding rests on, as text: what it says of the figures and what its cells hold, but not where they stand. So inserting a row
 * above changes nothing, and correcting a cell does.
 */
export function fingerprint(finding: Finding, at: CellReader): string {
  const { code, sheet, address, details } = finding;
  const said = cardOf(code).restsOn?.(details) ?? details;
  return JSON.stringify([code, sheet, said, sheet === null || address === null ? [] : contents(sheet, address, at)]);
}

function contents(sheet: string, address: string, at: CellReader): readonly RawValue[] {
  const cells: RawValue[] = [];
  let count = 0;
  for (const { row, column, rows, columns } of address.split(", ").map(parseAddress)) {
    const read = Math.min(rows * columns, MOST_CELLS - cells.length);
    for (let cell = 0; cell < read; cell += 1) cells.push(at(sheet, row + Math.floor(cell / columns), column + (cell % columns)));
    count += rows * columns;
  }
  return count > MOST_CELLS ? [...cells, count] : cells;
}
