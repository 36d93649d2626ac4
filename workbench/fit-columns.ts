import { cellText } from "../host/engine/cell-text";
import type { SheetModel } from "../host/engine/workbook-model";
import { digitPixels, pointsToWidth, standardPoints } from "../host/engine/sizes";

/** How many rows decide a column's width. */
const LOOKED_AT = 300;
const MOST_POINTS = 300;
const CHARACTER_POINTS = 5.6;
const MARGIN_POINTS = 7;

/** A CSV file has no widths, so columns become as wide as their contents. Titles, alone in their row, run on beyond their cell. */
export function fitColumns(model: SheetModel): void {
  const { sheet } = model;
  const widest: number[] = [];
  for (let row = 1; row <= Math.min(LOOKED_AT, sheet.rowCount); row++) {
    const texts = Array.from({ length: sheet.columnCount }, (_, index) => cellText(sheet.findRow(row)?.findCell(index + 1)));
    if (texts.filter((text) => text !== "").length < 2 && sheet.columnCount > 1) continue;
    texts.forEach((text, index) => (widest[index] = Math.max(widest[index] ?? 0, text.length)));
  }
  const standard = standardPoints(model);
  widest.forEach((characters, index) => {
    const points = Math.min(MOST_POINTS, characters * CHARACTER_POINTS + MARGIN_POINTS);
    if (points > standard) sheet.getColumn(index + 1).width = pointsToWidth(points, digitPixels(model.workbook));
  });
}
