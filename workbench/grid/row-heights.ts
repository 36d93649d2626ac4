import { ValueType } from "../../host/library";
import type { SheetModel } from "../../host/engine/workbook-model";
import { cellText } from "../../host/engine/cell-text";
import { columnPoints, DEFAULT_ROW_POINTS, rowPoints } from "../../host/engine/sizes";
import type { CellStyle } from "../../host/engine/style";

/** A text's width in points: an estimate, enough to say whether it fits. */
function textPoints(text: string, { font }: CellStyle): number {
  return text.length * (font?.size ?? 11) * (font?.bold ? 0.55 : 0.51);
}

/** A row's height in points. Rows that no one has set are as high as their tallest text: Excel fits them when it opens a file. */
export function shownRowPoints(model: SheetModel, row: number): number {
  const points = rowPoints(model, row);
  const line = model.sheet.findRow(row);
  if (points === 0 || !line || line.height !== undefined) return points;
  let tallest = model.sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS;
  line.eachCell((cell, column) => {
    if (cell.type === ValueType.Null || cell.isMerged) return;
    const { font, alignment } = cell.style;
    const size = font?.size ?? 11;
    const lines = alignment?.wrapText ? wrapped(cellText(cell), cell.style, columnPoints(model, column)) : 1;
    if (size > 11 || lines > 1) tallest = Math.max(tallest, size * 1.32 * lines + 1);
  });
  return tallest;
}

const wrapped = (text: string, style: CellStyle, width: number): number =>
  text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(textPoints(part, style) / Math.max(1, width - 4))), 0);
