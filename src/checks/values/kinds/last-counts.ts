import type { CellRange } from "../../../domain/address";
import { grouped } from "../../../domain/grouped";
import type { Period } from "../../../domain/period";
import type { CheckInput } from "../../check";
import { countedLines, offenceOf, type CountedLine } from "../../structure/alike/counted-lines";
import { strangenessIn } from "../implausible-count";
import { besideOthers, isApart, type Beside } from "./apart-from-others";
import { lastPeriod } from "./last-period";

/** Periods further before the last say little of it. */
const MOST = 25;
/** Of fewer lines or names nobody could say that the others are as usual. */
const FEWEST = 3;

/** The last counts of a line, or of all lines of a name, that are far from what they and the others lead to expect. */
export interface LastApart extends Pick<Beside, "found" | "expected"> {
  readonly name: string;
  readonly cells: readonly CellRange[];
}

/** A line with its counts up to the last period, one after the other. */
interface Line {
  readonly of: CountedLine;
  readonly counts: readonly number[];
}

/** Lines, and those among which they are looked at. */
interface Part {
  readonly name: string;
  readonly own: readonly Line[];
  readonly among: { readonly lines: ReadonlySet<Line>; readonly sum: readonly number[] };
}

/**
 * Last counts that are far too low, or tenfold, while the others of the period are as usual: of a line, beside the same offence elsewhere, and
 * of all lines of a name. The farthest is found first, and what it explains is not told again. A line that is far from its own history,
 * or 0, is told of by other checks.
 */
export function lastCountsApart(input: CheckInput): readonly LastApart[] {
  const last = lastPeriod(input);
  const lines = last === null ? [] : linesTo(last, input);
  if (lines.length < FEWEST) return [];
  const all = [...linesAmongTheSame(lines), ...namesAmongAll(lines)];
  const isTold = ({ of, counts }: Line) =>
    counts.at(-1) === 0 || strangenessIn([...of.values().values()], input.thresholds.spreads)(counts.at(-1)!) !== null;
  const explained = new Set<Line>();
  const found: LastApart[] = [];
  for (let left: readonly Part[] = all; left.length > 0;) {
    const apart = left.flatMap((part) => {
      const beside = besideTheRest(part, explained);
      return beside && isApart(beside, all.length) ? [{ part, beside }] : [];
    });
    const [farthest, ...others] = apart.toSorted((one, other) => Math.abs(other.beside.spreads) - Math.abs(one.beside.spreads));
    if (!farthest) break;
    const { name, own } = farthest.part;
    const cells = own.flatMap((line) => (explained.has(line) ? [] : [line.of.cell]));
    if (!own.every(isTold)) found.push({ ...farthest.beside, name, cells });
    for (const line of own) explained.add(line);
    left = others.map(({ part }) => part);
  }
  return found;
}

/** What of some lines is not explained, beside the others among which they are. */
function besideTheRest({ own, among }: Part, explained: ReadonlySet<Line>): Beside | null {
  const left = own.filter((line) => !explained.has(line));
  const without = [...own, ...[...explained].filter((line) => among.lines.has(line) && !own.includes(line))];
  return left.length === 0 ? null : besideOthers(summed(left), less(among.sum, summed(without)));
}

/** The lines that have the last period and enough before it: as many as most of them have. */
function linesTo({ end, length }: Period, input: CheckInput): readonly Line[] {
  const all = countedLines(input).flatMap((of): Line[] => {
    if (of.counts.table.length !== length) return [];
    const values = of.values();
    const counts: number[] = [];
    for (let back = 0; back < MOST; back += 1) {
      const count = values.get(`${end - back * length} ${length}`);
      if (count === undefined) break;
      counts.unshift(count);
    }
    return [{ of, counts }];
  });
  const usual = all.map(({ counts }) => counts.length).toSorted((one, other) => one - other)[all.length >> 1] ?? 0;
  if (usual <= input.thresholds.months) return [];
  return all.flatMap(({ of, counts }) => (counts.length < usual ? [] : [{ of, counts: counts.slice(-usual) }]));
}

/** The lines of each name, where a column has enough names. */
function namesAmongAll(lines: readonly Line[]): readonly Part[] {
  const among = { lines: new Set(lines), sum: summed(lines) };
  return [...new Set(lines.flatMap(({ of }) => [...of.names.keys()]))]
    .flatMap((header) => {
      const under = lines.filter(({ of }) => of.names.has(header));
      const names = grouped(under, ({ of }) => of.names.get(header)!.text);
      return names.size < FEWEST ? [] : [...names].map(([name, own]) => ({ name, own, among }));
    })
    .filter(({ name, own }) => name !== "" && own.length > 1);
}

/** Each line among those of its offence, or among all where few are of it. */
function linesAmongTheSame(lines: readonly Line[]): readonly Part[] {
  return [...grouped(lines, ({ of }) => offenceOf(of)).values()].flatMap((own) => {
    const same = own.length < FEWEST ? lines : own;
    const among = { lines: new Set(same), sum: summed(same) };
    return own.map((line) => ({ name: nameOf(line), own: [line], among }));
  });
}

function nameOf({ of: { names } }: Line): string {
  return [...names.values()].flatMap(({ text }) => (text === "" ? [] : [text])).join(", ");
}

function summed(lines: readonly Line[]): readonly number[] {
  return lines[0]!.counts.map((_, at) => lines.reduce((sum, { counts }) => sum + counts[at]!, 0));
}

function less(all: readonly number[], own: readonly number[]): readonly number[] {
  return all.map((count, at) => count - own[at]!);
}
