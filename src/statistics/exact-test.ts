import { incompleteBeta } from "./incomplete-beta";
import type { RatioTest } from "./ratio-test";
import { crossing } from "./solve";

/**
 * The exact conditional test of two Poisson counts over equal times. If nothing changed, the later window's share of the total is binomial
 * with the chance ½ (Przyborowski and Wilenski 1940; R's poisson.test). The interval is Clopper and Pearson's at the level 1 - alpha, as
 * the ratio later/earlier; infinite above where nothing was counted earlier.
 */
export function exactTest(earlier: number, later: number, alpha: number): RatioTest {
  const fewer = Math.min(earlier, later);
  const atMost = incompleteBeta(0.5, earlier + later - fewer, fewer + 1);
  return {
    p: Math.min(1, 2 * atMost),
    low: later === 0 ? 0 : ratioOf(crossing((share) => incompleteBeta(share, later, earlier + 1), alpha / 2, 0, 1)),
    high: earlier === 0 ? Infinity : ratioOf(crossing((share) => incompleteBeta(share, later + 1, earlier), 1 - alpha / 2, 0, 1)),
  };
}

/** Later/earlier where this share of both is later. */
function ratioOf(share: number): number {
  return share / (1 - share);
}
