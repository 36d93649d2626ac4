import { ValueType } from "../library";
import { cellText } from "./cell-text";
import { columnPoints, DEFAULT_ROW_POINTS, digitPixels, normalFont, pointsToWidth } from "./sizes";
import type { CellStyle } from "./style";
import type { SheetModel } from "./workbook-model";

/** The width of a text in a font, in points: an estimate, since the host draws nothing. */
function textPoints(text: string, { workbook }: SheetModel, style: CellStyle): number {
  const { size = 11 } = { ...normalFont(workbook), ...style.font };
  let units = 0;
  for (const char of text) units += /[ilIj.,:;'|!\s]/.test(char) ? 0.3 : /[mwMW%@]/.test(char) ? 0.85 : /[A-Z]/.test(char) ? 0.63 : 0.51;
  return units * size * (style.font?.bold ? 1.06 : 1);
}

/** The width of the widest line in the column, with Excel's margin. Merged and wrapped cells do not count, as in Excel. */
export function autofitColumn(model: SheetModel, column: number): void {
  let widest = 0;
  for (let r = 1; r <= model.sheet.rowCount; r++) {
    const cell = model.sheet.findRow(r)?.findCell(column);
    if (!cell || cell.type === ValueType.Null || cell.isMerged || cell.style.alignment?.wrapText) continue;
    const text = cellText(cell);
    for (const line of text.split("\n")) widest = Math.max(widest, textPoints(line, model, cell.style));
  }
  if (widest > 0) model.sheet.getColumn(column).width = pointsToWidth(Math.min(widest + 5, 1790), digitPixels(model.workbook));
}

/**
 * The height of the row's tallest cell in points, with the lines of wrapped texts: the height that Excel gives a row by
 * itself.
 */
export function naturalHeight(model: SheetModel, row: number): number {
  let tallest = DEFAULT_ROW_POINTS;
  const normal = normalFont(model.workbook);
  model.sheet.findRow(row)?.eachCell((cell, column) => {
    const { font, alignment } = cell.style;
    const { size = 11 } = { ...normal, ...font };
    if (cell.type === ValueType.Null || cell.isMerged || (size <= 11 && !alignment?.wrapText)) return;
    const line = Math.max(DEFAULT_ROW_POINTS, size * 1.3 + 0.75);
    const width = columnPoints(model, column) - 4;
    const lines = alignment?.wrapText
      ? cellText(cell)
          .split("\n")
          .reduce((sum, part) => sum + Math.max(1, Math.ceil(textPoints(part, model, cell.style) / Math.max(width, 1))), 0)
      : 1;
    tallest = Math.max(tallest, line * lines);
  });
  return Math.min(409, Math.round(tallest * 4) / 4);
}

export function autofitRow(model: SheetModel, row: number): void {
  const found = model.sheet.findRow(row);
  if (!found) return;
  found.height = naturalHeight(model, row);
  found.customHeight = false;
}
