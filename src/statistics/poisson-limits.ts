import { incompleteGamma } from "./incomplete-gamma";
import type { Interval } from "./interval";
import { crossing } from "./solve";

/** From this count on Byar's approximation is right to two thousandths at 95 %, and to 15 at 99.8 %. */
const BYAR_FROM = 10;
/** Standard normal quantiles at 1 - alpha / 2 of the two levels that funnels have (R's qnorm). */
export const LEVELS = { "95": { alpha: 0.05, z: 1.959963984540054 }, "99.8": { alpha: 0.002, z: 3.090232306167813 } } as const;
export type Level = keyof typeof LEVELS;

/**
 * The limits of the mean that a Poisson count stands for: exact under 10 (Garwood 1936), Byar's approximation from there on (Breslow and Day
 * 1987, as public health statistics use it). For a rate per 1,000, divide by the people and multiply.
 */
export function poissonLimits(count: number, level: Level): Interval {
  const { alpha, z } = LEVELS[level];
  if (count >= BYAR_FROM) return { low: byar(count, -z), high: byar(count + 1, z) };
  const far = 3 * BYAR_FROM + 10;
  return {
    low: count === 0 ? 0 : crossing((mean) => incompleteGamma(count, mean), alpha / 2, 0, count),
    high: crossing((mean) => incompleteGamma(count + 1, mean), 1 - alpha / 2, count, far),
  };
}

/**
 * The counts between which a Poisson count of a known mean stays, but for a chance of alpha / 2 on either side: the limits of a funnel. Not
 * whole, so that the lines of a funnel are smooth; a count outside has a chance of less than alpha / 2, as an exact test says.
 */
export function funnelLimits(expected: number, level: Level): Interval {
  const { alpha } = LEVELS[level];
  if (expected <= 0) return { low: 0, high: 0 };
  const far = expected + 12 * Math.sqrt(expected) + 20;
  const atMost = (count: number) => 1 - incompleteGamma(count + 1, expected);
  return {
    low: atMost(0) >= alpha / 2 ? 0 : crossing(atMost, alpha / 2, 0, expected),
    // The chance of as many or more falls with the count.
    high: crossing((count) => -incompleteGamma(count, expected), -alpha / 2, expected, far),
  };
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
