import { recordedSince } from "../../domain/break";
import type { Comparison } from "../../domain/comparison";
import type { StrandFigures } from "../../domain/strand";
import type { Judgement } from "../../domain/verdict";
import { controlChart } from "./control-chart";
import { latestMonth } from "./latest-month";
import { verdictOf } from "./verdict-of";

/**
 * Says for each strand whether its change stands out, and what there is to say about its last month; `comparisons` go with `strands`,
 * one each.
 */
export function judgeAll(strands: readonly StrandFigures[], comparisons: readonly Comparison[]): readonly Judgement[] {
  return comparisons.map((comparison, index) => ({
    verdict: verdictOf(comparison, strands[index]!.figures),
    latestMonth: latestMonth(strands[index]!.figures, comparison.end, recordedSince(comparison.definition.breaks, comparison.end)),
    controlChart: controlChart(strands[index]!.figures, comparison.end, recordedSince(comparison.definition.breaks, comparison.end)),
  }));
}
