import type { ReportedFigure } from "../domain/comparison";
import type { StrandFigures } from "../domain/strand";
import { compare } from "./compare";

/** The strands whose totals are no longer what a report says, and those that there are no longer. */
export function changedSince(reported: readonly ReportedFigure[], strands: readonly StrandFigures[]): readonly string[] {
  return reported
    .filter(
      (figure) =>
        !isStill(
          figure,
          strands.find(({ definition }) => definition.strand === figure.strand),
        ),
    )
    .map(({ strand }) => strand);
}

function isStill({ end, earlier, later }: ReportedFigure, now: StrandFigures | undefined): boolean {
  if (!now) return false;
  const comparison = compare(now, end);
  return comparison.end === end && (comparison.earlier?.total ?? null) === earlier && (comparison.later?.total ?? null) === later;
}
