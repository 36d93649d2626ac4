import { grouped } from "../../domain/grouped";
import { parts, valueAt, type TableCounts } from "../../reading/ledger";

/** The share of tables in which chance alone may make a month like the one before: the last, which is often carried forward, or another. */
const FALSE_ALARMS = { last: 2e-4, any: 1e-4 } as const;
const FEWEST_LINES = 3;
/** The most months at the end that may all have been filled in. What is alike for longer is so by nature. */
const MOST_FILLED_IN = 3;
/** The share of all months that may be like the one before. */
const MOST_REPEATED = 0.5;

/** A month whose counts are those of the one before, with the lines that have some: in all lines, or in those of a name alone. */
export interface RepeatedMonth {
  readonly step: number;
  readonly before: number;
  readonly lines: readonly number[];
  /** A place whose last counts were carried forward, for one. */
  readonly name?: string;
}

/** Months that hold the counts of the month before again, in all lines. */
export function repeatedMonths(counts: TableCounts): readonly RepeatedMonth[] {
  return repeatedIn(parts(counts.lines), pairsOf(counts, counts.table.length), 1);
}

/** The same of so many months ago; and months that repeat in all lines of a name, and not in the others, with the largest such name. */
export function repeatedByName(counts: TableCounts, monthsAgo: number): readonly RepeatedMonth[] {
  const all = parts(counts.lines);
  const groups = counts.headers
    .flatMap((_, at) => [...grouped(all, (line) => counts.lines[line]!.names[at] ?? "")])
    .filter(([name, lines]) => name !== "" && lines.length >= FEWEST_LINES && lines.length < all.length)
    .toSorted(([, one], [, other]) => other.length - one.length);
  const pairs = pairsOf(counts, monthsAgo);
  const whole = repeatedIn(all, pairs, 1);
  const told = new Map<number, Set<number>>(whole.map(({ step }) => [step, new Set(all)]));
  const named = groups.flatMap(([name, own]) =>
    repeatedIn(own, pairs, groups.length).flatMap((found): RepeatedMonth[] => {
      const before = told.get(found.step) ?? new Set();
      if (found.lines.every((line) => before.has(line))) return [];
      told.set(found.step, new Set([...before, ...found.lines]));
      return [{ ...found, name }];
    }),
  );
  return [...whole, ...named];
}

/** Months, each with the one so many months before it. */
interface Pairs {
  readonly steps: readonly (readonly [before: number, step: number])[];
  /** The last of them with a count. */
  readonly last: number;
  /** How likely it is that chance alone makes a line's counts the same in both; null where they differ. */
  chanceOf(line: number, pair: number): number | null;
  isFilled(line: number, pair: number): boolean;
}

function pairsOf(counts: TableCounts, monthsAgo: number): Pairs {
  const dated = parts(counts.steps)
    .filter((step) => counts.steps[step]!.month !== null)
    .sort((one, other) => counts.steps[one]!.month! - counts.steps[other]!.month!);
  const stepOf = new Map(dated.map((step) => [counts.steps[step]!.month! as number, step]));
  const steps = dated.flatMap((step) => {
    const before = stepOf.get(counts.steps[step]!.month! - monthsAgo);
    return before === undefined ? [] : [[before, step] as const];
  });
  const isAlike = (line: number, [before, step]: readonly [number, number]) =>
    valueAt(counts, line, step) === valueAt(counts, line, before);
  const usual = new Map<number, number>();
  /** How often a line is alike, apart from its last months, where these are. */
  const usuallyAlike = (line: number) => {
    const known = usual.get(line);
    if (known !== undefined) return known;
    const differs = steps.findLastIndex((pair) => !isAlike(line, pair));
    const before = steps.slice(0, Math.max(differs + 1, steps.length - MOST_FILLED_IN));
    const alike = before.filter((pair) => isAlike(line, pair)).length;
    usual.set(line, alike > 1 ? alike / before.length : 0);
    return usual.get(line)!;
  };
  const isCounted = (step: number) => parts(counts.lines).some((line) => valueAt(counts, line, step) > 0);
  return {
    steps,
    last: steps.findLastIndex(([, step]) => isCounted(step)),
    isFilled: (line, at) => steps[at]!.some((step) => !Number.isNaN(valueAt(counts, line, step))),
    chanceOf(line, at) {
      if (!isAlike(line, steps[at]!)) return null;
      const count = valueAt(counts, line, steps[at]![1]);
      // Two Poisson counts around the same mean. Rounded figures are alike more often, which their other months show.
      const ofCounts = count === 0 ? 1 : 1 / (2 * Math.sqrt(Math.PI * count));
      return Math.max(ofCounts, usuallyAlike(line));
    },
  };
}

function repeatedIn(own: readonly number[], pairs: Pairs, groups: number): readonly RepeatedMonth[] {
  const found = pairs.steps.flatMap(([before, step], at): RepeatedMonth[] => {
    const chances = new Map<number, number>();
    for (const line of own) {
      if (!pairs.isFilled(line, at)) continue;
      const chance = pairs.chanceOf(line, at);
      if (chance === null) return [];
      if (chance < 1) chances.set(line, chance);
    }
    const chance = [...chances.values()].reduce((product, each) => product * each, 1);
    const isChance = at === pairs.last ? chance * groups > FALSE_ALARMS.last : chance * groups * pairs.steps.length > FALSE_ALARMS.any;
    return chances.size < FEWEST_LINES || isChance ? [] : [{ step, before, lines: [...chances.keys()] }];
  });
  // Where months are usually alike, none of them was entered twice.
  return found.length > MOST_REPEATED * pairs.steps.length ? [] : found;
}
