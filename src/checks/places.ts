import type { CellRange } from "../domain/address";
import { cellLists } from "../domain/cell-list";

/** "D5:D7, D9": some single cells of one sheet, with those of a column together. Of many, only the first. */
export function addressOf(cells: readonly CellRange[]): string {
  const rowsOf = new Map<number, number[]>();
  for (const { column, row } of cells) {
    const rows = rowsOf.get(column);
    if (rows) rows.push(row);
    else rowsOf.set(column, [row]);
  }
  return cellLists([...rowsOf].sort(([one], [other]) => one - other));
}
