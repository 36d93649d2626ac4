import type { UnlikeWords } from "../../systems";
import type { RawValue } from "../../domain/cell";
import type { Month } from "../../domain/month";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import { BLANK, TEXT, type LedgerCounts } from "./count-column";
import type { EncodedColumn } from "./encoded-column";
import type { RowMonths } from "./row-months";

/** A column of names as it was entered: each row's text as a number. */
export interface LedgerNames extends CategoryColumn, EncodedColumn {}

/**
 * One table's counts in tidy, columnar form, the same for every layout. A count stands where a row and a column of counts meet. It is of
 * the row's names, and of the column's header where headers name what is counted. Its month is the one that the row, the column or the
 * sheet says. Where each row is one offence, there are no columns of counts. Rows count from the table's first data row.
 */
export interface Ledger {
  readonly table: MonthlyTable;
  readonly rows: number;
  /** The months that rows say; null where headers or the sheet say them. */
  readonly months: RowMonths | null;
  readonly counts: readonly LedgerCounts[];
  /** Columns that add others up or hold no counts, as far as they were read. */
  readonly totals: readonly LedgerCounts[];
  /** Rows that repeat the header. */
  readonly secondHeaders: ReadonlySet<number>;
  /** The last row with anything in a column of counts; -1 for none. Below it stand notes. */
  readonly lastFilled: number;
  /** A column of names, entered when it is first asked for; null where it was not read. */
  names(category: CategoryColumn): LedgerNames | null;
  /** A column's cells as they were read; null where it was not. */
  cells(column: number): readonly RawValue[] | null;
  /** Rows that do not count, since others of the same reference do. */
  readonly again?: ReadonlySet<number>;
  /** Which of its rows are of one record with rows of another system's worksheet, where strands are counted so. */
  readonly shared?: SharedSide;
  /** Rows with no name in some column that add up the rows with one. */
  readonly rolledUp?: ReadonlySet<number>;
  /** The rows of each text of a column, written as it is: spaces and capitals make a difference here. None where it was not read. */
  spellings(column: number): ReadonlyMap<string, readonly number[]>;
}

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
  /** Words of which the two have none in common, so that date, place and type tell nothing. */
  readonly unlike: UnlikeWords | null;
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

/** The ledger of the same rows, with something else said of the whole table: its place, or whether it is a whole or a part. */
export function withTable(ledger: Ledger, table: MonthlyTable): Ledger {
  return { ...ledger, table };
}

/** The row on the sheet of a ledger's row. */
export function sheetRow({ table }: Ledger, row: number): number {
  return table.firstRow + row;
}

/** True where anything stands in some of the columns. */
export function isFilled(columns: readonly LedgerCounts[], row: number): boolean {
  return columns.some(({ states }) => states[row] !== BLANK);
}

/** True where anything but 0 stands in some of the columns. */
export function holdsMore(columns: readonly LedgerCounts[], row: number): boolean {
  return columns.some(({ states, values }) => states[row] !== BLANK && values[row] !== 0);
}

/** True where a column has a count above 0, or something else in a count's place. Words alone are a note. */
export function holdsCount(columns: readonly LedgerCounts[], row: number): boolean {
  return columns.some(({ states, values }) => (states[row]! < BLANK ? values[row]! > 0 : states[row]! > TEXT));
}

/** The columns of names that were read, of all rows or of the counted ones alone. */
export function namesRead(ledger: Ledger): readonly LedgerNames[] {
  return ledger.table.categories.flatMap((category) => ledger.names(category) ?? []);
}
