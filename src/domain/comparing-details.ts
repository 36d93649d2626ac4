import type { NoDetails } from "./check-details";
import type { FigureTable } from "./count-details";
import type { Month } from "./month";
import type { NotByRecord } from "./strand-records";
import type { NamedWindow } from "./window";

/** A name that is likely another one misspelt. */
export interface Misspelt {
  readonly found: string;
  readonly meant: string;
}

/**
 * Details of what is said when the two windows are compared. `ends` are the months that the report can end with, among those on offer;
 * absent where there are none.
 */
export interface ComparingDetails {
  noFigures: { readonly strand: string };
  /** `sheets` have rows of other lines in those months; none where the months themselves are missing. `systems`: two that do not both have the months. `lacking`: tables that do not have them, where others do. `misspelt`: the name that their rows may stand under. */
  missingMonths: NamedWindow & {
    readonly strands: readonly string[];
    readonly months: readonly Month[];
    readonly sheets: readonly string[];
    readonly systems?: readonly string[];
    readonly lacking?: readonly FigureTable[];
    readonly ends?: readonly Month[];
    readonly misspelt?: Misspelt;
  };
  /** `length` is 3, 6 or 12 months. */
  periodsDoNotFit: NamedWindow & {
    readonly strands: readonly string[];
    readonly length: number;
    readonly ends?: readonly Month[];
  };
  missingTotal: { readonly strand: string; readonly window: Month; readonly ends?: readonly Month[] };
  /** Totals of 12 months without months cannot give a shorter period. */
  onlyYearTotals: NamedWindow & { readonly strands: readonly string[] };
  zeroBase: NamedWindow & { readonly strand: string };
  smallBase: NamedWindow & { readonly strand: string; readonly base: number; readonly smallest: number };
  /** Strands without the second baseline, and why: months that are missing, if there are any, of the window that is named. */
  baselineMissing: NamedWindow & {
    readonly strands: readonly string[];
    readonly why: "missingMonths" | "periodsDoNotFit" | "missingTotal" | "onlyYearTotals" | "notBefore";
    readonly months: readonly Month[];
  };
  /** `last` is the last month that has figures. */
  endAfterData: { readonly end: Month; readonly last: Month; readonly ends?: readonly Month[] };
  /** `first` is the first month that has figures. */
  endBeforeData: { readonly end: Month; readonly first: Month; readonly ends?: readonly Month[] };
  /** The last month with counts. A text says that the counts were taken before it was over. */
  /** `text` says so; null where the month is that of today. `length` is left out for one month. */
  monthNotOver: { readonly text: string | null; readonly month: Month; readonly length?: number; readonly ends?: readonly Month[] };
  /** Months before the last, or the last months of periods of this length, that `text` says are not whole. */
  monthsNotWhole: {
    readonly text: string;
    readonly months: readonly Month[];
    readonly length?: number;
    readonly ends?: readonly Month[];
  };
  /** A last year, under this label, whose figures are all this share of those of the year before. */
  yearNotWhole: {
    readonly label: string;
    readonly month: Month;
    /** Left out for a year. */
    readonly length?: number;
    readonly percent: number;
    /** Of the figures of the year before, or, of a first year, of the year after. */
    readonly than: "previous" | "next";
    readonly lines: number;
    readonly ends?: readonly Month[];
  };
  /**
   * Months after the report's end that hold incomplete figures; `asked` where the analyst may have meant the report to end with them.
   */
  incompleteMonths: {
    readonly end: Month;
    readonly months: readonly Month[];
    readonly asked: boolean;
    readonly ends?: readonly Month[];
  };
  /** Out of this many strands, some have no figure for `last`; most of these have one for `before`. */
  strandsBehind: {
    readonly last: Month;
    readonly before: Month;
    readonly strands: readonly string[];
    readonly of: number;
    readonly ends?: readonly Month[];
    readonly misspelt?: Misspelt;
  };
  /** Tables that end before others that are added up with them, to `last`; the strands' figures end with `before`. */
  tablesBehind: {
    readonly last: Month;
    readonly before: Month;
    readonly strands: readonly string[];
    readonly tables: readonly { readonly table: FigureTable; readonly end: Month }[];
    readonly ends?: readonly Month[];
  };
  /** The existing report ended with `before`; `end` is the month that this one would end with. */
  endsBeforeLastReport: { readonly end: Month; readonly before: Month; readonly ends?: readonly Month[] };
  /**
   * A month kept in the workbook from an earlier report, the last report's month, and the last month that the figures
   * give.
   */
  endChosenBefore: { readonly end: Month; readonly before: Month; readonly latest: Month; readonly ends?: readonly Month[] };
  /** What was revised of these strands since the last report, which is in the workbook `file`. */
  notByRecord: { readonly strands: readonly string[]; readonly file: string; readonly reason: NotByRecord };

  // Columns beside a strand's figures
  /** `column` is "" where tables tell it in two ways; `values` are those of the column, or those asked for that are not in it. */
  solvedNotKnown: {
    readonly why: "noColumn" | "noValue" | "values" | "several" | "systems";
    readonly strands: readonly string[];
    readonly column: string;
    readonly values: readonly string[];
  };
  solvedMoreThanRecorded: { readonly strand: string; readonly months: readonly Month[] };
  /** `strands` is empty where no sheet has the column. */
  wholesNotGiven: NoDetails;
  ranksNotGiven: NoDetails;
  contributionsNotGiven: {
    readonly why: "noColumn" | "onlyOne" | "doNotAddUp" | "noStrand";
    readonly column: string;
    readonly strands: readonly string[];
  };

  /** What stands below the part of a sheet that is read would be missed: tables, or, of `isSaid`, rows of what the analyst says. */
  sheetLongerThanRead: { readonly rows: number; readonly read: number; readonly isSaid?: boolean; readonly isOfMonths?: boolean };

  // Comparison tables
  tableWithoutHeading: NoDetails;
  /** Columns of differences that do not say what they compare. */
  differencesUnchecked: { readonly columns: readonly string[] };
  /** Two periods with their difference beside them. They are not 12 months each, or do not say when they end. */
  pairNotRead: {
    readonly found: readonly string[];
    readonly why: "no date" | "not offences" | "not 12 months";
    /** True where other tables of the sheet are read. */
    readonly beside?: true;
  };
  /** `ends` are the last months of the table's windows. */
  windowsNotYearApart: { readonly strands: readonly string[]; readonly ends: readonly Month[] };
  periodNotLaterWindow: { readonly strands: readonly string[]; readonly period: Month; readonly later: Month };
  diffDisagrees: {
    readonly strand: string;
    readonly what: "Diff." | "% Diff.";
    readonly found: string;
    readonly expected: string;
    /** What explains it: the sign is reversed, or the later total was used as the base. */
    readonly why: "sign" | "base" | null;
    /** How many rows have the sign the wrong way round, where it is all that have a difference: the headings may be swapped. */
    readonly all?: number;
    /** The total that is more likely wrong than the difference, with the figure that would fit. */
    readonly total?: { readonly of: "earlier" | "later"; readonly meant: number };
    /** False for a row that need not be in the report as it stands: a total, or one of the places that are added up. */
    readonly printed?: false;
  };
}
