import type { CountedSeries } from "./counted-series";
import { roughness, type Roughness } from "./series-shape";

/** Fewer than these alone say too little. */
const FEWEST = { series: 2, months: 24 } as const;
/** The share of tables of counts that may look so by chance, and the most that may be left of what chance makes. */
const BY_CHANCE = { share: 1e-5, left: 0.25 } as const;
/** How many months apart the frequencies may be from a third: in one of 20 steps, sums of three are nearly as even. */
const BESIDE = 20;
/** Sums of three months take a third of the steps of counts, and vary three times as much half a year apart. */
const STEPS = { most: 0.6, farther: 1.8, different: 5 } as const;

/**
 * How series move that are each a sum, or average, of three months; null for all others. What such a sum has in one month it loses three months later, so every
 * third figure adds up to the same, and nothing comes and goes with a period of three months: the power of the steps around that frequency
 * is nearly nought, where that of Poisson counts is exponential around 1. Measured on 24 to 48 months: none of 300,000 tables of counts
 * looks so, of 2 to 12 lines of 1 to 500 a month with a season and a trend. A single series cannot be told.
 */
export function areSumsOfThree(all: readonly CountedSeries[]): Roughness | null {
  const known = all.filter(
    ({ points, length }) =>
      length === 1 && points.length >= FEWEST.months && points.reduce((sum, { count }) => sum + count, 0) >= points.length,
  );
  if (known.length < FEWEST.series || known.length < all.length) return null;
  const powers = known.flatMap(powersAtThirds);
  const sum = powers.reduce((whole, power) => whole + power, 0);
  if (sum > BY_CHANCE.left * powers.length || sumBelow(sum, powers.length) > BY_CHANCE.share) return null;
  if (!turnsAfterThree(known)) return null;
  const found = roughness(known);
  return found.different >= STEPS.different && found.steps <= STEPS.most && found.half >= STEPS.farther && found.year >= STEPS.farther
    ? found
    : null;
}

/** How alike steps must be to those three months later, turned round, and the most that they may be so to the next. */
const TURNED = { afterThree: -0.3, next: -0.25 } as const;

/** True where what one step brings, the third after it takes away, and not the next one, which it does in counts. */
function turnsAfterThree(all: readonly CountedSeries[]): boolean {
  const sums = [0, 1, 3].map((lag) =>
    all.reduce((sum, { points }) => {
      const steps = stepsOf(points);
      return sum + steps.slice(lag).reduce((own, step, at) => own + step * steps[at]!, 0);
    }, 0),
  ) as [number, number, number];
  const [squares, next, afterThree] = sums;
  return afterThree <= TURNED.afterThree * squares && next >= TURNED.next * squares;
}

/** The steps of a series without its trend. */
function stepsOf(points: CountedSeries["points"]): readonly number[] {
  const steps = points.slice(1).map(({ count }, at) => count - points[at]!.count);
  const trend = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return steps.map((step) => step - trend);
}

/** The power of a series' steps at periods of about three months, as a share of what Poisson counts are expected to have. */
function powersAtThirds({ points }: CountedSeries): readonly number[] {
  const steps = stepsOf(points);
  const expected = points.reduce((sum, { count }) => sum + count, 0);
  const beside = Math.floor(steps.length / BESIDE);
  return Array.from({ length: 2 * beside + 1 }, (_, at) => {
    const turn = 2 * Math.PI * (1 / 3 + (at - beside) / steps.length);
    let [across, along] = [0, 0];
    for (const [month, step] of steps.entries()) {
      across += step * Math.cos(turn * month);
      along += step * Math.sin(turn * month);
    }
    return (across * across + along * along) / (expected * 4 * Math.sin(turn / 2) ** 2);
  });
}

/** How likely it is that so many exponential shares add up to no more than this: the gamma distribution of a whole number. */
function sumBelow(sum: number, count: number): number {
  let [term, more] = [Math.exp(-sum), 0];
  for (let at = 0; at < count; at += 1) {
    more += term;
    term *= sum / (at + 1);
  }
  return 1 - more;
}
