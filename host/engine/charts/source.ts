import { isDateDisplayFormat } from "../../library";
import { type Area, columnsOf, rowsOf } from "../area";
import { cellValue } from "../cell-value";
import { numberFormatOf } from "../style";
import type { RangeRef } from "../workbook-model";
import { type ChartKind, isXY } from "./chart-kinds";

/** The cells that a new series takes its name, categories and values from. */
export interface SeriesSource {
  readonly name: Area | undefined;
  readonly categories: Area | undefined;
  readonly values: Area;
  /** How large the bubbles are. */
  readonly sizes?: Area | undefined;
}

export type SeriesBy = "Auto" | "Columns" | "Rows";

type CellKind = "text" | "number" | "date" | "blank";

/**
 * Reads a source range as Excel does. Leading rows and columns with text, or with years and dates under a blank corner, are names and
 * categories; the rest is values. `Auto` makes a series of each column unless the range is wider than it is high. Blank cells alone make
 * none.
 */
export function seriesFromSource(range: RangeRef, by: SeriesBy, chart: ChartKind): readonly SeriesSource[] {
  const { area } = range;
  const kind = (row: number, column: number) => kindAt(range, area.top + row, area.left + column);
  const height = rowsOf(area);
  const width = columnsOf(area);
  if (
    !Array.from({ length: height }, (_, row) => line(width, 0, (column) => kind(row, column)))
      .flat()
      .some((cell) => cell !== "blank")
  )
    return [];
  const corner = height > 1 && width > 1 && kind(0, 0) === "blank";
  const headRows = corner ? 1 : headings(height, (row) => line(width, width > 1 ? 1 : 0, (column) => kind(row, column)));
  const headColumns = corner
    ? 1
    : headings(width, (column) => line(height, Math.max(headRows, height > 1 ? 1 : 0), (row) => kind(row, column)));
  const dataRows = height - headRows;
  const byColumns = by === "Columns" || (by === "Auto" && dataRows >= width - headColumns !== range.sheet.workbook.platform.transposesAuto);
  const body: Area = { top: area.top + headRows, left: area.left + headColumns, bottom: area.bottom, right: area.right };
  const series = byColumns ? columnSeries(area, body) : rowSeries(area, body);
  if (!isXY(chart)) return series;
  // An XY chart takes numbers in the first column or row as its x.
  const x = headColumns > 0 || series.length < 2 ? undefined : series[0]!.values;
  const drawn = x ? series.slice(1).map((item) => ({ ...item, categories: x })) : series;
  if (chart !== "Bubble") return drawn;
  return drawn.flatMap((item, index) => (index % 2 === 0 ? [{ ...item, sizes: drawn[index + 1]?.values }] : []));
}

/** How many leading lines are headings; at least one line stays for the values. */
function headings(count: number, lineAt: (index: number) => readonly CellKind[]): number {
  let found = 0;
  while (found < count - 1) {
    const filled = lineAt(found).filter((cell) => cell !== "blank");
    if (filled.length === 0 || !filled.every((cell) => cell === "text" || cell === "date")) break;
    found++;
  }
  return found;
}

const line = (length: number, from: number, kind: (index: number) => CellKind): readonly CellKind[] =>
  Array.from({ length: Math.max(0, length - from) }, (_, index) => kind(from + index));

function columnSeries(area: Area, body: Area): readonly SeriesSource[] {
  const categories = body.left > area.left ? { ...body, left: area.left, right: body.left - 1 } : undefined;
  return Array.from({ length: columnsOf(body) }, (_, index) => {
    const column = body.left + index;
    const at = { left: column, right: column };
    return {
      name: body.top > area.top ? { ...at, top: area.top, bottom: body.top - 1 } : undefined,
      categories,
      values: { ...body, ...at },
    };
  });
}

function rowSeries(area: Area, body: Area): readonly SeriesSource[] {
  const categories = body.top > area.top ? { ...body, top: area.top, bottom: body.top - 1 } : undefined;
  return Array.from({ length: rowsOf(body) }, (_, index) => {
    const row = body.top + index;
    const at = { top: row, bottom: row };
    return {
      name: body.left > area.left ? { ...at, left: area.left, right: body.left - 1 } : undefined,
      categories,
      values: { ...body, ...at },
    };
  });
}

function kindAt({ sheet }: RangeRef, row: number, column: number): CellKind {
  const cell = sheet.sheet.findCell(row, column);
  const value = cellValue(cell);
  if (value === "") return "blank";
  if (typeof value !== "number") return "text";
  return isDateDisplayFormat(numberFormatOf(cell?.style)) ? "date" : "number";
}

/** Whether all filled cells of the area are numbers or dates: its categories are then a number reference. */
export function isNumeric(range: RangeRef): boolean {
  let numbers = 0;
  for (let row = range.area.top; row <= range.area.bottom; row++)
    for (let column = range.area.left; column <= range.area.right; column++) {
      const kind = kindAt(range, row, column);
      if (kind === "text") return false;
      if (kind !== "blank") numbers++;
    }
  return numbers > 0;
}
