import { sum } from "./means";
import type { RatioTest } from "./ratio-test";
import { bothTails, criticalT } from "./student-t";

/** Months of two windows, side by side. */
export interface MonthPairs {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
}

/** What the months say about the change of their sums. */
export interface PairedTest extends RatioTest {
  /** How many times as much the months vary as by chance alone: 1 for a Poisson process. */
  readonly dispersion: number;
}

/**
 * Tests the sums of two series of months against how much the months themselves vary. Each month is compared with the same month of the
 * other window, which takes the season out: r = B/A, dispersion φ = Σ (b − r a)² / (r (a + b)) / (n − 1), t = (B − A) / √(A + B) / √max(1,
 * φ) against Student's t with n − 1 degrees of freedom; the interval of the ratio is exp(ln r ± t √max(1, φ) √(1/A + 1/B)), with the t for
 * `alpha`. Both sums must be above 0, and the windows of one length. φ and n are those of `usual`: the same months, or more of the same series, which show
 * better how much its months vary.
 */
export function pairedMonths(
  earlier: readonly number[],
  later: readonly number[],
  alpha: number,
  usual: MonthPairs = { earlier, later },
): PairedTest {
  const [before, after] = [sum(earlier), sum(later)];
  const ratio = after / before;
  const freedom = usual.earlier.length - 1;
  const dispersion = dispersionOf(usual);
  const excess = Math.sqrt(Math.max(1, dispersion));
  const reach = criticalT(alpha, freedom) * excess * Math.sqrt(1 / before + 1 / after);
  return {
    p: bothTails((after - before) / Math.sqrt(before + after) / excess, freedom),
    low: ratio * Math.exp(-reach),
    high: ratio * Math.exp(reach),
    dispersion,
  };
}

function dispersionOf({ earlier, later }: MonthPairs): number {
  const ratio = sum(later) / sum(earlier);
  const squares = earlier.map((count, index) => {
    const other = later[index]!;
    return count + other === 0 ? 0 : (other - ratio * count) ** 2 / (ratio * (count + other));
  });
  return sum(squares) / (earlier.length - 1);
}
