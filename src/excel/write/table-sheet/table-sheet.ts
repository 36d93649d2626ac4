/** A sheet with a table for the analyst to continue. Columns count from 0. */
export interface TableSheet {
  readonly sheet: string;
  readonly tableName: string;
  readonly title: string;
  readonly note: string | null;
  /** Lines between the note and the table: a label, and its text in the next cell. */
  readonly details?: readonly (readonly [label: string, text: string])[];
  readonly headers: readonly string[];
  /** The first value says which row is which. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** True where the rows are added below those that stand, which are not touched. */
  readonly isAdded?: boolean;
  /** Columns whose values stay text, whatever they look like. */
  readonly textColumns: readonly number[];
  /** Columns of months, as serial numbers. */
  readonly monthColumns: readonly number[];
  /** How months show; "mmm yy" where this is not set. */
  readonly monthFormat?: string;
  /** Columns of counts, which show with separators. */
  readonly countColumns?: readonly number[];
  /** Columns of formulas; a blank text is a blank cell. */
  readonly formulaColumns?: readonly number[];
  /** Points. */
  readonly widths: readonly number[];
  /** The choices for a column's values. Choices that Excel's own list cannot hold are left out. */
  readonly validations?: readonly { readonly column: number; readonly choices: readonly string[] }[];
}

/** What a cell of a table holds. */
export type Cell = string | number | boolean;

/** The plan's rows; a table has one at least. */
export function rowsOf({ rows, headers }: TableSheet): TableSheet["rows"] {
  return rows.length > 0 ? rows : [headers.map(() => "")];
}
