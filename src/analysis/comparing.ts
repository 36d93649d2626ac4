import { USUAL_COMPARING, type BaselineChoice, type Comparing, type PeriodChoice } from "../domain/report-period";
import type { GivenComparing } from "../reading";

/** What was chosen to be compared; null or left out for what the "Strands" sheet says. */
export interface ChosenComparing {
  readonly period?: PeriodChoice | null;
  readonly baseline?: BaselineChoice | "none" | null;
}

/** What is compared: as it was chosen, else as the "Strands" sheet says, else 12 months and no second baseline. */
export function comparingOf(given: GivenComparing, chosen: ChosenComparing): Comparing {
  const baseline = chosen.baseline ?? given.baseline ?? "none";
  return { period: chosen.period ?? given.period ?? USUAL_COMPARING.period, baseline: baseline === "none" ? null : baseline };
}
