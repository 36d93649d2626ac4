import { incompleteBeta } from "./incomplete-beta";
import { crossing } from "./solve";

/**
 * The chance of a value of Student's t, with this many degrees of freedom, at least as far from 0 as this one, on either side.
 */
export function bothTails(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** No t that anyone asks for is larger. */
const FURTHEST = 1000;

/** The t that is exceeded on either side with the chance `alpha`: 2.201 for 0.05 and 11 degrees of freedom. */
export function criticalT(alpha: number, freedom: number): number {
  return crossing((t) => -bothTails(t, freedom), -alpha, 0, FURTHEST);
}
