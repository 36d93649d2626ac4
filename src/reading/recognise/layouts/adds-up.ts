import { countOf } from "../../texts/counts";
import type { SheetView } from "../../sheets/sheet-view";
import type { TableColumn } from "../../tables/tables";

/**
 * True where a column is the sum of the others in more than this share of the rows that have all of them. The share is a half unless
 * given.
 */
export function addsUp(view: SheetView, rows: readonly number[], total: TableColumn, counts: readonly TableColumn[], share = 0.5): boolean {
  const countAt = (row: number, column: number) => {
    const cell = countOf(view.at(row, column), view.marks);
    return cell.kind === "count" ? cell.count : NaN;
  };
  const differences = rows.map((row) => counts.reduce((sum, { column }) => sum + countAt(row, column), 0) - countAt(row, total.column));
  const known = differences.filter((difference) => !Number.isNaN(difference));
  return known.filter((difference) => difference === 0).length > known.length * share;
}
