import type { ReportedFigure } from "../domain/comparison";

/** A strand that differs between two reports. Null where one of them does not have it. */
export interface FigureChange {
  readonly strand: string;
  readonly before: ReportedFigure | null;
  readonly after: ReportedFigure | null;
}

/** The differences between a report and the one before it: in its own order, then the strands that have left. */
export function figureChanges(before: readonly ReportedFigure[], after: readonly ReportedFigure[]): readonly FigureChange[] {
  const former = new Map(before.map((figure) => [figure.strand, figure]));
  const now = new Set(after.map(({ strand }) => strand));
  return [
    ...after
      .map((figure) => ({ strand: figure.strand, before: hiddenAlike(former.get(figure.strand) ?? null, figure), after: figure }))
      .filter((change) => change.before === null || !isSame(change.before, change.after)),
    ...before.filter(({ strand }) => !now.has(strand)).map((figure) => ({ strand: figure.strand, before: figure, after: null })),
  ];
}

/** What stood before is hidden where it now is: with what else is known it could tell the new figure. */
function hiddenAlike(before: ReportedFigure | null, { earlier, later, isHidden }: ReportedFigure): ReportedFigure | null {
  if (before === null || !isHidden) return before;
  return { ...before, earlier: earlier === null ? null : before.earlier, later: later === null ? null : before.later, isHidden };
}

function isSame(one: ReportedFigure, other: ReportedFigure): boolean {
  return one.end === other.end && one.earlier === other.earlier && one.later === other.later;
}
