import type { SheetModel } from "./workbook-model";

// Excel measures columns in characters of the default font, files in those plus padding, and the API in points.
// Calibri 11 and Arial 10 both have digits 7 pixels wide; a pixel is three quarters of a point.
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** 64 pixels: the width of a column that no one has set. */
export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;

/** A file's column width in points, to the pixel, by Excel's own formula. */
export function widthToPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** Points as a file's column width. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** The width of one column in points; 0 when it is hidden. */
export function columnPoints(model: SheetModel, column: number): number {
  const found = model.columnAt(column);
  if (found?.hidden) return 0;
  if (found?.width !== undefined) return widthToPoints(found.width);
  const standard = model.sheet.properties.defaultColWidth;
  return standard === undefined ? DEFAULT_COLUMN_POINTS : widthToPoints(standard);
}

/** The distance in points from the sheet's left edge to a column's. */
export function leftOf(model: SheetModel, column: number): number {
  let points = 0;
  for (let c = 1; c < column; c++) points += columnPoints(model, c);
  return points;
}
