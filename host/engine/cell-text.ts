import type { Cell } from "@cj-tech-master/excelts";
import { cellValue, uses1904 } from "./cell-value";
import { formatValue } from "./number-format";
import { numberFormatOf } from "./style";

/** Days between the two systems of counting dates. */
const DAYS_TO_1904 = 1462;

/** The text that a cell shows. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return "";
  const value = cellValue(cell);
  const format = numberFormatOf(cell.style);
  return formatValue(value, format, uses1904(cell.workbook) ? DAYS_TO_1904 : 0);
}
