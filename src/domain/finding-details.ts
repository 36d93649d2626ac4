import type { ReadingNote } from "./answer";
import type { CheckDetails, MissingRows, NoDetails } from "./check-details";
import type { Month } from "./month";

/** What a cell among counts holds instead of a count. */
export type NotACount = "text" | "negative" | "fraction" | "error" | "suppressed" | "notAvailable" | "unclear";

/** One of several tables that hold the same figures. */
export interface FigureTable {
  readonly sheet: string;
  /** A cell of its header, where its sheet holds several. */
  readonly cell: string | null;
  /** What it is called: its title, or its sheet's name. */
  readonly name: string;
  /** True where the name is what tells it apart from tables that are otherwise alike. */
  readonly toldApart: boolean;
}

/** Another measure that could be counted, null for all of them added up, and what says so on the sheet "Reading". */
export interface MeasureChoice {
  readonly of: string | null;
  readonly notes: readonly ReadingNote[];
}

/** Every code of a finding with the details that its message needs. */
export interface FindingDetails extends CheckDetails {
  /** The figures of a strand, or a sheet where that is null, are not the sum of their cells. */
  accountFails: { readonly strand: string | null; readonly figures: number; readonly cells: number };

  // Recognising sheets
  /** No sheet could be read; one entry a sheet says what was seen on it. */
  nothingRecognised: { readonly seen: readonly { readonly sheet: string; readonly seen: string }[] };
  /** Figures are read from a sheet that is hidden. */
  hiddenSheetRead: NoDetails;
  /** Rows that are hidden are counted with the others. */
  hiddenRowsRead: { readonly rows: number; readonly filtered: boolean };
  /** Several columns could be the month, the count or the offence. */
  /** `makes`: how many strands each of the choices would make, where that is known. */
  ambiguousColumn: {
    readonly role: "month" | "count" | "offence";
    readonly choices: readonly string[];
    readonly makes?: readonly (number | null)[];
  };
  /** A column of counts among or beside the months of a header has none that can be read; `month` is the one that its place says. */
  monthNotRead: { readonly found: string; readonly column: string; readonly month: Month | null; readonly length: number };
  /** A header is the month that its place says, but of another year. */
  yearOutOfPlace: {
    readonly found: string;
    readonly column: string;
    readonly month: Month;
    readonly meant: Month;
    readonly length: number;
  };
  /** A misspelt month, or one with a footnote's digit run into it, that its place in the header says. */
  monthReadByPlace: { readonly found: string; readonly month: Month; readonly length: number };
  /** Records have several dates; the column whose header is best known says the month. */
  monthColumnChosen: {
    readonly chosen: string;
    readonly others: readonly { readonly header: string; readonly column: string }[];
  };
  /** Dates three months apart are taken for the ends of quarters; `end` is the month of the first one. */
  quartersByStep: { readonly found: string; readonly end: Month };
  /** Sheets whose names say another month than their titles. */
  titleOtherMonth: {
    readonly sheets: readonly { readonly sheet: string; readonly named: Month; readonly title: string; readonly titled: Month }[];
  };
  /** A wide table has a month twice. `columns` are letters; `instead` is the month that a column's place says, and no other is of. */
  twoColumnsForMonth: {
    readonly month: Month;
    readonly columns: readonly string[];
    readonly instead?: readonly { readonly column: string; readonly month: Month }[];
  };
  /** A sheet with months down has a month twice for the same categories. */
  twoRowsForMonth: { readonly months: readonly Month[] };

  /** "Q1 2020", which could end in either month; `sheets` are those that ask it alike. */
  ambiguousPeriod: { readonly found: string; readonly ends: readonly Month[]; readonly sheets?: readonly string[] };
  /** 02/03/2020 all through a column: nothing says which number is the day. */
  ambiguousDays: { readonly header: string; readonly found: string; readonly sheets?: readonly string[] };
  /** Some dates of a column can only be read day first, others only month first. */
  mixedDays: { readonly header: string; readonly found: string };
  /**
   * One value of a column holds others, the `parts`: a total without the name of one. `all`: all others. `how` it shows: it is their
   * sum in every month, nearly so, or by what they are called. `across`: the values are headers of counts.
   */
  unnamedTotal: {
    readonly column: string;
    readonly value: string;
    readonly parts: readonly string[];
    readonly all: boolean;
    readonly how: "sum" | "nearly" | "late" | "named";
    readonly across: boolean;
    /** The sheets of a series, where each is of one month; else the table's own. */
    readonly sheets: readonly string[];
  };
  /** Columns that stand beside one another for the same months; `sheets` have the same ones. */
  severalMeasures: {
    readonly choices: readonly { readonly label: string; readonly column: string }[];
    /** Where they stand: below each month, or on sheets of one month each. */
    readonly among: "months" | "sheets";
    readonly sheets: readonly string[];
  };
  /** Columns beside the one that is counted, for the same months. */
  subColumnsLeftOut: { readonly counted: readonly string[]; readonly left: readonly string[] };
  /** The same where strands are looked up, and a strand counts both the sum and its parts. */
  totalCountedWithParts: {
    readonly strand: string;
    readonly column: string;
    readonly value: string;
    readonly parts: readonly string[];
    readonly how: "sum" | "nearly" | "late" | "named";
  };
  /** A grid of months and years that does not say of which year a month is, or of which offence it is. */
  monthsUnderYears: { readonly missing: "year" | "offence" };
  /** Months, or a row of a grid of years, that do not say their year: the first and the last of them; `cell` is the first one's. */
  yearNotSaid: { readonly found: readonly string[]; readonly cell: string };
  /** A table adds up others that are alike; it is what is reported. */
  wholeAndParts: { readonly wholes: readonly string[]; readonly parts: number };
  /** `choices` say on the sheet "Reading" that the whole counts as it stands, or that it is not read. */
  partsDoNotAddUp: {
    readonly whole: string;
    readonly parts: number;
    readonly months: readonly Month[];
    readonly choices: { readonly counts: ReadingNote; readonly leaves: ReadingNote };
  };

  /** Strands add up over a column that says what a row's figure measures. `values` as they are written. */
  mixedMeasures: { readonly column: string; readonly values: readonly string[]; readonly strands: readonly string[] };
  /** The offences are counted, and not what stands beside them: solved offences, targets. `choices` count something else. */
  measureCounted: { readonly counted: readonly string[]; readonly left: readonly string[]; readonly choices: readonly MeasureChoice[] };
  /**
   * Rows of totals are left out, and the rows that strands count come to less: in `alone` of the `rows` there are none at all. `labels`
   * are the first few.
   */
  totalOrParts: {
    readonly column: string;
    readonly labels: readonly string[];
    readonly strands: readonly string[];
    readonly alone: number;
    readonly rows: number;
    /** True where a strand looks at the column: what is said of all of it would change that strand's figures too. */
    readonly lookedUp?: boolean;
  };

  /**
   * A whole counts in the place of its `parts`, which do not make it up: `more` of its `figures` are more than they come to, and `alone` of
   * its rows have no part. `sheets` are those that say the same.
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
  /** Names such as "of which dwelling", which are not added to what they are parts of. */
  partsByName: { readonly column: string; readonly parts: readonly string[]; readonly sheets: readonly string[] };

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
  breakPartUnused: { readonly strand: string; readonly month: Month; readonly end: Month; readonly part: number };

  /** Tables further down than what is read of a sheet would be missed. */
  sheetLongerThanRead: { readonly rows: number; readonly read: number };

  // Comparison tables
  tableWithoutHeading: NoDetails;
  /** Columns of differences, of which nothing says what they compare. */
  differencesUnchecked: { readonly columns: readonly string[] };
  /** Two periods with their difference beside them, which are not 12 months each, or do not say when they end. */
  pairNotRead: { readonly found: readonly string[]; readonly why: "no date" | "not 12 months" };
  /** `ends` are the last months of the table's windows. */
  windowsNotYearApart: { readonly strand: string; readonly ends: readonly Month[] };
  periodNotLaterWindow: { readonly strand: string; readonly period: Month; readonly later: Month };
  diffDisagrees: {
    readonly strand: string;
    readonly what: "Diff." | "% Diff.";
    readonly found: string;
    readonly expected: string;
    /** What explains it: the sign is the other way round, or the later total was the base. */
    readonly why: "sign" | "base" | null;
    /** The total that is likelier wrong than the difference, with what it would be. */
    readonly total?: { readonly of: "earlier" | "later"; readonly meant: number };
  };

  // The "Strands" table
  strandsTableEmpty: NoDetails;
  strandsTableTooLong: { readonly rows: number; readonly read: number };
  strandsColumnsMissing: { readonly missing: readonly string[]; readonly found: readonly string[] };
  strandsColumnsIgnored: { readonly columns: readonly string[] };
  strandsRowIgnored: { readonly text: string };
  strandNameMissing: NoDetails;
  /** Typed right under the Excel table, and read as part of it. */
  strandBelowTable: { readonly strand: string };
  /** Two rows of one strand say different things in a column. `firstRow` is the row's number as Excel shows it. */
  strandRowsDisagree: { readonly strand: string; readonly column: string; readonly firstRow: number };
  /** "The report’s title", how it begins, and how many characters there are and may be. */
  textTooLong: { readonly what: string; readonly begins: string; readonly length: number; readonly most: number };
  badDirection: { readonly strand: string; readonly found: string };
  duplicateSection: { readonly section: string; readonly firstRow: number };
  badPeriodEnd: { readonly strand: string; readonly found: string };
  /** A column that a strand, or where that is null the reader's choice, names, and the columns that there are. */
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
  /** `column` is null where a table under the strand's own heading was looked for. */
  strandMatchesNothing: {
    readonly strand: string;
    readonly column: string | null;
    readonly values: readonly string[];
    readonly examples: readonly string[];
    readonly suggestion: string | null;
  };
  /** A value of the data that no strand counts, but that is spelled nearly as one that is counted. */
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

  // Counts
  /** `labels` are the first few; `sheets` is how many sheets they stand on. */
  totalsLeftOut: {
    readonly of: "rows" | "measures" | "columns" | "headers";
    readonly labels: readonly string[];
    readonly count: number;
    readonly sheets: number;
  };
  /** `header` is the column's, `found` the first few cells' content. */
  notACount: {
    readonly kind: NotACount;
    readonly header: string;
    readonly column: string;
    readonly count: number;
    readonly found: readonly string[];
  };
  numbersAsText: { readonly count: number };
  /** Cells with marks that stand for none, as the analyst said. */
  marksCountedAsNone: { readonly count: number; readonly marks: readonly string[] };
  /** Counts with marks that say they are provisional, revised, estimated, or have a note. `marks` are the first few. */
  markedCounts: { readonly count: number; readonly marks: readonly string[] };
  /** All of a month's cells are blank, so that the month has no figure. */
  blankCounts: { readonly strand: string; readonly months: readonly Month[] };
  /** Some of a month's cells are blank, so that adding up the others would give a partial sum. */
  blankAmongCounts: { readonly strand: string; readonly months: readonly Month[]; readonly count: number };
  /** `found` is what stands in the month column; blank cells are "". */
  rowsWithoutMonth: { readonly count: number; readonly found: readonly string[] };
  /** `records` where each row is one offence; `total` where the rows add others up. */
  rowsWithoutCategory: { readonly column: string; readonly count: number; readonly records: boolean; readonly total: boolean };
  /** `ones` where each of the rows counts 1, so that it may well be an offence of its own. */
  duplicateRows: { readonly count: number; readonly ones: boolean };
  /** So many rows with these flags stand there again without one. */
  flaggedTwice: { readonly column: string; readonly flags: readonly string[]; readonly count: number };
  /** So many rows have a reference that another row has too; `alike` where all are of the same month and strands as those. */
  sameReference: {
    readonly column: string;
    readonly count: number;
    readonly references: readonly string[];
    readonly alike: boolean;
    readonly sheets: readonly string[];
  };
  /** Another header row among the figures. */
  secondHeader: NoDetails;
  /** So many rows are not there, and count as 0 because the analyst said so. `of` are the first few of the `lines`. */
  noRowsAreNone: {
    readonly count: number;
    readonly of: readonly { readonly value: string; readonly months: readonly Month[] }[];
    readonly lines: number;
  };
  /**
   * What does not count because the analyst said so, alike on the `sheets`: all of them, or tables and columns of them, or rows by their
   * text in a column; of `kept`, the only ones that count; or `count` rows whose reference another row has.
   */
  leftOutAsSaid: {
    readonly sheets: readonly string[];
    readonly what:
      | { readonly of: "sheet" }
      | { readonly of: "tables"; readonly names: readonly string[] }
      | { readonly of: "columns"; readonly names: readonly string[] }
      | { readonly of: "references"; readonly column: string; readonly count: number; readonly by: "first" | "last" }
      | { readonly of: "rows"; readonly column: string; readonly names: readonly string[]; readonly kept: readonly string[] };
  };
  /** `gaps` are the first few of the `values`; `sheets` hold the strands' rows. */
  valuesMissingInMonths: {
    readonly strands: readonly string[];
    readonly sheets: readonly string[];
    readonly gaps: readonly MissingRows[];
    readonly values: number;
    /** What else is found on the sheets that may be the cause: a name that is misspelt, or a month that is mistyped. */
    readonly mayBe?: "name" | "month";
  };
  /** Records begin or end within `month`, on `day` (Excel's serial number): all of them, or those of one place. */
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
  /** The same figures in more than one table, of which nothing says that they may be added up. */
  /**
   * `addable` where they share months, and none is a copy or the sum of the others in them; `months` are those that they share where other
   * tables have others. `free` are months without a sheet, where each of the tables is a sheet of one month.
   */
  severalSources: {
    readonly strands: readonly string[];
    readonly places: readonly string[];
    readonly tables: readonly FigureTable[];
    readonly addable?: boolean;
    readonly months?: readonly Month[];
    readonly free?: readonly Month[];
  };
  coarserLeftOut: { readonly strands: readonly string[]; readonly places: readonly string[] };
  summedOverTables: { readonly strands: readonly string[]; readonly places: readonly string[] };

  // Comparing. `ends` are the months with which the report can end, of those that are offered; not said where it ends with none of them.
  noFigures: { readonly strand: string };
  /** `sheets` have rows of others in those months; none where the months themselves are missing. */
  missingMonths: {
    readonly strands: readonly string[];
    readonly window: Month;
    readonly months: readonly Month[];
    readonly sheets: readonly string[];
    readonly ends?: readonly Month[];
  };
  /** `length` is 3, 6 or 12 months. */
  periodsDoNotFit: {
    readonly strands: readonly string[];
    readonly window: Month;
    readonly length: number;
    readonly ends?: readonly Month[];
  };
  missingTotal: { readonly strand: string; readonly window: Month; readonly ends?: readonly Month[] };
  zeroBase: { readonly strand: string; readonly window: Month };
  smallBase: { readonly strand: string; readonly window: Month; readonly base: number; readonly smallest: number };
  /** `last` is the last month that has figures. */
  endAfterData: { readonly end: Month; readonly last: Month; readonly ends?: readonly Month[] };
  /** `first` is the first month that has figures. */
  endBeforeData: { readonly end: Month; readonly first: Month; readonly ends?: readonly Month[] };
  /** The last month with counts, which a text says was not over when they were taken. */
  monthNotOver: { readonly text: string; readonly month: Month; readonly ends?: readonly Month[] };
  /** Months past the report's end that hold figures but are not complete; `asked` where the report could be meant to end with them. */
  incompleteMonths: {
    readonly end: Month;
    readonly months: readonly Month[];
    readonly asked: boolean;
    readonly ends?: readonly Month[];
  };
  /** Of so many strands, some have no figure for `last`; most of these have one for `before`. */
  strandsBehind: {
    readonly last: Month;
    readonly before: Month;
    readonly strands: readonly string[];
    readonly of: number;
    readonly ends?: readonly Month[];
  };
  /** The report that stands ended with `before`; `end` is the month that this one would end with. */
  endsBeforeLastReport: { readonly end: Month; readonly before: Month; readonly ends?: readonly Month[] };
  /** A month that the workbook keeps from an earlier report, the last report's, and the last that the figures give. */
  endChosenBefore: { readonly end: Month; readonly before: Month; readonly latest: Month; readonly ends?: readonly Month[] };

  // Writing
  /** `isTooLong`: for any row of Excel's. */
  commentaryCut: { readonly strand: string; readonly isTooLong: boolean };
  placesMoved: { readonly sheet: string };
  /** Commentary of strands that left the report is kept on `sheet`. */
  commentaryKept: { readonly strands: readonly string[]; readonly sheet: string };
  reportRestored: { readonly sheet: string };
  sheetProtected: { readonly sheet: string };
  /** The analyst's own cells below a sheet of the report, where the new one needs the room. */
  cellsInTheWay: NoDetails;
  foreignReport: { readonly sheet: string; readonly used: string };
}
