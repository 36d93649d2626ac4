import type { Finding } from "../../domain/finding";
import type { MonthlyCount } from "../../domain/series";
import type { MonthlyTable } from "../table-data";
import type { MatchedRows } from "./matched-rows";

/** What one table holds for each strand that looks its values up in it. */
export interface TableSeries {
  readonly table: MonthlyTable;
  readonly matched: MatchedRows;
  /** By the definition's number; definitions without a matching row are not in it. */
  readonly strands: ReadonlyMap<number, readonly MonthlyCount[]>;
  /** Rows from the table's first data row on that count for a definition. */
  rowsOf(definition: number): readonly number[];
  readonly findings: readonly Finding[];
}
