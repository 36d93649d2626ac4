import type { ReportedFigure } from "../domain/comparison";
import type { StrandFigures } from "../domain/strand";
import { WINDOW_LENGTH } from "../domain/window";
import { compare, totalOf } from "./compare";

/** What a report says about the strands. */
export interface Reported {
  readonly figures: readonly ReportedFigure[];
  /** The strands that were left out of it; an early version did not keep them. */
  readonly leftOut?: readonly string[];
}

/** The strands whose totals differ from the report's, those that no longer exist, and those added since. */
export function changedSince({ figures, leftOut }: Reported, strands: readonly StrandFigures[]): readonly string[] {
  const now = new Map(strands.map((each) => [each.definition.strand, each]));
  const known = new Set([...figures.map(({ strand }) => strand), ...(leftOut ?? now.keys())]);
  return [
    ...figures.filter((figure) => !isStill(figure, now.get(figure.strand))).map(({ strand }) => strand),
    ...[...now.keys()].filter((strand) => !known.has(strand)),
  ];
}

function isStill(figure: ReportedFigure, now: StrandFigures | undefined): boolean {
  if (!now) return false;
  const { end, length = WINDOW_LENGTH, earlier, later, isHidden = false } = figure;
  const comparison = compare(now, end, { period: { kind: "months", length } });
  // Of a total that a report hides it is not known what it was.
  const isSame = (was: number | null, is: number | null) => was === is || (isHidden && was === null);
  return (
    comparison.end === end &&
    comparison.length === length &&
    isSame(earlier, comparison.earlier?.total ?? null) &&
    isSame(later, comparison.later?.total ?? null) &&
    (figure.baseline ?? []).every((window) => isSame(window.total, totalOf(now.figures, { end: window.end, length })))
  );
}
