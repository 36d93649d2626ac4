/** Cells as read, and what the analyst said on the sheets "Reading", "Breaks", "Targets" and "Paper", for code outside reading. */
export { ALL_STRANDS, BREAKS, BREAKS_HEADERS, breaksGiven, keyOfBreak, meansAllStrands } from "./breaks-table";
export type { BreakRow } from "./given-breaks";
export type { TargetCell } from "./given-targets";
export { COLUMN_NOTES, SHEET_NOTES } from "./note-forms";
export type { GivenPaper } from "./given-paper";
export { PAPER, PAPER_HEADERS, STRANDS_MARK } from "./paper-table";
export { READING, READING_HEADERS, isReadingSheet } from "./reading-table";
export { reportDetails, type WrittenDetails } from "./report-details";
export { TARGETS, TARGETS_HEADERS, targetsGiven } from "./targets-table";
export { oneLine, rangeOf, viewOf } from "./sheet-view";
