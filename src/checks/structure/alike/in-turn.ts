import { grouped } from "../../../domain/grouped";
import type { Month } from "../../../domain/month";
import { normalised } from "../../../domain/text";
import { parts, valueAt } from "../../../reading/ledger";
import { otherNames, type TableLine } from "./counted-lines";

/** A line that has counts until a month and none from it on, be they zeros, blank or not there, or the other way round. */
export interface Turn {
  readonly line: TableLine;
  /** Whether its counts end, rather than begin. */
  readonly ends: boolean;
  /** The first month without, or with, counts. */
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

/** The turn of a line, where it has counts on one side, in every month, and none on the other; null for all others. */
export function turnOf(line: TableLine): Turn | null {
  const { counts } = line;
  return turnIn(
    [line],
    parts(counts.steps).flatMap((step) => {
      const { month } = counts.steps[step]!;
      return month === null ? [] : [{ month, count: valueAt(counts, line.line, step) }];
    }),
  );
}

/** The turns of lines over several tables, each of months of its own, as sheets of a year each are. `key` is the header of their names. */
export function turnsOver(lines: readonly TableLine[], key: string): readonly Turn[] {
  const kindOf = (line: TableLine) => JSON.stringify([line.counts.table.length, [...line.names.keys()], otherNames(line, key)]);
  // Another layout may have no such header.
  const named = lines.filter(({ names }) => names.has(key));
  return [...grouped(named, kindOf).values()].flatMap((together) => {
    const tables = [...new Set(together.map(({ counts }) => counts))];
    const months = tables.flatMap(({ steps }) => [...new Set(steps.flatMap(({ month }) => month ?? []))]);
    if (tables.length < 2 || new Set(months).size < months.length) return [];
    return [...grouped(together, ({ names }) => normalised(names.get(key)!.text)).values()].flatMap((own) => {
      const values = new Map(own.flatMap((line) => [...line.values()]));
      const counted = (month: Month) => values.get(`${month} ${tables[0]!.table.length}`) ?? Number.NaN;
      const inOrder = own.toSorted((one, other) => firstMonth(one) - firstMonth(other));
      return (
        turnIn(
          inOrder,
          months.map((month) => ({ month, count: counted(month) })),
        ) ?? []
      );
    });
  });
}

function firstMonth({ counts: { steps } }: TableLine): number {
  return Math.min(...steps.flatMap(({ month }) => month ?? []));
}

/** `lines` are of one name, in the order of their months. */
function turnIn(lines: readonly TableLine[], dated: readonly { readonly month: Month; readonly count: number }[]): Turn | null {
  // A blank month, or one without a row, is not above 0 either: it is as good as a zero here.
  if (dated.every(({ count }) => count > 0)) return null;
  const steps = dated.toSorted((one, other) => one.month - other.month);
  const fewest = lines[0]!.counts.table.length === 12 ? 1 : FEWEST;
  const ends = (steps[0]?.count ?? 0) > 0;
  const turn = steps.findIndex(({ count }) => count > 0 !== ends);
  const [before, after] = [steps.slice(0, turn), steps.slice(turn)];
  if (turn < fewest || after.length < fewest || steps.length <= 2 * fewest || after.some(({ count }) => count > 0 === ends)) return null;
  const beside = ends ? before.slice(-BESIDE) : after.slice(0, BESIDE);
  const level = beside.reduce((sum, { count }) => sum + count, 0) / beside.length;
  return { line: ends ? lines.at(-1)! : lines[0]!, ends, at: after[0]!.month, level };
}

/** Lines of which some go on from others. */
interface GoOn {
  readonly before: readonly TableLine[];
  readonly after: readonly TableLine[];
}

/**
 * Of lines that turn in one month, those that go on from others under new names, parted or put together: the only ones, all of them
 * together, or the only two that share a word. Null where none does.
 */
export function goingOn(turns: readonly Turn[], nameOf: (line: TableLine) => string): GoOn | null {
  const [ended, begun] = [turns.filter(({ ends }) => ends), turns.filter(({ ends }) => !ends)];
  if (ended.length === 0 || begun.length === 0) return null;
  const asLines = (of: readonly Turn[]) => of.map(({ line }) => line);
  const [less, more] = [ended, begun].map((of) => of.reduce((sum, { level }) => sum + level, 0)).toSorted((one, other) => one - other);
  if (more! <= NEAR.unlike * less! && less! >= NEAR.least) return { before: asLines(ended), after: asLines(begun) };
  const pairs = ended.flatMap((one) =>
    begun.flatMap((other) => (shareWord(nameOf(one.line), nameOf(other.line)) ? [[one, other] as const] : [])),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return null;
  const levels = pair.map(({ level }) => level);
  return Math.max(...levels) <= NEAR.named * Math.min(...levels) ? { before: [pair[0].line], after: [pair[1].line] } : null;
}

function shareWord(one: string, other: string): boolean {
  const words = wordsOf(one);
  return wordsOf(other).some((word) => words.includes(word));
}

/** Words of a name that say what it is of: the longer ones, without their endings. */
function wordsOf(name: string): readonly string[] {
  return (normalised(name).match(/\p{L}{4,}/gu) ?? [])
    .map((word) => word.slice(0, 6))
    .filter((word) => word !== "offenc" && word !== "other");
}
