import type { FindingDetails } from "./finding-details";

/** Errors stop a build; warnings and infos show beside it. */
export type Severity = "error" | "warning" | "info";

/**
 * How serious a finding of each code is, unless whoever makes it or the analyst says otherwise. In the order in which the checks
 * are made and listed.
 */
export const SEVERITIES: Readonly<Record<keyof FindingDetails, Severity>> = {
  // Structure
  monthsMissing: "warning",
  monthsOutOfOrder: "warning",
  monthInFuture: "warning",
  mixedPeriods: "warning",
  sameMonthTwice: "warning",
  similarNames: "warning",
  spelledDifferently: "info",
  sheetNotRecognised: "info",
  rowsWithoutMonth: "error",
  rowsWithoutCategory: "error",
  duplicateRows: "warning",
  valuesMissingInMonths: "warning",

  // Values
  implausibleCount: "warning",
  zeroAmongCounts: "warning",
  monthRepeated: "warning",
  textAmongDates: "info",
  notACount: "error",
  numbersAsText: "info",
  marksCountedAsNone: "info",
  markedCounts: "info",
  blankCounts: "warning",
  blankAmongCounts: "error",
  incompleteMonths: "warning",

  // Sums
  totalDisagrees: "warning",
  partExceedsWhole: "error",
  seriesDisagree: "warning",
  partsDoNotAddUp: "warning",

  // Comparison tables
  percentAsText: "info",
  diffDisagrees: "warning",
  windowsNotYearApart: "error",
  periodNotLaterWindow: "error",
  missingTotal: "error",
  tableWithoutHeading: "error",

  // Strands
  noStrands: "error",
  strandsTableEmpty: "error",
  strandsTableTooLong: "error",
  strandsColumnsMissing: "error",
  strandNameMissing: "error",
  strandRowsDisagree: "error",
  badDirection: "error",
  badPeriodEnd: "error",
  unknownColumn: "error",
  unknownSheet: "error",
  columnNotNamed: "error",
  conditionIncomplete: "error",
  strandMatchesNothing: "error",
  totalCountedWithParts: "error",
  totalOrParts: "error",
  valueMatchesNothing: "warning",
  nearMiss: "warning",
  valuesInNoStrand: "info",
  duplicateSection: "warning",
  strandBelowTable: "info",
  strandsColumnsIgnored: "info",
  strandsRowIgnored: "info",

  // Reading
  accountFails: "error",
  nothingRecognised: "error",
  ambiguousColumn: "error",
  ambiguousPeriod: "error",
  ambiguousDays: "error",
  mixedDays: "error",
  unnamedTotal: "error",
  monthsUnderYears: "error",
  severalMeasures: "error",
  twoColumnsForMonth: "error",
  twoRowsForMonth: "error",
  secondHeader: "error",
  readingColumnsMissing: "error",
  readingNotUnderstood: "error",
  severalSources: "error",
  mixedMeasures: "error",
  hiddenSheetRead: "info",
  hiddenRowsRead: "info",
  wholeAndParts: "info",
  wholeBesideParts: "info",
  totalsLeftOut: "info",
  subColumnsLeftOut: "info",
  columnsNotChecked: "info",
  sheetLongerThanRead: "warning",
  coarserLeftOut: "info",
  summedOverTables: "info",

  // Report
  endAfterData: "error",
  endBeforeData: "error",
  sheetProtected: "error",
  cellsInTheWay: "error",
  noFigures: "error",
  missingMonths: "error",
  periodsDoNotFit: "error",
  zeroBase: "info",
  smallBase: "info",
  commentaryKept: "warning",
  placesMoved: "warning",
  reportRestored: "info",
  buildUnfinished: "warning",
  keptUnreadable: "warning",
  reportLost: "warning",
  checkSettingsUnreadable: "warning",
  foreignReport: "info",
};
