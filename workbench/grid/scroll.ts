import type { WorkbookInstance } from "@fortune-sheet/react/dist/components/Workbook";
import { columnLines, rowLines, still } from "./lines";
import type { GridArea, SheetContent } from "./sheet-data";

/** Scrolls the grid so that the first cell of an area is visible; if it already is, nothing moves. */
export function scrollTo(grid: WorkbookInstance, id: string, content: SheetContent, { row, column }: GridArea): void {
  const sheet = document.querySelector(".fortune-cell-area");
  const scrolled = (axis: "x" | "y") => document.querySelector(`.luckysheet-scrollbar-${axis}`);
  if (!sheet) return;
  const zoom = grid.getAllSheets().find((one) => one.id === id)?.zoomRatio ?? 1;
  const fixed = still(content);
  const [rows, columns] = [rowLines(content), columnLines(content)];
  const rowSeen = rows.inSight(row[0]!, fixed.rows, (scrolled("y")?.scrollTop ?? 0) / zoom, sheet.clientHeight / zoom);
  const columnSeen = columns.inSight(column[0]!, fixed.columns, (scrolled("x")?.scrollLeft ?? 0) / zoom, sheet.clientWidth / zoom);
  grid.scroll({
    ...(rowSeen ? {} : { targetRow: rows.scrollTarget(row[0]!, fixed.rows) }),
    ...(columnSeen ? {} : { targetColumn: columns.scrollTarget(column[0]!, fixed.columns) }),
  });
}
