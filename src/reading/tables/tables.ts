import type { CellRange } from "../../domain/address";
import type { Marks } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { Dates } from "../dates/dates";
import type { GivenBreaks } from "../sheets/given-breaks";
import type { GivenMeasures } from "../sheets/given-measures";
import type { GivenPaper } from "../sheets/given-paper";
import type { GivenTargets } from "../sheets/given-targets";
import type { SheetHead } from "../sheets/grid";
import type { ReadingNotes, SheetNotes } from "../sheets/reading-notes";

/** A column of an offence table. Columns and rows everywhere here count from 0 on the sheet. */
export interface TableColumn {
  /** The header as it reads in one line; "Column B" where the header cell is blank. */
  readonly header: string;
  readonly column: number;
  /** True for figures of which it is asked which month they are of. */
  readonly asked?: true;
  /** True for a month's figures that stand in another column too, which counts. */
  readonly again?: true;
}

/** A column that says what a row's count is of: offence, district, ward, code. */
export interface CategoryColumn extends TableColumn {
  /** True for numbers and codes. Strands can be looked up in them, but they hold neither offence names nor a row's "Total". */
  readonly code: boolean;
  /** True where a cell holds for the blank ones below it too, as merged cells read. */
  readonly down: boolean;
  /** What the analyst said that the column is. */
  readonly said: "offence" | "place" | null;
  /** True where nearly every record has its own code here, though no word of the header says that it is a reference. */
  readonly tellsApart?: true;
}

/** What a whole table is of, where no column says it: the place in its title or its sheet's name. */
export interface TablePlace {
  /** What it is looked up by: "Place". */
  readonly header: string;
  readonly value: string;
  readonly from: "title" | "sheet" | "header" | "reading";
  /** Tables with one number are alike but for their place. */
  readonly family: number;
  /** Whether it is known to be a place, so that its figures may be added to others'. */
  readonly known: boolean;
}

/** What every table says of itself, in any layout. */
export interface TableBase {
  readonly sheet: string;
  readonly hidden: boolean;
  /** The first and the last row of the header. */
  readonly headerTop: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The last row that may hold data. Notes can stand among the last rows. */
  readonly lastRow: number;
  readonly dates: Dates;
  readonly marks: Marks;
  /** What the analyst said of its sheet. */
  readonly said: SheetNotes;
  /** How many months each count is for: 1, 3, 6 or 12. */
  readonly length: number;
  /** The text above the table, or the sheet's name where there is none. */
  readonly title: string;
  /** The row that heads it, where tables share one header and each stands below a heading of its own. */
  readonly heading?: number;
  /** All lines of text above the table. */
  readonly titles: readonly string[];
  readonly place: TablePlace | null;
  /** What tells it apart from tables that are alike, where that is not known to be a place: "Offending", "Domestic abuse". */
  readonly toldApart: string | null;
  /**
   * Whether the table adds up others that are alike, is added up by one of them, or stands beside the offences without being a count of
   * them, as solved ones do; null for all others.
   */
  readonly part: "whole" | "part" | "beside" | null;
  /** Texts of a column that are totals though they are not called so: a county that is the sum of its districts in every month. */
  readonly sums: readonly TextIn[];
  /**
   * Texts of a column that count in place of all that they add up, though that comes to less: "Forcewide", where some offences have no
   * district.
   */
  readonly wholes: readonly TextIn[];
  /** Texts of a column that no strand looks at, where their names say that they are parts: "of which dwelling". */
  readonly parts: readonly TextIn[];
}

/** A text of a column. */
export interface TextIn {
  readonly column: number;
  readonly text: string;
}

/** A year that stands above its months. */
export interface YearSaid {
  /** "2018", "2018/19": as it is written. */
  readonly text: string;
  readonly first: number;
  /** The number of the month that the year starts with; null where "2018" over April to March is the year's first or its last. */
  readonly start: number | null;
}

/** Rows say their month: in one column, or as a month's name with the year in another. */
export interface MonthsInRows {
  readonly in: "rows";
  readonly month: TableColumn;
  /** The column of years. It is the month's own column where each year stands above its months, as in a pivot table. */
  readonly year: TableColumn | null;
  /** True where the dates stand three months apart and each ends a quarter. */
  readonly byStep?: boolean;
  /** The year of all months, where a title or the sheet's name says it and no column does. */
  readonly inYear?: YearSaid | null;
  /**
   * Where month cells were merged downwards, the columns that tell a month's rows apart. A blank month beside filled cells in all of them
   * is the one above. Empty where each row says its month.
   */
  readonly mergedOver: readonly CategoryColumn[];
}

/** Where a table's months come from: its rows, the headers of its counts, or the sheet, which is of one month as a whole. */
export type TableMonths = MonthsInRows | { readonly in: "headers" } | { readonly in: "sheet"; readonly month: Month };

/** A column whose header says a month. */
export interface MonthColumn extends TableColumn {
  /** The month; of a quarter or year, the last. */
  readonly month: Month;
}

/** A column of counts. */
export interface CountColumn extends TableColumn {
  /** The month of the whole column; null where rows or the sheet say it. */
  readonly month: Month | null;
}

/** What the headers of counts are called where they say what is counted: "Offence", "District". */
export interface HeaderNames {
  /** The name by which strands look the headers up. */
  readonly word: string;
  /** True where the sheet itself says the word, beside or above the headers. */
  readonly known: boolean;
  readonly of: "offence" | "place";
}

/** A table of counts by month, quarter or year. It answers what follows from its layout, so that no other code need ask for the layout. */
export interface MonthlyTable extends TableBase {
  /** What the layout is called. */
  readonly layout: "long" | "wide" | "transposed" | "records";
  readonly months: TableMonths;
  readonly counts: readonly CountColumn[];
  /** True where each row is one offence, and there are no columns of counts. */
  readonly rowIsOffence: boolean;
  /** Null where the headers of counts do not say what is counted. */
  readonly named: HeaderNames | null;
  readonly categories: readonly CategoryColumn[];
  /** Columns that add others up or hold no counts. They are left out. */
  readonly totals: readonly TableColumn[];
  /** The month that the sheet's name or title says it is of, as a whole. */
  readonly sheetMonth?: Month;
  /** The month of a sheet that has it of earlier years too, where other sheets have the other months. */
  readonly ofYears?: Month;
  /** Names that stand before those of the rows below them, in one column: "Burglary" before "Attempted". Rows are those of the sheet. */
  readonly under?: readonly { readonly column: number; readonly text: string; readonly rows: readonly number[] }[];
  /** Columns beside the counts of the same months that are parts of them or measure something else. They are not counted. */
  readonly asides?: readonly TableColumn[];
}

/** A table whose rows say their months. */
export interface DatedTable extends MonthlyTable {
  readonly months: MonthsInRows;
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
  /** The cell that names the strand. */
  readonly namedAt: CellRange;
}

/** Totals of 12 months beside one another, added up by the analysts themselves. */
export interface ComparisonTable extends TableBase {
  readonly layout: "comparison";
  /** In the order of their months. */
  readonly windows: readonly MonthColumn[];
  readonly diff: TableColumn | null;
  readonly pctDiff: TableColumn | null;
  readonly rows: readonly ComparisonRow[];
  /** Rows that add others up. They are checked, and are not counted. */
  readonly totals: readonly ComparisonRow[];
  /** Rows of averages, targets, rates and the like, which are not counts of an offence. */
  readonly measured: readonly ComparisonRow[];
  /** True where a header says that the names of its rows stand below it. */
  readonly isList: boolean;
}

export type OffenceTable = MonthlyTable | ComparisonTable;

/** A sheet that holds no offence table, and what it looks like. */
export interface SeenSheet {
  readonly sheet: string;
  readonly seen: string;
}

/** What the workbook's sheets turned out to be. */
export interface Recognition {
  readonly tables: readonly MonthlyTable[];
  readonly comparisons: readonly ComparisonTable[];
  /** Comparison tables whose totals are read as columns of 12 months each, in `tables`: their differences stand beside them. */
  readonly compared: readonly ComparisonTable[];
  /** The sheet with the "Strands" table. */
  readonly strandsHead: SheetHead | null;
  /** What the analyst said about how sheets are read. */
  readonly notes: ReadingNotes;
  /** Where recording changed, as the analyst said. */
  readonly breaks: GivenBreaks;
  /** The paper's parts beside the strands' sections. */
  readonly paper: GivenPaper;
  /** What figures should come to, as the sheet "Targets" says. */
  readonly targets: GivenTargets;
  /** What sections tell beside their offences, as the sheet "Measures" says. */
  readonly measures: GivenMeasures;
  readonly seen: readonly SeenSheet[];
  readonly findings: readonly Finding[];
}
