/** Small counts that a report does not print, with all that would tell them. */
export { hiddenAcross, type PlacedStrand } from "./across";
export { heldByOthers } from "./held-strands";
export { hide, suppress, withoutSmall } from "./suppress";
export { toldByOthers } from "./told-by-others";
export { withoutTellingBaselines } from "./baselines";
