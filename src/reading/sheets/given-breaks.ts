import type { CellRange } from "../../domain/address";
import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";

/** One row of the table, as it can be written again: what is not understood as it stands. */
export interface BreakRow {
  /** "" or "All" for every strand. */
  readonly strand: string;
  /** What is no month stays as it was typed. */
  readonly month: Month | string;
  readonly note: string;
  readonly part: number | string;
  /** The cells of the strand, the month and the part. */
  readonly at: CellRange;
  readonly monthAt: CellRange;
  readonly partAt: CellRange;
}

/** What the sheet "Breaks" says. */
export interface GivenBreaks {
  /** The sheet's name; null where there is none. */
  readonly sheet: string | null;
  readonly rows: readonly BreakRow[];
  readonly findings: readonly Finding[];
}
