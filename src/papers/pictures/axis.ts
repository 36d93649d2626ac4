import { labelled } from "../outline/shown";
import { labelRoom, LETTERS, rule, words, type Drawing, type Plot } from "./drawing";

/** The value axis and the names below it, and where the values are drawn between them. */
export interface Axes {
  readonly parts: readonly string[];
  readonly inside: Plot;
  /** The height of a value on the picture. */
  readonly y: (value: number) => number;
}

/** Room under the drawing for the names of categories, and over it for labels. */
const BELOW = 14;
const ABOVE = 10;

/** Gridlines with their counts at the left, and the line that the columns stand on. */
export function axesOf({ chart, colours, plot }: Drawing): Axes {
  const values = chart.series.flatMap((series) => series.values.flatMap((value) => value ?? []));
  const least = chart.minimum ?? Math.min(0, ...values);
  const most = Math.max(...values, least + 1);
  const unit = chart.majorUnit;
  const top = unit === null ? most : least + Math.ceil((most - least) / unit) * unit;
  const steps = unit === null ? [] : Array.from({ length: Math.round((top - least) / unit) + 1 }, (_, step) => least + step * unit);
  const names = steps.map((step) => labelled(step, "count"));
  const left = names.length === 0 ? 0 : labelRoom(names) + 6;
  const above = chart.labels === null ? 4 : ABOVE;
  const inside = { left, top: plot.top + above, width: plot.width - left, height: plot.height - BELOW - above };
  const bottom = inside.top + inside.height;
  const y = (value: number) => bottom - ((value - least) / (top - least)) * inside.height;
  const lines = steps.map((step, index) =>
    [
      step === least ? "" : rule([left, y(step)], [plot.width, y(step)], colours.gridline),
      words(names[index]!, { x: left - 4, y: y(step) + LETTERS.axis * 0.35, colour: colours.text, anchor: "end" }),
    ].join(""),
  );
  return { parts: [...lines, rule([left, bottom], [plot.width, bottom], colours.grey)], inside, y };
}

/** The names of the categories under the drawing, each in the middle of its room. */
export function categoryNames({ chart, colours }: Drawing, { left, top, width, height }: Plot): readonly string[] {
  const room = width / chart.categories.length;
  return chart.categories.flatMap((name, index) =>
    index % chart.labelEvery === 0
      ? words(name, { x: left + room * (index + 0.5), y: top + height + 11, colour: colours.text, anchor: "middle" })
      : [],
  );
}
