import { normalised } from "../../domain/text";
import type { TableCounts } from "../../reading/ledger";
import { compared, type TotalClaim, type TotalParts } from "./parts-of-total";
import { lineClaim, stepClaim } from "./total-claims";

/** A row of totals that is almost nowhere the sum of its parts, with what it seems to be instead. */
export interface Stray extends TotalParts {
  /** The sum of the month before; the sum without one of the parts; or one that is near and hardly ever right. */
  readonly why: "late" | "without" | "many";
  /** The part that it leaves out. */
  readonly without?: number;
}

/** How many months are needed to judge by. */
const FEWEST = 6;
/** How many lines are needed. */
const FEWEST_LINES = 3;
/** How close to its parts a total is that was typed before some counts were corrected, and in what share of its months. */
const NEAR = { off: 0.03, count: 3, share: 0.9 } as const;
/** Names that only say that everything is added up. With any other name, the name may be why the total leaves rows out. */
const PLAIN = /^((sub-?|grand |overall )?totals?|all|overall|sum)( offences)?:?$/;
/** Rows that stand among offences and are none. */
const NO_OFFENCE = /\banti-?\s?social\b|\basb\b|\bincidents?\b|\bnon-?crimes?\b/;

/**
 * What is wrong with a row of totals that its parts do not explain. A whole may well hold more than the rows that are listed, but not
 * less, and not nearly as much month after month. `isKnown`: the parts are known, since the row is their sum in at least half of its
 * months.
 */
export function strayTotal(counts: TableCounts, line: number, isKnown: boolean): Stray | null {
  const claim = lineClaim(counts, line);
  const { names, totalNames } = counts.lines[line]!;
  const isPlain = totalNames.every((index) => PLAIN.test(normalised(names[index]!)));
  const candidates = claim.candidates.filter(({ length }) => length > 1);
  const [all] = candidates;
  if (!all) return null;
  const without = withoutOne(claim, all, (part) => counts.lines[part]!.names.some((name) => NO_OFFENCE.test(normalised(name))));
  if (without) return isPlain && !without.isNone ? { ...compared(claim, all), parts: all, why: "without", without: without.part } : null;
  if (isKnown) return null;
  for (const parts of candidates) if (isLate(claim, counts, parts)) return { ...compared(claim, parts), parts, why: "late" };
  for (const parts of candidates) {
    const result = compared(claim, parts);
    if (isNear(result)) return { ...result, parts, why: "many" };
  }
  const isOnly = counts.lines.filter(({ total }) => total).length === 1;
  const result = compared(claim, all);
  const less = result.wrong.filter(({ found, expected }) => found < expected).length;
  // Of two columns of 12 months, both.
  const fewest = Math.max(2, Math.min(FEWEST, counts.steps.length));
  return isPlain && isOnly && less >= fewest && less * 2 > result.wrong.length + result.right.length
    ? { ...result, parts: all, why: "many" }
    : null;
}

/** The same of a column of totals that nothing explains, such as a year beside its months: one that is near and hardly ever right. */
export function strayStep(counts: TableCounts, step: number): Stray | null {
  const claim = stepClaim(counts, step);
  const candidates = [...(claim.said ? [claim.said] : []), ...claim.candidates].filter(({ length }) => length > 1);
  for (const parts of candidates) {
    const result = compared(claim, parts);
    if (isNear(result, FEWEST_LINES)) return { ...result, parts, why: "many" };
  }
  return null;
}

function isNear({ right, wrong }: ReturnType<typeof compared>, fewest = FEWEST): boolean {
  const near = wrong.filter(({ found, expected }) => Math.abs(found - expected) <= Math.max(NEAR.count, NEAR.off * expected)).length;
  const judged = right.length + wrong.length;
  const isLess = wrong.some(({ found, expected }) => found < expected);
  return (
    isLess &&
    judged >= fewest &&
    near + right.length >= NEAR.share * judged &&
    wrong.every(({ expected }) => expected > NEAR.count / NEAR.off)
  );
}

/**
 * The one part that the total leaves out. Without it, the total is the sum of the others in nearly all places; wherever the total is
 * wrong, it lacks this part.
 */
function withoutOne(
  claim: TotalClaim,
  all: readonly number[],
  isNone: (part: number) => boolean,
): { part: number; isNone: boolean } | null {
  if (all.length < 3) return null;
  const found = all.find((part) => {
    const { right, wrong } = compared(
      claim,
      all.filter((other) => other !== part),
    );
    const whole = compared(claim, all).wrong.length;
    return right.length >= FEWEST && wrong.length * 10 <= right.length && whole >= 2 && whole > 2 * wrong.length;
  });
  return found === undefined ? null : { part: found, isNone: isNone(found) };
}

/** True where the total is, in most months, the sum of the month before. */
function isLate(claim: TotalClaim, { order, steps }: TableCounts, parts: readonly number[]): boolean {
  const months = order.filter((step) => steps[step]!.month !== null);
  let [same, judged] = [0, 0];
  for (let at = 1; at < months.length; at += 1) {
    const values = parts.map((part) => claim.part(part, months[at - 1]!));
    const [own, sum] = [claim.own(months[at]!), values.reduce((all, value) => all + value, 0)];
    if (Number.isNaN(own) || Number.isNaN(sum)) continue;
    judged += 1;
    if (own === sum && sum > 0) same += 1;
  }
  return same >= FEWEST && same * 2 > judged;
}
