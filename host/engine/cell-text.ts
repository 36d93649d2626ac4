import type { Cell } from "../library";
import { cellValue } from "./cell-value";
import { DAYS_TO_1904, uses1904 } from "./dates";
import { localeOf } from "./entries/locale";
import { formatValue } from "./number-format";
import { numberFormatOf } from "./style";

/** The text that a cell shows. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return "";
  return formatValue(cellValue(cell), numberFormatOf(cell.style), uses1904(cell.workbook) ? DAYS_TO_1904 : 0, localeOf(cell.workbook));
}
