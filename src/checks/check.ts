import type { StrandDefinition, StrandFigures } from "../domain/strand";
import type { SheetColumns, SheetHead } from "../reading/sheets/grid";
import type { MonthlyTable } from "../reading/tables/table-data";
import type { Recognition } from "../reading/tables/tables";
import type { CountGrid } from "./grids";
import type { Thresholds } from "./settings/thresholds";

/** A monthly table with its counts laid out as lines by months; `grid` is null for records. */
export interface CheckedTable {
  readonly table: MonthlyTable;
  readonly grid: CountGrid | null;
}

/** What checks look at: the figures as they were read, and nothing of Excel. */
export interface CheckInput {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  readonly tables: readonly CheckedTable[];
  readonly definitions: readonly StrandDefinition[];
  readonly strands: readonly StrandFigures[];
  readonly today: Date;
  readonly thresholds: Thresholds;
}
