import { sumOf } from "../../domain/sum";
import type { MonthTotals } from "../ledger/month-totals";

/** The values that a value adds up in at least half of its months, or comes closer to than chance would. */
export interface NearSum {
  readonly parts: readonly number[];
  /** True for the sum of the month before. */
  readonly late: boolean;
}

/** How many months, or quarters, are needed to judge by. */
const FEWEST = 8;
/** How many bits the agreeing months must hold before half of the months are not a coincidence. */
const FEWEST_BITS = 20;
/** The most that a value may vary about a sum, as a share of what two independent counts would vary. With more months, it may be more. */
const SPREAD = { fewest: 0.04, few: 0.1, many: 0.25 } as const;
const FROM = { few: 12, many: 24 } as const;
/** How much less or more a whole may be than its parts together. */
const SCALE = { least: 0.8, most: 1.25 } as const;
/** Counts must move by at least this share of what chance alone would bring. */
const LEAST_MOVE = 0.5;
/** The correlation with a sum that half of that movement is enough for. */
const FOLLOWS = 0.9;
/** Smaller counts are near one another by themselves. */
const LEAST = 15;

/**
 * The sum that a value nearly is: of all others, of all but one, or of neighbours. A total may be typed before counts were corrected, lag
 * a month, or leave a row out. It is then right in few months, but never as far from its parts as an independent count would be.
 */
export function nearSum(totals: readonly MonthTotals[], at: number): NearSum | null {
  const months = [...totals[at]!.keys()].sort((one, other) => one - other);
  if (totals.length < 3 || months.length < FEWEST) return null;
  const vectors = totals.map((each) => months.map((month) => each.get(month) ?? 0));
  const own = vectors[at]!;
  if (sumOf(own) < LEAST * own.length) return null;
  const others = vectors.flatMap((_, index) => (index === at ? [] : [index]));
  const all = months.map((_, month) => others.reduce((sum, other) => sum + vectors[other]![month]!, 0));
  if (isLate(own, all)) return { parts: others, late: true };
  // Small corrections go one way: the whole may be slightly less than its parts in every month, or slightly more.
  const scale = sumOf(own) / sumOf(all);
  const isScaled = scale >= SCALE.least && scale <= SCALE.most;
  let nearest: readonly number[] | null = isScaled ? others : null;
  let least = isScaled ? spreadOf(own, all, scale) : Infinity;
  for (const { parts, sum } of candidates(vectors, at, others, all)) {
    if (isMostly(own, sum)) return { parts, late: false };
    const spread = spreadOf(own, sum, 1);
    if (spread < least) [nearest, least] = [parts, spread];
  }
  const most = own.length >= FROM.many ? SPREAD.many : own.length >= FROM.few ? SPREAD.few : SPREAD.fewest;
  if (!nearest || least > most) return null;
  const isFollowed = moves(own, LEAST_MOVE) || (moves(own, LEAST_MOVE / 2) && follows(own, sumOfParts(vectors, nearest)));
  return isFollowed ? { parts: nearest, late: false } : null;
}

/** False of counts that hardly move. They are made up or rounded, and others like them are close to them anyway. */
function moves(own: readonly number[], least: number): boolean {
  const mean = sumOf(own) / own.length;
  return own.reduce((all, count) => all + (count - mean) ** 2, 0) >= least * mean * own.length;
}

/** True where counts go up and down with a sum, month by month. Of 24 months by chance alone, they never do. */
function follows(own: readonly number[], sum: readonly number[]): boolean {
  const [mean, meanSum] = [sumOf(own) / own.length, sumOf(sum) / sum.length];
  const together = sumOf(own.map((count, month) => (count - mean) * (sum[month]! - meanSum)));
  const squares = (counts: readonly number[], middle: number) => sumOf(counts.map((count) => (count - middle) ** 2));
  return together >= FOLLOWS * Math.sqrt(squares(own, mean) * squares(sum, meanSum));
}

function sumOfParts(vectors: readonly (readonly number[])[], parts: readonly number[]): readonly number[] {
  return vectors[0]!.map((_, month) => parts.reduce((sum, part) => sum + vectors[part]![month]!, 0));
}

interface Candidate {
  readonly parts: readonly number[];
  readonly sum: readonly number[];
}

/** All others; all but one; and runs of neighbours below and above. */
function* candidates(
  vectors: readonly (readonly number[])[],
  at: number,
  others: readonly number[],
  all: readonly number[],
): Generator<Candidate> {
  yield { parts: others, sum: all };
  if (others.length > 2)
    for (const out of others)
      yield { parts: others.filter((other) => other !== out), sum: all.map((sum, month) => sum - vectors[out]![month]!) };
  for (const step of [1, -1]) {
    let run: Candidate = { parts: [], sum: all.map(() => 0) };
    for (let next = at + step; next >= 0 && next < vectors.length; next += step) {
      const [parts, { sum }] = [[...run.parts, next].sort((one, other) => one - other), run];
      run = { parts, sum: sum.map((count, month) => count + vectors[next]![month]!) };
      if (parts.length >= 2) yield run;
    }
  }
}

/** How much a value varies about a sum, of what chance alone would make two counts do. */
function spreadOf(own: readonly number[], sum: readonly number[], scale: number): number {
  let spread = 0;
  for (let month = 0; month < own.length; month += 1) {
    const [count, expected] = [own[month]!, scale * sum[month]!];
    if (count + expected > 0) spread += (count - expected) ** 2 / (count + scale * expected);
  }
  return spread / own.length;
}

/** True where a value is a sum in at least half of the months, and that is not a coincidence. */
function isMostly(own: readonly number[], sum: readonly number[]): boolean {
  let [same, bits] = [0, -own.length];
  own.forEach((count, month) => {
    if (count !== sum[month] || count === 0) return;
    same += 1;
    bits += Math.log2(1 + 2 * Math.sqrt(count));
  });
  return same * 2 >= own.length && bits >= FEWEST_BITS;
}

/** True where a value is the sum of the month before. */
function isLate(own: readonly number[], sum: readonly number[]): boolean {
  return isMostly(own.slice(1), sum.slice(0, -1));
}
