/** How a count may have been mistyped. */
export type Slip = "swapped" | "doubled" | "missing" | "nought" | "day";

/** A slip with the count that was meant; null where that cannot be told. */
export interface LikelySlip {
  readonly slip: Slip;
  readonly meant: number | null;
}

/** Below this, almost every number is a slip of another. */
const FEWEST = 10;

/**
 * The slip of the keyboard that turns a plausible count into this one: two digits swapped (142 as 412), one typed twice (123 as
 * 1223), one left out (123 as 12), a nought too many (508 as 5080). Null where none does. `isPlausible` says what the series usually holds.
 */
export function likelySlip(count: number, level: number, isPlausible: (count: number) => boolean): LikelySlip | null {
  if (level < FEWEST) return null;
  const digits = String(count);
  if (count % 10 === 0 && isPlausible(count / 10)) {
    // 1180 may be 118 with a nought too many, or 180 with a digit typed twice: nothing says which.
    const meant = only([count / 10, ...[...swaps(digits), ...undoubled(digits)].filter(isPlausible)]);
    return meant === null ? null : { slip: "nought", meant };
  }
  const swapped = only(swaps(digits).filter(isPlausible));
  if (swapped !== null) return { slip: "swapped", meant: swapped };
  const doubled = only(undoubled(digits).filter(isPlausible));
  if (doubled !== null) return { slip: "doubled", meant: doubled };
  return String(Math.round(level)).length === digits.length + 1 && isPlausible(count * 10 + 5) ? { slip: "missing", meant: null } : null;
}

/** True where a slip of the keyboard turns one count into another: two digits swapped, one typed twice or left out, a nought too many. */
export function isSlipOf(count: number, meant: number): boolean {
  if (meant < FEWEST) return false;
  const digits = String(count);
  const isLeftOut = [...String(meant)].some((_, at, all) => all.toSpliced(at, 1).join("") === digits);
  return count === meant * 10 || [...swaps(digits), ...undoubled(digits)].includes(meant) || isLeftOut;
}

/** A number that begins with a nought was not typed with two digits swapped: it has a digit too many. */
function swaps(digits: string): readonly number[] {
  const swapped = [...digits].slice(1).map((_, at) => digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2));
  return swapped.filter((each) => !each.startsWith("0")).map(Number);
}

function undoubled(digits: string): readonly number[] {
  return [...digits].slice(1).flatMap((digit, at) => (digit === digits[at] ? [Number(digits.slice(0, at) + digits.slice(at + 1))] : []));
}

function only(numbers: readonly number[]): number | null {
  const different = new Set(numbers);
  return different.size === 1 ? [...different][0]! : null;
}
