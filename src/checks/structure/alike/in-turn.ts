import type { Month } from "../../../domain/month";
import { normalised } from "../../../domain/text";
import { parts, valueAt } from "../../../reading/ledger";
import type { TableLine } from "./counted-lines";

/** A line that has counts until a month and zeros from it on, or the other way round. */
export interface Turn {
  readonly line: TableLine;
  /** Whether its counts end, rather than begin. */
  readonly ends: boolean;
  /** The first month of the zeros, or of the counts. */
  readonly at: Month;
  /** About how many it counts in the months beside the turn. */
  readonly level: number;
}

/** So many months with counts, and as many without, show that one goes on from the other; of years, one. */
const FEWEST = 3;
/** How many months beside the turn are looked at. */
const BESIDE = 6;
/** How many times as many the other may count: where the names share a word, and where they do not, and so must have more. */
const NEAR = { named: 3, unlike: 1.4, least: 10 } as const;

/** The turn of a line, where it has counts on one side, in every month, and zeros on the other; null for all others. */
export function turnOf(line: TableLine): Turn | null {
  const { counts } = line;
  const steps = parts(counts.steps)
    .flatMap((step) => {
      const { month } = counts.steps[step]!;
      return month === null ? [] : [{ month, count: valueAt(counts, line.line, step) }];
    })
    .toSorted((one, other) => one.month - other.month);
  const fewest = counts.table.length === 12 ? 1 : FEWEST;
  const ends = (steps[0]?.count ?? 0) > 0;
  const turn = steps.findIndex(({ count }) => count > 0 !== ends);
  const [before, after] = [steps.slice(0, turn), steps.slice(turn)];
  if (turn < fewest || after.length < fewest || steps.length <= 2 * fewest || after.some(({ count }) => count > 0 === ends)) return null;
  if (steps.some(({ count }) => Number.isNaN(count))) return null;
  const beside = ends ? before.slice(-BESIDE) : after.slice(0, BESIDE);
  return { line, ends, at: after[0]!.month, level: beside.reduce((sum, { count }) => sum + count, 0) / beside.length };
}

/** True where a line that begins may be another that ends, under a new name: it counts about as many, or as many and has a word of it. */
export function goesOn(ended: Turn, begun: Turn, nameOf: (line: TableLine) => string): boolean {
  const [less, more] = [Math.min(ended.level, begun.level), Math.max(ended.level, begun.level)];
  const words = wordsOf(nameOf(ended.line));
  if (wordsOf(nameOf(begun.line)).some((word) => words.includes(word))) return more <= NEAR.named * less;
  return more <= NEAR.unlike * less && less >= NEAR.least;
}

/** Words of a name that say what it is of: the longer ones, without their endings. */
function wordsOf(name: string): readonly string[] {
  return (normalised(name).match(/\p{L}{4,}/gu) ?? [])
    .map((word) => word.slice(0, 6))
    .filter((word) => word !== "offenc" && word !== "other");
}
