import type { Comparison } from "../../domain/comparison";
import type { NoPeople } from "../../domain/people";
import { poissonLimits } from "../../statistics";

/** A rate is of so many people. */
export const PER = 1000;

/** Offences of one window per 1,000 people, with the 95 % limits of chance: exact under 10 offences, Byar's from there on. */
export interface PeopleRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** The rates of a strand's two windows, by the same population; all null where there is a reason. */
export interface PerThousand {
  readonly people: number | null;
  readonly earlier: PeopleRate | null;
  readonly later: PeopleRate | null;
  /** Later rate less earlier rate, unrounded. */
  readonly change: number | null;
  readonly reason: NoPeopleRate | null;
}

/** Why there is no rate per 1,000 people. */
export type NoPeopleRate =
  | NoPeople
  | { readonly code: "noTotals" }
  /** More offences in a period than people: the population is hardly one. */
  | { readonly code: "moreThanPeople"; readonly people: number }
  | { readonly code: "confidential" };

/**
 * A strand's rates per 1,000 people: each total, times 1,000, over the people of its places. They are of the strand's own period, and of fewer
 * than 12 months never made up to a year. Worked out from the two totals that the report shows, so that they cannot tell one that is hidden.
 * Null where nothing is known of people.
 */
export function perThousand({ people: of, earlier, later, hidden }: Comparison): PerThousand | null {
  if (!of) return null;
  const none = (reason: NoPeopleRate): PerThousand => ({ people: null, earlier: null, later: null, change: null, reason });
  const { people, reason } = of;
  if (people === null) return none(reason!);
  if (hidden?.earlier || hidden?.later) return none({ code: "confidential" });
  if (!earlier || !later) return none({ code: "noTotals" });
  if (Math.max(earlier.total, later.total) > people) return none({ code: "moreThanPeople", people });
  const [one, other] = [rateOf(earlier.total, people), rateOf(later.total, people)];
  return { people, earlier: one, later: other, change: other.rate - one.rate, reason: null };
}

function rateOf(count: number, people: number): PeopleRate {
  const { low, high } = poissonLimits(count, "95");
  const per = (each: number) => perOf(each, people);
  return { rate: per(count), low: per(low), high: per(high) };
}

/** So many for every 1,000 people. Equal shares come to equal numbers. */
export function perOf(count: number, people: number): number {
  return (PER * count) / people;
}
