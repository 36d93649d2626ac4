import { partsWithin, type RecordingBreak } from "../domain/break";
import type { Comparison } from "../domain/comparison";
import { finding, placeOf, type Finding } from "../domain/finding";
import { namedWindow } from "../domain/window";

/** Parts due to recording that cannot be taken from the later 12 months: more than was recorded since, or of a break that is not in them. */
export function breakPartFindings(comparisons: readonly Comparison[]): readonly Finding[] {
  return comparisons.flatMap((comparison) => {
    const { later } = comparison;
    const { strand, breaks } = comparison.definition;
    const { window: end, ...span } = namedWindow(comparison);
    const parts = partsWithin(breaks, comparison);
    const used = new Set(parts.map(({ month }) => month));
    const unused = (breaks ?? []).flatMap((each) =>
      each.part === null || used.has(each.month)
        ? []
        : [finding("breakPartUnused", placeOf(each.partAt), { strand, month: each.month, end, ...span, part: each.part })],
    );
    if (later === null) return unused;
    // Where the months are not known, no more than the total.
    const since = (each: RecordingBreak) =>
      later.months.length === 0 ? later.total : later.months.reduce((sum, { month, count }) => (month < each.month ? sum : sum + count), 0);
    const tooLarge = parts.flatMap((each, index) => {
      const ofLaterOnes = parts.slice(index + 1).reduce((sum, { part }) => sum + part, 0);
      const most = Math.max(0, since(each) - ofLaterOnes);
      return each.part > most
        ? [finding("breakPartTooLarge", placeOf(each.partAt), { strand, month: each.month, end, part: each.part, most })]
        : [];
    });
    return [...unused, ...tooLarge];
  });
}

/** The later window without the part due to recording; null where none is given, or there is no comparison. */
export function withoutPart(comparison: Comparison): WithoutRecording | null {
  const { earlier, later, pctDiff } = comparison;
  const parts = partsWithin(comparison.definition.breaks, comparison);
  if (parts.length === 0 || !earlier || !later) return null;
  const part = parts.reduce((sum, each) => sum + each.part, 0);
  const diff = later.total - part - earlier.total;
  return { part, later: later.total - part, diff, pctDiff: pctDiff === null ? null : diff / earlier.total };
}

interface WithoutRecording {
  readonly part: number;
  readonly later: number;
  readonly diff: number;
  /** A fraction, unrounded. */
  readonly pctDiff: number | null;
}
