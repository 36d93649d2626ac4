import { cellValueType, type Scalar } from "../../host/engine/cell-value";
import { DAYS_TO_1904, uses1904 } from "../../host/engine/dates";
import { localeOf } from "../../host/engine/entries/locale";
import { formatValue, isDateFormat } from "../../host/engine/number-format";
import { numberFormatOf } from "../../host/engine/style";
import type { Cell } from "../../host/library";

/** A number with this many digits is exact. */
const DIGITS = 15;

/**
 * What one would type to get a cell's value, as Excel's formula bar shows it: a date in the region's own form, a percentage, a bare number.
 */
export function typedText(cell: Cell | undefined, value: Scalar): string {
  if (!cell || typeof value !== "number" || cellValueType(cell) !== "Double")
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const format = numberFormatOf(cell.style);
  if (isDateFormat(format) && value >= 0) return dateText(cell, value);
  return /%/.test(format.replace(/"[^"]*"/g, "")) ? `${Number((value * 100).toPrecision(DIGITS))}%` : String(value);
}

function dateText(cell: Cell, value: number): string {
  const shown = (format: string) => formatValue(value, format, uses1904(cell.workbook) ? DAYS_TO_1904 : 0, localeOf(cell.workbook));
  const [date, time] = [value >= 1 ? shown("m/d/yyyy") : "", value % 1 === 0 ? "" : shown("hh:mm:ss")];
  return `${date} ${time}`.trim();
}
