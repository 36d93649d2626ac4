/** Which rows of a sheet the grid shows, counted from 1, ends included; the frozen rows above are shown as well. */
export interface RowsShown {
  readonly first: number;
  readonly last: number;
  /** All rows that there are to show. */
  readonly total: number;
}

/**
 * The most cells that the grid handles, as measured: with more, an edit is slow. Without a limit, a county's records would freeze the page.
 */
const MOST_CELLS = 250_000;
const FEWEST_ROWS = 1_000;
/** This near to the end of the rows shown, the rows beyond are shown too. */
const NEAR = 5;

export const mostRows = (columns: number): number => Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / columns));

/**
 * The rows to show so that one of them is `row`: the same as before if they include it, otherwise as many above it as
 * below.
 */
export function rowsAround(row: number, total: number, most: number, before: RowsShown | undefined): RowsShown {
  if (total <= most) return { first: 1, last: total, total };
  const within = before && row >= before.first && row <= before.last && before.last - before.first + 1 <= most && before.last <= total;
  if (within) return { ...before, total };
  const first = Math.min(Math.max(1, row - Math.floor(most / 2)), total - most + 1);
  return { first, last: first + most - 1, total };
}

/** Whether the user has reached an end of the rows shown, with more rows beyond it. */
export const isAtEnd = (row: number, { first, last, total }: RowsShown): boolean =>
  (first > 1 && row < first + NEAR) || (last < total && row > last - NEAR);
