import { type Area, isWholeColumns, isWholeRows, MAX_ROW } from "./area";
import { eachCell } from "./cell-write";
import { type CellStyle, styleAt } from "./style";
import type { SheetModel } from "./workbook-model";

/**
 * Changes the style of every cell of an area. Whole columns and rows take the style themselves, so that later cells have
 * it too, and only their existing cells are visited.
 */
export function restyleArea(model: SheetModel, area: Area, change: (style: CellStyle) => CellStyle): void {
  // Cells that looked alike still share one style object.
  const changed = new Map<CellStyle, CellStyle>();
  const once = (style: CellStyle): CellStyle => {
    let after = changed.get(style);
    if (!after) {
      after = change(style);
      changed.set(style, after);
    }
    return after;
  };
  if (isWholeRows(area) && !isWholeColumns(area)) {
    for (let r = area.top; r <= area.bottom; r++) {
      const row = model.sheet.getRow(r);
      row.style = once(row.style);
    }
    eachCell(model, area, (cell) => (cell.style = once(cell.style)));
    return;
  }
  if (area.bottom === MAX_ROW) {
    for (let c = area.left; c <= area.right; c++) {
      const column = model.sheet.getColumn(c);
      column.style = once(column.style);
    }
    eachCell(model, area, (cell) => (cell.style = once(cell.style)));
    return;
  }
  for (let r = area.top; r <= area.bottom; r++) {
    const row = model.sheet.getRow(r);
    for (let c = area.left; c <= area.right; c++) {
      const cell = row.findCell(c) ?? row.getCell(c);
      cell.style = once(cell.style);
    }
  }
}

/** What all cells of an area have in common; null where they differ, which is Excel's answer. */
export function common<T extends string | number | boolean | null>(model: SheetModel, area: Area, read: (style: CellStyle) => T): T | null {
  const seen = new Map<CellStyle, T>();
  const of = (style: CellStyle): T => {
    let value = seen.get(style);
    if (value === undefined) {
      value = read(style);
      seen.set(style, value);
    }
    return value;
  };
  const first = of(styleAt(model, area.top, area.left));
  if (area.bottom === MAX_ROW || isWholeRows(area)) {
    const all = new Set([first]);
    eachCell(model, area, (cell) => all.add(of(cell.style)));
    return all.size === 1 ? first : null;
  }
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) if (of(styleAt(model, r, c)) !== first) return null;
  }
  return first;
}
