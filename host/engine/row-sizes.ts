import { naturalHeight } from "./autofit";
import { DEFAULT_ROW_POINTS } from "./sizes";
import type { SheetModel } from "./workbook-model";

/** The height of one row in points; 0 when it is hidden. A row without a set height is as high as its cells need. */
export function rowPoints(model: SheetModel, row: number): number {
  const found = model.sheet.findRow(row);
  const standard = model.sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS;
  if (!found) return standard;
  if (found.hidden) return 0;
  return found.height ?? Math.max(standard, naturalHeight(model, row));
}

/** The distance in points from the sheet's top edge to a row's. */
export function topOf(model: SheetModel, row: number): number {
  const standard = model.sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS;
  const known = Math.min(row - 1, model.sheet.rowCount);
  let points = (row - 1 - known) * standard;
  for (let r = 1; r <= known; r++) points += rowPoints(model, r);
  return points;
}
