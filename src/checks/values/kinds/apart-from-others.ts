import { sumOf } from "../../../domain/sum";
import { toScale, usualOf } from "../history";

/** The share of tables of clean figures that may have such a count, were their spreads those of normal values. */
const FALSE_ALARMS = 0.001;
/** The share of what is to be expected up to which a count is far too low. */
const LOW = 0.75;
/** A count with a nought too many is at least this many times what is to be expected. */
const TOO_MANY = 5;

/** A last count beside the one that is to be expected, and how many usual spreads it lies from it. */
export interface Beside {
  readonly found: number;
  readonly expected: number;
  readonly spreads: number;
}

/**
 * The last of some counts beside their usual share of the others': what all have in common (a season, a trend, a lockdown) makes no
 * difference. Null where there was nothing before.
 */
export function besideOthers(own: readonly number[], others: readonly number[]): Beside | null {
  const [sum, ofOthers] = [sumOf(own.slice(0, -1)), sumOf(others.slice(0, -1))];
  if (sum === 0 || ofOthers === 0) return null;
  const expected = others.map((count) => (count * sum) / ofOthers);
  const off = own.map((count, at) => toScale(count) - toScale(expected[at]!));
  const { middle, spread } = usualOf(off.slice(0, -1));
  return { found: own.at(-1)!, expected: expected.at(-1)!, spreads: (off.at(-1)! - middle) / spread };
}

/**
 * True of a count that is far too low, or tenfold. `among` is how many are looked at. Of the counts of London's wards and boroughs, each of
 * 12 months taken for the last, one of 220,000 is.
 */
export function isApart({ found, expected, spreads }: Beside, among: number): boolean {
  if (Math.abs(spreads) <= Math.sqrt(2 * Math.log(among / FALSE_ALARMS))) return false;
  return spreads < 0 ? found <= LOW * expected : found >= TOO_MANY * expected && found % 10 === 0;
}
