import { type Area, cellArea, MAX_COLUMN, MAX_ROW } from "./area";
import { cellValue } from "./cell-value";
import type { SheetModel } from "./workbook-model";

/** Where an arrow key leads. */
export type Way = "Left" | "Right" | "Up" | "Down";
export const WAYS = ["Left", "Right", "Up", "Down"] as const satisfies readonly Way[];

/**
 * The cell that Ctrl and an arrow key lead to: the last of a run of filled cells, the first one after blanks, or the sheet's
 * edge.
 */
export function edgeFrom(sheet: SheetModel, row: number, column: number, way: Way): Area {
  const across = way === "Left" || way === "Right";
  const step = way === "Right" || way === "Down" ? 1 : -1;
  // Beyond the last existing cells everything is blank.
  const [known, most] = across ? [sheet.sheet.columnCount, MAX_COLUMN] : [sheet.sheet.rowCount, MAX_ROW];
  const filled = (at: number): boolean =>
    at >= 1 && at <= known && cellValue(sheet.sheet.findCell(across ? row : at, across ? at : column)) !== "";
  const place = (at: number): Area => (across ? cellArea(row, at) : cellArea(at, column));
  let at = across ? column : row;
  if (filled(at) && filled(at + step)) {
    while (filled(at + step)) at += step;
    return place(at);
  }
  do at += step;
  while (at >= 1 && at <= known && !filled(at));
  return place(filled(at) ? at : step > 0 ? most : 1);
}
