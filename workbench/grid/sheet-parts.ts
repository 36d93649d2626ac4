import type { Cell as GridCell, Sheet, SheetConfig } from "@fortune-sheet/core";
import type { SheetModel } from "../../host/engine/workbook-model";
import { columnPoints } from "../../host/engine/sizes";
import { rowPoints } from "../../host/engine/row-sizes";
import type { RowsShown } from "./rows-shown";

const POINTS_PER_PIXEL = 0.75;

/** A line of one pixel separates the grid's cells and is not part of their size. */
export const pixels = (points: number): number => Math.max(1, Math.round(points / POINTS_PER_PIXEL) - 1);

export interface Merges {
  readonly config: NonNullable<SheetConfig["merge"]>;
  readonly at: ReadonlyMap<number, NonNullable<GridCell["mc"]>>;
}

export function mergesOf({ sheet }: SheetModel, rows: number, columns: number): Merges {
  const config: NonNullable<SheetConfig["merge"]> = {};
  const at = new Map<number, NonNullable<GridCell["mc"]>>();
  for (const { top, left, bottom, right } of sheet.mergedRegions) {
    if (bottom > rows || right > columns) continue;
    const [r, c, rs, cs] = [top - 1, left - 1, bottom - top + 1, right - left + 1];
    config[`${r}_${c}`] = { r, c, rs, cs };
    for (let row = r; row < bottom; row++) for (let column = c; column < right; column++) at.set(row * columns + column, { r, c });
    at.set(r * columns + c, { r, c, rs, cs });
  }
  return { config, at };
}

/** The sizes of rows and columns; rows above those shown are hidden. */
export function sizesOf(model: SheetModel, rows: RowsShown, still: number, columns: number): SheetConfig {
  const [rowlen, columnlen, rowhidden, colhidden]: Record<string, number>[] = [{}, {}, {}, {}];
  for (let row = 0; row < rows.last; row++) {
    const points = row >= still && row < rows.first - 1 ? 0 : rowPoints(model, row + 1);
    if (points === 0) rowhidden![row] = 0;
    else rowlen![row] = pixels(points);
  }
  for (let column = 0; column < columns; column++) {
    const points = columnPoints(model, column + 1);
    if (points === 0) colhidden![column] = 0;
    else columnlen![column] = pixels(points);
  }
  return { rowlen, columnlen, rowhidden, colhidden } as SheetConfig;
}

interface View {
  readonly state?: string;
  readonly xSplit?: number;
  readonly ySplit?: number;
}

/** How many rows and columns are frozen. */
export function stillOf({ sheet }: SheetModel): { readonly rows: number; readonly columns: number } {
  const view = sheet.views[0] as View | undefined;
  return view?.state === "frozen" ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 };
}

export function frozenOf(model: SheetModel): Sheet["frozen"] | undefined {
  const { rows, columns } = stillOf(model);
  if (rows === 0 && columns === 0) return undefined;
  const type = rows === 0 ? "rangeColumn" : columns === 0 ? "rangeRow" : "rangeBoth";
  return { type, range: { row_focus: rows - 1, column_focus: columns - 1 } };
}
