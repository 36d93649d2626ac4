import type { RawValue } from "../../domain/cell";

/** What is read of a sheet first: its place in the workbook, the size of its used range, and its first rows. */
export interface SheetHead {
  readonly sheet: string;
  readonly hidden: boolean;
  /** The used range; null on an empty sheet. It counts cells with values only. Rows and columns count from 0. */
  readonly used: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } | null;
  /** The used range's first rows, or all of them where `complete`. Row 0 here is row `used.row` of the sheet. */
  readonly values: readonly (readonly RawValue[])[];
  /** Number formats of the same cells; for fewer rows where the sheet is long. */
  readonly formats: readonly (readonly string[])[];
  /** True where `values` holds the whole used range. */
  readonly complete: boolean;
  /** Rows of the used range that are hidden, by hand or by a filter. */
  readonly hiddenRows: number;
  /** True where a filter hides some of them. */
  readonly filtered: boolean;
  /** True where the sheet's dates count from 1904. */
  readonly date1904: boolean;
  /** The Excel tables on the sheet, with their whole ranges, header row included. */
  readonly tables: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** Columns of a sheet that are needed in full, counted from 0 on the sheet, and their rows. */
export interface ColumnRequest {
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly firstRow: number;
  readonly rows: number;
}

/** The columns that were read: `values[column][i]` is the cell in row `firstRow + i`. */
export interface SheetColumns {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly values: Readonly<Record<number, readonly RawValue[]>>;
}
