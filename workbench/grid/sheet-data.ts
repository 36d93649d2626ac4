import type { Cell as GridCell, CellMatrix, Selection, Sheet, SheetConfig } from "@fortune-sheet/core";
import type { Area } from "../../host/engine/area";
import { hexOf } from "../../host/engine/colours";
import { selectionOf, type SheetModel } from "../../host/engine/workbook-model";
import { columnPoints, DEFAULT_ROW_POINTS } from "../../host/engine/sizes";
import { styleAt } from "../../host/engine/style";
import { bordersOf, type CellBorders } from "./borders";
import { chartPictures } from "./charts/pictures";
import { gridCell } from "./grid-cell";
import { mostRows, rowsAround, type RowsShown } from "./rows-shown";
import { frozenOf, mergesOf, pixels, sizesOf, stillOf } from "./sheet-parts";
import { calculate } from "../../host/engine/formulas/calculation";

/** Columns are shown up to this one, and on to the selected cell. */
const MOST_COLUMNS = { usually: 150, ever: 1_000 };
/** Rows below this one are not shown: those above would have to be skipped one by one. */
const FURTHEST_ROW = 100_000;
const ROOM = { rows: 60, columns: 26, below: 20, beside: 3 };

/** Everything the grid draws of a sheet. */
export interface SheetContent {
  /** From row 1 to the last that is shown, so that the grid's numbers are the sheet's; rows above those shown are blank and hidden. */
  readonly data: CellMatrix;
  readonly rows: RowsShown;
  readonly config: SheetConfig;
  readonly images: NonNullable<Sheet["images"]>;
  readonly frozen: Sheet["frozen"] | undefined;
  readonly showGridLines: boolean;
  readonly defaultRowHeight: number;
  readonly defaultColWidth: number;
}

/**
 * Reads a sheet from the host's workbook, calculated. If it has more rows than can be shown, it reads those around the selected cell, or
 * those of `before` where they are enough.
 */
export function readSheet(model: SheetModel, before?: RowsShown): SheetContent {
  calculate(model.workbook);
  const { sheet } = model;
  const selected = selectionOf(model);
  const columns = columnsOf(model, selected);
  const { rows: still } = stillOf(model);
  // Frozen rows are always visible.
  const row = before && selected.top <= still ? before.first : Math.min(selected.top, FURTHEST_ROW);
  // Rows that are shown stay: the grid must not lose those with the selection.
  const total = Math.max(before?.total ?? ROOM.rows, Math.min(FURTHEST_ROW, Math.max(sheet.rowCount, selected.top) + ROOM.below));
  const rows = rowsAround(row, total, mostRows(columns), before);
  const merged = mergesOf(model, rows.last, columns);
  const borders: CellBorders[] = [];
  const unseen: null[] = new Array<null>(columns).fill(null);
  const data: CellMatrix = [];
  for (let row = 0; row < rows.last; row++) {
    if (row >= still && row < rows.first - 1) {
      data.push(unseen);
      continue;
    }
    const line: (GridCell | null)[] = [];
    const cells = sheet.findRow(row + 1);
    for (let column = 0; column < columns; column++) {
      const found = cells?.findCell(column + 1);
      const style = found?.style ?? styleAt(model, row + 1, column + 1);
      const lines = bordersOf(style, row, column);
      if (lines) borders.push(lines);
      line.push(gridCell(found, style, merged.at.get(row * columns + column)));
    }
    data.push(line);
  }
  const view = sheet.views[0];
  return {
    data,
    rows,
    config: { merge: merged.config, borderInfo: borders, ...sizesOf(model, rows, still, columns) },
    images: chartPictures(model),
    frozen: frozenOf(model),
    showGridLines: view?.showGridLines ?? true,
    defaultRowHeight: pixels(sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS),
    // Beyond the last column that the engine knows, every column has the standard width.
    defaultColWidth: pixels(columnPoints(model, columns + 1)),
  };
}

function columnsOf({ sheet }: SheetModel, { left }: Area): number {
  const usually = Math.min(MOST_COLUMNS.usually, Math.max(ROOM.columns, sheet.columnCount + ROOM.beside));
  return Math.min(MOST_COLUMNS.ever, Math.max(usually, left + ROOM.beside));
}

/** Cells in the grid's terms: from 0, ends included. */
export type GridArea = Pick<Selection, "row" | "column">;

/** An area in the grid's terms, cut to the cells shown; undefined where its first cell is not among them. */
export function gridArea({ top, left, bottom, right }: Area, data: CellMatrix): GridArea | undefined {
  const [rows, columns] = [data.length, data[0]!.length];
  if (top > rows || left > columns) return undefined;
  return { row: [top - 1, Math.min(bottom, rows) - 1], column: [left - 1, Math.min(right, columns) - 1] };
}

/** A sheet for the grid to begin with; `content` is given for the one in front, the others are read when they come to the front. */
export function gridSheet(model: SheetModel, order: number, content: SheetContent | undefined): Sheet {
  const data = content?.data ?? [];
  const celldata = data.flatMap((line, r) => line.flatMap((v, c) => (v === null ? [] : [{ r, c, v }])));
  const colour = hexOf(model.sheet.properties.tabColor);
  // Without its own selection, a sheet that comes to the front would get one without an end.
  const selected = content && gridArea(selectionOf(model), data);
  const { config, images, frozen, showGridLines, defaultRowHeight, defaultColWidth } = content ?? {};
  return {
    id: model.id,
    name: model.name,
    order,
    status: content ? 1 : 0,
    celldata,
    luckysheet_select_save: [selected ?? { row: [0, 0], column: [0, 0] }],
    ...(colour === undefined ? {} : { color: colour }),
    ...(content ? { row: data.length, column: data[0]!.length, config, images, showGridLines, defaultRowHeight, defaultColWidth } : {}),
    ...(frozen ? { frozen } : {}),
  } as Sheet;
}
