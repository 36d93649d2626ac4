import type { Month } from "../../../domain/month";
import { sumOf } from "../../../domain/sum";

/** Counts of a name by month. */
export interface NamedMonths {
  readonly name: string;
  readonly months: ReadonlyMap<Month, number>;
}

/** From a month on, each of some names has what another of them had before. */
export interface Exchanged {
  readonly from: Month;
  readonly names: readonly { readonly name: string; readonly like: string; readonly before: number; readonly after: number }[];
}

/** So many months before and after are compared at most. */
const SPAN = 12;
/** Two levels at least are this many times as high or low as before, and all of those that changed places at least this many times. */
const OTHER = 2.5;
const CHANGED = [OTHER, 1.6];
/** How many times as high or low the same level may be from one time to another. */
const SAME = 1.35;
/** How many months there must be before and after. */
const MONTHS = { before: 6, after: 2 } as const;
/** The share of them that must lie on their own side of the middle between the two levels: counts that jump about have none. */
const OWN_SIDE = 0.9;
/** Fewer offences before, or after, say too little. */
const FEWEST = 30;

/**
 * The month from which the figures of two names or more have exchanged their levels: two at least are 2.5 times as high or low as before,
 * and the levels after are those before, of other names. Names that were sorted without their figures look like that, and offences that
 * rise and fall do not. Null where none have. The month is the one around which the levels are nearest to one another.
 */
export function exchangedLevels(all: readonly NamedMonths[]): Exchanged | null {
  const months = [...new Set(all.flatMap(({ months: own }) => [...own.keys()]))].toSorted((one, other) => one - other);
  const found: (Exchanged & { readonly apart: number })[] = [];
  const first = Math.max(MONTHS.before, months.length - 2 * SPAN + 1);
  for (let at = first; at <= months.length - MONTHS.after; at += 1) {
    const levels = levelsAround(all, months.slice(Math.max(0, at - SPAN), at), months.slice(at, at + SPAN));
    if (levels.filter((each) => ratioOf(each) >= OTHER).length < 2) continue;
    for (const times of CHANGED) {
      const exchanged = exchangedAmong(levels.filter((each) => ratioOf(each) >= times));
      if (exchanged !== null) found.push({ from: months[at]!, ...exchanged });
    }
  }
  const [best] = found.toSorted((one, other) => one.apart - other.apart);
  return best ? { from: best.from, names: best.names } : null;
}

/** A name's mean count before and after a month. */
interface Levels {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

function levelsAround(all: readonly NamedMonths[], before: readonly Month[], after: readonly Month[]): readonly Levels[] {
  return all.flatMap(({ name, months }) => {
    const [one, other] = [levelIn(months, before), levelIn(months, after)];
    if (one === null || other === null) return [];
    const middle = Math.sqrt(one * other);
    const isOwn = (of: readonly Month[], isHigh: boolean) =>
      of.filter((month) => months.get(month)! > middle === isHigh).length >= OWN_SIDE * of.length;
    return isOwn(before, one > other) && isOwn(after, other > one) ? [{ name, before: one, after: other }] : [];
  });
}

function ratioOf({ before, after }: Levels): number {
  return Math.max(before / after, after / before);
}

/** Whose level each has now, and how far apart they are; null where one level is of no other. */
function exchangedAmong(levels: readonly Levels[]): (Pick<Exchanged, "names"> & { readonly apart: number }) | null {
  const had = levels.toSorted((one, other) => one.before - other.before);
  const has = levels.toSorted((one, other) => one.after - other.after);
  const apart = had.map((each, rank) => Math.abs(Math.log(each.before / has[rank]!.after)));
  if (apart.some((each) => each > Math.log(SAME))) return null;
  const names = has.map((each, rank) => ({ ...each, like: had[rank]!.name })).filter(({ name, like }) => name !== like);
  return { names, apart: sumOf(apart) / levels.length ** 2 };
}

/** The mean count of some months that all have one; null where they say too little. */
function levelIn(counts: ReadonlyMap<Month, number>, months: readonly Month[]): number | null {
  const own = months.flatMap((month) => counts.get(month) ?? []);
  const sum = sumOf(own);
  return own.length < months.length || sum < FEWEST ? null : sum / own.length;
}
