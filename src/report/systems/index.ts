/** What comparing two systems writes: the sheet "Compliance", and the list on "To put right". */
export { complianceSheet } from "./compliance-sheet";
export { comparedLines } from "./compliance-words";
export { toPutRight, type FormerList, type ToPutRight } from "./to-put-right";
