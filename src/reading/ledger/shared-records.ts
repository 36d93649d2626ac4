import type { Month } from "../../domain/month";
import type { Ledger } from "./ledger";

/** The records of two worksheets that are two systems' extracts, told together: which rows are of one record. */
export interface SharedRecords {
  /** The ledgers of both, as they are without this. */
  readonly ledgers: readonly [Ledger, Ledger];
  /** The months that both extracts cover. */
  readonly months: ReadonlySet<Month>;
  /** With records that are the same by date, place and type alone. */
  readonly all: ToldRecords;
  /** By references alone. */
  readonly byReference: ToldRecords;
}

/** One way of telling which rows are of one record. Arrays of pairs are by system. */
export interface ToldRecords {
  /** The number of each row's record; -1 for rows that are none. */
  readonly of: readonly [Int32Array, Int32Array];
  /** 1 for the row that stands for its record: the first system's where it has a date, else the other's. */
  readonly stands: readonly [Uint8Array, Uint8Array];
  /** How many records there are. */
  readonly count: number;
  /** 1 for records that are the same in both by date, place and type alone. */
  readonly unsure: Uint8Array;
}

/** A ledger's place among two systems. */
export interface SharedSide {
  readonly side: 0 | 1;
  readonly records: SharedRecords;
}
