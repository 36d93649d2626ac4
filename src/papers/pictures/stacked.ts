import { NO_FILL } from "../paper";
import { axesOf, categoryNames } from "./axis";
import { rectangle, type Drawing } from "./drawing";

/** Columns of several series on one another, from the axis up. */
export function stackedParts(drawing: Drawing): readonly string[] {
  const { chart } = drawing;
  const sums = chart.categories.map((_, index) => chart.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  // The axis is as high as the columns together.
  const { parts, inside, y } = axesOf({ ...drawing, chart: { ...chart, series: [{ ...chart.series[0]!, values: sums }] } });
  const room = inside.width / chart.categories.length;
  const width = room / (1 + chart.gap / 100);
  const columns = chart.categories.flatMap((_, index) => {
    let below = 0;
    return chart.series.flatMap(({ values, colour, barColours }) => {
      const value = values[index] ?? 0;
      if (value === 0) return [];
      const left = inside.left + room * index + (room - width) / 2;
      const top = y(below + value);
      const height = y(below) - top;
      below += value;
      const own = barColours[index] ?? colour;
      return own === NO_FILL ? [] : [rectangle({ left, top, width, height }, own)];
    });
  });
  return [...parts, ...columns, ...categoryNames(drawing, inside)];
}
