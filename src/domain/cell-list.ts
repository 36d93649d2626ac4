import { localAddress } from "./address";
import { firstRuns, runsOf } from "./rows";

/** The most runs of cells that an address names; nobody would read more. */
const MOST_RUNS = 5;

/** "D5:D7, D9": the first few of some cells of one column. Rows may come in any order and more than once. */
export function cellList(column: number, rows: Iterable<number>): string {
  return cellLists([[column, rows]]);
}

/** The first few cells, column by column. */
export function cellLists(columns: Iterable<readonly [column: number, rows: Iterable<number>]>): string {
  const runs: string[] = [];
  for (const [column, rows] of columns) {
    const sorted = Int32Array.from(rows).sort();
    for (const { first, last } of firstRuns(runsOf(sorted), MOST_RUNS)) {
      runs.push(localAddress({ row: first, column, rows: last - first + 1, columns: 1 }));
      if (runs.length === MOST_RUNS) return runs.join(", ");
    }
  }
  return runs.join(", ");
}
