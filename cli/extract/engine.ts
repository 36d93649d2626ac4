import type { RecordDates } from "./record-dates";
import type { Dialect, FileSaid, FirstRecords } from "../../src/records";

/** A cell of an answer. */
export type SqlValue = string | number | bigint | boolean | Date | null;

/** A column of the records: what its cells are, after what no text needs was taken off them. */
export interface SourceColumn {
  /** As a sheet would head it. */
  readonly name: string;
  readonly kind: "text" | "date";
  /** The files that do not have it. */
  readonly missingIn: readonly string[];
}

/** A file that records were read from. */
export type SourceFile = FileSaid;

/** Where records come from, as the sheet "Source" says it. */
export type SourceSaid = { readonly files: readonly SourceFile[] } | { readonly server: string; readonly table: string };

/** A record as it is, and where it stands. */
export interface PlacedRecord {
  /** The file, or the server's table. */
  readonly where: string;
  /** Its row in the file, the header being row 1; null where rows have no order. */
  readonly row: number | null;
  readonly cells: readonly string[];
}

/** Records behind an engine that counts them. Texts are never missing in `relation`, dates may be. */
export interface RecordsEngine {
  readonly dialect: Dialect;
  readonly said: SourceSaid;
  readonly columns: readonly SourceColumn[];
  /** What a query names as its source: all columns by their names, as texts or dates. */
  readonly relation: string;
  first(): Promise<FirstRecords>;
  /** How many records there are, counted in another way than by a query that groups them. */
  total(): Promise<number>;
  /** Answers one SELECT. */
  select(sql: string): Promise<readonly (readonly SqlValue[])[]>;
  /** Keeps the answer of a SELECT, for others to ask; returns its name. Null where the engine keeps nothing. */
  keep(name: string, sql: string): Promise<string | null>;
  /**
   * The first few records that meet a condition, in the order of the source; all of them where `most` is null. `from` gives the relation
   * with what the condition needs beside the columns.
   */
  records(from: (relation: string) => string, condition: string, most: number | null): Promise<readonly PlacedRecord[]>;
  /**
   * Leaves records out of all that is asked from then on, so that each reference is counted once; returns how many. `from` and `month` are as
   * `recordDates` gives them: only records of a month have references. Null where records have no order.
   */
  readonly once:
    | ((by: "first" | "last", references: readonly string[], dates: Pick<RecordDates, "from" | "month">) => Promise<number>)
    | null;
  close(): Promise<void>;
}

/** Records cannot be read, for a reason that the user can act on. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}
