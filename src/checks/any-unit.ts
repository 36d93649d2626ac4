import type { Finding } from "../domain/finding";

/** True of what is wrong with offences alone: a measure may be of people, hours or calls. */
export function isOfOffencesAlone(found: Finding): boolean {
  return found.code === "notMonthlyCounts" && found.details.kind === "unit";
}
