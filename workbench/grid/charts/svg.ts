import type { ChartColor, ChartTextProperties, ShapeProperties } from "../../../host/library";

/** Office's own colours for series, in their order. */
const SERIES = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];
const PIXELS_PER_POINT = 4 / 3;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const tag = (name: string, attributes: Readonly<Record<string, string | number>>, content = ""): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${typeof value === "number" ? Math.round(value * 10) / 10 : escaped(value)}"`)
    .join(" ")}>${content}</${name}>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  tag("rect", { x, y, width, height, fill });
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string): string =>
  tag("line", { x1, y1, x2, y2, stroke, "stroke-width": 1 });

/** The style of a chart's text. */
export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly font: string;
}

export function lookOf(text: ChartTextProperties | undefined, points: number): TextLook {
  return {
    size: (text?.size === undefined ? points : text.size / 100) * PIXELS_PER_POINT,
    colour: hex(text?.color) ?? "#595959",
    bold: text?.bold ?? false,
    font: `${text?.fontFamily ?? "Calibri"}, Arial, sans-serif`,
  };
}

/** A text with its "start", "middle" or "end" at a point of its base line; rotated about that point on request. */
export function words(text: string, x: number, y: number, anchor: "start" | "middle" | "end", look: TextLook, turned = 0): string {
  const turn = turned === 0 ? {} : { transform: `rotate(${turned} ${Math.round(x)} ${Math.round(y)})` };
  return tag(
    "text",
    {
      x,
      y,
      "text-anchor": anchor,
      "font-size": look.size,
      "font-family": look.font,
      "font-weight": look.bold ? 700 : 400,
      fill: look.colour,
      "xml:space": "preserve",
      ...turn,
    },
    escaped(text),
  );
}

/** Roughly how wide a text is, so that others can avoid it. */
export const widthOf = (text: string, { size, bold }: TextLook): number => text.length * size * (bold ? 0.6 : 0.55);

function hex(colour: ChartColor | undefined): string | undefined {
  return colour?.srgb === undefined ? undefined : `#${colour.srgb}`;
}

/** A shape's fill colour; undefined where it has none or Office chooses. */
export const fillOf = (shape: ShapeProperties | undefined): string | undefined => hex(shape?.fill?.solid);
export const seriesColour = (shape: ShapeProperties | undefined, index: number): string =>
  fillOf(shape) ?? `#${SERIES[index % SERIES.length]!}`;
/** The colour of a shape's line; undefined where it has none. */
export const lineOf = (shape: ShapeProperties | undefined, otherwise: string): string | undefined =>
  shape?.line?.noFill ? undefined : (hex(shape?.line?.color) ?? otherwise);
