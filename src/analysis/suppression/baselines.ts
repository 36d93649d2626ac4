import type { Comparison } from "../../domain/comparison";
import { isSmall } from "../../domain/hidden";

/**
 * Comparisons without their second baselines where these would tell what is hidden: as soon as one strand has a hidden figure, or a small count
 * in a baseline, since strands may add up to one another. `read` are the comparisons with all figures, `shown` those without the hidden ones.
 */
export function withoutTellingBaselines(
  read: readonly Comparison[],
  shown: readonly Comparison[],
  fewerThan: number,
): readonly Comparison[] {
  const isSmallIn = ({ baseline }: Comparison) =>
    (baseline?.windows ?? []).some(({ total, months }) =>
      [total, ...months.map(({ count }) => count)].some((count) => isSmall(count, fewerThan)),
    );
  if (!shown.some(({ hidden }) => hidden !== undefined) && !read.some(isSmallIn)) return shown;
  return shown.map((comparison) => {
    const { baseline } = comparison;
    if (!baseline) return comparison;
    const reason = { code: "confidential", fewerThan } as const;
    return { ...comparison, baseline: { ...baseline, windows: [], diff: null, pctDiff: null, reason } };
  });
}
