import type { Comparison } from "../../domain/comparison";
import { HIDDEN_MARK } from "../../domain/hidden";
import type { Judgement } from "../../domain/verdict";
import { reasonText } from "../reason-words";
import { verdictWord } from "../verdict-words";

/** A place's figures in the index; its strands are those of all places, in the same order. */
export interface IndexPlace {
  readonly place: string;
  readonly comparisons: readonly Comparison[];
  readonly judgements: readonly Judgement[];
}

/** What stands in place of a figure that is not given. */
export function gapMark(comparison: Comparison, which: "later" | "percent"): string {
  const { reason, hidden } = comparison;
  if (which === "later" && hidden?.later) return HIDDEN_MARK;
  return reason === null ? "[x]" : reasonText(reason, comparison).shorthand;
}

/** "▲ More", "▼ Fewer" where a change stands out, and what the report says where it does not, or it cannot be said. */
export function changeMark({ diff }: Comparison, { verdict }: Judgement): string {
  if (verdict.reason === "noComparison") return "[x]";
  if (verdict.standsOut !== true || diff === null) return verdictWord(verdict);
  return diff > 0 ? "▲ More" : "▼ Fewer";
}

const EXPLAINED = [
  "[x] not available: there are no figures, or months are missing. The pack says which.",
  "[z] no percentage: the earlier figure is 0.",
  "[u] no percentage: the earlier figure is too small for one.",
  "[c] confidential: a small count, or a figure that would tell one.",
  "[b] recording changed within the two periods, or between them.",
] as const;

/** What the marks that stand in the index mean, a line each. */
export function marksExplained({
  places,
  whole,
}: {
  readonly places: readonly IndexPlace[];
  readonly whole: IndexPlace;
}): readonly string[] {
  const used = new Set(
    [...places, whole].flatMap(({ comparisons, judgements }) =>
      comparisons.flatMap((comparison, index) => [
        ...(comparison.later && comparison.earlier ? [] : [gapMark(comparison, "later"), gapMark(comparison, "percent")]),
        ...(comparison.pctDiff === null ? [gapMark(comparison, "percent")] : []),
        changeMark(comparison, judgements[index]!),
        ...(comparison.hidden ? [HIDDEN_MARK] : []),
      ]),
    ),
  );
  return EXPLAINED.filter((line) => used.has(line.slice(0, 3)));
}
