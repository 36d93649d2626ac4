import { axesOf, categoryNames } from "./axis";
import { labelOf, rectangle, words, type Drawing } from "./drawing";
import { linesOver } from "./lines";

/** Columns from the axis up: those of one period side by side. A series that has the look of a line is one, over them. */
export function columnParts(drawing: Drawing): readonly string[] {
  const { chart, colours } = drawing;
  const { parts, inside, y } = axesOf(drawing);
  const room = inside.width / chart.categories.length;
  const standing = chart.series.filter(({ look }) => look === undefined);
  const width = room / (standing.length + chart.gap / 100);
  const bottom = inside.top + inside.height;
  const columns = standing.flatMap(({ values, colour, barColours }, series) =>
    values.flatMap((value, index) => {
      if (value === null) return [];
      const left = inside.left + room * index + (room - width * standing.length) / 2 + width * series;
      const top = y(value);
      const label = labelOf(chart, value);
      return [
        rectangle({ left, top, width, height: bottom - top }, barColours[index] ?? colour),
        ...(label === "" ? [] : [words(label, { x: left + width / 2, y: top - 3, colour: colours.text, anchor: "middle" })]),
      ];
    }),
  );
  return [...parts, ...columns, ...linesOver(drawing, inside, y), ...categoryNames(drawing, inside)];
}
