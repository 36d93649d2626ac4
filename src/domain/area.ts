import type { CellRange } from "./address";

/** A rectangle of cells on a known sheet. Rows and columns count from 0. */
export type Area = Omit<CellRange, "sheet">;

/** The cells that two rectangles share; null if they share none. */
export function shared(one: Area, other: Area): Area | null {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around all of them. There must be at least one. */
export function around(areas: readonly Area[]): Area {
  const [row, column] = [Math.min(...areas.map((area) => area.row)), Math.min(...areas.map((area) => area.column))];
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  return { row, column, rows, columns: Math.max(...areas.map((area) => area.column + area.columns)) - column };
}
