/** A value of a total that is not the sum of its parts. */
export interface WrongSum {
  /** The index, along the total, of the wrong month or other item. */
  readonly voter: number;
  readonly found: number;
  readonly expected: number;
}

/** What a total adds up. */
export interface TotalParts {
  readonly parts: readonly number[];
  readonly wrong: readonly WrongSum[];
  /** Where the total is the sum of its parts. */
  readonly right: readonly number[];
}

/** A row or column that is called a total, and everything that it could be the sum of. */
export interface TotalClaim {
  /** How many places the total has. Where it is wrong in one of them, many others agree. */
  readonly voters: number;
  /** The total's own value; NaN for none. */
  own(voter: number): number;
  part(part: number, voter: number): number;
  /** What the total could add up, the likeliest first. */
  readonly candidates: readonly (readonly number[])[];
  /** What else it could add up, where none of these is right throughout: it takes longer to find. */
  readonly more?: () => readonly (readonly number[])[];
  /** What it must add up, where its name says so: "2019/20" above twelve months of it. */
  readonly said: readonly number[] | null;
}

/**
 * The parts that a total adds up: those that its name says, or else the candidates whose sum is right in at least half of the places, and
 * in two or more, or in one of two. Null where nothing explains the total, or nothing can be compared.
 */
export function partsOfTotal(claim: TotalClaim): TotalParts | null {
  if (claim.said) {
    const { right, wrong } = compared(claim, claim.said);
    // A mean or a rate of the year may also be named after the year.
    if (right.length > 0 || wrong.length < 3) return { parts: claim.said, wrong, right };
  }
  let best = bestOf(claim, claim.candidates);
  if (best === null) return null;
  if (claim.more && best.result.wrong.length > 0) best = bestOf(claim, [best.parts, ...claim.more()])!;
  const { right, wrong } = best.result;
  // Two parts or more do not come to a total by chance.
  const fewest = claim.voters === 2 && best.parts.length > 1 ? 1 : 2;
  return right.length >= fewest && right.length >= wrong.length ? { parts: best.parts, wrong, right } : null;
}

/** Of what a total could add up, that whose sum is right most often; the first of several. */
function bestOf(
  claim: TotalClaim,
  candidates: TotalClaim["candidates"],
): { readonly parts: readonly number[]; readonly result: Compared } | null {
  let best: ReturnType<typeof bestOf> = null;
  for (const parts of candidates) {
    if (parts.length === 0) continue;
    const result = compared(claim, parts);
    if (best === null || result.right.length > best.result.right.length) best = { parts, result };
  }
  return best;
}

/**
 * True where the total could be the sum of some of the candidates: it is right wherever it can be compared, even if only once, or is 0
 * throughout.
 */
export function mayBeSum(claim: TotalClaim): boolean {
  const all = claim.said ? [claim.said, ...claim.candidates] : claim.candidates;
  const isZero = Array.from({ length: claim.voters }, (_, voter) => claim.own(voter)).every((value) => !(value > 0));
  return isZero || all.some((parts) => parts.length > 0 && isRightThroughout(compared(claim, parts)));
}

function isRightThroughout({ right, wrong }: Compared): boolean {
  return right.length > 0 && wrong.length === 0;
}

interface Compared {
  readonly right: readonly number[];
  readonly wrong: readonly WrongSum[];
}

/** Where a total is the sum of some parts, and where it is not. */
export function compared({ voters, own, part }: TotalClaim, parts: readonly number[]): Compared {
  const wrong: WrongSum[] = [];
  const right: number[] = [];
  for (let voter = 0; voter < voters; voter += 1) {
    const found = own(voter);
    if (Number.isNaN(found)) continue;
    const values = parts.map((index) => part(index, voter));
    const expected = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
    // Nothing adds up to nothing, whatever the parts are.
    if (found === 0 && expected === 0) continue;
    // A part that is blank or suppressed can account for the whole difference.
    if (found > expected && values.some(Number.isNaN)) continue;
    if (found === expected) right.push(voter);
    else wrong.push({ voter, found, expected });
  }
  return { right, wrong };
}
