import type { ReadingNote } from "./answer";
import type { NoDetails } from "./check-details";
import type { FigureTable } from "./count-details";
import type { Month } from "./month";

/** Another measure that could be counted, null for the sum of all, and what says so on the sheet "Reading". */
export interface MeasureChoice {
  readonly of: string | null;
  readonly notes: readonly ReadingNote[];
}

/** Details of what is said when sheets are recognised and their tables read. */
export interface ReadingDetails {
  /** No sheet could be read; one entry for each sheet says what was seen on it. */
  nothingRecognised: { readonly seen: readonly { readonly sheet: string; readonly seen: string }[] };
  /** Figures are read from a sheet that is hidden. */
  hiddenSheetRead: NoDetails;
  /** Rows that are hidden are counted with the others. */
  hiddenRowsRead: { readonly rows: number; readonly filtered: boolean };
  /** A pivot table's filter lets through several values of a field, and does not say which, or one; without a field, a title says so. */
  pivotFiltered: { readonly field: string | null; readonly found: string; readonly one?: boolean };
  /** Signs within words, as letters become that were saved in one encoding and read in another. */
  garbledLetters: { readonly found: readonly string[] };
  /** Several columns could be the month, the count or the offence. */
  /** `makes`: how many strands each of the choices would make, where that is known. */
  ambiguousColumn: {
    readonly role: "month" | "count" | "offence";
    readonly choices: readonly string[];
    readonly makes?: readonly (number | null)[];
  };
  /** Letters of columns of counts with one header; `areSame`: with the same figures. The sheets of a series, or the table's own. */
  columnsNamedAlike: {
    readonly header: string;
    readonly columns: readonly string[];
    readonly areSame: boolean;
    readonly sheets: readonly string[];
  };
  /** Letters of columns of counts among the others of a table. */
  columnsWithoutHeader: { readonly columns: readonly string[] };
  /**
   * A column among or beside the months of a header has no readable month; `month` is the one that its place suggests. Or a table below
   * others of a month each: `column` is then a cell of its header, and `said` what its lines say, if more than one.
   */
  monthNotRead: {
    readonly found: string;
    readonly column: string;
    readonly month: Month | null;
    readonly length: number;
    readonly said?: readonly Month[];
    /** True where the lines may be of the table above them or below. */
    readonly between?: boolean;
    /** True where the month follows from the day that the lines say, not from the table's place. */
    readonly byDay?: boolean;
  };
  /** A header has the month that its place suggests, but another year. */
  yearOutOfPlace: {
    readonly found: string;
    readonly column: string;
    readonly month: Month;
    readonly meant: Month;
    readonly length: number;
  };
  /**
   * A month in the header that is misspelt, or has a footnote's digit run into it; its place shows which month it is.
   */
  monthReadByPlace: { readonly found: string; readonly month: Month; readonly length: number };
  /** Records have several dates; the column whose header is best known says the month. */
  monthColumnChosen: {
    readonly chosen: string;
    readonly others: readonly { readonly header: string; readonly column: string }[];
  };
  /** Dates three months apart are taken for the ends of quarters; `end` is the month of the first one. */
  quartersByStep: { readonly found: string; readonly end: Month };
  /**
   * Years whose first month, 1 to 12, nothing says; or what says another one, or a month or another part of the year that the figures are
   * of. `spanning` of "2017/18"; `ofParts` where the first of the quarters or halves that they are counted in says it.
   */
  yearsAssumed: {
    readonly labels: readonly string[];
    readonly start: number;
    readonly spanning: boolean;
    readonly said:
      | { readonly text: string; readonly start: number; readonly ofParts?: true }
      | { readonly text: string; readonly month: Month | null }
      | null;
    /** All sheets of which the same is to be said, where there are several. */
    readonly sheets?: readonly string[];
  };
  /** Sheets whose names give another month than their titles, or another number of months: `lengths`, where one is of several. */
  titleOtherMonth: {
    readonly sheets: readonly {
      readonly sheet: string;
      readonly named: Month;
      readonly title: string;
      readonly titled: Month;
      readonly lengths?: readonly [named: number, titled: number];
    }[];
  };
  /**
   * A wide table has a month twice. `columns` are letters; `instead` is the month that a column's place suggests, where no other
   * column has it.
   */
  twoColumnsForMonth: {
    readonly month: Month;
    readonly columns: readonly string[];
    readonly instead?: readonly { readonly column: string; readonly month: Month }[];
    /** Where several months stand again in their order: the columns of both, and the months a year later or earlier that either may be. */
    readonly repeated?: { readonly runs: readonly MonthRun[]; readonly meant: readonly MonthRun[] };
  };
  /** A sheet with months down has a month twice for the same categories. */
  twoRowsForMonth: { readonly months: readonly Month[] };

  /** "Q1 2020", which could end in either of two months; `sheets` are those with the same question. */
  /** `numbered`: a month's number, which may count from January or from the start of the year. */
  ambiguousPeriod: {
    readonly found: string;
    readonly ends: readonly Month[];
    readonly sheets?: readonly string[];
    readonly numbered?: true;
  };
  /** Dates such as 02/03/2020 throughout a column: nothing says which number is the day. */
  ambiguousDays: { readonly header: string; readonly found: string; readonly sheets?: readonly string[] };
  /** Some dates of a column can only be read day first, others only month first. */
  mixedDays: { readonly header: string; readonly found: string };
  /**
   * One value of a column is a total of others, the `parts`, without being called one. `all`: of all others. `how` it shows: it is
   * their sum in every month, nearly so, or its name says so. `across`: the values are headers of counts.
   */
  unnamedTotal: {
    readonly column: string;
    readonly value: string;
    readonly parts: readonly string[];
    readonly all: boolean;
    readonly how: "sum" | "nearly" | "late" | "named" | "shared" | "rest" | "other";
    readonly across: boolean;
    /** The sheets of a series, where each has one month; otherwise the table's own sheet. */
    readonly sheets: readonly string[];
  };
  /** A name that sounds like a total or a measure, beside figures that may be an offence's. `across`: it is a header of counts. */
  leftOutByName: {
    readonly column: string;
    readonly value: string;
    readonly as: "total" | "measure";
    readonly across: boolean;
    readonly sheets: readonly string[];
  };
  /** Columns that stand side by side for the same months; `sheets` have the same ones. */
  severalMeasures: {
    readonly choices: readonly { readonly label: string; readonly column: string }[];
    /** Where they stand: below each month, or on sheets of one month each. */
    readonly among: "months" | "sheets";
    readonly sheets: readonly string[];
    /** The column of a year to date that has the same figures. */
    readonly sameAs?: string;
  };
  /** Columns beside the counted one, for the same months. */
  subColumnsLeftOut: { readonly counted: readonly string[]; readonly left: readonly string[] };
  /** The same, found where strands are looked up: a strand counts both the sum and its parts. */
  totalCountedWithParts: {
    readonly strand: string;
    readonly column: string;
    readonly value: string;
    readonly parts: readonly string[];
    readonly how: "sum" | "nearly" | "late" | "named" | "shared" | "rest" | "other";
    /** Which of the two no other strand names, so that it can be left out, and on which sheets. */
    readonly leaves: readonly ("value" | "parts")[];
    readonly sheets: readonly string[];
  };
  /** A grid of months and years that does not say which year a month belongs to, or which offence it counts. */
  monthsUnderYears: { readonly missing: "year" | "offence" };
  /** Months, or rows of a grid of years, that lack their year: the first and the last of them; `cell` is the first one's. */
  yearNotSaid: { readonly found: readonly string[]; readonly cell: string };
  /** A table is the sum of others like it; it is what is reported. */
  /** `again` where the whole has each month of the others again: a summary beside a sheet a month. */
  wholeAndParts: { readonly wholes: readonly string[]; readonly parts: number; readonly again?: boolean };
  /** `choices` say on the sheet "Reading" that the whole counts as it stands, or is not read. */
  partsDoNotAddUp: {
    readonly whole: string;
    readonly parts: number;
    readonly months: readonly Month[];
    readonly choices: { readonly counts: ReadingNote; readonly leaves: ReadingNote };
  };

  /** Strands add up over a column that says what a row's figure measures. `values` are spelled as on the sheet. */
  /** `out` are values that say that a record is no offence. */
  mixedMeasures: {
    readonly column: string;
    readonly values: readonly string[];
    readonly strands: readonly string[];
    readonly out?: readonly string[];
    /** True where `out` are rows of counts among others, which are to be taken off these. */
    readonly takenOff?: boolean;
    /** Where the values are forces: what they stand beside that shows that they are compared, and the one that the sheet is said to be of. `across`: they are headers of counts. */
    readonly forces?: {
      readonly beside: string | null;
      readonly own: string | null;
      readonly across: boolean;
      /** The tables, each named by its force, where each force has its own. */
      readonly tables?: readonly FigureTable[];
    };
    /** All sheets that ask the same, where one answer settles them. */
    readonly sheets?: readonly string[];
  };
  /**
   * The offences are counted, and the columns beside them, such as solved offences or targets, are not. `choices` count
   * something else.
   */
  measureCounted: { readonly counted: readonly string[]; readonly left: readonly string[]; readonly choices: readonly MeasureChoice[] };
  /**
   * Rows of totals are left out, and the rows that strands count add up to less. For `alone` of the `rows` there are no other rows at
   * all. `labels` are the first few.
   */
  totalOrParts: {
    readonly column: string;
    readonly labels: readonly string[];
    readonly strands: readonly string[];
    readonly alone: number;
    readonly rows: number;
    /** True where a strand looks at the column: a note on the whole column would change that strand's figures too. */
    readonly lookedUp?: boolean;
  };

  /**
   * A whole counts in place of its `parts`, which do not add up to it: `more` of its `figures` are greater than the sum, and `alone` of its
   * rows have no part. `sheets` are those with the same finding.
   */
  wholeCounted: {
    readonly column: string;
    readonly whole: string;
    readonly parts: readonly string[];
    readonly figures: number;
    readonly more: number;
    readonly alone: number;
    readonly sheets: readonly string[];
  };
  /** Names that are read without the mark of a footnote. */
  namesWithNotes: { readonly names: readonly { readonly text: string; readonly bare: string }[] };
  /** Names such as "of which dwelling", which are not added to the whole that they belong to. */
  partsByName: { readonly column: string; readonly parts: readonly string[]; readonly sheets: readonly string[] };
}

/** Columns beside one another, with the month of each. */
type MonthRun = readonly { readonly column: string; readonly month: Month }[];
