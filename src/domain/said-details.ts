import type { NoDetails } from "./check-details";
import type { Month } from "./month";
import type { BadPeriod } from "./report-period";
import type { TargetProblem } from "./target";

/** Details of what is said of the tables in which the analyst says something: strands, targets, breaks, measures and how sheets are read. */
export interface SaidDetails {
  // The "Reading" table
  readingColumnsMissing: NoDetails;
  readingNotUnderstood: { readonly found: string };

  // The "Breaks" table
  breaksColumnsMissing: NoDetails;
  breakStrandUnknown: { readonly strand: string; readonly strands: readonly string[]; readonly suggestion: string | null };
  badBreakMonth: { readonly found: string };
  /** No count, or a count that is given for all strands together. */
  badBreakPart: { readonly found: string; readonly why: "count" | "allStrands" };
  /** `firstRow` is the row's number as Excel shows it. */
  breakTwice: { readonly month: Month; readonly firstRow: number };
  /** `strand` is null where all are meant. */
  breakOutsideData: { readonly strand: string | null; readonly month: Month; readonly first: Month; readonly last: Month };
  /** `most` is what was recorded since, in the 12 months to `end`. */
  breakPartTooLarge: {
    readonly strand: string;
    readonly month: Month;
    readonly end: Month;
    readonly part: number;
    readonly most: number;
  };
  /** `span` is how many months the period to `end` has: 12 where it is not set. */
  breakPartUnused: {
    readonly strand: string;
    readonly month: Month;
    readonly end: Month;
    readonly span?: number;
    readonly part: number;
  };

  // Targets
  targetsColumnsMissing: NoDetails;
  /** `strand` is "" where none is named. */
  targetStrandUnknown: { readonly strand: string; readonly strands: readonly string[]; readonly suggestion: string | null };
  badTarget: { readonly strand: string; readonly found: string; readonly why: TargetProblem | "percentOfMonth" };
  badTargetMonth: { readonly strand: string; readonly found: string };
  /** `other` is the cell that gives the strand a target too, "Strands L4". */
  targetTwice: { readonly strand: string; readonly other: string };
  /** `end` is the last month of the later window, `months` those of it without a target. */
  /** `span` is how many months the later period to `end` has: 12 where it is not set. */
  targetsDoNotCover: { readonly strand: string; readonly months: readonly Month[]; readonly end: Month; readonly span?: number };

  // The "Strands" table
  strandsTableEmpty: NoDetails;
  strandsTableTooLong: { readonly rows: number; readonly read: number };
  strandsColumnsMissing: { readonly missing: readonly string[]; readonly found: readonly string[] };
  strandsColumnsIgnored: { readonly columns: readonly string[] };
  strandsRowIgnored: { readonly text: string };
  strandNameMissing: NoDetails;
  /** Text typed right under the Excel table, and read as part of it. */
  strandBelowTable: { readonly strand: string };
  /** Two rows of one strand disagree in a column. `firstRow` is the row's number as Excel shows it. */
  strandRowsDisagree: { readonly strand: string; readonly column: string; readonly firstRow: number };
  /** Text such as "The report’s title": how it begins, how many characters it has and how many it may have. */
  textTooLong: { readonly what: string; readonly begins: string; readonly length: number; readonly most: number };
  badDirection: { readonly strand: string; readonly found: string };
  /** A word in the column Kind; `why`: it is not known, or a strand of text says what counts. */
  strandKind: { readonly strand: string; readonly found: string; readonly why: "unknown" | "counts" };
  duplicateSection: { readonly section: string; readonly firstRow: number };
  badPeriodEnd: { readonly strand: string; readonly found: string };
  /** `strand` is null for the report’s own period, above the table; `end` is the period end that contradicts it. */
  badPeriod: { readonly strand: string | null; readonly found: string; readonly why: BadPeriod; readonly end: Month | null };
  badBaseline: { readonly found: string };
  /**
   * A column that is missing, with the columns that there are. A strand names it, or the reader's choice where the
   * strand is null.
   */
  unknownColumn: {
    readonly strand: string | null;
    readonly column: string;
    readonly columns: readonly string[];
    readonly suggestion: string | null;
  };
  /** A second condition of a strand lacks its column or its values. */
  conditionIncomplete: { readonly strand: string; readonly blank: "Column" | "Values" };
  unknownSheet: { readonly sheet: string; readonly sheets: readonly string[]; readonly suggestion: string | null };
  /** Values without a column, where more than one column could be meant. */
  columnNotNamed: { readonly strand: string; readonly choices: readonly string[] };
  valueMatchesNothing: {
    readonly strand: string;
    readonly column: string;
    readonly value: string;
    readonly examples: readonly string[];
    readonly suggestion: string | null;
  };
  /** `column` is null where a table was looked for under the strand's own heading. */
  strandMatchesNothing: {
    readonly strand: string;
    readonly column: string | null;
    readonly values: readonly string[];
    readonly examples: readonly string[];
    readonly suggestion: string | null;
  };
  /** A value of the data that no strand counts, spelled almost like one that a strand counts. */
  nearMiss: { readonly column: string; readonly found: string; readonly meant: string };
  /** `values` are the first few of the `count`; `strandsSheet` holds the "Strands" table. */
  valuesInNoStrand: {
    readonly column: string;
    readonly values: readonly string[];
    readonly count: number;
    readonly strandsSheet: string | null;
  };
  /** Nothing says what the strands are. */
  noStrands: NoDetails;

  // The sheet "Measures"
  measuresColumnsMissing: NoDetails;
  /** `suggestion` is the section that is meant, where one is near. */
  measureSectionUnknown: { readonly measure: string; readonly section: string; readonly suggestion: string | null };
  /** A row that is not understood. `found` is what its cell has; of something said twice, the row before, as Excel numbers it. */
  badMeasure: {
    readonly measure: string;
    readonly found: string;
    readonly why:
      | "name"
      | "kind"
      | "twice"
      | "noSheet"
      | "sheet"
      | "column"
      | "columnNotSaid"
      | "values"
      | "of"
      | "noValues"
      | "number"
      | "date"
      | "span"
      | "halfSpan"
      | "spanOrder"
      | "wholeMonths"
      | "target"
      | "targetLeft"
      | "total"
      | "noThemes"
      | "themeName"
      | "themeTwice"
      | "themeNumber";
  };
  /** A worksheet of measures with names that strands look for, too. */
  measureSheetApart: { readonly of: string; readonly strands: readonly string[] };
  measureMonthsMissing: { readonly measure: string; readonly months: readonly Month[] };
  /** Months in which more was counted than what it is counted of; or which have nothing to count. */
  rateOfTooFew: { readonly measure: string; readonly months: readonly Month[]; readonly why: "more" | "nothing" };
  themesDoNotAddUp: { readonly measure: string; readonly total: number; readonly sum: number };
  measureInDoubt: { readonly measure: string; readonly of: string };
}
