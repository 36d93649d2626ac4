export { eTest } from "./e-test";
export { exactTest } from "./exact-test";
export { pairedMonths, type MonthPairs } from "./paired-months";
export { newcombe, wilson, type Interval, type Proportion } from "./proportions";
export { seasonChance, seasonFactors, wholeYears, YEAR } from "./season";
export { controlLimits, type ControlLimits } from "./xmr";
export { controlSignals, isOutside } from "./xmr-signals";
