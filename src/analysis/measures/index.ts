/** What sections tell beside their offences. */
export type { MeasureMonth, MeasureReason, ShownMeasure, ShownMonthly, ShownProgress, ShownTally, ShownThemes } from "./shown-measure";
export { hidesSome, shownMeasures } from "./shown-measures";
