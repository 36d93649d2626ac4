import type { Month } from "../domain/month";
import type { StrandFigures } from "../domain/strand";

/** The period that most strands have of their own, the latest of equals: the report's, where no strand leaves it open. */
export function commonOwnEnd(strands: readonly StrandFigures[]): Month | null {
  const counts = new Map<Month, number>();
  for (const { definition } of strands) {
    if (definition.periodEnd !== null) counts.set(definition.periodEnd, (counts.get(definition.periodEnd) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b - a);
  return first?.[0] ?? null;
}
