import { labelled } from "../outline/shown";
import type { PaperChart } from "../paper";
import { labelRoom, LETTERS, linesWithin, rule, words, type Drawing, type Plot } from "./drawing";

/** The value axis and the names below it, and where the values are drawn between them. */
export interface Axes {
  readonly parts: readonly string[];
  readonly inside: Plot;
  /** The height of a value on the picture. */
  readonly y: (value: number) => number;
}

/** Room over the drawing for labels; under it, what the names of categories take beside their lines, and a line of them. */
const ABOVE = 10;
const BELOW = 4;
const NAME_LINE = 10;

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
  const inside = {
    left,
    top: plot.top + above,
    width: plot.width - left,
    height: plot.height - namesRoom(chart, plot.width - left) - above,
  };
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

/** Points between the names of two categories. */
const APART = 4;

/** The lines of each name that is shown, broken between words where it is wider than the room of its category. */
function namesOf({ categories, labelEvery }: PaperChart, width: number): readonly (readonly string[])[] {
  const room = (width / categories.length) * labelEvery - APART;
  return categories.map((name, index) => (index % labelEvery === 0 ? linesWithin(name, room) : []));
}

function namesRoom(chart: PaperChart, width: number): number {
  return BELOW + NAME_LINE * Math.max(...namesOf(chart, width).map((lines) => lines.length));
}

/** The names of the categories under the drawing, each in the middle of its room. */
export function categoryNames({ chart, colours }: Drawing, { left, top, width, height }: Plot): readonly string[] {
  const room = width / chart.categories.length;
  return namesOf(chart, width).flatMap((lines, index) =>
    lines.map((line, at) =>
      words(line, {
        ...{ x: left + room * (index + 0.5), y: top + height + 1 + NAME_LINE * (at + 1) },
        ...{ colour: colours.text, anchor: "middle" },
      }),
    ),
  );
}
