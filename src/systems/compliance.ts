import { shortSpan, type Month } from "../domain/month";
import { newcombe, wilson, type Interval } from "../statistics";
import type { Counted, Tally } from "./compare";

/** So many records that agree of so many that should, with the rate and its 95 % interval; null where there are no records. */
export interface Rate extends Counted {
  readonly rate: number | null;
  readonly interval: Interval | null;
}

/** A period of whole months that follow one another. */
export interface RatePeriod {
  readonly from: Month;
  readonly to: Month;
}

/** A unit's rate beside that of the former period. */
export interface UnitRate {
  /** Null for all units together. */
  readonly unit: string | null;
  readonly later: Rate;
  readonly earlier: Rate | null;
  /** Later less earlier, with its 95 % interval (Newcombe), as fractions. */
  readonly change: { readonly points: number; readonly interval: Interval } | null;
  readonly months: readonly { readonly month: Month; readonly rate: Rate }[];
}

/** How far two systems agree. */
export interface Compliance {
  readonly later: RatePeriod;
  /** Null where the months are too few for a former period. */
  readonly earlier: RatePeriod | null;
  readonly months: readonly Month[];
  readonly whole: UnitRate;
  /** By name; records whose unit is not said come last, as "". */
  readonly units: readonly UnitRate[];
}

/** The lengths that periods are compared in, longest first. */
const LENGTHS = [12, 3, 1] as const;

/** Works out the rates of each unit and month. `months` are those that both systems cover, in order; null for none. */
export function complianceOf({ units }: Tally, months: readonly Month[]): Compliance | null {
  if (months.length === 0) return null;
  const last = months.at(-1)!;
  const length = LENGTHS.find((each) => months.filter((month) => month > last - 2 * each).length === 2 * each) ?? null;
  const period = (to: number, of: number): RatePeriod => ({ from: (to - of + 1) as Month, to: to as Month });
  const later = length === null ? { from: months[0]!, to: last } : period(last, length);
  const earlier = length === null ? null : period(last - length, length);
  const all = new Map<Month, { agree: number; of: number }>();
  for (const { months: own } of units.values())
    for (const [month, counted] of own) {
      const sum = all.get(month) ?? { agree: 0, of: 0 };
      all.set(month, { agree: sum.agree + counted.agree, of: sum.of + counted.of });
    }
  const rateOf = (unit: string | null, own: ReadonlyMap<Month, Counted>): UnitRate => {
    const sum = ({ from, to }: RatePeriod) => summed([...own].flatMap(([month, each]) => (month >= from && month <= to ? [each] : [])));
    const [now, before] = [sum(later), earlier && sum(earlier)];
    const isBoth = before !== null && before.of > 0 && now.of > 0;
    const change = isBoth
      ? {
          points: now.agree / now.of - before.agree / before.of,
          interval: newcombe({ count: before.agree, of: before.of }, { count: now.agree, of: now.of }),
        }
      : null;
    return {
      unit,
      later: rated(now),
      earlier: before && rated(before),
      change,
      months: months.map((month) => ({ month, rate: rated(own.get(month) ?? { agree: 0, of: 0 }) })),
    };
  };
  const named = [...units.values()].toSorted(
    (one, other) => Number(one.unit === "") - Number(other.unit === "") || one.unit.localeCompare(other.unit, "en-GB", { numeric: true }),
  );
  return { later, earlier, months, whole: rateOf(null, all), units: named.map(({ unit, months: own }) => rateOf(unit, own)) };
}

function summed(counts: readonly Counted[]): Counted {
  return counts.reduce((sum, { agree, of }) => ({ agree: sum.agree + agree, of: sum.of + of }), { agree: 0, of: 0 });
}

function rated({ agree, of }: Counted): Rate {
  if (of === 0) return { agree, of, rate: null, interval: null };
  return { agree, of, rate: agree / of, interval: wilson({ count: agree, of }) };
}

/** "Feb 19 to Jan 20", or the one month. */
export function periodText({ from, to }: RatePeriod): string {
  return shortSpan(from, to);
}
