import { firstRuns, runCount, type RowRuns } from "../../src/domain/rows";

/** The rows of runs, one by one. */
export function runsAsRows(runs: RowRuns): readonly number[] {
  return firstRuns(runs, runCount(runs)).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}
