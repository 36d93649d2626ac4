/** Two systems' records on two worksheets: what the sheet "Systems" says, or could say, and the records. */
export { nothingInCommon, otherBookUnused } from "./in-common";
export { sheetsToChoose, type SheetToChoose } from "./sheets-to-choose";
export { sameFlags, suggestSystems, type SuggestedSystem } from "./suggest-systems";
export { columnsOfSystem, flagNames, systemSheets, type SystemSheet } from "./system-columns";
export { recordsOf, type SystemRecords } from "./system-extract";
export { strandRecords } from "./strand-records";
