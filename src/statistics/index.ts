export { eTest } from "./e-test";
export { exactTest } from "./exact-test";
export { pairedMonths } from "./paired-months";
export { ALPHA, type RatioTest } from "./ratio-test";
