import { localAddress } from "../../domain/address";
import type { ControlChart } from "../../domain/control-chart";
import { shortMonth } from "../../domain/month";
import { controlReading } from "../control-words";
import { strandName } from "../names";
import type { ChartPlan, SeriesPlan } from "../plan";
import type { ReportStrand } from "../report";
import { gridUnit, inTitle, titled } from "./charts";
import type { ControlCells } from "./control-data";
import type { SheetBuilder } from "./sheet-builder";

const HEIGHT = 108;
/** Names of months that have room beside one another. */
const MOST_LABELS = 14;

/** Adds a strand's control chart in a row of its own, and below it what it shows in words. */
export function addControlChart(
  sheet: SheetBuilder,
  { key, measure }: ReportStrand,
  chart: ControlChart,
  cells: ControlCells,
  force: string | null,
  lastColumn: number,
): ChartPlan {
  const row = sheet.row(HEIGHT);
  const reading = controlReading(chart);
  sheet.words("small", reading);
  const { points } = chart;
  const series = (name: string, values: string, look: SeriesPlan["look"] & string, colour: SeriesPlan["colour"]): SeriesPlan => ({
    name,
    values,
    categories: cells.months,
    colour,
    barColours: [],
    look,
  });
  const words = `${shortMonth(points[0]!.month)} to ${shortMonth(points.at(-1)!.month)}`;
  return {
    name: strandName(key, "Control"),
    kind: "lines",
    title: titled(force, `${inTitle(measure)} each month, ${words}, with mean and limits`),
    colouredWords: [],
    // The last stand before the others.
    series: [
      series("Lower limit", cells.lower, "dashes", "limits"),
      series("Upper limit", cells.upper, "dashes", "limits"),
      series("Mean", cells.mean, "line", "limits"),
      series("Offences", cells.counts, "points", "main"),
      series("Marked", cells.marked, "diamonds", "signal"),
    ],
    gap: 0,
    ...axisOf(chart),
    labels: null,
    labelEvery: [1, 2, 3, 6, 12].find((every) => points.length / every <= MOST_LABELS) ?? 24,
    area: {
      from: localAddress({ row, column: 0, rows: 1, columns: 1 }),
      to: localAddress({ row, column: lastColumn, rows: 1, columns: 1 }),
    },
  };
}

/** From a round number under all that is drawn: what months differ by is to be seen, and lines, other than bars, need not begin at zero. */
function axisOf({ points }: ControlChart): Pick<ChartPlan, "minimum" | "majorUnit"> {
  const drawn = points.flatMap(({ count, limits }) => [count, ...(limits ? [limits.lower, limits.upper] : [])]);
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const majorUnit = gridUnit(most - least);
  const minimum = Math.floor(least / majorUnit) * majorUnit;
  return minimum <= majorUnit ? { minimum: 0, majorUnit: gridUnit(most) } : { minimum, majorUnit };
}
