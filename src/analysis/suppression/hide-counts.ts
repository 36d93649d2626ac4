import { isSmall } from "../../domain/hidden";

/** Which counts of a window are hidden, and whether its total is. */
export interface HiddenCounts {
  readonly counts: readonly boolean[];
  readonly total: boolean;
}

/**
 * Hides the small counts of a window whose total is printed, and as many others as it takes that no small one can be worked out to less than 1
 * to `fewerThan` - 1: the least month that is large enough, or several. Where none are, or the total is small itself, all counts go, zeros
 * with them, since a reader who sees the zeros knows that each hidden count is 1 at least.
 */
export function hideCounts(counts: readonly number[], fewerThan: number): HiddenCounts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const small = indexesOf(counts, (count) => isSmall(count, fewerThan));
  if (small.length === 0) return { counts: counts.map(() => false), total: false };
  if (isSmall(total, fewerThan)) return { counts: counts.map(() => true), total: true };
  const others = indexesOf(counts, (count) => count >= fewerThan).toSorted((a, b) => counts[a]! - counts[b]!);
  const valuesAt = (indexes: readonly number[]) => indexes.map((index) => counts[index]!);
  const isEnough = (more: readonly number[]) => isProtected(valuesAt(small), valuesAt(more), fewerThan);
  const single = others.find((index) => isEnough([index]));
  const several = others.map((_, index) => others.slice(0, index + 1));
  const more = [[], ...(single === undefined ? [] : [[single]]), ...several].find(isEnough);
  if (more) {
    const hidden = new Set([...small, ...more]);
    return { counts: counts.map((_, index) => hidden.has(index)), total: false };
  }
  // All are hidden, so a reader may take each for small: the total must leave room for 1 even then.
  return { counts: counts.map(() => true), total: total - (counts.length - 1) * (fewerThan - 1) > 1 };
}

/**
 * Whether a reader who knows the sum of these counts, and even which of them are small, can narrow no small one down to less than 1 to
 * `fewerThan` - 1.
 */
function isProtected(small: readonly number[], more: readonly number[], fewerThan: number): boolean {
  const sum = [...small, ...more].reduce((all, count) => all + count, 0);
  const most = sum - (small.length - 1) - more.length * fewerThan;
  const least = more.length > 0 ? 1 : sum - (small.length - 1) * (fewerThan - 1);
  return most >= fewerThan - 1 && least <= 1;
}

function indexesOf(counts: readonly number[], isOne: (count: number) => boolean): readonly number[] {
  return counts.flatMap((count, index) => (isOne(count) ? [index] : []));
}
