import { sumOf } from "../domain/sum";
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
 * `alpha`. φ is raised by `persistence` where the differences stay above or below for months on end. Both sums must be above 0, and the windows of one length. φ and n are those of `usual`: the same months, or more of the same series, which show
 * better how much its months vary.
 */
export function pairedMonths(
  earlier: readonly number[],
  later: readonly number[],
  alpha: number,
  usual: MonthPairs = { earlier, later },
): PairedTest {
  const [before, after] = [sumOf(earlier), sumOf(later)];
  const ratio = after / before;
  const freedom = usual.earlier.length - 1;
  const apart = differences(usual);
  const dispersion = (sumOf(apart.map((difference) => difference ** 2)) / freedom) * persistence(apart);
  const excess = Math.sqrt(Math.max(1, dispersion));
  const reach = criticalT(alpha, freedom) * excess * Math.sqrt(1 / before + 1 / after);
  return {
    p: bothTails((after - before) / Math.sqrt(before + after) / excess, freedom),
    low: ratio * Math.exp(-reach),
    high: ratio * Math.exp(reach),
    dispersion,
  };
}

/** How far each later month is from the common ratio times its earlier one, in units of what chance alone would give. */
function differences({ earlier, later }: MonthPairs): readonly number[] {
  const ratio = sumOf(later) / sumOf(earlier);
  return earlier.map((count, index) => {
    const other = later[index]!;
    return count + other === 0 ? 0 : (other - ratio * count) / Math.sqrt(ratio * (count + other));
  });
}

/**
 * How many times as much a sum varies because each difference resembles the one before: 1 + 2 r, the first term of 1 + 2 Σ rₖ (Bartlett
 * 1946), with r the autocorrelation at one month. It is 1 where r is not above its own standard error, 1 / √n: so few months give an r
 * of either sign by chance.
 */
function persistence(apart: readonly number[]): number {
  const squares = sumOf(apart.map((difference) => difference ** 2));
  if (squares === 0) return 1;
  const resemblance = sumOf(apart.slice(1).map((difference, index) => difference * apart[index]!)) / squares;
  return resemblance > 1 / Math.sqrt(apart.length) ? 1 + 2 * resemblance : 1;
}
