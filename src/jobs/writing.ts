/** The jobs that write. Nothing needs them at the start, so the pane loads them separately, once it is seen. */
export { addPaper } from "./add-paper";
export { changeCells } from "./change-cells";
export { buildReport } from "./build-report";
export { setChecks } from "./check-workbook";
export { applyFixes, previewFixes, undoFixes } from "./fix-findings";
export { lookAtBoxes, resizeBoxes } from "./commentary-boxes";
export { guardSheet, unguardSheet } from "./guard-sheet";
export { insertSample } from "./insert-sample";
export { keepBreaks, takeBackBreaks } from "./keep-breaks";
export { keepMeasures, takeBackMeasures } from "./keep-measures";
export { keepReading, takeBackReading } from "./keep-reading";
export { keepReportOptions } from "./keep-report-options";
export { markReport } from "./mark-report";
export { saveStrands, saveStrandsBy } from "./save-strands";
export { takeUpSettings } from "./take-up-settings";
export { undoBuild } from "./undo-build";
