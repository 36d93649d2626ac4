import { countOf } from "../../texts/counts";
import type { SheetView } from "../../sheets/sheet-view";

/** The count of a cell; 0 where it holds none. */
export function countAt(view: SheetView, row: number, column: number): number {
  const cell = countOf(view.at(row, column), view.marks);
  return cell.kind === "count" ? cell.count : 0;
}
