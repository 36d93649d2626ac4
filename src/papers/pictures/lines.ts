import type { PaperSeries } from "../paper";
import { axesOf, categoryNames } from "./axis";
import { at, type Drawing, type Plot } from "./drawing";

/** Lines from month to month, as a control chart has them: broken where a value is missing. */
export function lineParts(drawing: Drawing): readonly string[] {
  const { parts, inside, y } = axesOf(drawing);
  return [...parts, ...linesOver(drawing, inside, y), ...categoryNames(drawing, inside)];
}

/** The series that have the look of a line, drawn between these axes. */
export function linesOver({ chart, colours }: Drawing, inside: Plot, y: (value: number) => number): readonly string[] {
  const x = (index: number) => inside.left + (inside.width / chart.categories.length) * (index + 0.5);
  return chart.series.flatMap((series) => {
    if (series.look === undefined) return [];
    const points = series.values.map((value, index) => (value === null ? null : ([x(index), y(value)] as const)));
    const line = series.look === "diamonds" ? [] : pathsOf(points, series);
    return [...line, ...points.flatMap((point) => (point === null ? [] : marker(point, series, colours.text)))];
  });
}

function pathsOf(points: readonly (readonly [number, number] | null)[], { colour, look }: PaperSeries): readonly string[] {
  const runs = points.reduce<(readonly [number, number])[][]>((made, point, index) => {
    if (point === null) return made;
    if (index === 0 || points[index - 1] === null) made.push([]);
    made.at(-1)!.push(point);
    return made;
  }, []);
  const dashes = look === "dashes" ? ` stroke-dasharray="4 3"` : "";
  return runs.map(
    (run) =>
      `<polyline points="${run.map(([left, top]) => `${at(left)},${at(top)}`).join(" ")}" fill="none" stroke="${colour}" stroke-width="${look === "points" ? 1.25 : 1}"${dashes}/>`,
  );
}

function marker([x, y]: readonly [number, number], { colour, look }: PaperSeries, edge: string): readonly string[] {
  if (look === "points") return [`<circle cx="${at(x)}" cy="${at(y)}" r="1.5" fill="${colour}"/>`];
  if (look !== "diamonds") return [];
  return [`<path d="M${at(x)} ${at(y - 3.5)}l3.5 3.5-3.5 3.5-3.5-3.5z" fill="${colour}" stroke="${edge}" stroke-width="0.75"/>`];
}
