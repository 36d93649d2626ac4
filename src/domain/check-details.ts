import type { ReadingNote } from "./answer";
import type { Month } from "./month";
import type { Period } from "./period";

interface MonthFigure {
  readonly month: Month;
  readonly count: number;
}

/** What figures may be that are not counts of a month. */
export type FigureKind =
  | "rolling"
  | "quarterly"
  | "cumulative"
  | "rate"
  | "forecast"
  | "average"
  | "weekly"
  | "index"
  | "thousands"
  | "extremes"
  | "rounded"
  | "adjusted"
  | "money"
  | "within"
  | "unit";

/** Lines that can be left out by name: what they are called, and what the sheet "Reading" then says of them. */
export interface LinesToLeave {
  readonly texts: readonly string[];
  readonly notes: readonly ReadingNote[];
}

/** A value that has no row in some months. */
export interface MissingRows {
  /** The columns that it stands in. */
  readonly header: string;
  /** True where that is one column of the sheet, and no strand would be left without rows. */
  readonly mayBeLeftOut: boolean;
  readonly value: string;
  readonly months: readonly Month[];
  /** What it counts in a month where it has a row. */
  readonly usual: number;
}

/** Details of the checks on figures that have been read. */
export interface CheckDetails {
  // Structure
  /** Months between `first` and `last` that no table has. */
  monthsMissing: { readonly first: Month; readonly last: Month; readonly months: readonly Month[] };
  /** `dates` are those of records, and how many would fit with another year, or with day and month the other way round. */
  monthsOutOfOrder: {
    readonly months: readonly Month[];
    readonly meant?: Month;
    readonly dates?: { readonly year: number; readonly days: number };
  };
  /** `over` is the last month that is over. */
  monthInFuture: { readonly months: readonly Month[]; readonly over?: Month; readonly ends?: readonly Month[] };
  /** `label` is a quarter's or year's; lengths in months. `isMonth` where its counts are as large as a month's, `column` where they stand under it, or beside it, where months stand `down`. */
  mixedPeriods: {
    readonly label: string;
    readonly length: number;
    readonly others: number;
    readonly isMonth?: true;
    /** True where it is called a total; `month` is the one that would stand in its place. */
    readonly isTotal?: true;
    readonly month?: Month;
    readonly column?: string;
    readonly down?: true;
  };
  /** `of` are the first few; `counts` are the two labels that stand for the same thing. */
  sameMonthTwice: {
    readonly of: readonly { readonly line: string; readonly month: string; readonly counts: readonly number[] }[];
    readonly count: number;
  };
  spelledDifferently: {
    readonly column: string;
    readonly names: readonly { readonly written: string; readonly usual: string }[];
    readonly count: number;
  };
  similarNames: { readonly column: string; readonly found: string; readonly meant: string; readonly count: number };
  /** `like`: a sheet with the same header. `month`: where that is one of many of a month each, the one that this may be; null for any. */
  sheetNotRecognised: { readonly seen: string; readonly like?: string; readonly month?: Month | null };
  /**
   * The same counts under two names of a column. They agree in `lines` lines, out of the most that either name has. A choice that leaves
   * none out has null.
   */
  placesAlike: {
    readonly column: string;
    readonly values: readonly [string, string];
    readonly lines: number;
    readonly of: number;
    readonly months: number;
    /** The most that they are apart in a month, where they are not the same. */
    readonly apart?: number;
    /** True of values of a column that is not of places, which rise and fall together. */
    readonly versions?: boolean;
    readonly choices: readonly { readonly leaves: string | null; readonly notes: readonly ReadingNote[] }[];
  };
  /** Names that may be of one offence or place: some end where others begin, in `month`, or they differ in a mark, which a `note` may explain. */
  offenceRenamed: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly month: Month | null;
    readonly note: string | null;
    readonly notes: readonly ReadingNote[];
  };
  /** A place has no row of an offence. `least` is what it would have by the smallest share that one of the `others` has. */
  offenceMissing: {
    readonly place: string;
    readonly offence: string;
    readonly others: number;
    readonly least: number;
    readonly sheets: readonly string[];
    /** Where it has rows, and all of them are 0. */
    readonly zeros?: true;
  };

  // Values; `values` are the first few of the `count`
  implausibleCount: { readonly values: readonly ImplausibleValue[]; readonly count: number };
  zeroAmongCounts: {
    readonly values: readonly { readonly line: string; readonly month: string; readonly lowest: number }[];
    readonly count: number;
    /** Of an error, the months; a report without them can be built. */
    readonly months?: readonly Month[];
  };
  /** Series that rise from `start` (0 to 11), with some of one series' figures. */
  runningTotals: {
    readonly of: readonly string[];
    readonly start: number;
    /** The month from which they run up, where other years have monthly counts. */
    readonly from?: Month;
    readonly values: readonly MonthFigure[];
    readonly leave: LinesToLeave | null;
  };
  /**
   * Series that are sums of `over` months, or of several where that cannot be told; `share` is how much they change compared with what
   * chance does to counts.
   */
  rollingSums: {
    readonly over?: 3 | 12;
    readonly of: readonly string[];
    readonly share: string;
    readonly values: readonly MonthFigure[];
    readonly leave: LinesToLeave | null;
  };
  weeklyFigures: { readonly days: number; readonly apart: number };
  /** `text` says so, or each month's figures come to 100 where it is null; `others` are other sheets, where strands count their tables too. */
  notMonthlyCounts: {
    readonly kind: FigureKind;
    readonly text: string | null;
    readonly strands: readonly string[];
    readonly others: boolean;
    /** Letters of the columns, where it affects only some of them. */
    readonly columns?: readonly string[];
    /** The rows that say so themselves, grouped by the column that names them. */
    readonly rows?: { readonly column: string; readonly texts: readonly string[] };
    /** Other texts that say so of some rows, where each row has one. */
    readonly more?: readonly string[];
    /** What another table says that it counts, whether strands add both up, and what leaves each of the two out. */
    readonly beside?: {
      readonly text: string;
      readonly added: boolean;
      readonly leaves: readonly { readonly text: string; readonly notes: readonly ReadingNote[] }[];
    };
  };
  /** Counts of `months` that are those of the months `of` again, in so many series, or those of an `other` name. `lines` are the counts of one month. */
  countsCopied: {
    readonly name: string;
    readonly series: number;
    readonly months: readonly Month[];
    readonly of: readonly Month[];
    readonly other: string | null;
    readonly lines?: number;
  };
  /** From a month on, each of these strands has the level that another one, `like`, had before; `before` and `after` are means a month. */
  figuresExchanged: {
    readonly from: Month;
    readonly names: readonly { readonly name: string; readonly like: string; readonly before: number; readonly after: number }[];
  };
  /** The counts of `month` equal those of `of`, in this many series: in all, or in those of a name. */
  monthRepeated: { readonly month: Month; readonly of: Month; readonly series: number; readonly name?: string };
  /** Counts of `months` that are all the same, or each so much more than the one before. */
  countsFilled: {
    /** The series, the first of several. */
    readonly name: string;
    readonly series: number;
    readonly months: readonly Month[];
    /** The first month's count, and by what each is more than the one before. */
    readonly count: number;
    readonly by: number;
    /** What all counts are multiples of, where they are rounded and not filled along. */
    readonly roundedTo?: number;
  };
  /** Counts of the last period far below, or ten times above, what their own before and the others lead to expect. */
  lastCountsOff: {
    readonly period: Period;
    readonly values: readonly { readonly name: string; readonly found: number; readonly expected: number }[];
    readonly count: number;
  };
  textAmongDates: { readonly column: string; readonly count: number };

  // Sums
  totalDisagrees: {
    readonly total: string;
    readonly parts: readonly string[];
    readonly values: readonly {
      readonly of: string;
      readonly found: number;
      readonly expected: number;
      /** The count that is likely wrong instead, and where it stands. */
      readonly part?: { readonly of: string; readonly cell: string; readonly found: number; readonly meant: number };
    }[];
    readonly count: number;
    /** Why the totals may be right and the parts wrong, or why nobody can tell; nothing where there is no such sign. */
    readonly why?: "count" | "totals" | "month" | "many" | "late" | "without";
    /** The part that the total leaves out, if that is the reason. */
    readonly without?: string;
  };
  /** Counts that do not fit the running totals, the month before's and their own: `from` and `to`, each with its cell. */
  yearToDateDisagrees: {
    readonly values: readonly {
      readonly line: string;
      readonly month: Month;
      readonly found: number;
      readonly expected: number;
      /** Null for the first month of a year. */
      readonly from: { readonly sheet: string; readonly cell: string; readonly total: number } | null;
      readonly to: { readonly cell: string; readonly total: number };
    }[];
    readonly count: number;
  };
  partExceedsWhole: {
    readonly part: string;
    readonly whole: string;
    readonly values: readonly { readonly month: string; readonly part: number; readonly whole: number }[];
    readonly count: number;
  };
  /** `other` is the sheet with a different figure, at `expectedAt`. */
  seriesDisagree: {
    readonly other: string;
    readonly values: readonly {
      readonly line: string;
      readonly month: string;
      readonly found: number;
      readonly expected: number;
      readonly expectedAt: string;
    }[];
    readonly count: number;
  };

  // Comparison tables
  percentAsText: { readonly count: number };

  /** The text that was kept of the analyst's settings cannot be read as settings. */
  checkSettingsUnreadable: NoDetails;
  /** The text that was kept of something else cannot be read; `problem` says why, for support. */
  keptUnreadable: { readonly what: "options" | "build" | "plan" | "ledger"; readonly problem: string };
  /** A build was cut off, and the former report could not be put back. */
  reportLost: NoDetails;
  /** Commentary that is on this sheet and not in the report. */
  commentaryLeft: { readonly sheet: string };
  /** Looks of the report that Excel refused, in words, each with Excel's answer. */
  looksRefused: { readonly refused: readonly { readonly what: string; readonly reason: string }[] };
  /** A rule of accessible spreadsheets that the report breaks, in words. */
  hardToRead: { readonly text: string; readonly toDo: string };
  /** The last build was cut off: the report may be half of one. */
  buildUnfinished: NoDetails;
}

/**
 * A count far from the rest of its series. `usual` is from and to; `meant` is the count before a likely typing slip.
 */
export interface ImplausibleValue {
  readonly line: string;
  readonly month: string;
  readonly found: number;
  readonly usual: readonly [number, number];
  readonly slip: "swapped" | "doubled" | "missing" | "nought" | "day" | null;
  readonly meant: number | null;
}

/** A finding that needs no details beyond its place. */
export type NoDetails = Readonly<Record<string, never>>;
