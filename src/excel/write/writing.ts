/** Everything that writes the report, as one part that loads when it is first needed. */
export { showBackup } from "./backup-sheet";
export { removeReport } from "./remove-report";
export { restoreReport } from "./restore-report";
export { writeBack, writeReport } from "./write-report";
export { heightenRows } from "./heighten-rows";
export { writeOutOfDate } from "./out-of-date";
