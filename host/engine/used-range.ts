import { ValueType } from "@cj-tech-master/excelts";
import { type Area, intersection, isWholeColumns, isWholeRows } from "./area";
import { eachCell } from "./cell-write";
import type { SheetModel } from "./sheet-model";

/**
 * The smallest area around the cells in use within `within`. With `valuesOnly`, cells that are merely formatted do not count.
 */
export function usedArea(model: SheetModel, within: Area, valuesOnly: boolean): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  eachCell(model, within, (cell, row, column) => {
    const type = cell.type;
    const inUse = type === ValueType.Null || type === ValueType.Merge ? !valuesOnly && isFormatted(cell.style) : true;
    if (!inUse) return;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  });
  return bottom === 0 ? undefined : { top, left, bottom, right };
}

/** The part of an area that work over all its cells needs to visit: whole rows and columns are cut to what is in use. */
export function boundedArea(model: SheetModel, area: Area): Area | undefined {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const { rowCount, columnCount } = model.sheet;
  if (rowCount === 0 || columnCount === 0) return undefined;
  return intersection(area, { top: 1, left: 1, bottom: rowCount, right: columnCount });
}

function isFormatted(style: object): boolean {
  for (const key in style) {
    const value = (style as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    if (key === "fill" && (value as { pattern?: string }).pattern === "none") continue;
    if (key === "font" || key === "applyNumberFormat" || key === "protection") continue;
    return true;
  }
  return false;
}
