import type { StrandDefinition, StrandFigures } from "../domain/strand";
import type { Ledger, TableCounts } from "../reading/ledger";
import type { MonthlyTable, Recognition, SheetHead } from "../reading";
import type { Thresholds } from "./settings/thresholds";

/**
 * A monthly table with its ledger and its counts as lines by steps. The ledger is null where it was not read, the counts where there are
 * none.
 */
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
