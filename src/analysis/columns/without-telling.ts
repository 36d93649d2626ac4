import type { Comparison } from "../../domain/comparison";
import { isSmall } from "../../domain/hidden";

/**
 * Comparisons without solved offences where these would tell what is hidden, and without contributions where those would: as soon as one strand
 * has a hidden figure, or one of these counts is small, since strands may add up to one another. Offences that are not solved count too: they
 * follow from the two. `hides`: what is hidden elsewhere would follow as well.
 */
export function withoutTelling(
  comparisons: readonly Comparison[],
  fewerThan: number,
  hides = comparisons.some(({ hidden }) => hidden !== undefined),
): readonly Comparison[] {
  const hidesSolved = hides || comparisons.some((each) => solvedCounts(each).some((count) => isSmall(count, fewerThan)));
  const hidesParts = hides || comparisons.some((each) => partCounts(each).some((count) => isSmall(count, fewerThan)));
  const reason = { code: "confidential", fewerThan } as const;
  return comparisons.map((comparison) => {
    const { solved, contributions } = comparison;
    return {
      ...comparison,
      ...(solved && hidesSolved ? { solved: { ...NO_RATE, endsBefore: solved.endsBefore, reason } } : {}),
      ...(contributions && hidesParts ? { contributions: { ...contributions, parts: [], reason: "confidential" as const } } : {}),
    };
  });
}

const NO_RATE = { earlier: null, later: null, change: null, low: null, high: null } as const;

/** Solved and unsolved offences of each month and window. */
function solvedCounts({ solved }: Comparison): readonly number[] {
  return [solved?.earlier, solved?.later]
    .flatMap((window) => (window ? [window, ...window.counts] : []))
    .flatMap((count) => [count.solved, count.recorded - count.solved]);
}

function partCounts({ contributions }: Comparison): readonly number[] {
  return (contributions?.parts ?? []).flatMap(({ earlier, later }) => [earlier, later]);
}
