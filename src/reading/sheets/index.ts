/** Cells as read, and what the analyst said on the sheet "Reading", for code outside reading. */
export { COLUMN_NOTES, SHEET_NOTES } from "./note-forms";
export { READING, READING_HEADERS, isReadingSheet } from "./reading-table";
export { reportDetails, type WrittenDetails } from "./report-details";
export { oneLine, rangeOf, viewOf } from "./sheet-view";
