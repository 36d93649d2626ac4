/**
 * Rows of a sheet in runs, as pairs in one typed array: [first, last, first, last, …], sorted, from 0, both ends included. A
 * figure from a million records then takes a few bytes a row, not an object a row.
 */
export type RowRuns = Int32Array;

/** One run of rows. */
export function runOf(first: number, last: number = first): RowRuns {
  return Int32Array.of(first, last);
}

/** Sorted row numbers, moved down by some rows, as runs. A row that occurs twice counts once. */
export function runsOf(sortedRows: ArrayLike<number>, down = 0): RowRuns {
  const runs = new Int32Array(2 * countRuns(sortedRows));
  let at = -2;
  for (let index = 0; index < sortedRows.length; index += 1) {
    const row = sortedRows[index]! + down;
    if (at >= 0 && row <= runs[at + 1]! + 1) runs[at + 1] = row;
    else {
      at += 2;
      runs[at] = runs[at + 1] = row;
    }
  }
  return runs;
}

function countRuns(sortedRows: ArrayLike<number>): number {
  let runs = 0;
  for (let index = 0; index < sortedRows.length; index += 1) {
    if (index === 0 || sortedRows[index]! > sortedRows[index - 1]! + 1) runs += 1;
  }
  return runs;
}

/** How many runs there are. */
export function runCount(runs: RowRuns): number {
  return runs.length / 2;
}

/** How many rows the runs hold together. */
export function rowCount(runs: RowRuns): number {
  let rows = 0;
  for (let index = 0; index < runs.length; index += 2) rows += runs[index + 1]! - runs[index]! + 1;
  return rows;
}

/** The first `most` runs. */
export function firstRuns(runs: RowRuns, most: number): readonly { readonly first: number; readonly last: number }[] {
  return Array.from({ length: Math.min(most, runCount(runs)) }, (_, run) => ({ first: runs[2 * run]!, last: runs[2 * run + 1]! }));
}
