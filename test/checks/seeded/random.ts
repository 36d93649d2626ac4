import { generator } from "../../../scripts/examples/essex";

/** Random choices that are the same in every run with the same seed. */
export interface Random {
  /** From 0 to 1. */
  share(): number;
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  of<Value>(values: readonly Value[]): Value;
  /** True in this share of cases. */
  chance(share: number): boolean;
  poisson(mean: number): number;
}

export function randomOf(seed: number): Random {
  const share = generator(seed);
  const below = (count: number) => Math.floor(share() * count);
  return {
    share,
    below,
    of: (values) => values[below(values.length)]!,
    chance: (of) => share() < of,
    poisson: (mean) => poissonOf(mean, share),
  };
}

/** Past this mean the normal distribution is near enough. */
const LARGE = 60;

function poissonOf(mean: number, share: () => number): number {
  if (mean > LARGE) {
    const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = share(); product > least; product *= share()) count += 1;
  return count;
}
