import type { MonthsInRows, TableColumn } from "../../../tables/tables";

/** A column with months below one another, and where they start. */
export interface MonthRun extends TableColumn, Pick<MonthsInRows, "month" | "year" | "inYear" | "byStep"> {
  readonly headerRow: number;
  readonly firstRow: number;
  /** How many months a cell names: 1, 3, 6 or 12. */
  readonly length: number;
}

/** Where a table's rows say their months, as the run has them. */
export function monthsDown({ month, year, inYear, byStep }: MonthRun, merged: MonthsInRows["mergedOver"]): MonthsInRows {
  return { in: "rows", month, year, inYear: inYear ?? null, byStep: byStep ?? false, mergedOver: merged };
}
