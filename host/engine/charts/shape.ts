import type { ChartColor, ChartLine, ShapeProperties } from "../../library";
import { colourOf as cellColourOf, hexOf as cellHexOf } from "../colours";
import { without } from "../without";

/** DrawingML measures lengths in these. */
export const EMU_PER_POINT = 12_700;

/** "#RRGGBB" for a colour, as far as it is known; a theme's own tints are left out. */
export function hexOf(color: ChartColor | undefined): string | undefined {
  return cellHexOf(
    color && { ...(color.srgb !== undefined && { argb: color.srgb }), ...(color.theme !== undefined && { theme: color.theme }) },
  );
}

/** A colour of "#RRGGBB" or a name, as for cells; anything else is refused. */
export const colourOf = (text: string): ChartColor => ({ srgb: cellColourOf(text).argb.slice(2) });

/** Excel's line styles by the engine's dashes. */
export const LINE_STYLES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
} as const;
export type LineStyle = keyof typeof LINE_STYLES | "None" | "Automatic";

export function lineStyleOf(line: ChartLine | undefined): LineStyle {
  if (!line) return "Automatic";
  if (line.noFill) return "None";
  const found = (Object.keys(LINE_STYLES) as (keyof typeof LINE_STYLES)[]).find((style) => LINE_STYLES[style] === (line.dash ?? "solid"));
  return found ?? "Dash";
}

export function setLineStyle(shape: ShapeProperties, style: LineStyle): void {
  if (style === "Automatic") delete shape.line;
  else if (style === "None") shape.line = { noFill: true };
  else shape.line = { ...visible(shape.line), dash: LINE_STYLES[style] };
}

export function setLineColour(shape: ShapeProperties, color: ChartColor): void {
  shape.line = { ...visible(shape.line), color };
}

/** The width of a line in points. */
export function setLineWeight(shape: ShapeProperties, points: number): void {
  shape.line = { ...visible(shape.line), width: Math.round(points * EMU_PER_POINT) };
}

/** A line with a setting is a visible line. */
function visible(line: ChartLine | undefined): ChartLine {
  return without(line ?? {}, "noFill");
}
