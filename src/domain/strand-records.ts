import type { RawValue } from "./cell";
import type { Extract } from "./extract";
import type { Month } from "./month";

/** The records of one extract as strands count them. A record's number is its place in each list. */
export interface StrandRecords {
  readonly extract: Extract;
  /** The worksheets that hold them. */
  readonly sheets: readonly RecordSheet[];
  /** The number of each record's sheet, and its row there, from 0. */
  readonly sheetOf: Uint16Array;
  readonly rows: Int32Array;
  /** The columns that strands look records up in, by their headers as they are compared. */
  readonly columns: ReadonlyMap<string, RecordColumn>;
  /** For each strand, by its name, the month in which it counts each record; 0 where it does not. */
  readonly strands: ReadonlyMap<string, Int32Array>;
  /** The keys of the columns that decide whether a strand counts a record, by the strand's name. */
  readonly looksAt: ReadonlyMap<string, readonly string[]>;
  /** Strands that count something else too, and on which sheet. Nothing can be told of them by record. */
  readonly others: ReadonlyMap<string, string>;
}

/** A worksheet with records. */
export interface RecordSheet {
  readonly sheet: string;
  /** The column of references, from 0. */
  readonly reference: number;
}

/** A column that says something of each record. */
export interface RecordColumn {
  readonly header: string;
  /** Whether it says the offence. */
  readonly ofOffence: boolean;
  readonly texts: readonly RawValue[];
}

/** Why an extract has no records that can be matched by their references. */
export type NoRecords =
  /** Its strands count figures that are no records, on this sheet. */
  | { readonly why: "counts"; readonly sheet: string | null }
  /** No column has references; the sheet is the one with the records. */
  | { readonly why: "noReference"; readonly sheet: string }
  | { readonly why: "blank"; readonly sheet: string; readonly address: string; readonly header: string; readonly rows: number }
  | { readonly why: "repeated"; readonly sheet: string; readonly address: string; readonly reference: string; readonly times: number };

/** The records of a workbook, or why it has none. */
export type FoundRecords = { readonly records: StrandRecords; readonly none: null } | { readonly records: null; readonly none: NoRecords };

/** What the workbook of the last report holds of records. `name` is what messages call it: "october.xlsx". */
export interface EarlierRecords {
  readonly name: string;
  readonly found: FoundRecords;
}

/** Why what was revised of strands cannot be shown record by record. */
export type NotByRecord =
  | (NoRecords & { readonly of: "now" | "then" })
  | { readonly why: "noCommon"; readonly matched: number; readonly rows: number; readonly apart: number }
  | { readonly why: "notCounted"; readonly of: "now" | "then"; readonly sheet: string | null }
  | { readonly why: "notAsReported"; readonly month: Month; readonly reported: number; readonly records: number };

/** What happened to records between two extracts of one system, in the order in which it is told. */
export const RECORD_KINDS = [
  "new",
  "gone",
  "reclassifiedIn",
  "reclassifiedOut",
  "movedIn",
  "movedOut",
  "changedIn",
  "changedOut",
  "ruled",
  "repeated",
  "unreferenced",
  "inPart",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Records of one kind: those that counted then and do not now, and those that count now and did not then. */
export interface RecordStep {
  readonly kind: RecordKind;
  readonly was: number;
  readonly now: number;
}

/** What a strand's months that are in both reports came to and come to, shown record by record. The steps add up to the difference. */
export interface RecordSplit {
  readonly steps: readonly RecordStep[];
  /** Records that count in another of these months now, which changes no total. */
  readonly movedWithin: number;
  /** Records that were matched by date, place and type, as one has no reference or it was miswritten. */
  readonly rewritten: number;
  /** The columns other than the offence in which records changed that came in or went out. */
  readonly columns: readonly string[];
  /** Months that one of the two extracts has only in part, so that their records are not told apart. */
  readonly inPart: readonly Month[];
}
