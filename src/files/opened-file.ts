import type { ColumnOfFile } from "../records";
import type { Underway } from "./file-bytes";

/** A cell of a record: a text, "" for none; of a column of dates, the day as Excel's serial number, 0 for none. */
export type RecordCell = string | number;

/** A file whose columns are known. */
export interface OpenedFile {
  readonly file: File;
  readonly kind: "text" | "parquet";
  readonly columns: readonly ColumnOfFile[];
  /** Columns whose cells are neither texts, numbers nor dates. */
  readonly unread: readonly string[];
  /** How a text's fields are separated; null for other files. */
  readonly separator: string | null;
  /** How many lines that hold something stand above it. */
  readonly above: number;
  /** How many records the file itself says that it holds; null where it does not. */
  readonly says: number | null;
  /** The records in order, some at a time, with the cells of these columns. Columns that the file does not have are blank. */
  rows(names: readonly string[], underway: Underway): AsyncGenerator<readonly (readonly RecordCell[])[]>;
  /** The row of a record that `rows` gave last or before, as messages name it: the first line of a text is row 1. */
  rowOf(index: number): number;
}
