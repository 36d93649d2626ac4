import { type Area, intersection } from "../../host/engine/area";
import { cellValue, cellValueType } from "../../host/engine/cell-value";
import { formatValue } from "../../host/engine/number-format";
import type { SheetModel } from "../../host/engine/workbook-model";
import { numberFormatOf } from "../../host/engine/style";

/**
 * What Excel's status bar says about the selected cells, in the number format of the first number. Nothing where there is no number.
 */
export function sumsOf(model: SheetModel, area: Area): readonly string[] {
  const { sheet } = model;
  const cells = intersection(area, { top: 1, left: 1, bottom: sheet.rowCount, right: sheet.columnCount });
  if (!cells) return [];
  let [numbers, filled, sum, least, most] = [0, 0, 0, Infinity, -Infinity];
  let format: string | undefined;
  for (let row = cells.top; row <= cells.bottom; row++) {
    const line = sheet.findRow(row);
    for (let column = cells.left; line && column <= cells.right; column++) {
      const cell = line.findCell(column);
      if (!cell || cellValueType(cell) === "Empty") continue;
      filled += 1;
      const value = cellValue(cell);
      if (typeof value !== "number") continue;
      format ??= numberFormatOf(cell.style);
      numbers += 1;
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  if (format === undefined) return filled > 1 ? [`Count: ${filled}`] : [];
  const shown = (value: number) => formatValue(value, format);
  return [`Average: ${shown(sum / numbers)}`, `Count: ${filled}`, `Min: ${shown(least)}`, `Max: ${shown(most)}`, `Sum: ${shown(sum)}`];
}
