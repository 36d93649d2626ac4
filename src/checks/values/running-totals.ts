import { finding, type Finding } from "../../domain/finding";
import { monthName, monthNumberOf, type Month } from "../../domain/month";
import { addressOf } from "../places";
import { card, listed, number, placed, shortMonth, some, type CheckInput } from "../writing";
import { addedUp, countedSeries, type CountedSeries, type SeriesGroup } from "./kinds/counted-series";
import { leaveAnswer, linesToLeave } from "./kinds/leave-lines";
import { isRunningTotal, runsUpFrom } from "./kinds/series-shape";

const QUOTED = 4;

/** Figures that run up from the start of each year: each holds all months before it. */
export const runningTotals = card("values", "runningTotals", "Running totals, not monthly counts", {
  scope: "table",
  looksAt: "series that only grow during each year and drop when the next begins, or do so in one year beside the counts of others",
  toDo: "Leave them out if the counts of each month stand beside them. Otherwise enter the count of each month: each figure less the one before it. The first of the year stays as it is.",
  message: ({ of, start, from, values }, at) =>
    `${placed(at)}the figures of ${some(of)} grow from ${from === undefined ? `${monthName(start as Month)} to the end of each year` : `${shortMonth(from)} on`} (${listed(values.map(({ month, count }) => `${shortMonth(month)}: ${number(count)}`))}), so adding them up would count most offences many times. Enter the count of each month: each figure less the one before it. ${monthName(start as Month)} stays as it is.`,
  answers: ({ leave }) => leaveAnswer(leave),
  restsOn: ({ of, start }) => [of, start],
  find: (input) => {
    const groups = countedSeries(input);
    const found = firstOf(groups, isRunningTotal, (series, { start }) => findingOf(series, start, input), Infinity);
    return found.length > 0 ? found : runsBesideCounts(groups, input);
  },
});

/** Of more lines than this for each that runs up in one year, one looks so by chance. */
const MOST_FOR_EACH = 20;

/** Lines that run up in one year, and have monthly counts in others. */
function runsBesideCounts(groups: readonly SeriesGroup[], input: CheckInput): readonly Finding[] {
  for (const { series } of groups) {
    const found = series.flatMap((each) => {
      const from = runsUpFrom(each);
      return from === null ? [] : [{ each, from }];
    });
    const from = found[0]?.from;
    const own = found.flatMap((one) => (one.from === from ? [one.each] : []));
    if (from !== undefined && series.length <= MOST_FOR_EACH * own.length) return [findingOf(own, monthNumberOf(from), input, from)];
  }
  return [];
}

/**
 * The first group with such series, and the finding about them. Strands come before the lines that they count, which show the same. If a
 * group is not so as a whole, each series is tested alone, in groups of at most `mostAlone`: among many, one looks like anything by
 * chance. Several that pass must also pass when added up. Series that are even only because they are made up, or because of a season, do
 * not.
 */
export function firstOf<Shape>(
  groups: readonly SeriesGroup[],
  shapeOf: (series: readonly CountedSeries[]) => Shape | null,
  findingFor: (series: readonly CountedSeries[], shape: Shape) => Finding,
  mostAlone: number,
  mayBeAlone: (series: CountedSeries, group: SeriesGroup) => boolean = () => true,
): readonly Finding[] {
  const isTogether = (series: readonly CountedSeries[]) => series.length === 1 || shapeOf([addedUp(series)]) !== null;
  for (const group of groups) {
    const { sheet, series } = group;
    const shape = shapeOf(series);
    if (shape !== null && (sheet === null || isTogether(series))) return [findingFor(series, shape)];
    if (series.length > mostAlone) continue;
    const alone = series.filter((each) => mayBeAlone(each, group) && shapeOf([each]) !== null);
    if (alone.length > 0 && isTogether(alone)) return [findingFor(alone, shapeOf([alone[0]!])!)];
  }
  return [];
}

function findingOf(series: readonly CountedSeries[], start: number, input: CheckInput, from?: Month): Finding {
  const example = series.toSorted((one, other) => sum(other) - sum(one))[0]!;
  const isStart = (month: Month) => (from === undefined ? monthNumberOf(month) === start : month === from);
  const first = example.points.findLastIndex(({ month }) => isStart(month));
  const quoted = example.points.slice(Math.max(0, first - 2), Math.max(0, first - 2) + QUOTED);
  const cells = quoted.flatMap(({ cell }) => cell ?? []);
  const place = { sheet: example.sheet, address: cells.length === 0 ? null : addressOf(cells) };
  const details = {
    of: series.map(({ label }) => label),
    // Month numbers from 0, as `monthName` takes them.
    start: start - 1,
    ...(from === undefined ? {} : { from }),
    values: quoted.map(({ month, count }) => ({ month, count })),
    leave: linesToLeave(series, input),
  };
  return finding("runningTotals", place, details);
}

function sum({ points }: CountedSeries): number {
  return points.reduce((all, { count }) => all + count, 0);
}
