import { grouped } from "../../../domain/grouped";
import { normalised } from "../../../domain/text";
import type { Month } from "../../../domain/month";
import { isWholeName } from "../../../reading/texts";
import type { CountedLine } from "../../structure/alike/counted-lines";

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

/** All counts of one name in a month. */
interface NameInMonth {
  readonly name: string;
  readonly month: Month;
  readonly lines: readonly CountedLine[];
  readonly counts: readonly number[];
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
  const groups = new Map<string, NameInMonth[]>();
  let months = 0;
  for (const [, own] of byName) {
    const inMonths = monthsOf(header, own);
    months = Math.max(months, inMonths.size);
    for (const [key, found] of inMonths) groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  const pairs = [...groups.values()].flatMap(([first, ...copies]) => copies.map((copy) => [first!, copy] as const));
  const alike = grouped(pairs, ([first, copy]) => `${first.name}\n${copy.name}`);
  const steps = new Map(lines.map((line) => [line, stepOf(line)]));
  const isChance = ({ counts, lines: own }: NameInMonth) => {
    const of = counts.map((count, at) => (count === 0 ? 1 : Math.min(1, steps.get(own[at]!)! / (2 * Math.sqrt(Math.PI * count)))));
    return of.reduce((product, each) => product * each, (byName.length ** 2 / 2) * months) > FALSE_ALARMS;
  };
  return pairs.flatMap(([first, copy]) =>
    alike.get(`${first.name}\n${copy.name}`)!.length > MOST_MONTHS || isChance(copy)
      ? []
      : [{ name: copy.name, other: first.name, month: copy.month, lines: copy.lines }],
  );
}

/** A name's months by their counts and what else tells these apart; those with enough counts. */
function monthsOf(header: string, own: readonly CountedLine[]): ReadonlyMap<string, NameInMonth> {
  const restOf = ({ names }: CountedLine) =>
    [...names].flatMap(([key, { text }]) => (key === header ? [] : [`${key} ${normalised(text)}`])).join("\n");
  const sorted = own.map((line) => ({ line, rest: restOf(line) })).toSorted((one, other) => (one.rest < other.rest ? -1 : 1));
  const cells = new Map<string, { rest: string; count: number; line: CountedLine }[]>();
  for (const { line, rest } of sorted)
    for (const [month, count] of line.values()) {
      const known = cells.get(month);
      if (known) known.push({ rest, count, line });
      else cells.set(month, [{ rest, count, line }]);
    }
  return new Map(
    [...cells]
      .filter(([, found]) => found.filter(({ count }) => count > 0).length >= FEWEST_LINES)
      .map(([month, found]) => [
        `${month}\n${found.map(({ rest, count }) => `${rest} ${count}`).join("\n")}`,
        {
          name: own[0]!.names.get(header)!.text,
          month: Number.parseInt(month, 10) as Month,
          lines: found.map(({ line }) => line),
          counts: found.map(({ count }) => count),
        },
      ]),
  );
}

/** How much of a line's counts may be the same because they are rounded: 10 of tens. */
function stepOf(line: CountedLine): number {
  const divisor = (one: number, other: number): number => (other === 0 || !Number.isInteger(other) ? one : divisor(other, one % other));
  return Math.max(
    1,
    [...line.values().values()].reduce((step, count) => divisor(step, count), 0),
  );
}
