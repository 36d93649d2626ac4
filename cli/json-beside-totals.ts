import { perThousand, ranksOf, type Rank, type Ranks } from "../src/analysis/columns";
import type { Comparison } from "../src/domain/comparison";
import type { Contributions } from "../src/domain/contributions";
import { isoMonth } from "../src/domain/month";
import { periodStart } from "../src/domain/period";
import type { Solved } from "../src/domain/solved";
import type { Whole } from "../src/domain/whole";
import { HIDDEN_PARTS } from "../src/report/contribution-words";
import { peopleGap } from "../src/report/people-words";
import { rankGap } from "../src/report/rank-words";
import { solvedGap } from "../src/report/solved-words";
import { wholeGap } from "../src/report/whole-words";

/** What a strand has beside its totals. Each is left out where it is not asked for. */
export interface JsonBesideTotals {
  /** Left out also where the worksheets have no outcomes. */
  readonly solved?: JsonSolved;
  /** Rates per 1,000 people; left out also where no sheet has populations. */
  readonly perThousand?: JsonPerThousand;
  /** What all places did; left out also where the strand is of no place. */
  readonly whole?: JsonWhole;
  /** The rank among the places; left out also where the strand is of no place. */
  readonly rank?: JsonRank;
  /** Left out also where the worksheets do not tell them. */
  readonly contributions?: JsonContributions;
}

interface JsonPerThousand {
  readonly people: number | null;
  readonly earlier: number | null;
  readonly later: number | null;
  readonly change: number | null;
  /** The 95 % limits of the later rate. */
  readonly low: number | null;
  readonly high: number | null;
  /** In words why there is no rate; null where there is one. */
  readonly reason: string | null;
}

interface JsonWhole {
  /** The last month, "2019-12": earlier than the strand's where the figures of all places end earlier. */
  readonly end: string;
  readonly earlier: number | null;
  readonly later: number | null;
  /** As a fraction, unrounded. */
  readonly pctDiff: number | null;
  readonly reason: string | null;
}

interface JsonRank {
  /** The column whose values are ranked, and the strand’s own. */
  readonly column: string;
  readonly place: string;
  /** Null where there is no rank. */
  readonly by: Ranks["by"] | null;
  readonly of: number | null;
  /** 1 is the highest; `isShared` where another place has the same figure. */
  readonly earlier: Rank | null;
  readonly later: Rank | null;
  readonly reason: string | null;
}

interface JsonSolved {
  readonly earlier: number | null;
  readonly later: number | null;
  /** Fractions of recorded offences. */
  readonly rateEarlier: number | null;
  readonly rateLater: number | null;
  /** Percentage points, with their 95 % interval. */
  readonly changePoints: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The months of the later rate, "2019-02" to "2019-11"; null without one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

interface JsonContributions {
  readonly column: string;
  /** The greatest difference first; rows without a value, `name` null, last. */
  readonly parts: readonly { readonly name: string | null; readonly earlier: number; readonly later: number; readonly diff: number }[];
  readonly reason: string | null;
}

/** What a comparison has beside its totals. */
export function jsonBesideTotals(comparison: Comparison): JsonBesideTotals {
  return {
    ...(comparison.solved ? { solved: jsonSolved(comparison.solved) } : {}),
    ...jsonPerThousand(comparison),
    ...(comparison.whole ? { whole: jsonWhole(comparison.whole) } : {}),
    ...jsonRank(comparison),
    ...(comparison.contributions ? { contributions: jsonContributions(comparison.contributions) } : {}),
  };
}

function jsonWhole(whole: Whole): JsonWhole {
  const { end, earlier, later, pctDiff } = whole;
  return { end: isoMonth(end), earlier, later, pctDiff, reason: wholeGap(whole)?.text ?? null };
}

function jsonRank(comparison: Comparison): Pick<JsonBesideTotals, "rank"> {
  const ranks = ranksOf(comparison);
  if (!ranks) return {};
  const { column, place } = comparison.group!;
  const { by, of, earlier, later } = ranks;
  return { rank: { column, place, by: later && by, of: later && of, earlier, later, reason: rankGap(ranks)?.text ?? null } };
}

function jsonPerThousand(comparison: Comparison): Pick<JsonBesideTotals, "perThousand"> {
  const rates = perThousand(comparison);
  if (!rates) return {};
  const { people, earlier, later, change } = rates;
  return {
    perThousand: {
      ...{ people, earlier: earlier && earlier.rate, later: later && later.rate, change },
      ...{ low: later && later.low, high: later && later.high },
      reason: peopleGap(rates)?.text ?? null,
    },
  };
}

function jsonSolved(solved: Solved): JsonSolved {
  const { earlier, later, change, low, high } = solved;
  const points = (of: number | null) => of && 100 * of;
  return {
    earlier: earlier && earlier.solved,
    later: later && later.solved,
    rateEarlier: earlier && earlier.rate,
    rateLater: later && later.rate,
    changePoints: points(change),
    low: points(low),
    high: points(high),
    from: later && isoMonth(periodStart(later)),
    to: later && isoMonth(later.end),
    reason: solvedGap(solved)?.text ?? null,
  };
}

function jsonContributions({ column, parts, reason }: Contributions): JsonContributions {
  return {
    column,
    parts: parts.map(({ name, earlier, later }) => ({ name, earlier, later, diff: later - earlier })),
    reason: reason && HIDDEN_PARTS,
  };
}
