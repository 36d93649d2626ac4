/** What a series usually holds, on a scale on which counts of any size vary alike. */
export interface History {
  /** How many usual spreads a count lies from the usual level; negative below it. */
  readonly distance: (count: number) => number;
  /** The median count. */
  readonly level: number;
  /** The lowest and the highest count within this many spreads, whole and not below 0. */
  readonly within: (spreads: number) => readonly [number, number];
}

/** Scales the median absolute deviation to a standard deviation of normal values (Rousseeuw and Croux, 1993). */
const MAD_TO_SIGMA = 1.4826;
/** Chance alone gives 1; recorded crime varies more. */
const LEAST_SPREAD = 1.2;

/**
 * A series' usual level and spread, which single wild values hardly move: the median and the median distance from it. Both are of
 * 2√(count + 3/8), which makes the spread of Poisson counts 1 at any level (Anscombe, 1948).
 */
export function historyOf(counts: readonly number[]): History {
  const { middle, spread } = usualOf(counts.map(toScale));
  return {
    distance: (count) => (toScale(count) - middle) / spread,
    level: fromScale(middle),
    within: (spreads) => [Math.max(0, Math.floor(fromScale(middle - spreads * spread))), Math.ceil(fromScale(middle + spreads * spread))],
  };
}

/** The usual value of some on that scale, and how far they usually lie from it. */
export function usualOf(scaled: readonly number[]): { readonly middle: number; readonly spread: number } {
  const middle = median(scaled);
  return { middle, spread: Math.max(MAD_TO_SIGMA * median(scaled.map((value) => Math.abs(value - middle))), LEAST_SPREAD) };
}

/** A count on the scale on which counts of any size vary alike. */
export function toScale(count: number): number {
  return 2 * Math.sqrt(count + 3 / 8);
}

function fromScale(value: number): number {
  return (Math.max(value, 0) / 2) ** 2 - 3 / 8;
}

function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
