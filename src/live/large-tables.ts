import { countColumns, isMonthly, type MonthlyTable } from "../reading/tables/table-data";
import type { OffenceTable, SheetHead } from "../reading";

/** Counts of a table up to which each edit goes through all of it: some tens of milliseconds. */
const MOST_CELLS = 40_000;

/** True for a table of which an edit is checked in the rows around it alone. */
export function isLarge(table: OffenceTable, heads: readonly SheetHead[]): table is MonthlyTable {
  if (!isMonthly(table)) return false;
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  return head?.complete === false && (table.lastRow - table.firstRow + 1) * Math.max(1, countColumns(table).length) > MOST_CELLS;
}
