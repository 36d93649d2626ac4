export { eTest } from "./e-test";
export { exactTest } from "./exact-test";
export { pairedMonths } from "./paired-months";
export { seasonChance, seasonTakenOut, wholeYears, YEAR } from "./season";
export { controlLimits, type ControlLimits } from "./xmr";
