import type { Comparison } from "../../domain/comparison";
import { HIDDEN_MARK } from "../../domain/hidden";
import type { Judgement } from "../../domain/verdict";
import { reasonText } from "../compose";
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
