import type { CellRange } from "../../domain/address";
import { finding, type Finding, type FindingPlace } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import { addressOf, rectangleOf } from "../places";
import { countedLines } from "../structure/alike/counted-lines";
import { card, counted, monthsText, number, placed, quoted } from "../writing";
import { cellOfPoint, type NamedSeries } from "./kinds/copied-runs";
import { filledRuns, type FilledRun } from "./kinds/filled-runs";
import { roundedSeries } from "./kinds/rounded-series";

/** A count that was filled along the months: the same one, or one more each month. */
export const countsFilled = card("values", "countsFilled", "Counts filled along or rounded", {
  waits: true,
  looksAt:
    "counts that are the same in 4 months or more, one after the other, or change by the same number from each month to the next, where they are too many and too large for chance and the other months vary; and series whose counts are all multiples of 10 or the like, beside others that are not",
  toDo: "Enter the months’ own counts.",
  message({ name, series, months, count, by, roundedTo }, at) {
    if (roundedTo !== undefined)
      return `${placed(at)}all ${number(months.length)} counts for ${series === 1 ? quoted(name) : `each of ${counted(series, "series", "series")}`} are multiples of ${roundedTo}, as if they were rounded, and other counts are not. Enter the exact counts, or accept this and give the reason.`;
    const own = `${number(months.length)} counts for ${series === 1 ? quoted(name) : `each of ${counted(series, "series", "series")}`} in ${monthsText(months)}`;
    const all = series === 1 ? ` ${number(count)}` : " the same";
    const how = by === 0 ? `are all${all}` : `${by > 0 ? "go up" : "go down"} by ${number(Math.abs(by))} each month`;
    return `${placed(at)}the ${own} ${how}, as if one was filled along. Enter the months’ own counts, or accept this and give the reason.`;
  },
  restsOn: ({ name, months, count, by, roundedTo }) => [name, months[0], count, by, ...(roundedTo === undefined ? [] : [roundedTo])],
  find(input) {
    const lines = countedLines(input);
    const runs = [...grouped(filledRuns(lines), keyOf).values()];
    const rounded = [
      ...grouped(
        roundedSeries(lines),
        ({ points, step }) => `${String(cellOfPoint(points[0]!)?.sheet)}\n${points.length}\n${step}`,
      ).values(),
    ];
    return [...runs.map(findingOf), ...rounded.map(findingOfRounded)];
  },
});

/** Series of one sheet and as many months that are rounded alike. */
function findingOfRounded(all: readonly NamedSeries[]): Finding {
  const { name, points, step } = all[0]!;
  const cells = all.flatMap((series) => series.points.flatMap((point) => cellOfPoint(point) ?? []));
  const details = { name, series: all.length, months: points.map(({ month }) => month), count: points[0]!.count, by: 0, roundedTo: step };
  return finding("countsFilled", placeOf(cells), details);
}

/** Where cells of a first sheet are. */
function placeOf(cells: readonly CellRange[]): FindingPlace {
  const sheet = cells[0]?.sheet ?? null;
  const onSheet = cells.filter((cell) => cell.sheet === sheet);
  return { sheet, address: rectangleOf(onSheet) ?? addressOf(onSheet) };
}

/** Runs that were filled together. */
function keyOf({ series: { points }, start, months, by }: FilledRun): string {
  return [cellOfPoint(points[start]!)?.sheet, points[start]!.month, months, by].join("\n");
}

function findingOf(runs: readonly FilledRun[]): Finding {
  const { series, start, months, by } = runs[0]!;
  const pointsOf = (run: FilledRun) => run.series.points.slice(run.start, run.start + run.months);
  const cells = runs.flatMap(pointsOf).flatMap((point) => cellOfPoint(point) ?? []);
  const own = series.points.slice(start, start + months);
  const details = { name: series.name, series: runs.length, months: own.map(({ month }) => month), count: own[0]!.count, by };
  return finding("countsFilled", placeOf(cells), details);
}
