/** Two systems' records compared: which are in both, what differs, and how far they agree by unit and month. Plain data in, plain data out. */
export { compareSystems, KINDS, type Comparison, type Difference, type Kind } from "./compare";
export { sharedReferences } from "./common-references";
export { complianceOf, periodText, type Compliance, type Rate, type UnitRate } from "./compliance";
export type { LeftOutMonth } from "./coverage";
export { matchRecords } from "./match";
export type { Certainty, Pairs } from "./pairs";
export { matchExtracts, type MatchedExtracts } from "./match-extracts";
export { unlikeWords, type UnlikeWords } from "./unlike-words";
export { splitByRecord, type SplitRecord, type SplitRecords } from "./split-by-record";
