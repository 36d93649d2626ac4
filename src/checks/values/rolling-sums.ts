import { finding, type Finding } from "../../domain/finding";
import { addMonths, type Month } from "../../domain/month";
import { addressOf } from "../places";
import { card, listed, number, placed, shortMonth, some, type CheckInput } from "../writing";
import { countedSeries, type CountedSeries, type SeriesGroup } from "./kinds/counted-series";
import { areRollingQuarters, isRolling, roughness, type Roughness } from "./kinds/series-shape";
import { areSumsOfThree } from "./kinds/sums-of-three";
import { leaveAnswer, linesToLeave } from "./kinds/leave-lines";
import { firstOf } from "./running-totals";

const QUOTED = 4;
/**
 * Of 100,000 series of counts, at most one looks like this by chance. So of a thousand workbooks with this many lines, at most two are
 * asked about.
 */
const MOST_ALONE = 200;

/** Figures that are each a sum of several months: they hardly move from month to month, or those of three months have nothing that comes and goes with these. */
export const rollingSums = card("values", "rollingSums", "Rolling months, not monthly counts", {
  scope: "table",
  looksAt:
    "series that change far less from month to month than monthly counts do by chance and because months differ in length, but far more over a year; and series of which every third figure comes to the same, as in sums of three months",
  toDo: "Leave them out if the counts of each month stand beside them. Otherwise enter the count of each month.",
  message: ({ of, values, share, over }, at) =>
    `${placed(at)}the figures of ${some(of)} look like ${LOOK[over ?? "several"]}, not monthly counts: they change by only ${share} of what chance and the months' lengths alone would bring (${listed(values.map(({ month, count }) => `${shortMonth(month)}: ${number(count)}`))}). Enter the count of each month. If these are monthly counts, accept this and give the reason.`,
  answers: ({ leave }) => leaveAnswer(leave),
  restsOn: ({ of }) => of,
  find(input) {
    const ofOthers = sumsOfOthers(input);
    if (ofOthers !== null) return ofOthers;
    const groups = countedSeries(input);
    const rolling = firstOf(groups, isRolling, (series, shape) => findingOf(series, shape, input), MOST_ALONE, isFarLarger);
    if (rolling.length > 0) return rolling;
    for (const { series } of groups) {
      const shape = areSumsOfThree(series);
      if (shape !== null) return [findingOf(series, shape, input, 3)];
      const ofQuarters = areRollingQuarters(series);
      if (ofQuarters !== null) return [findingOf(series, ofQuarters, input, 12)];
    }
    return [];
  },
});

/** What figures look like that are added up, or averaged, over so many months; or over several, where that cannot be told. */
const LOOK = {
  12: "rolling 12-month totals",
  3: "rolling 3-month totals or averages",
  several: "rolling totals or averages of several months",
} as const;

/** In how many months a line must be the sum of another's last 12 before that is not a coincidence. */
const FEWEST_SUMS = 3;
/** And how many bits their counts must have: where something happens once in a year, the 12 months to any day have one, as many lines have. */
const FEWEST_BITS = 12;

/** Lines that are, month by month, the sum of 12 months of a line beside them. There is no doubt about these. */
function sumsOfOthers(input: CheckInput): readonly Finding[] | null {
  for (const { sheet, series } of countedSeries(input)) {
    if (sheet === null || series.length > MOST_ALONE) continue;
    const single = series.filter(({ length }) => length === 1).map((each) => ({ each, sums: yearSums(each) }));
    const sums = single.filter(({ sums }) => sums.size >= FEWEST_SUMS);
    const found = single.flatMap(({ each }) => (sums.some((other) => other.each !== each && isSumOf(each, other.sums)) ? [each] : []));
    if (found.length > 0) return [findingOf(found, roughness(found), input, 12)];
  }
  return null;
}

/** The sum of 12 months up to each month that has all of them. */
function yearSums({ points }: CountedSeries): ReadonlyMap<Month, number> {
  const counts = new Map(points.map(({ month, count }) => [month, count]));
  const sums = new Map<Month, number>();
  for (const { month } of points) {
    let sum: number | undefined = 0;
    for (let back = 0; back < 12 && sum !== undefined; back += 1) {
      const count = counts.get(addMonths(month, -back));
      sum = count === undefined ? undefined : sum + count;
    }
    if (sum !== undefined) sums.set(month, sum);
  }
  return sums;
}

function isSumOf({ points }: CountedSeries, sums: ReadonlyMap<Month, number>): boolean {
  let [same, bits] = [0, 0];
  for (const { month, count } of points) {
    const sum = sums.get(month);
    if (sum === undefined || count === 0) continue;
    if (sum !== count) return false;
    same += 1;
    bits += Math.log2(1 + count);
  }
  return same >= FEWEST_SUMS && bits >= FEWEST_BITS;
}

/** Among so few series, each may be kept as rolling sums, whatever the others are. */
const FEW = 3;
/** A sum of 12 months is 12 times a month; a place may be smaller than the rest. */
const LARGER = 4;

/**
 * Among many series, a single one is taken for rolling sums only where it is as much larger than others as 12 months are than one: small
 * even counts look like rolling sums by themselves. The others are those of the same offence or district, or all series where one name
 * tells lines apart.
 */
function isFarLarger(series: CountedSeries, { series: all }: SeriesGroup): boolean {
  if (all.length <= FEW) return true;
  const isLike = ({ names }: CountedSeries) => names.length < 2 || names.some((name) => series.names.includes(name));
  const like = all.filter((other) => other !== series && isLike(other)).map(meanOf);
  const usual = like.sort((one, other) => one - other)[like.length >> 1] ?? 0;
  return meanOf(series) >= LARGER * Math.max(1, usual);
}

function meanOf({ points }: CountedSeries): number {
  return points.reduce((sum, { count }) => sum + count, 0) / Math.max(1, points.length);
}

function findingOf(series: readonly CountedSeries[], { besideLengths }: Roughness, input: CheckInput, over?: 3 | 12): Finding {
  const example = series.toSorted((one, other) => other.points.length - one.points.length)[0]!;
  const quoted = example.points.slice(-QUOTED);
  const cells = quoted.flatMap(({ cell }) => cell ?? []);
  const place = { sheet: example.sheet, address: cells.length === 0 ? null : addressOf(cells) };
  const details = {
    of: series.map(({ label }) => label),
    share: `${Math.max(1, Math.round(Math.sqrt(besideLengths) * 100))}%`,
    values: quoted.map(({ month, count }) => ({ month, count })),
    leave: linesToLeave(series, input),
    ...(over === undefined ? {} : { over }),
  };
  return finding("rollingSums", place, details);
}
