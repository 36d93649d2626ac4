/** The report of each place, and an index of all. */
export { fileNames, INDEX_NAME } from "./file-names";
export { indexPlan } from "./index-plan";
export { packPlan, type FormerPack, type PackContents } from "./pack-plan";
