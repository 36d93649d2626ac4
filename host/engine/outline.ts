import type { Area } from "./area";
import type { SheetModel } from "./workbook-model";

export type OutlineAxis = "row" | "column";

/** Excel has eight levels; the first stands for no group. */
const DEEPEST = 7;

const lineAt = (sheet: SheetModel, axis: OutlineAxis, at: number) => (axis === "row" ? sheet.sheet.getRow(at) : sheet.sheet.getColumn(at));

const outlineLevel = (sheet: SheetModel, axis: OutlineAxis, at: number): number =>
  (axis === "row" ? sheet.sheet.findRow(at)?.outlineLevel : sheet.columnAt(at)?.outlineLevel) ?? 0;

const lines = ({ top, bottom, left, right }: Area, axis: OutlineAxis): readonly [number, number] =>
  axis === "row" ? [top, bottom] : [left, right];

/** Moves an area's rows or columns a level deeper (1), or less deep (-1); false where none of them can move. */
export function regroup(sheet: SheetModel, area: Area, axis: OutlineAxis, by: 1 | -1): boolean {
  const [from, to] = lines(area, axis);
  let changed = false;
  for (let at = from; at <= to; at++) {
    const level = outlineLevel(sheet, axis, at) + by;
    if (level < 0 || level > DEEPEST) continue;
    lineAt(sheet, axis, at).outlineLevel = level;
    if (level === 0) lineAt(sheet, axis, at).hidden = false;
    changed = true;
  }
  sheet.touch();
  return changed;
}

/** Shows groups down to this level, and hides those inside them. */
export function showLevels(sheet: SheetModel, axis: OutlineAxis, level: number): void {
  const last = axis === "row" ? sheet.sheet.rowCount : sheet.sheet.columns.length;
  for (let at = 1; at <= last; at++) {
    const own = outlineLevel(sheet, axis, at);
    if (own > 0) lineAt(sheet, axis, at).hidden = own >= level;
  }
  sheet.touch(); // SUBTOTAL looks for hidden rows
}

/** Shows or hides the rows or columns of an area's groups. */
export function showDetails(sheet: SheetModel, area: Area, axis: OutlineAxis, shown: boolean): void {
  const [from, to] = lines(area, axis);
  for (let at = from; at <= to; at++) if (outlineLevel(sheet, axis, at) > 0) lineAt(sheet, axis, at).hidden = !shown;
  sheet.touch();
}
