/** Cells as read, and what the analyst said on the sheets "Reading", "Breaks", "Targets", "Measures" and "Paper", for code outside reading. */
export { ALL_STRANDS, BREAKS, BREAKS_HEADERS, breaksGiven, keyOfBreak, meansAllStrands } from "./breaks-table";
export { BRIDGE, BRIDGE_TABLE } from "./bridge-sheet";
export type { BreakRow } from "./given-breaks";
export type { TargetCell } from "./given-targets";
export { MEASURES_HEADERS, type MeasureColumn, type MeasureDay } from "./given-measures";
export { COLUMN_NOTES, COUNTED_FROM_RECORDS, NOTHING_ENTERED, SHEET_NOTES } from "./note-forms";
export type { ValueNote } from "./reading-notes";
export type { GivenPaper } from "./given-paper";
export { PAPER, PAPER_HEADERS, STRANDS_MARK } from "./paper-table";
export { MEASURES, spanEnd } from "./measures-table";
export { READING, READING_HEADERS, isReadingSheet } from "./reading-table";
export { populationsOf, withoutFigures, type Populations } from "./populations";
export { reportDetails, type WrittenDetails } from "./report-details";
export {
  COMPLIANCE,
  COMPLIANCE_TITLE,
  SYSTEMS,
  SYSTEMS_HEADERS,
  TO_PUT_RIGHT,
  TO_PUT_RIGHT_TABLE,
  systemsGiven,
  type GivenSystems,
} from "./systems-table";
export { readingNotes } from "./reading-table";
export { TARGETS, TARGETS_HEADERS, targetsGiven } from "./targets-table";
export { rangeOf, viewOf } from "./sheet-view";
