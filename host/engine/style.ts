import type { Cell, Style } from "../library";
import type { SheetModel } from "./workbook-model";

export type CellStyle = Partial<Style>;

/** Changes a cell's style. The engine shares style objects between cells, so the style is replaced, never changed in place. */
export function restyle(cell: Cell, change: (style: CellStyle) => CellStyle): void {
  cell.style = change(cell.style);
}

/**
 * The style that a cell shows, even if the cell does not exist yet: its own, or else its row's, or else its column's.
 */
export function styleAt(model: SheetModel, row: number, column: number): CellStyle {
  const line = model.sheet.findRow(row);
  const cell = line?.findCell(column);
  if (cell) return cell.style;
  if (line && Object.keys(line.style).length > 0) return line.style;
  return model.columnAt(column)?.style ?? {};
}

/** The format code of a style: "General" where none is set. */
export function numberFormatOf(style: CellStyle = {}): string {
  const { numFmt } = style;
  if (numFmt === undefined) return "General";
  return typeof numFmt === "string" ? numFmt : numFmt.formatCode;
}
