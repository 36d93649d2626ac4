import { grouped } from "../../../domain/grouped";
import { normalised } from "../../../domain/text";
import type { Month } from "../../../domain/month";
import { isWholeName } from "../../../reading/texts";
import { otherNames, type CountedLine } from "../../structure/alike/counted-lines";
import { mayNameOne } from "../../structure/alike/near-lines";

/** Fewer counts above 0 are the same by chance. */
const FEWEST_LINES = 3;
/** In more months than this, two names are alike by nature, or were copied as a whole, which is told otherwise. */
const MOST_MONTHS = 5;
/** The share of workbooks in which chance alone may make two names alike in a month. */
const FALSE_ALARMS = 1e-4;
/** Tables with more lines hold small places, which are alike by chance. */
const MOST_LINES = 5000;

/** A month in which all counts of a name are those of another one of its column. */
export interface CopiedMonth {
  readonly name: string;
  readonly other: string;
  readonly month: Month;
  readonly lines: readonly CountedLine[];
}

/** All lines of one name, in the order of what else they are of, which is numbered. */
interface Named {
  readonly name: string;
  readonly lines: readonly { readonly line: CountedLine; readonly rest: number }[];
}

/** All counts of one name in a month. */
interface NameInMonth {
  readonly of: Named;
  readonly month: string;
  readonly lines: CountedLine[];
  readonly rests: number[];
  readonly counts: number[];
}

/** The months whose counts of a place, or another name, are all those of another name of the same column: too many for chance. */
export function copiedMonths(all: readonly CountedLine[]): readonly CopiedMonth[] {
  const monthly = all.filter(({ counts }) => counts.table.length === 1);
  if (monthly.length > MOST_LINES) return [];
  const headers = [...new Set(monthly.flatMap(({ names }) => [...names.keys()]))];
  return headers.flatMap((header) =>
    copiedUnder(
      header,
      monthly.filter(({ names }) => names.has(header)),
    ),
  );
}

function copiedUnder(header: string, lines: readonly CountedLine[]): readonly CopiedMonth[] {
  const byName = [...grouped(lines, ({ names }) => normalised(names.get(header)!.text))].filter(
    ([name, own]) => name !== "" && own.length >= FEWEST_LINES && !isWholeName(name),
  );
  const numbers = new Map<string, number>();
  const all = byName.flatMap(([, own]) => monthsOf(namedOf(header, own, numbers)));
  const months = new Set(all.map(({ month }) => month)).size;
  const pairs = [...grouped(all, hashOf).values()].flatMap((group) =>
    group.flatMap((copy) => {
      const first = group.find((each) => areSame(each, copy))!;
      return first === copy ? [] : [[first, copy] as const];
    }),
  );
  const isChance = ({ counts, lines: own }: NameInMonth) => {
    const of = counts.map((count, at) => (count === 0 ? 1 : Math.min(1, stepOf(own[at]!) / (2 * Math.sqrt(Math.PI * count)))));
    return of.reduce((product, each) => product * each, (byName.length ** 2 / 2) * months) > FALSE_ALARMS;
  };
  return [...grouped(pairs, ([{ of }, copy]) => `${of.name}\n${copy.of.name}`).values()].flatMap((alike) => {
    if (alike.length > MOST_MONTHS) return [];
    const told = alike.filter(([, copy]) => !isChance(copy));
    if (told.length === 0 || areWholeAndPart(told[0]![0].of, told[0]![1].of)) return [];
    return told.map(
      ([
        { of },
        {
          of: { name },
          month,
          lines: own,
        },
      ]) => ({
        ...{ name, other: of.name, lines: own },
        month: Number.parseInt(month, 10) as Month,
      }),
    );
  });
}

/** A name's lines with the numbers of what else they are of; new ones are added to these. */
function namedOf(header: string, own: readonly CountedLine[], numbers: Map<string, number>): Named {
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const lines = own.map((line) => ({ line, rest: numberOf(otherNames(line, header)) })).toSorted((one, other) => one.rest - other.rest);
  return { name: own[0]!.names.get(header)!.text, lines };
}

/** A name's months with enough counts. */
function monthsOf(of: Named): readonly NameInMonth[] {
  const months = new Map<string, NameInMonth>();
  for (const { line, rest } of of.lines)
    for (const [month, count] of line.values()) {
      let found = months.get(month);
      if (!found) months.set(month, (found = { of, month, lines: [], rests: [], counts: [] }));
      found.lines.push(line);
      found.rests.push(rest);
      found.counts.push(count);
    }
  return [...months.values()].filter(({ counts }) => counts.filter((count) => count > 0).length >= FEWEST_LINES);
}

/** A number that is the same for the same counts of a month, and seldom for others: texts of them all take long to make. */
function hashOf({ month, rests, counts }: NameInMonth): number {
  return counts.reduce((hash, count, at) => (Math.imul(Math.imul(hash, 31) + rests[at]!, 31) + count) | 0, Number.parseInt(month, 10));
}

function areSame(one: NameInMonth, other: NameInMonth): boolean {
  const areEqual = (these: readonly number[], those: readonly number[]) =>
    these.length === those.length && these.every((value, at) => value === those[at]);
  return one.month === other.month && areEqual(one.rests, other.rests) && areEqual(one.counts, other.counts);
}

/**
 * True where one name is never smaller than the other and may hold it, by its words or because the rest is so small that it may be 0 in a month:
 * "Robbery" and "Personal robbery". A large place beside a small one is not.
 */
function areWholeAndPart(one: Named, other: Named): boolean {
  const others = new Map(other.lines.map(({ line, rest }) => [rest, line.values()]));
  const months = new Set<string>();
  let [more, less] = [0, 0];
  for (const { line, rest } of one.lines)
    for (const [month, count] of line.values()) {
      const apart = count - (others.get(rest)?.get(month) ?? count);
      more += Math.max(0, apart);
      less += Math.max(0, -apart);
      months.add(month);
    }
  if (more + less === 0 || Math.min(more, less) > 0) return false;
  return mayNameOne(one.name, other.name) || Math.exp(-(more + less) / months.size) > FALSE_ALARMS;
}

/** How much of a line's counts may be the same because they are rounded: 10 of tens. */
function stepOf(line: CountedLine): number {
  const divisor = (one: number, other: number): number => (other === 0 || !Number.isInteger(other) ? one : divisor(other, one % other));
  return Math.max(
    1,
    [...line.values().values()].reduce((step, count) => divisor(step, count), 0),
  );
}
