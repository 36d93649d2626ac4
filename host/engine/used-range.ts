import { type Cell, type Row, ValueType } from "../library";
import { type Area, intersection, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW } from "./area";
import type { SheetModel } from "./workbook-model";

/** The whole of a sheet. */
export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/**
 * The smallest area around the cells in use within `within`. With `valuesOnly`, cells that are merely formatted do not count.
 */
export const usedArea = (model: SheetModel, within: Area, valuesOnly: boolean): Area | undefined =>
  extentOf(model, within, ({ type, style }) =>
    type === ValueType.Null || type === ValueType.Merge ? !valuesOnly && isFormatted(style) : true,
  );

/** The smallest area around the cells that are not blank, as the engine's calculation counts them: it includes cells hidden by a merge. */
export const occupiedArea = (model: SheetModel): Area | undefined => extentOf(model, WHOLE_SHEET, ({ type }) => type !== ValueType.Null);

/**
 * The smallest area around the cells that count. In each row it looks only outside the columns already known to belong, so a long sheet
 * costs one or two looks a row rather than one a cell.
 */
function extentOf({ sheet }: SheetModel, within: Area, counts: (cell: Cell) => boolean): Area | undefined {
  const last = Math.min(within.bottom, sheet.rowCount);
  let top = 0;
  let left = within.right + 1;
  let right = within.left - 1;
  for (let row = within.top; row <= last; row++) {
    const line = sheet.findRow(row);
    if (!line) continue;
    const before = firstOf(line, within.left, left - 1, counts);
    if (before > 0) {
      left = before;
      if (top === 0) top = row;
    }
    const after = top === 0 ? 0 : lastOf(line, right + 1, within.right, counts);
    if (after > 0) right = after;
  }
  if (top === 0) return undefined;
  let bottom = last;
  for (let line = sheet.findRow(bottom); bottom > top && (!line || firstOf(line, left, right, counts) === 0); line = sheet.findRow(bottom))
    bottom -= 1;
  return { top, left, bottom, right };
}

/** The first column of a row, between two, whose cell counts; 0 where there is none. */
function firstOf(line: Row, from: number, to: number, counts: (cell: Cell) => boolean): number {
  const end = line.cellCount < to ? line.cellCount : to;
  for (let column = from; column <= end; column++) {
    const cell = line.findCell(column);
    if (cell && counts(cell)) return column;
  }
  return 0;
}

/** The last such column. */
function lastOf(line: Row, from: number, to: number, counts: (cell: Cell) => boolean): number {
  for (let column = line.cellCount < to ? line.cellCount : to; column >= from; column--) {
    const cell = line.findCell(column);
    if (cell && counts(cell)) return column;
  }
  return 0;
}

/** The part of an area that work on all its cells must visit: whole rows and columns are cut to what is in use. */
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
