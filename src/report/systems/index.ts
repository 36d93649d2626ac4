/** What comparing two systems writes: the sheet "Compliance", and the list on "To put right". */
export { complianceSheet } from "./compliance-sheet";
export { complianceWords, leftOutLines } from "./compliance-words";
export { kindWords } from "./kind-words";
export { toPutRight, type FormerList, type ToPutRight } from "./to-put-right";
