import type { CellRange } from "../../../domain/address";
import { grouped } from "../../../domain/grouped";
import type { Month } from "../../../domain/month";
import { normalised } from "../../../domain/text";
import { isWholeName } from "../../../reading/texts";
import { offenceOf, type CountedLine } from "../../structure/alike/counted-lines";

/** Fewer months may be the same by chance, or because a figure is not in yet. */
const FEWEST_MONTHS = 6;
/** Counts with fewer different values are made up, and alike by that. */
const FEWEST_DIFFERENT = 4;
/** How many bits counts that agree must have beside those that tell the pairs apart: of 100,000 workbooks, one has such a pair by chance. */
export const FEWEST_BITS = 17;

/** Counts of months one after the other that stand again in the same months of another year, or of another line. */
export interface CopiedRun {
  readonly copy: Stretch;
  readonly of: Stretch;
  readonly months: number;
}

export interface Stretch {
  readonly series: NamedSeries;
  readonly start: number;
}

/** The counts of one name, over all tables that have some of its months. */
export interface NamedSeries {
  readonly name: string;
  readonly texts: readonly string[];
  readonly points: readonly Point[];
  /** How much of a count may be the same because it is rounded: 10 of tens. */
  readonly step: number;
}

export interface Point {
  readonly month: Month;
  readonly count: number;
  readonly line: CountedLine;
}

/** The cell of a line's count of a month. */
export function cellOfPoint({ line: { counts, line }, month }: Pick<Point, "line" | "month">): CellRange | null {
  const step = counts.steps.findIndex((each) => each.month === month && !each.total);
  return step < 0 ? null : counts.cellOf(line, step);
}

/** The longest stretches of counts that stand twice, too many and too large for chance. */
export function copiedRuns(lines: readonly CountedLine[]): readonly CopiedRun[] {
  const all = seriesOf(lines);
  // By a number that stretches of the same counts share; a table may have a hundred thousand of them.
  const firsts = new Map<number, Stretch>();
  return all.flatMap((series) => {
    const found: CopiedRun[] = [];
    for (let start = 0; start + FEWEST_MONTHS <= series.points.length; start += 1) {
      const key = keyOf(series.points, start);
      if (key === null) continue;
      const copy = { series, start };
      const of = firsts.get(key);
      const run = of && runOf(of, copy, all.length);
      if (run) found.push(run);
      else if (!of) firsts.set(key, copy);
    }
    return found;
  });
}

/** The month of the year and the counts from a place on as one number; null where a month is missing, or the counts are too alike. */
function keyOf(points: readonly Point[], start: number): number | null {
  if (points[start + FEWEST_MONTHS - 1]!.month - points[start]!.month !== FEWEST_MONTHS - 1) return null;
  let [key, different] = [points[start]!.month % 12, 0];
  for (let at = start; at < start + FEWEST_MONTHS; at += 1) {
    const { count } = points[at]!;
    key = (Math.imul(key, 1_000_003) + count) | 0;
    let before = start;
    while (points[before]!.count !== count) before += 1;
    if (before === at) different += 1;
  }
  return different < FEWEST_DIFFERENT ? null : key;
}

/** Lines of one name as one, month by month. Where two tables have the same month, the first counts. */
export function seriesOf(lines: readonly CountedLine[]): readonly NamedSeries[] {
  const nameOf = ({ names }: CountedLine) => [...names.values()].flatMap(({ text }) => (text === "" ? [] : [text]));
  const monthly = lines.filter(({ counts }) => counts.table.length === 1);
  return [...grouped(monthly, (line) => nameOf(line).map(normalised).join("\n")).values()].map((own) => {
    const points = new Map<Month, Point>();
    for (const line of own) {
      for (const [key, count] of line.values()) {
        const month = Number.parseInt(key, 10) as Month;
        if (!points.has(month)) points.set(month, { month, count, line });
      }
    }
    const texts = nameOf(own[0]!);
    const sorted = [...points.values()].toSorted((one, other) => one.month - other.month);
    return { name: texts.join(", "), texts, points: sorted, step: sorted.reduce((step, { count }) => greatestDivisor(step, count), 0) };
  });
}

/** The run from here on; null where it began before, where chance may have made it, or where one line holds the other. */
function runOf(of: Stretch, copy: Stretch, among: number): CopiedRun | null {
  const at = ({ series, start }: Stretch, step: number) => series.points[start + step];
  const isSame = (step: number) => {
    const [one, other] = [at(of, step), at(copy, step)];
    return one !== undefined && one.count === other?.count && one.month - at(of, 0)!.month === other.month - at(copy, 0)!.month;
  };
  if (isSame(-1)) return null;
  let months = 0;
  // A year that repeats the one before it ends where that one begins.
  const most = of.series === copy.series ? copy.start - of.start : Infinity;
  while (months < most && isSame(months)) months += 1;
  if (months < FEWEST_MONTHS) return null;
  const step = Math.max(1, of.series.step, copy.series.step);
  const counts = of.series.points.slice(of.start, of.start + months).map(({ count }) => count);
  // Two Poisson counts of mean λ are the same with a probability of about 1 / √(4πλ).
  const bits = counts.reduce((sum, count) => sum + (count > 0 ? Math.max(0, Math.log2(4 * Math.PI * count) / 2 - Math.log2(step)) : 0), 0);
  const isOther = of.series !== copy.series;
  const pairs = copy.series.points.length * among * (isOther ? among : 1);
  return bits < FEWEST_BITS + Math.log2(pairs) || (isOther && mayBePart(of, copy, months)) ? null : { of, copy, months };
}

/** True of two lines of which one may be a part, or all, of the other: an offence of which nothing else was recorded for a while. */
function mayBePart({ series: one, start }: Stretch, { series: other, start: from }: Stretch, months: number): boolean {
  if (areNamedAlike(one.texts, other.texts)) return true;
  const isShifted = one.points[start]!.month !== other.points[from]!.month;
  if (isShifted) return false;
  const others = new Map(other.points.map(({ month, count }) => [month, count]));
  const apart = one.points.flatMap(({ month, count }) => (others.has(month) ? [count - others.get(month)!] : [])).filter((by) => by !== 0);
  // Two places with all of their months alike are told as such.
  if (apart.length === 0) return offenceOf(one.points[0]!.line) === offenceOf(other.points[0]!.line);
  const isWithin = apart.every((by) => by > 0) || apart.every((by) => by < 0);
  const usual = apart.reduce((sum, by) => sum + Math.abs(by), 0) / apart.length;
  // What is left of a whole is 0 in all of these months where it is small, or ends.
  return isWithin && usual * months < LEFT_OVER;
}
/** So many offences are not missing by chance. */
const LEFT_OVER = 30;

/** "Burglary" and "All burglary": one has all words of the other, or says that it is a whole. */
function areNamedAlike(one: readonly string[], other: readonly string[]): boolean {
  const own = [one.filter((text) => !other.includes(text)), other.filter((text) => !one.includes(text))].map((texts) => texts.join(" "));
  const [few, many] = own.map((text) => new Set(normalised(text).match(/[\p{L}\d]+/gu) ?? [])).toSorted((a, b) => a.size - b.size);
  return own.some(isWholeName) || (few!.size > 0 && [...few!].every((word) => many!.has(word)));
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 || !Number.isInteger(other) ? one : greatestDivisor(other, one % other);
}
