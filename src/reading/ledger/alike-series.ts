/** Fewer counts than this, or fewer different ones, may well be the same by chance or by being made up. */
const FEWEST = { counts: 12, different: 4 } as const;
/** How many bits must be in counts that agree: of a million pairs of series, one agrees this far by chance. */
const FEWEST_BITS = 40;

/** True of counts that no other series has by chance. If two places have the same ones month by month, one was copied. */
export function isUnlike(counts: readonly number[]): boolean {
  const filled = counts.filter((count) => count > 0);
  // Two Poisson counts of mean λ are the same with a probability of about 1 / √(4πλ).
  const bits = filled.reduce((sum, count) => sum + Math.log2(4 * Math.PI * count) / 2, 0);
  return filled.length >= FEWEST.counts && new Set(filled).size >= FEWEST.different && bits >= FEWEST_BITS;
}
