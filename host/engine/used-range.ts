import { type Cell, ValueType } from "@cj-tech-master/excelts";
import { type Area, intersection, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW } from "./area";
import type { SheetModel } from "./sheet-model";

/** The whole of a sheet. */
export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/**
 * The smallest area around the cells in use within `within`. With `valuesOnly`, cells that are merely formatted do not count.
 */
export const usedArea = (model: SheetModel, within: Area, valuesOnly: boolean): Area | undefined =>
  extentOf(model, within, ({ type, style }) => (type === ValueType.Null || type === ValueType.Merge ? !valuesOnly && isFormatted(style) : true));

/** The smallest area around the cells that are not blank, as the engine's calculation counts them: cells hidden by a merge are among them. */
export const occupiedArea = (model: SheetModel): Area | undefined => extentOf(model, WHOLE_SHEET, ({ type }) => type !== ValueType.Null);

/**
 * The smallest area around the cells that count. Each row is looked at only outside the columns that are known to belong to it by then, so
 * that a long sheet costs one or two looks a row, and not one a cell.
 */
function extentOf({ sheet }: SheetModel, within: Area, counts: (cell: Cell) => boolean): Area | undefined {
  const last = Math.min(within.bottom, sheet.rowCount);
  const firstIn = (row: number, from: number, to: number, step: 1 | -1): number | undefined => {
    const line = sheet.findRow(row);
    if (!line) return undefined;
    const most = Math.min(within.right, line.cellCount);
    const start = step > 0 ? from : Math.min(from, most);
    const end = step > 0 ? Math.min(to, most) : to;
    for (let column = start; step > 0 ? column <= end : column >= end; column += step) {
      const cell = line.findCell(column);
      if (cell && counts(cell)) return column;
    }
    return undefined;
  };
  let top = 0;
  let left = within.right + 1;
  let right = 0;
  for (let row = within.top; row <= last; row++) {
    const before = firstIn(row, within.left, left - 1, 1);
    if (before !== undefined) {
      left = before;
      top ||= row;
    }
    const after = top === 0 ? undefined : firstIn(row, within.right, Math.max(right + 1, within.left), -1);
    if (after !== undefined) right = after;
  }
  if (top === 0) return undefined;
  let bottom = last;
  while (firstIn(bottom, left, right, 1) === undefined) bottom -= 1;
  return { top, left, bottom, right };
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
