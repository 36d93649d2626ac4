/** The report of each place, and an index of all. */
export { fileNames, INDEX_NAME } from "./file-names";
export { packSheetNames } from "./sheet-names";
export { indexPlan } from "./index-plan";
export { packPlan, NO_FORMER, type FormerPack, type PackContents } from "./pack-plan";
