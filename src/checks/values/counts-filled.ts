import { finding, type Finding } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import { addressOf, rectangleOf } from "../places";
import { countedLines } from "../structure/alike/counted-lines";
import { card, counted, monthsText, number, placed, quoted } from "../writing";
import { cellOfPoint } from "./kinds/copied-runs";
import { filledRuns, type FilledRun } from "./kinds/filled-runs";

/** A count that was filled along the months: the same one, or one more each month. */
export const countsFilled = card("values", "countsFilled", "One count filled along", {
  waits: true,
  looksAt:
    "counts that are the same in 4 months or more, one after the other, or change by the same number from each month to the next, where they are too many and too large for chance and the other months vary",
  toDo: "Enter the months’ own counts.",
  message({ name, series, months, count, by }, at) {
    const own = `${number(months.length)} counts for ${series === 1 ? quoted(name) : `each of ${counted(series, "series", "series")}`} in ${monthsText(months)}`;
    const all = series === 1 ? ` ${number(count)}` : " the same";
    const how = by === 0 ? `are all${all}` : `${by > 0 ? "go up" : "go down"} by ${number(Math.abs(by))} each month`;
    return `${placed(at)}the ${own} ${how}, as if one was filled along. Enter the months’ own counts, or accept this and give the reason.`;
  },
  restsOn: ({ name, months, count, by }) => [name, months[0], count, by],
  find(input) {
    const runs = [...grouped(filledRuns(countedLines(input)), keyOf).values()];
    return runs.map(findingOf);
  },
});

/** Runs that were filled together. */
function keyOf({ series: { points }, start, months, by }: FilledRun): string {
  return [cellOfPoint(points[start]!)?.sheet, points[start]!.month, months, by].join("\n");
}

function findingOf(runs: readonly FilledRun[]): Finding {
  const { series, start, months, by } = runs[0]!;
  const pointsOf = (run: FilledRun) => run.series.points.slice(run.start, run.start + run.months);
  const cells = runs.flatMap(pointsOf).flatMap((point) => cellOfPoint(point) ?? []);
  const sheet = cells[0]?.sheet ?? null;
  const onSheet = cells.filter((cell) => cell.sheet === sheet);
  const address = rectangleOf(onSheet) ?? addressOf(onSheet);
  const own = series.points.slice(start, start + months);
  const details = { name: series.name, series: runs.length, months: own.map(({ month }) => month), count: own[0]!.count, by };
  return finding("countsFilled", { sheet, address }, details);
}
