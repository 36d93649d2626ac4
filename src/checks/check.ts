import type { StrandDefinition, StrandFigures } from "../domain/strand";
import type { Ledger } from "../reading/ledger/ledger";
import type { TableCounts } from "../reading/ledger/table-counts";
import type { SheetHead } from "../reading/sheets/grid";
import type { MonthlyTable, Recognition } from "../reading/tables/tables";
import type { Thresholds } from "./settings/thresholds";

/** A monthly table with its ledger, null where it was not read, and its counts as lines by steps, null where it has none. */
export interface CheckedTable {
  readonly table: MonthlyTable;
  readonly ledger: Ledger | null;
  readonly counts: TableCounts | null;
}

/** What checks look at: the figures as they were read, and nothing of Excel. */
export interface CheckInput {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly tables: readonly CheckedTable[];
  /** The tables' counts, those of one month each joined over the sheets. */
  readonly series: readonly TableCounts[];
  readonly definitions: readonly StrandDefinition[];
  readonly strands: readonly StrandFigures[];
  readonly today: Date;
  readonly thresholds: Thresholds;
}
