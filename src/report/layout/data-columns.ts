/** All tables of the strand data sheet have their headers in this row, from 0, below its title. */
export const HEAD_ROW = 1;
/** Rows that stay in sight, and that each page repeats. */
export const DATA_HEAD = { rows: HEAD_ROW + 1, address: `$1:$${HEAD_ROW + 1}` } as const;
/** Columns of the counts, from 0. */
export const COLUMN = { strand: 0, window: 1, month: 2, name: 3, length: 4, count: 5, from: 6 } as const;
/** How many columns the counts have. */
export const COLUMNS = Object.keys(COLUMN).length;
/** The empty column beside the counts, which has a mark where a month is the first recorded in a new way, or was reported otherwise before. */
export const MARK_COLUMN = 7;
/** Beside the counts, past an empty column each: what the overview's chart draws, commentary of strands that left the report, verdicts. */
export const CHART_COLUMN = 8;
export const KEPT_COLUMN = 11;
export const VERDICT_COLUMN = 14;
