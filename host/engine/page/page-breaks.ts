import type { Worksheet } from "../../library";
import { MAX_COLUMN, MAX_ROW } from "../area";

export type BreakDirection = "horizontal" | "vertical";

/** A manual page break before a row or a column, 1-based. */
export interface BreakRef {
  readonly direction: BreakDirection;
  readonly before: number;
}

const listOf = (sheet: Worksheet, direction: BreakDirection) => (direction === "horizontal" ? sheet.rowBreaks : sheet.colBreaks);

/** The manual breaks from top to bottom, or from left to right. */
export function pageBreaks(sheet: Worksheet, direction: BreakDirection): readonly BreakRef[] {
  return listOf(sheet, direction)
    .map((item) => item.id + 1)
    .sort((a, b) => a - b)
    .map((before) => ({ direction, before }));
}

/** Adds a break before the row or column, once. */
export function addPageBreak(sheet: Worksheet, { direction, before }: BreakRef): void {
  const list = listOf(sheet, direction);
  if (list.some((item) => item.id === before - 1)) return;
  const last = direction === "horizontal" ? MAX_COLUMN - 1 : MAX_ROW - 1;
  list.push({ id: before - 1, max: last, man: 1 });
  list.sort((a, b) => a.id - b.id); // a file keeps them in order
}

export function deletePageBreak(sheet: Worksheet, { direction, before }: BreakRef): void {
  const list = listOf(sheet, direction);
  const at = list.findIndex((item) => item.id === before - 1);
  if (at >= 0) list.splice(at, 1);
}

export function clearPageBreaks(sheet: Worksheet, direction: BreakDirection): void {
  listOf(sheet, direction).length = 0;
}

/** Breaks below an insertion or deletion move with their rows; one within deleted rows goes. `shift` gives the new row. */
export function shiftPageBreaks(sheet: Worksheet, direction: BreakDirection, shift: (line: number) => number | undefined): void {
  const moved = pageBreaks(sheet, direction).flatMap(({ before }) => shift(before) ?? []);
  clearPageBreaks(sheet, direction);
  for (const before of moved) if (before > 1) addPageBreak(sheet, { direction, before });
}
