import { localAddress, type CellRange } from "../domain/address";
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

/** "N2:Y4" where the cells fill it; null where they do not. */
export function rectangleOf(cells: readonly CellRange[]): string | null {
  const [rows, columns] = [cells.map((cell) => cell.row), cells.map((cell) => cell.column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const all = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return all.rows * all.columns === cells.length ? localAddress(all) : null;
}
