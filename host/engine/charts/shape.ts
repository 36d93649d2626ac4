import type { ChartColor, ChartLine, ShapeProperties } from "@cj-tech-master/excelts/chart";
import { without } from "../without";

/** DrawingML counts lengths in these. */
export const EMU_PER_POINT = 12_700;

/** The Office theme's colours by DrawingML's index, for charts that name a colour by its place in the theme. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** "#RRGGBB" of a colour as far as it can be told; a theme's own tints are left out. */
export function hexOf(color: ChartColor | undefined): string | undefined {
  const hex = color?.srgb ?? (color?.theme === undefined ? undefined : THEME[color.theme]);
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

/** "#12ab34" as the engine wants it; undefined when it is no colour. */
export function colourOf(text: string): ChartColor | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  const named = NAMED[text.trim().toLowerCase()];
  return hex ? { srgb: hex.toUpperCase() } : named ? { srgb: named } : undefined;
}

/** The names that add-ins use; the others of HTML are refused by name. */
const NAMED: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  purple: "800080",
  gray: "808080",
  grey: "808080",
  silver: "C0C0C0",
  navy: "000080",
};

/** Excel's line styles by the engine's dashes. */
export const LINE_STYLES = { Continuous: "solid", Dash: "dash", DashDot: "dashDot", DashDotDot: "lgDashDotDot", Dot: "sysDash", RoundDot: "sysDot" } as const;
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

/** A line that is set is a line that is seen. */
function visible(line: ChartLine | undefined): ChartLine {
  return without(line ?? {}, "noFill");
}
