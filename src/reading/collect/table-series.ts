import type { Finding } from "../../domain/finding";
import type { MonthlyCount } from "../../domain/series";
import type { MonthlyTable } from "../tables/table-data";

/** What one table holds for each strand that looks its values up in it. */
export interface TableSeries {
  readonly table: MonthlyTable;
  /** The names by which its rows can be told apart, as names are compared. */
  readonly headers: readonly string[];
  /** By the definition's number; definitions without a matching row are not in it. */
  readonly strands: ReadonlyMap<number, readonly MonthlyCount[]>;
  /** What the counts of a definition are of under some of the headers, one text a combination. */
  combinationsOf(definition: number, headers: readonly string[]): ReadonlySet<string>;
  readonly findings: readonly Finding[];
}
