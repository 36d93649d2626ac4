import type { Comparison } from "../../domain/comparison";
import type { GroupPlace, NoRank } from "../../domain/rank";
import { perOf } from "./per-thousand";

/** A place among others: 1 is the highest. Places with the same figure have the same rank. */
export interface Rank {
  readonly rank: number;
  readonly isShared: boolean;
}

/** The ranks of a strand's place in its two windows; all null where there is a reason. */
export interface Ranks {
  /** What is ranked: rates per 1,000 people where all places of the group have a population, else counts. */
  readonly by: "rate" | "count";
  /** How many places there are, the strand's own among them. */
  readonly of: number;
  readonly earlier: Rank | null;
  readonly later: Rank | null;
  /** The places, the strand's own first. */
  readonly places: readonly GroupPlace[];
  readonly reason: NoRank | null;
}

/** The ranks of figures among one another, the highest first. Two that are the same share the better rank, and the next one goes without. */
export function ranksAmong(figures: readonly number[]): readonly Rank[] {
  return figures.map((figure) => ({
    rank: 1 + figures.filter((other) => other > figure).length,
    isShared: figures.filter((other) => other === figure).length > 1,
  }));
}

/**
 * Where a strand's place stands among the places of its group, for the strand's two windows. Its own figures are those that the report shows. Null where
 * nothing is known of a group.
 */
export function ranksOf({ group, earlier, later, hidden }: Comparison): Ranks | null {
  if (!group) return null;
  const { place, people, others, reason } = group;
  const none = (why: NoRank): Ranks => ({ by: "count", of: 0, earlier: null, later: null, places: [], reason: why });
  if (reason !== null) return none(reason);
  if (hidden?.earlier || hidden?.later || !earlier || !later) return none({ code: "noTotals", places: [place] });
  const own = { place, people, earlier: earlier.total, later: later.total, sources: later.sources };
  const places = [own, ...others];
  const by = places.every(hasRate) ? "rate" : "count";
  const first = (side: "earlier" | "later") =>
    ranksAmong(places.map((each) => (by === "rate" ? perOf(each[side], each.people!) : each[side])))[0]!;
  return { by, of: places.length, earlier: first("earlier"), later: first("later"), places, reason: null };
}

/** Whether there is a population, and one that its offences may be of. */
export function hasRate({ people, earlier, later }: Pick<GroupPlace, "people" | "earlier" | "later">): boolean {
  return people !== null && Math.max(earlier, later) <= people;
}
