import { endsOf } from "../domain/series";
import type { Month } from "../domain/month";
import type { StrandFigures } from "../domain/strand";

/** Why a report ends with the month that it ends with. */
export type WhyEnd =
  /** Somebody chose it. */
  | { readonly kind: "chosen" }
  /** Every strand has a period of its own; most have this one. */
  | { readonly kind: "own" }
  /** All strands have it, and none has a later one. */
  | { readonly kind: "all" }
  /** It is the last month with figures, and some strands end earlier. */
  | { readonly kind: "late"; readonly strands: readonly string[] }
  /** It is the last complete month: there are figures for these after it. */
  | { readonly kind: "complete"; readonly later: readonly Month[] };

/** Why the report of these strands ends with this month. */
export function whyEnd(strands: readonly StrandFigures[], end: Month, isChosen: boolean): WhyEnd {
  if (isChosen) return { kind: "chosen" };
  const shared = strands.filter(({ definition }) => definition.periodEnd === null);
  if (shared.length === 0) return { kind: "own" };
  const months = shared
    .map((strand) => ({ strand: strand.definition.strand, ends: endsOf(strand.figures) }))
    .filter(({ ends }) => ends.length > 0);
  const later = [...new Set(months.flatMap(({ ends }) => ends.filter((month) => month > end)))].sort((one, other) => one - other);
  if (later.length > 0) return { kind: "complete", later };
  const late = months.filter(({ ends }) => !ends.includes(end)).map(({ strand }) => strand);
  return late.length > 0 ? { kind: "late", strands: late } : { kind: "all" };
}
