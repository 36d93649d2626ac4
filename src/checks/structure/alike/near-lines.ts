import { remembering } from "../../../domain/remembering";
import { normalised } from "../../../domain/text";
import { offenceOf, type CountedLine } from "./counted-lines";

/** Lines with fewer offences than this in all are alike by chance. */
const FEWEST_OFFENCES = 24;
/** With more lines of one offence a table is of wards rather than places; and every pair is looked at. */
const MOST_LINES = 300;
/** Fewer months with a count say too little. */
const FEWEST_MONTHS = 12;
/** How far below what chance alone would bring two places of alike names are to lie, in standard deviations. */
const BELOW = 2.5;
/** Totals further apart than this many standard deviations are not looked at month by month. */
const MOST_APART = 5;
/** Counts that nearly all end in 0 or 5 are rounded, and agree by that. */
const ROUND = { by: 5, share: 0.9 };

/** Words of a place's name that say what kind of area or body it is. */
const KINDS =
  /\b(?:police|constabulary|service|force|districts?|boroughs?|councils?|county|city|town|unitary|authority|area|division|dc|bc|cc|mbc|ua|csp|lpa|the|of)\b/g;

/** How alike two lines are. */
export interface Nearness {
  /** The sum of (a − b)² / (a + b) over months with any count: about their number for two Poisson counts of the same mean. */
  readonly square: number;
  readonly months: number;
  /** The most that they are apart in a month. */
  readonly apart: number;
}

/** Pairs of lines of one offence whose totals are about the same. Those of tables with very many lines are not looked at. */
export function pairsOfTotals(lines: readonly CountedLine[]): readonly (readonly [CountedLine, CountedLine])[] {
  const byOffence = new Map<string, CountedLine[]>();
  for (const line of lines) byOffence.set(offenceOf(line), [...(byOffence.get(offenceOf(line)) ?? []), line]);
  return [...byOffence.values()].flatMap((group) => {
    if (group.length > MOST_LINES) return [];
    const sorted = group.toSorted((one, other) => one.total - other.total);
    const pairs: (readonly [CountedLine, CountedLine])[] = [];
    sorted.forEach((one, at) => {
      for (let next = at + 1; next < sorted.length; next += 1) {
        const other = sorted[next]!;
        if (other.total - one.total > MOST_APART * Math.sqrt(one.total + other.total)) break;
        pairs.push([one, other]);
      }
    });
    return pairs;
  });
}

/** True of a line with enough offences to be told from another. */
export function saysEnough({ total }: CountedLine): boolean {
  return total >= FEWEST_OFFENCES;
}

/** How alike two lines are in the months that both have; null where they do not have the same months, or are rounded. */
export function nearness(one: CountedLine, other: CountedLine): Nearness | null {
  if (one.months !== other.months || isRounded(one) || isRounded(other)) return null;
  let [square, months, apart] = [0, 0, 0];
  const others = other.values();
  for (const [month, count] of one.values()) {
    const its = others.get(month);
    if (its === undefined) return null;
    if (count + its === 0) continue;
    square += (count - its) ** 2 / (count + its);
    months += 1;
    apart = Math.max(apart, Math.abs(count - its));
  }
  return { square, months, apart };
}

/**
 * True where two places are more alike, over all of their offences, than two with the same means would be by chance. The square is then one of
 * χ², whose cube root is nearly normal (Wilson and Hilferty, 1931).
 */
export function areNearlyOne({ square, months }: Nearness): boolean {
  if (months < FEWEST_MONTHS) return false;
  const spread = 2 / (9 * months);
  const below = (1 - spread - Math.cbrt(square / months)) / Math.sqrt(spread);
  return below > BELOW;
}

/**
 * True where one name has all the words of the other: "Southend" of "Southend-on-Sea". Others are of two places: figures that were rounded,
 * smoothed or made up are often as alike.
 */
export function mayNameOne(one: string, other: string): boolean {
  const [few, many] = [bareWords(one), bareWords(other)].toSorted((a, b) => a.length - b.length);
  return few!.length > 0 && few!.every((word) => many!.includes(word));
}

/** "essex" of "Essex Police" and of "County of Essex". */
const bareWords = remembering(
  (text): readonly string[] =>
    normalised(text)
      .replace(KINDS, " ")
      .match(/[\p{L}\d]+/gu) ?? [],
);

function isRounded({ values }: CountedLine): boolean {
  const filled = [...values().values()].filter((value) => value > 0);
  return filled.filter((value) => value % ROUND.by === 0).length >= ROUND.share * filled.length;
}
