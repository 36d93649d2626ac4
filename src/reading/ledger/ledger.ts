import type { RawValue } from "../../domain/cell";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import { BLANK, TEXT, type LedgerCounts } from "./count-column";
import type { EncodedColumn } from "./encoded-column";
import type { RowMonths } from "./row-months";

/** A column of names as it was entered: each row's text as a number. */
export interface LedgerNames extends CategoryColumn, EncodedColumn {}

/**
 * One table's counts in tidy, columnar form, the same for every layout. A count stands where a row and a column of counts meet; it is of
 * the row's names, of the column's header where headers name what is counted, and of the month that the row, the column or the sheet says.
 * Where each row is one offence there are no columns of counts. Rows count from the table's first data row.
 */
export interface Ledger {
  readonly table: MonthlyTable;
  readonly rows: number;
  /** The months that rows say; null where headers or the sheet say them. */
  readonly months: RowMonths | null;
  readonly counts: readonly LedgerCounts[];
  /** Columns that add others up or hold no counts, as far as they were read. */
  readonly totals: readonly LedgerCounts[];
  /** Rows that say the header again. */
  readonly secondHeaders: ReadonlySet<number>;
  /** The last row with anything in a column of counts; -1 for none. Below it stand notes. */
  readonly lastFilled: number;
  /** A column of names, entered when it is first asked for; null where it was not read. */
  names(category: CategoryColumn): LedgerNames | null;
  /** A column's cells as they were read; null where it was not. */
  cells(column: number): readonly RawValue[] | null;
  /** Rows that do not count, since others of the same reference do. */
  readonly again?: ReadonlySet<number>;
  /** Rows without a name in some column that add up those with one. */
  readonly rolledUp?: ReadonlySet<number>;
  /** The rows of each text of a column, written as it is: spaces and capitals make a difference here. None where it was not read. */
  spellings(column: number): ReadonlyMap<string, readonly number[]>;
}

/** The ledger of the same rows with other words on the table as a whole: its place, whether it is a whole or a part. */
export function withTable(ledger: Ledger, table: MonthlyTable): Ledger {
  return { ...ledger, table };
}

/** The sheet's row of a row of the ledger. */
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

/** True where a column has a count above 0, or what stands where a count should; words alone are a note. */
export function holdsCount(columns: readonly LedgerCounts[], row: number): boolean {
  return columns.some(({ states, values }) => (states[row]! < BLANK ? values[row]! > 0 : states[row]! > TEXT));
}

/** The columns of names that were read, of all rows or of the counted ones alone. */
export function namesRead(ledger: Ledger): readonly LedgerNames[] {
  return ledger.table.categories.flatMap((category) => ledger.names(category) ?? []);
}
