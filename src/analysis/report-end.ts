import type { Month } from "../domain/month";
import type { StrandFigures } from "../domain/strand";

/** Where every strand has a period of its own, the one that most have, the latest of equals: the report's then. Else null. */
export function commonOwnEnd(strands: readonly StrandFigures[]): Month | null {
  if (strands.some(({ definition }) => definition.periodEnd === null)) return null;
  const counts = new Map<Month, number>();
  for (const { definition } of strands) {
    if (definition.periodEnd !== null) counts.set(definition.periodEnd, (counts.get(definition.periodEnd) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b - a);
  return first?.[0] ?? null;
}
