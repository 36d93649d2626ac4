import { mostCommonMonth, type Month } from "../domain/month";
import type { StrandFigures } from "../domain/strand";

/** Where every strand has a period of its own, the one that most have, the latest of equals: the report's then. Else null. */
export function commonOwnEnd(strands: readonly StrandFigures[]): Month | null {
  const ends = strands.flatMap(({ definition }) => definition.periodEnd ?? []);
  return ends.length === strands.length ? mostCommonMonth(ends) : null;
}
