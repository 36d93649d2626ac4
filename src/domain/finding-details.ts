import type { ReadingNote } from "./answer";
import type { CheckDetails, MissingRows, NoDetails } from "./check-details";
import type { ComparingDetails } from "./comparing-details";
import type { Month } from "./month";
import type { NamedWindow } from "./window";
import type { BadPeriod } from "./report-period";
import type { SystemsDetails } from "./systems-details";
import type { TargetProblem } from "./target";

/** What a cell among counts holds in place of a count. */
export type NotACount = "text" | "negative" | "fraction" | "error" | "suppressed" | "notAvailable" | "unclear";

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

/** Another measure that could be counted, null for the sum of all, and what says so on the sheet "Reading". */
export interface MeasureChoice {
  readonly of: string | null;
  readonly notes: readonly ReadingNote[];
}

/** Every finding code, with the details that its message needs. */
export interface FindingDetails extends CheckDetails, ComparingDetails, SystemsDetails {
  /** A strand's figures, or a sheet's where the strand is null, are not the sum of their cells. */
  accountFails: { readonly strand: string | null; readonly figures: number; readonly cells: number };

  // Recognising sheets
  /** No sheet could be read; one entry for each sheet says what was seen on it. */
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
  /** A column among or beside the months of a header has no readable month; `month` is the one that its place suggests. */
  monthNotRead: { readonly found: string; readonly column: string; readonly month: Month | null; readonly length: number };
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
  /** Sheets whose names give another month than their titles. */
  titleOtherMonth: {
    readonly sheets: readonly { readonly sheet: string; readonly named: Month; readonly title: string; readonly titled: Month }[];
  };
  /**
   * A wide table has a month twice. `columns` are letters; `instead` is the month that a column's place suggests, where no other
   * column has it.
   */
  twoColumnsForMonth: {
    readonly month: Month;
    readonly columns: readonly string[];
    readonly instead?: readonly { readonly column: string; readonly month: Month }[];
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
    readonly how: "sum" | "nearly" | "late" | "named" | "shared" | "rest";
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
  };
  /** Columns beside the counted one, for the same months. */
  subColumnsLeftOut: { readonly counted: readonly string[]; readonly left: readonly string[] };
  /** The same, found where strands are looked up: a strand counts both the sum and its parts. */
  totalCountedWithParts: {
    readonly strand: string;
    readonly column: string;
    readonly value: string;
    readonly parts: readonly string[];
    readonly how: "sum" | "nearly" | "late" | "named" | "shared" | "rest";
  };
  /** A grid of months and years that does not say which year a month belongs to, or which offence it counts. */
  monthsUnderYears: { readonly missing: "year" | "offence" };
  /** Months, or rows of a grid of years, that lack their year: the first and the last of them; `cell` is the first one's. */
  yearNotSaid: { readonly found: readonly string[]; readonly cell: string };
  /** A table is the sum of others like it; it is what is reported. */
  wholeAndParts: { readonly wholes: readonly string[]; readonly parts: number };
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
  sheetLongerThanRead: { readonly rows: number; readonly read: number; readonly isSaid?: boolean };

  // Comparison tables
  tableWithoutHeading: NoDetails;
  /** Columns of differences that do not say what they compare. */
  differencesUnchecked: { readonly columns: readonly string[] };
  /** Two periods with their difference beside them. They are not 12 months each, or do not say when they end. */
  pairNotRead: { readonly found: readonly string[]; readonly why: "no date" | "not 12 months" };
  /** `ends` are the last months of the table's windows. */
  windowsNotYearApart: { readonly strand: string; readonly ends: readonly Month[] };
  periodNotLaterWindow: { readonly strand: string; readonly period: Month; readonly later: Month };
  diffDisagrees: {
    readonly strand: string;
    readonly what: "Diff." | "% Diff.";
    readonly found: string;
    readonly expected: string;
    /** What explains it: the sign is reversed, or the later total was used as the base. */
    readonly why: "sign" | "base" | null;
    /** The total that is more likely wrong than the difference, with the figure that would fit. */
    readonly total?: { readonly of: "earlier" | "later"; readonly meant: number };
  };

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

  // Counts
  /** `labels` are the first few; `sheets` is the number of sheets that they are on. */
  totalsLeftOut: {
    readonly of: "rows" | "measures" | "columns" | "headers";
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
  blankAmongCounts: { readonly strand: string; readonly months: readonly Month[]; readonly count: number };
  /** `found` is what the month column holds; blank cells are "". */
  rowsWithoutMonth: { readonly count: number; readonly found: readonly string[] };
  /** `records` where each row is one offence; `total` where the rows add others up. */
  rowsWithoutCategory: { readonly column: string; readonly count: number; readonly records: boolean; readonly total: boolean };
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
      | { readonly of: "tables"; readonly names: readonly string[] }
      | { readonly of: "columns"; readonly names: readonly string[] }
      | { readonly of: "same rows"; readonly count: number }
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
    readonly free?: readonly Month[];
  };
  coarserLeftOut: { readonly strands: readonly string[]; readonly places: readonly string[] };
  summedOverTables: { readonly strands: readonly string[]; readonly places: readonly string[] };

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

  // Packs of districts
  /** Strands without a pack of any place: their `sheets` have no such column. */
  /** `why`: left out where the sheets do not have the column. */
  packStrandsLeftOut: {
    readonly column: string;
    readonly strands: readonly string[];
    readonly sheets: readonly string[];
    readonly why?: "systems";
  };
  /** Measures that are in no pack: typed numbers, what has a target of the whole, `sheets` without the column, or small counts. */
  packMeasuresLeftOut: {
    readonly column: string;
    readonly measures: readonly string[];
    readonly why: "typed" | "target" | "noColumn" | "confidential";
    readonly sheets: readonly string[];
  };
  /** The places' totals of one window come to another `sum` than the whole. */
  packsDoNotAddUp: NamedWindow & {
    readonly strand: string;
    readonly column: string;
    readonly total: number;
    readonly sum: number;
  };
  /** Why some places have no rate: `places` are those without a population, or what stands in its place; several sheets or columns could be meant, or none has any. */
  populationsNotRead: {
    readonly why: "missing" | "notANumber" | "twice" | "several" | "thousands" | "none" | "noRows";
    readonly places: readonly string[];
  };

  // Texts of the report. `title` is the strand, or the heading of a part of the paper
  /** A {{name}} that no figure has; `suggestion` with its braces, null where nothing is near. */
  figureNameUnknown: { readonly title: string; readonly words: string; readonly suggestion: string | null };
  /** A {{name}} of a figure that is missing or hidden; `mark` stands in its place. */
  namedFigureMissing: { readonly title: string; readonly words: string; readonly mark: string };
  /** `against` is what the words do not agree with: the second half of a sentence. */
  textDisagrees: {
    readonly title: string;
    readonly why: "average" | "direction" | "figure" | "period" | "otherPeriod" | "ownPeriod" | "trend";
    readonly words: string;
    readonly against: string;
  };
  /** `what` the number was; `now` is what it would be, and `instead` the whole cell with it; null where that is not certain. */
  textFigureStale: {
    readonly title: string;
    readonly words: string;
    readonly what: string;
    readonly now: string | null;
    readonly instead: string | null;
  };
  figuresFilledIn: { readonly title: string; readonly filled: readonly { readonly name: string; readonly value: string }[] };

  // The sheet "Paper"
  paperColumnsMissing: { readonly missing: readonly string[] };
  /** How the text begins. */
  paperHeadingMissing: { readonly begins: string };
  /** `firstRow` is the row's number as Excel shows it; null where a strand has the number. */
  paperNumberTwice: { readonly number: string; readonly firstRow: number | null };
  paperTextMissing: { readonly headings: readonly string[] };
  paperNumberSkipped: { readonly before: string; readonly after: string };

  // Writing
  /** `isTooLong`: too long for any Excel row. */
  commentaryCut: { readonly strand: string; readonly isTooLong: boolean };
  placesMoved: { readonly sheet: string };
  /** Commentary of strands that left the report is kept on `sheet`. */
  commentaryKept: { readonly strands: readonly string[]; readonly sheet: string };
  reportRestored: { readonly sheet: string };
  sheetProtected: { readonly sheet: string };
  /** The analyst's own cells below a sheet of the report, where the new report needs the room. */
  cellsInTheWay: NoDetails;
  foreignReport: { readonly sheet: string; readonly used: string };
}
