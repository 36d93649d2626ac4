import type { CellRange } from "../domain/address";
import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import type { SheetHead } from "./grid";

/** A column of an offence table. Columns and rows everywhere here count from 0 on the sheet. */
export interface TableColumn {
  /** The header as it reads in one line; "Column B" where the header cell is blank. */
  readonly header: string;
  readonly column: number;
}

/** A column that says what a row's count is of: offence, district, ward, code. */
export interface CategoryColumn extends TableColumn {
  /** True for numbers and codes, which can be looked up in but hold neither offence names nor a row's "Total". */
  readonly code: boolean;
}

interface TablePlace {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The last row that may hold data; notes can stand among the last rows. */
  readonly lastRow: number;
}

/** One row a month and category. */
export interface LongTable extends TablePlace {
  readonly layout: "long";
  readonly month: TableColumn;
  readonly count: TableColumn;
  readonly categories: readonly CategoryColumn[];
}

/** A column of a wide table. */
export interface MonthColumn extends TableColumn {
  readonly month: Month;
}

/** One row a category, one column a month. */
export interface WideTable extends TablePlace {
  readonly layout: "wide";
  readonly months: readonly MonthColumn[];
  readonly categories: readonly CategoryColumn[];
  /** Columns that add others up, which are left out. */
  readonly totals: readonly TableColumn[];
}

/** One row a month, one column an offence. */
export interface TransposedTable extends TablePlace {
  readonly layout: "transposed";
  readonly month: TableColumn;
  /** Columns of counts; their headers say what is counted. */
  readonly counts: readonly TableColumn[];
  /** The name that strands look the headers up by. */
  readonly word: string;
  /** True where the sheet itself says the word, beside or above the headers. */
  readonly wordKnown: boolean;
  readonly categories: readonly CategoryColumn[];
  /** Columns that add others up or hold no counts, which are left out. */
  readonly totals: readonly TableColumn[];
}

/** One strand's totals in a comparison table, with what stands around them. */
export interface ComparisonRow {
  readonly row: number;
  readonly section: string | null;
  readonly strand: string;
  readonly measure: string;
  readonly lead: string | null;
  /** The month that the line above the table names; null where there is none. */
  readonly period: Month | null;
  /** Where the strand is named. */
  readonly namedAt: CellRange;
}

/** Totals of 12 months beside one another, added up by the analysts themselves. */
export interface ComparisonTable extends TablePlace {
  readonly layout: "comparison";
  /** In the order of their months. */
  readonly windows: readonly MonthColumn[];
  readonly diff: TableColumn | null;
  readonly pctDiff: TableColumn | null;
  readonly rows: readonly ComparisonRow[];
}

export type OffenceTable = LongTable | WideTable | TransposedTable | ComparisonTable;

/** What the workbook's sheets turned out to be. */
export interface Recognition {
  readonly tables: readonly OffenceTable[];
  /** The sheet with the "Strands" table. */
  readonly strandsHead: SheetHead | null;
  /** What was seen on each sheet that holds no offence table. */
  readonly seen: readonly { readonly sheet: string; readonly seen: string }[];
  readonly findings: readonly Finding[];
}
