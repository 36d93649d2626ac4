import type { Area } from "../../domain/area";

/** Rows and columns that a guard may have moved beyond what is used, as far as it is looked for. */
const SLACK = { rows: 200, columns: 2 };
const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 };

/** From A1 to beyond the last cell of them all; null where there are none. */
export function boxOf(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const rows = Math.max(...areas.map(({ row, rows: height }) => row + height)) + SLACK.rows;
  const columns = Math.max(...areas.map(({ column, columns: width }) => column + width)) + SLACK.columns;
  return { row: 0, column: 0, rows: Math.min(rows, SHEET_SIZE.rows), columns: Math.min(columns, SHEET_SIZE.columns) };
}
