import type { MissingRows, NoDetails } from "./check-details";
import type { Month } from "./month";

/** What a cell among counts holds in place of a count. */
export type NotACount = "text" | "negative" | "fraction" | "error" | "suppressed" | "notAvailable" | "unclear" | "date";

/** One of several tables that hold the same figures. */
export interface FigureTable {
  readonly sheet: string;
  /** A cell of its header, where its sheet holds several tables. */
  readonly cell: string | null;
  /** What it is called: its title, or its sheet's name. */
  readonly name: string;
  /** True where only the name tells it apart from similar tables. */
  readonly toldApart: boolean;
}

/** Details of what is said of counts, and of the rows that hold them. */
export interface CountDetails {
  /** `labels` are the first few; `sheets` is the number of sheets that they are on. "again": columns of a month that stand twice. */
  totalsLeftOut: {
    readonly of: "rows" | "measures" | "columns" | "headers" | "again";
    readonly labels: readonly string[];
    readonly count: number;
    readonly sheets: number;
  };
  /** `header` is the column's; `found` is what the first few cells hold. */
  notACount: {
    readonly kind: NotACount;
    /** The first column, and how many have such cells where they are more than one. */
    readonly header: string;
    readonly column: string;
    readonly columns?: number;
    readonly count: number;
    readonly found: readonly string[];
    /** The offences of these rows, if others would be left without them. */
    readonly leaveOut?: { readonly column: string; readonly names: readonly string[] };
    /** The other sheets that have counts of the same offences, where these are numbers that are not whole. */
    readonly countedOn?: readonly string[];
    /** The months of these cells, where they are known. */
    readonly months?: readonly Month[];
    /** The months that a report can end with instead. */
    readonly ends?: readonly Month[];
  };
  numbersAsText: { readonly count: number };
  /** Cells with marks that stand for 0, as the analyst said. */
  marksCountedAsNone: { readonly count: number; readonly marks: readonly string[] };
  /** Counts with marks for provisional, revised, estimated or a note. `marks` are the first few. */
  markedCounts: { readonly count: number; readonly marks: readonly string[] };
  /** Months with marks for figures that are not final. `marks` are the first few. */
  markedMonths: { readonly count: number; readonly marks: readonly string[] };
  /** All of a month's cells are blank, so the month has no figure. */
  blankCounts: { readonly strand: string; readonly months: readonly Month[] };
  /** Some of a month's cells are blank, so the sum of the others would be partial. */
  blankAmongCounts: {
    readonly strand: string;
    readonly months: readonly Month[];
    readonly count: number;
    /** The months that a report can end with instead. */
    readonly ends?: readonly Month[];
  };
  /** `found` is what the month column holds; blank cells are "". */
  /** `records` where each row is one offence; `totals` where each is the total of a month that has no other row. */
  rowsWithoutMonth: {
    readonly count: number;
    readonly found: readonly string[];
    readonly records?: boolean;
    readonly totals?: boolean;
    /** What stands in place of the month in all of these rows, by which they can be left out. */
    readonly leaveOut?: { readonly column: string; readonly texts: readonly string[] };
  };
  /**
   * `records` where each row is one offence; `total` where the rows add others up. `counted` where strands that look at another column
   * count some of the rows, or others that have no name in this one.
   */
  rowsWithoutCategory: {
    readonly column: string;
    readonly count: number;
    readonly records: boolean;
    readonly total: boolean;
    readonly counted?: "some" | "others";
  };
  /** `ones` where every row counts 1, so each may be an offence of its own. */
  duplicateRows: { readonly count: number; readonly ones: boolean };
  /** This many rows with these flags are repeated without a flag. */
  flaggedTwice: {
    readonly column: string;
    readonly flags: readonly string[];
    readonly count: number;
    /** True of counts that may be parts of those without the flag. */
    readonly within?: boolean;
  };
  /** This many rows share a reference with another row; `alike` where all have the same month and strands as that row. */
  sameReference: {
    readonly column: string;
    readonly count: number;
    readonly references: readonly string[];
    readonly alike: boolean;
    readonly sheets: readonly string[];
  };
  /** Another header row among the figures. */
  secondHeader: NoDetails;
  /** This many rows are missing, and count as 0 because the analyst said so. `of` are the first few of the `lines`. */
  noRowsAreNone: {
    readonly count: number;
    readonly of: readonly { readonly value: string; readonly months: readonly Month[] }[];
    readonly lines: number;
  };
  /**
   * What does not count because the analyst said so, the same on all `sheets`: whole sheets, tables, columns, or rows by their text in a
   * column; or everything but `kept`; or `count` rows that share a reference with another row, or are the same.
   */
  leftOutAsSaid: {
    readonly sheets: readonly string[];
    readonly what:
      | { readonly of: "sheet" }
      | { readonly of: "tables"; readonly names: readonly string[]; readonly from?: readonly string[] }
      | { readonly of: "columns"; readonly names: readonly string[] }
      | { readonly of: "months"; readonly months: readonly Month[] }
      /** `by`: the one that counts of rows with the same month and names, whatever they count. */
      | { readonly of: "same rows"; readonly count: number; readonly by?: "first" | "last" }
      | { readonly of: "references"; readonly column: string; readonly count: number; readonly by: "first" | "last" }
      | { readonly of: "rows"; readonly column: string; readonly names: readonly string[]; readonly kept: readonly string[] };
  };
  /** `gaps` are the first few of the `values`; `sheets` hold the strands' rows. */
  valuesMissingInMonths: {
    readonly strands: readonly string[];
    readonly sheets: readonly string[];
    readonly gaps: readonly MissingRows[];
    readonly values: number;
    /** Something else on the sheets that may be the cause: a misspelt name, or a mistyped month. */
    readonly mayBe?: "name" | "month";
    /** The months that a report can end with instead. */
    readonly ends?: readonly Month[];
  };
  /** Records begin or end within `month`, on `day` (Excel's serial number): all records, or those of one place. */
  recordsStop: {
    readonly header: string | null;
    readonly place: string | null;
    readonly stop: "begin" | "end";
    readonly day: number;
    readonly month: Month;
    readonly missing: number;
    readonly ends?: readonly Month[];
  };
  columnsNotChecked: { readonly columns: readonly string[] };
  /** More than one table has the same figures, and nothing says that they may be added up. */
  /**
   * `addable` where they share months, and none is a copy or the sum of the others in those months; `months` are the shared ones, where
   * tables have others too. `free` are months without a sheet, where each table is a sheet of one month.
   */
  severalSources: {
    readonly strands: readonly string[];
    readonly places: readonly string[];
    readonly tables: readonly FigureTable[];
    readonly addable?: boolean;
    readonly months?: readonly Month[];
    /** The few months that each of the tables shares with the next, where they follow one another. */
    readonly overlaps?: readonly (readonly Month[])[];
    /** The place of the table that has months of several others, where these share none. */
    readonly summary?: number;
    readonly free?: readonly Month[];
  };
  /**
   * Rows with dates and `example` in a column, which may be records of what the strands count in the `tables`. `named` where the strands name
   * a column of these.
   */
  recordsNotCounted: {
    readonly strands: readonly string[];
    readonly header: string;
    readonly column: string;
    readonly example: string;
    readonly tables: readonly FigureTable[];
    readonly named?: boolean;
  };
  coarserLeftOut: { readonly strands: readonly string[]; readonly places: readonly string[] };
  summedOverTables: { readonly strands: readonly string[]; readonly places: readonly string[] };
}
