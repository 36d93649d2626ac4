import { SHEET_SIZE } from "../../domain/address";
import type { Area } from "../../domain/area";

/** How far beyond the used cells a moved guard is looked for, in rows and columns. */
const SLACK = { rows: 200, columns: 2 };

/** From A1 to beyond the last cell of all; null where there are no cells. */
export function boxOf(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const rows = Math.max(...areas.map(({ row, rows: height }) => row + height)) + SLACK.rows;
  const columns = Math.max(...areas.map(({ column, columns: width }) => column + width)) + SLACK.columns;
  return { row: 0, column: 0, rows: Math.min(rows, SHEET_SIZE.rows), columns: Math.min(columns, SHEET_SIZE.columns) };
}
