import type { Cell, CellMatrix, Op, SheetConfig } from "@fortune-sheet/core";
import { columnLetters, formatArea, MAX_COLUMN, MAX_ROW } from "../../host/engine/area";
import type { SheetModel } from "../../host/engine/workbook-model";
import { digitPixels, pointsToWidth } from "../../host/engine/sizes";
import type { Entry, User } from "../../host/user";

/** A cell that the grid changed, counted from 0, with its new content. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

const entryOf = (cell: Cell | null | undefined): Entry => cell?.f ?? cell?.v ?? "";

/** The grid's cells that differ from what it was given: the user's edits in the grid itself. */
export function editsBetween(given: CellMatrix, now: CellMatrix): CellEdit[] {
  const edits: CellEdit[] = [];
  now.forEach((line, row) => {
    line.forEach((cell, column) => {
      const entry = entryOf(cell);
      if (entry !== entryOf(given[row]?.[column])) edits.push({ row, column, entry });
    });
  });
  return edits;
}

/** Repeats an edit of grid cells in the workbook: as one event, where it can be told. */
export function applyEdits(user: User, sheet: string, edits: readonly CellEdit[]): void {
  const [first] = edits;
  if (!first) return;
  const rows = edits.map(({ row }) => row);
  const columns = edits.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  if (edits.every(({ entry }) => entry === "")) user.clear(sheet, runsOf(edits));
  else if (height * width === edits.length) {
    const block = Array.from({ length: height }, () => new Array<Entry>(width).fill(""));
    for (const { row, column, entry } of edits) block[row - top]![column - left] = entry;
    user.paste(sheet, addressOf(top, left), block);
  } else for (const { row, column, entry } of edits) user.type(sheet, addressOf(row, column), entry);
}

/** "A1:C1,B3": the cells as runs along rows. */
function runsOf(cells: readonly CellEdit[]): string {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.to === column - 1) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  // Runs one below the other over the same columns are one block.
  const blocks: { top: number; bottom: number; from: number; to: number }[] = [];
  for (const { row, from, to } of runs) {
    const above = blocks.find((block) => block.bottom === row - 1 && block.from === from && block.to === to);
    if (above) above.bottom = row;
    else blocks.push({ top: row, bottom: row, from, to });
  }
  return blocks
    .map(({ top, bottom, from, to }) => formatArea({ top: top + 1, bottom: bottom + 1, left: from + 1, right: to + 1 }))
    .join(",");
}

export const addressOf = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`;

/** Rows or columns that the grid's menu inserted or deleted. */
interface LinesOp {
  readonly type: "row" | "column";
  readonly index?: number;
  readonly count?: number;
  readonly direction?: "lefttop" | "rightbottom";
  readonly start?: number;
  readonly end?: number;
}

/** Inserts or deletes in the workbook what an operation of the grid inserted or deleted; false for any other operation. */
export function applyLines(user: User, sheet: string, { op, value }: Op): boolean {
  if (op !== "insertRowCol" && op !== "deleteRowCol") return false;
  const { type, index = 0, count = 1, direction, start = 0, end = 0 } = value as LinesOp;
  const from = op === "deleteRowCol" ? start : direction === "rightbottom" ? index + 1 : index;
  const to = op === "deleteRowCol" ? end : from + count - 1;
  const lines =
    type === "row"
      ? { top: from + 1, bottom: to + 1, left: 1, right: MAX_COLUMN }
      : { top: 1, bottom: MAX_ROW, left: from + 1, right: to + 1 };
  if (op === "insertRowCol") user.insert(sheet, formatArea(lines));
  else user.delete(sheet, formatArea(lines));
  return true;
}

const points = (pixels: number): number => (pixels + 1) * 0.75;

/** Gives rows and columns of the workbook the sizes that the user dragged them to. */
export function applySizes(model: SheetModel, given: SheetConfig, now: SheetConfig): void {
  for (const [line, size] of Object.entries(now.columnlen ?? {}))
    if (size !== given.columnlen?.[line])
      model.sheet.getColumn(Number(line) + 1).width = pointsToWidth(points(size), digitPixels(model.workbook));
  for (const [line, size] of Object.entries(now.rowlen ?? {}))
    if (size !== given.rowlen?.[line]) model.sheet.getRow(Number(line) + 1).height = points(size);
  model.restyled();
}
