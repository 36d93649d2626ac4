import type { Cell as EngineCell } from "@cj-tech-master/excelts";
import type { Cell as GridCell, CellMatrix, Selection, Sheet, SheetConfig } from "@fortune-sheet/core";
import type { Area } from "../../host/engine/area";
import { cellText } from "../../host/engine/cell-text";
import { cellFormula, cellValue, cellValueType } from "../../host/engine/cell-value";
import { hexOf } from "../../host/engine/colours";
import type { SheetModel } from "../../host/engine/sheet-model";
import { columnPoints, DEFAULT_ROW_POINTS } from "../../host/engine/sizes";
import { type CellStyle, numberFormatOf, styleAt } from "../../host/engine/style";
import { selectionOf } from "../../host/engine/workbook-model";
import { bordersOf, type CellBorders } from "./borders";
import { lookOf, showsBlank } from "./cell-look";
import { chartPictures } from "./charts/pictures";
import { clipOverflow } from "./overflow";
import { shownRowPoints } from "./row-heights";

/** What is shown of a sheet at most: a page must not freeze over a county's records. */
export const MOST_ROWS = 1_000;
const MOST_COLUMNS = 150;
const ROOM = { rows: 60, columns: 26, below: 20, beside: 3 };
const POINTS_PER_PIXEL = 0.75;

/** A line of one pixel stands between the grid's cells and is no part of their size. */
const pixels = (points: number): number => Math.max(1, Math.round(points / POINTS_PER_PIXEL) - 1);

/** Everything the grid draws of a sheet. */
export interface SheetContent {
  readonly data: CellMatrix;
  readonly config: SheetConfig;
  readonly images: NonNullable<Sheet["images"]>;
  readonly frozen: Sheet["frozen"] | undefined;
  readonly showGridLines: boolean;
  readonly defaultRowHeight: number;
  readonly defaultColWidth: number;
}

/** Reads a sheet out of the host's workbook, calculated. */
export function readSheet(model: SheetModel): SheetContent {
  model.workbook.calculate();
  const { sheet } = model;
  const rows = Math.min(MOST_ROWS, Math.max(ROOM.rows, sheet.rowCount + ROOM.below));
  const columns = Math.min(MOST_COLUMNS, Math.max(ROOM.columns, sheet.columnCount + ROOM.beside));
  const merged = mergesOf(model, rows, columns);
  const borders: CellBorders[] = [];
  const data: CellMatrix = [];
  for (let row = 0; row < rows; row++) {
    const line: (GridCell | null)[] = [];
    const cells = sheet.findRow(row + 1);
    for (let column = 0; column < columns; column++) {
      const found = cells?.findCell(column + 1);
      const style = found?.style ?? styleAt(model, row + 1, column + 1);
      const lines = bordersOf(style, row, column);
      if (lines) borders.push(lines);
      line.push(gridCell(found, style, merged.at.get(row * columns + column)));
    }
    clipOverflow(line, (column) => columnPoints(model, column + 1));
    data.push(line);
  }
  const view = sheet.views[0];
  return {
    data,
    config: { merge: merged.config, borderInfo: borders, ...sizesOf(model, rows, columns) },
    images: chartPictures(model),
    frozen: frozenOf(model),
    showGridLines: view?.showGridLines ?? true,
    defaultRowHeight: pixels(sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS),
    // Beyond the last column that the engine knows, every column has the standard width.
    defaultColWidth: pixels(columnPoints(model, columns + 1)),
  };
}

const TYPES = { Empty: "g", String: "s", Double: "n", Boolean: "b", Error: "e" } as const;

function gridCell(cell: EngineCell | undefined, style: CellStyle, merge: GridCell["mc"]): GridCell | null {
  const type = cellValueType(cell);
  const formula = cellFormula(cell);
  if (type === "Empty" && formula === undefined && !merge && !showsBlank(style)) return null;
  const shown: GridCell = { ...lookOf(style), ct: { fa: numberFormatOf(style), t: TYPES[type] } };
  if (type !== "Empty") {
    shown.v = cellValue(cell);
    shown.m = cellText(cell);
    // The grid centres neither of these by itself, as Excel does.
    if (shown.ht === undefined && (type === "Boolean" || type === "Error")) shown.ht = 0;
    else if (shown.ht === undefined && type === "Double") shown.ht = 2;
  }
  if (formula !== undefined) shown.f = formula;
  if (merge) shown.mc = merge;
  return shown;
}

interface Merges {
  readonly config: NonNullable<SheetConfig["merge"]>;
  readonly at: ReadonlyMap<number, NonNullable<GridCell["mc"]>>;
}

function mergesOf({ sheet }: SheetModel, rows: number, columns: number): Merges {
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

function sizesOf(model: SheetModel, rows: number, columns: number): SheetConfig {
  const [rowlen, columnlen, rowhidden, colhidden]: Record<string, number>[] = [{}, {}, {}, {}];
  for (let row = 0; row < rows; row++) {
    const points = shownRowPoints(model, row + 1);
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

function frozenOf({ sheet }: SheetModel): Sheet["frozen"] | undefined {
  const view = sheet.views[0] as { state?: string; xSplit?: number; ySplit?: number } | undefined;
  if (view?.state !== "frozen") return undefined;
  const [rows, columns] = [view.ySplit ?? 0, view.xSplit ?? 0];
  if (rows === 0 && columns === 0) return undefined;
  const type = rows === 0 ? "rangeColumn" : columns === 0 ? "rangeRow" : "rangeBoth";
  return { type, range: { row_focus: rows - 1, column_focus: columns - 1 } };
}

/** Cells as the grid names them: from 0, ends included. */
export type GridArea = Pick<Selection, "row" | "column">;

/** An area as the grid selects it, cut to what the grid shows. */
export function gridArea({ top, left, bottom, right }: Area, data: CellMatrix): GridArea {
  const within = (line: number, most: number) => Math.min(line, most) - 1;
  const [rows, columns] = [data.length, data[0]!.length];
  return { row: [within(top, rows), within(bottom, rows)], column: [within(left, columns), within(right, columns)] };
}

/** A sheet for the grid to begin with; `content` is given for the one in front, the others are read when they come to the front. */
export function gridSheet(model: SheetModel, order: number, content: SheetContent | undefined): Sheet {
  const { data, ...rest } = content ?? { data: [] };
  const celldata = data.flatMap((line, r) => line.flatMap((v, c) => (v === null ? [] : [{ r, c, v }])));
  const colour = hexOf(model.sheet.properties.tabColor);
  const { frozen, ...others } = rest as Partial<SheetContent>;
  return {
    id: model.id,
    name: model.name,
    order,
    status: content ? 1 : 0,
    celldata,
    ...(colour === undefined ? {} : { color: colour }),
    ...(content ? { row: data.length, column: data[0]!.length, luckysheet_select_save: [gridArea(selectionOf(model), data)] } : {}),
    ...(frozen ? { frozen } : {}),
    ...others,
  };
}
