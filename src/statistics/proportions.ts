import type { Interval } from "./interval";

/** The two-sided 5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** So many out of so many: `of` is above 0, `count` from 0 to `of`. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
}

/** Wilson's 95 % score interval of a proportion (Wilson 1927; R's prop.test without continuity correction), as fractions. */
export function wilson({ count, of }: Proportion): Interval {
  const share = count / of;
  const square = Z * Z;
  const middle = share + square / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const scale = 1 + square / of;
  // At the ends the root leaves a last digit.
  return { low: count === 0 ? 0 : (middle - half) / scale, high: count === of ? 1 : (middle + half) / scale };
}

/** Newcombe's 95 % interval of later less earlier (1998, method 10): of each proportion its own Wilson interval, as fractions. */
export function newcombe(earlier: Proportion, later: Proportion): Interval {
  const [before, after] = [earlier.count / earlier.of, later.count / later.of];
  const [ofBefore, ofAfter] = [wilson(earlier), wilson(later)];
  return {
    low: after - before - Math.hypot(after - ofAfter.low, ofBefore.high - before),
    high: after - before + Math.hypot(ofAfter.high - after, before - ofBefore.low),
  };
}
