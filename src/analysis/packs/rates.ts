import type { Comparison } from "../../domain/comparison";
import type { Period } from "../../domain/period";
import { funnelLimits, poissonLimits, type Interval } from "../../statistics";

/** A rate is of 1,000 people, and of more where it would be too small to read. */
const PEOPLE = [1000, 10_000, 100_000] as const;
const READABLE = 2;

/** One place of a funnel: all as rates per 1,000 people, or as the strand's funnel says. */
export interface FunnelPlace {
  readonly place: string;
  readonly people: number;
  readonly rate: number;
  /** The 95 % limits of the rate itself. */
  readonly own: Interval;
  /** Between which the rate stays where the place is as all are together, but for 1 in 20 and 1 in 500. */
  readonly warning: Interval;
  readonly action: Interval;
  /** Whether it lies outside the outer limits, the inner ones alone, or neither. */
  readonly outside: "action" | "warning" | null;
}

/** The rates of one strand's later figures, by population. */
export interface StrandFunnel {
  readonly strand: string;
  /** The months of the figures. */
  readonly period: Period;
  /** How many people a rate is of. */
  readonly per: number;
  /** Of all places together. */
  readonly rate: number;
  /** The fewest people first. */
  readonly places: readonly FunnelPlace[];
}

/** The rates of places that compare the same period, with the limits that chance alone would keep; null with fewer than three places. Places without a figure are not in it. */
export function packRates(
  strand: string,
  figures: readonly { readonly place: string; readonly comparison: Comparison }[],
  populations: ReadonlyMap<string, number>,
): StrandFunnel | null {
  const known = figures.flatMap(({ place, comparison: { later } }) => {
    const people = populations.get(place);
    return later && people !== undefined ? [{ place, people, count: later.total }] : [];
  });
  const [period] = figures.map(({ comparison }) => comparison);
  if (known.length < FEWEST || !period) return null;
  const all = known.reduce((sum, { count }) => sum + count, 0) / known.reduce((sum, { people }) => sum + people, 0);
  const per = PEOPLE.find((each) => all * each >= READABLE) ?? PEOPLE.at(-1)!;
  const places = known
    .map(({ place, people, count }): FunnelPlace => {
      const perPeople = ({ low, high }: Interval): Interval => ({ low: (low / people) * per, high: (high / people) * per });
      const [inner, outer] = [funnelLimits(all * people, "95"), funnelLimits(all * people, "99.8")];
      const isOutside = ({ low, high }: Interval) => count < low || count > high;
      return {
        place,
        people,
        rate: (count / people) * per,
        own: perPeople(poissonLimits(count, "95")),
        warning: perPeople(inner),
        action: perPeople(outer),
        outside: isOutside(outer) ? "action" : isOutside(inner) ? "warning" : null,
      };
    })
    .toSorted((a, b) => a.people - b.people);
  return { strand, period: { end: period.end, length: period.length }, per, rate: all * per, places };
}
const FEWEST = 3;
