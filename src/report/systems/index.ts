/** What comparing two systems writes: the sheet "Compliance", and the list on "To put right". */
export { CHART_NAME, complianceSheet } from "./compliance-sheet";
export { complianceWords, leftOutLines } from "./compliance-words";
export { kindWords } from "./kind-words";
export { OUTCOME, toPutRight, type FormerList } from "./to-put-right";
