import { normalised } from "../../../domain/text";
import { areRelated, isExtractHeader, isMeasureHeader, isMeasureWord } from "../../../reading/texts";
import { otherNames, type CountedLine, type LineName } from "./counted-lines";

/** A column with more values tells kinds apart, such as weapons, not versions. */
const MOST_VALUES = 12;
/** Fewer offences or months in all say too little. */
const FEWEST = { offences: 200, months: 24 } as const;
/**
 * How far two versions may differ, beside what chance brings between two counts of different offences. Of two lines of which one holds the
 * other, with a share p of it, it is (1 − p) / (1 + p): so the one is at least three quarters of the other.
 */
const CHANCE = 0.15;
/** The smaller is at least this share of the larger. */
const SHARE = 0.65;
/** Figures that vary less than this from month to month, beside chance, are smoothed or made up, and often alike. */
const ROUGH = 0.6;

/** Two values of a column, and the pairs of lines that they alone tell apart. */
export interface Versions {
  readonly pairs: readonly { readonly one: CountedLine; readonly other: CountedLine; readonly names: readonly [LineName, LineName] }[];
  /** The most that they are apart in a month. */
  readonly apart: number;
}

/**
 * Values of a column, neither of places nor of offences, whose lines rise and fall together, in all lines and far more than two counts of
 * different offences would: a figure as first published and as revised, or of two systems.
 */
export function versionsAmong(lines: readonly CountedLine[]): readonly Versions[] {
  const keys = new Set(lines.flatMap(({ names }) => [...names.keys()]));
  return [...keys].flatMap((key): readonly Versions[] => {
    const own = lines.filter(({ names }) => tells(names.get(key)));
    const lineCounts = new Map<string, number>();
    for (const { names } of own) {
      const value = normalised(names.get(key)!.text);
      lineCounts.set(value, (lineCounts.get(value) ?? 0) + 1);
    }
    const values = [...lineCounts.keys()];
    const texts = own.map(({ names }) => names.get(key)!.text);
    if (values.length < 2 || values.length > MOST_VALUES || texts.some(isMeasureWord) || areRelated(key, values)) return [];
    const beside = besideBy(own, key);
    return values.flatMap((one, at) =>
      values.slice(at + 1).flatMap((other) => {
        const pairs = beside.flatMap((group) => pairOf(group, key, one, other));
        const isAll = [one, other].every((value) => pairs.length === lineCounts.get(value));
        const apart = isAll ? areVersions(pairs) : 0;
        return apart > 0 ? [{ pairs, apart }] : [];
      }),
    );
  });
}

/** True of a name that may tell versions apart. What is a measure by its words is asked about as such. */
function tells(name: LineName | undefined): boolean {
  return !!name && !name.ofOffence && !name.ofPlace && !isMeasureHeader(name.header) && !isExtractHeader(name.header);
}

/** Lines that one column alone tells apart, by what it says of them. */
type Group = ReadonlyMap<string, readonly CountedLine[]>;

function besideBy(lines: readonly CountedLine[], key: string): readonly Group[] {
  const groups = new Map<string, Map<string, CountedLine[]>>();
  for (const line of lines) {
    const name = otherNames(line, key);
    const group = groups.get(name) ?? new Map<string, CountedLine[]>();
    groups.set(name, group);
    const value = normalised(line.names.get(key)!.text);
    group.set(value, [...(group.get(value) ?? []), line]);
  }
  return [...groups.values()];
}

function pairOf(group: Group, key: string, first: string, second: string): Versions["pairs"] {
  const [[one, ...ones], [other, ...others]] = [group.get(first) ?? [], group.get(second) ?? []];
  if (!one || !other || ones.length + others.length > 0) return [];
  return [{ one, other, names: [one.names.get(key)!, other.names.get(key)!] }];
}

/** The most that versions are apart in a month; 0 where they are none. */
function areVersions(pairs: Versions["pairs"]): number {
  let [square, months, apart, steps, rough, offences] = [0, 0, 0, 0, 0, 0];
  for (const { one, other } of pairs) {
    const its = other.values();
    const shared = [...one.values()].flatMap(([month, count]) => (its.has(month) ? [[count, its.get(month)!] as const] : []));
    const [first, second] = [0, 1].map((at) => shared.reduce((sum, both) => sum + both[at]!, 0)) as [number, number];
    if (shared.length !== one.months || shared.length !== other.months) return 0;
    if (Math.min(first, second) < SHARE * Math.max(first, second)) return 0;
    const ratio = first === 0 ? 1 : second / first;
    for (const [at, [count, same]] of shared.entries()) {
      if (count + same === 0) continue;
      square += (same - ratio * count) ** 2 / (ratio * (count + same));
      months += 1;
      apart = Math.max(apart, Math.abs(count - same));
      const before = shared[at - 1]?.[0];
      if (before === undefined || before + count === 0) continue;
      rough += (count - before) ** 2 / (count + before);
      steps += 1;
    }
    offences += first;
  }
  const isEnough = offences >= FEWEST.offences && months >= FEWEST.months;
  return isEnough && rough >= ROUGH * steps && square <= CHANCE * months ? apart : 0;
}
