export { eTest } from "./e-test";
export { funnelLimits, poissonLimits } from "./poisson-limits";
export { exactTest } from "./exact-test";
export { pairedMonths, type MonthPairs } from "./paired-months";
export type { Interval } from "./interval";
export { newcombe, wilson, type Proportion } from "./proportions";
export { seasonChance, seasonFactors, wholeYears, YEAR } from "./season";
export { controlLimits, type ControlLimits } from "./xmr";
export { controlSignals, isOutside } from "./xmr-signals";
