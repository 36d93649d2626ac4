/** Counts less likely than this share of the likeliest one's chance add nothing that a double can hold. */
const NOTHING = 1e-18;

/**
 * The chance of two Poisson counts over equal times at least as different as these if nothing changed: the E-test (Krishnamoorthy and
 * Thomson 2004, "A more powerful test for comparing two Poisson means"). It is nearer to its level than the exact test where counts are
 * small. Its time grows with the product of the counts' spreads: use it for counts up to some hundreds.
 */
export function eTest(earlier: number, later: number): number {
  const mean = (earlier + later) / 2;
  const seen = distance(earlier, later);
  const chances = poissonChances(mean);
  let chance = 0;
  for (const [one, chanceOfOne] of chances)
    for (const [other, chanceOfOther] of chances) if (distance(one, other) >= seen) chance += chanceOfOne * chanceOfOther;
  return Math.min(1, chance);
}

/** The test's statistic without its sign: the difference over its estimated standard deviation. */
function distance(one: number, other: number): number {
  return one === other ? 0 : Math.abs(other - one) / Math.sqrt(one + other);
}

/** The counts of a Poisson distribution with this mean, each with its chance, worked out from its neighbour's; the likeliest first. */
function poissonChances(mean: number): readonly (readonly [count: number, chance: number])[] {
  const likeliest = Math.floor(mean);
  const weights: [number, number][] = [[likeliest, 1]];
  for (let count = likeliest, weight = 1; weight > NOTHING;) weights.push([++count, (weight *= mean / count)]);
  for (let count = likeliest, weight = 1; count > 0 && weight > NOTHING;) weights.push([count - 1, (weight *= count-- / mean)]);
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return weights.map(([count, weight]) => [count, weight / whole] as const);
}
