import { compareAll } from "../analysis/compare";
import { suppress, toldByOthers, withoutTellingBaselines } from "../analysis/suppression";
import { judgeAll } from "../analysis/verdicts/judge";
import type { Comparison } from "../domain/comparison";
import type { Month } from "../domain/month";
import { USUAL_COMPARING, type Comparing } from "../domain/report-period";
import type { StrandFigures } from "../domain/strand";
import type { Judgement } from "../domain/verdict";
import { ReportOptionsError, type ReportOptions } from "../report/report-options";

/** Strands with their comparisons and judgements, one each and in the same order. */
export interface ShownFigures {
  readonly strands: readonly StrandFigures[];
  readonly comparisons: readonly Comparison[];
  readonly judgements: readonly Judgement[];
}

/**
 * What a report may say of the strands: percentages of a base that is large enough, and no counts that are to be hidden. Throws a
 * ReportOptionsError where strands of the report would tell what is hidden of others. `comparisons` are those of the strands, where they are known.
 */
export function shownFigures(
  strands: readonly StrandFigures[],
  end: Month | null,
  { suppress: fewerThan, smallestBase }: Pick<ReportOptions, "suppress" | "smallestBase">,
  comparing: Comparing = USUAL_COMPARING,
  comparisons: readonly Comparison[] = compareAll(strands, end, { ...comparing, smallestBase }),
): ShownFigures {
  const judgements = judgeAll(strands, comparisons);
  if (fewerThan === null || comparisons.length === 0) return { strands, comparisons, judgements };
  const shown = strands.map((strand, index) =>
    suppress({ strand, comparison: comparisons[index]!, judgement: judgements[index]! }, fewerThan),
  );
  const told = toldByOthers(
    strands,
    comparisons,
    shown.map(({ comparison }) => comparison.hidden ?? null),
  );
  if (told !== null)
    throw new ReportOptionsError(
      "suppress",
      `Counts under ${fewerThan} cannot be hidden: “${told.by}” and the other strands would tell the hidden figures of “${told.strand}”. Leave “${told.by}” or “${told.strand}” out of the report.`,
    );
  return {
    strands: shown.map(({ strand }) => strand),
    comparisons: withoutTellingBaselines(
      comparisons,
      shown.map(({ comparison }) => comparison),
      fewerThan,
    ),
    // A control chart shows every month that there is, small ones of earlier years among them.
    judgements: shown.map(({ judgement }) => ({ ...judgement, controlChart: null })),
  };
}
