import type { ReportedFigure } from "../domain/comparison";
import { WINDOW_LENGTH } from "../domain/window";

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
  const { baseline: _, ...known } = before;
  return { ...known, earlier: earlier === null ? null : before.earlier, later: later === null ? null : before.later, isHidden };
}

function isSame(one: ReportedFigure, other: ReportedFigure): boolean {
  const isSpan = (one.length ?? WINDOW_LENGTH) === (other.length ?? WINDOW_LENGTH);
  return isSpan && one.end === other.end && one.earlier === other.earlier && one.later === other.later && !baselineChanged(one, other);
}

/** Whether a total of the second baseline is another than it was; nothing is said of windows that only one of them has. */
export function baselineChanged(one: ReportedFigure, other: ReportedFigure): boolean {
  const totals = new Map(one.baseline?.map(({ end, total }) => [end, total]));
  return (other.baseline ?? []).some(({ end, total }) => totals.has(end) && totals.get(end) !== total);
}
