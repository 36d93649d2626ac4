/** Counting records by SQL as a sheet of them would be counted: what reading defines, compiled to text; plain data on both sides. */
export { asInFile } from "./as-in-file";
export { withoutBlanks, type BlankTexts } from "./blank-texts";
export { carriedNotes } from "./carried-notes";
export {
  columnName,
  columnsApartText,
  ColumnsApartError,
  columnsTogether,
  sameNameText,
  type ColumnOfAll,
  type ColumnOfFile,
} from "./columns-together";
export { conditionSql, rulesSql } from "./condition-sql";
export {
  columnsLookedUp,
  countPlan,
  missingColumnText,
  MOST_ROWS,
  SAMPLED,
  smallerPlan,
  tooManyRowsText,
  type CountPlan,
} from "./count-plan";
export { countQuery, NO_DATE, UNREADABLE_DATE, type KeptColumn } from "./count-query";
export { dayText, isDated, MIDNIGHT, MOST_DATE_TEXTS, noMonthsText, readDateTexts, TIME_OF_DAY, tooManyDatesText } from "./date-texts";
export { clickhouse, DUCKDB, TRINO, type Dialect } from "./dialect";
export {
  forgottenText,
  LEFT_OUT_WORDS,
  NAMED,
  placesStopText,
  stopText,
  repeatedText,
  undatedText,
  type RepeatedReference,
} from "./doubt-texts";
export { eachOnceOf, referenceOf, referenceSql, type EachOnce } from "./each-once";
export { columnsWanted, type ColumnWanted } from "./kept-columns";
export { keptText } from "./kept-texts";
export { monthChanges, monthTotals, type MonthChange } from "./month-totals";
export { RECORDS, recogniseRecords, type FirstRecords, type RecognisedRecords } from "./recognise-records";
export { columnsOfStates, MOST_STATES, tellsNoOffences } from "./no-offences";
export { countedFrom } from "./read-source";
export { saidSql } from "./said-sql";
export { RecordTally } from "./record-tally";
export { RECORDS_TITLE, recordsCells, recordsHeaders, recordsSheet, recordsTotals } from "./records-sheet";
export { changeText, SOURCE, SOURCE_TITLE, sourceSheet, type FileSaid, type SourceFacts } from "./source-lines";
export { checkTally, type LeftOut, type Tally } from "./tally";
export { tidyRows, type TidyRow } from "./tidy-rows";
export { headerAmong, MOST_ABOVE } from "./header-line";
