import { hexOf } from "../engine/colours";
import type { CellStyle } from "../engine/style";
import type { Color } from "../library";

/** The API's words for patterns, with the file format's. Gradients are not provided. */
export const PATTERNS = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
} as const;

type Pattern = (typeof PATTERNS)[keyof typeof PATTERNS];
type Patterned = CellStyle & {
  readonly fill: { readonly type: "pattern"; readonly pattern: Pattern; readonly fgColor?: Color; readonly bgColor?: Color };
};

const isPattern = (style: CellStyle): style is Patterned => style.fill?.type === "pattern";

/** Whether there is a pattern of two colours: the fill's own colour is then behind it. */
export const hasPattern = (style: CellStyle): style is Patterned =>
  isPattern(style) && style.fill.pattern !== "none" && style.fill.pattern !== "solid";

const colourBehind = (style: CellStyle): Color | undefined =>
  hasPattern(style) ? style.fill.bgColor : isPattern(style) && style.fill.pattern === "solid" ? style.fill.fgColor : undefined;

export const fillColour = (style: CellStyle): string => hexOf(colourBehind(style)) ?? "#FFFFFF";

export function patternOf(style: CellStyle): keyof typeof PATTERNS {
  const own = isPattern(style) ? style.fill.pattern : "none";
  return (Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]).find((word) => PATTERNS[word] === own) ?? "None";
}

/** Paints the fill, behind the pattern if there is one. */
export const withFillColour =
  (colour: Partial<Color>) =>
  (style: CellStyle): CellStyle => ({
    ...style,
    fill: hasPattern(style) ? { ...style.fill, bgColor: colour } : { type: "pattern", pattern: "solid", fgColor: colour },
  });

/** Gives the fill a pattern. Its colour stays, unless there is to be none. */
export function withPattern(style: CellStyle, pattern: Pattern): CellStyle {
  const colour = colourBehind(style);
  if (pattern === "none") return { ...style, fill: { type: "pattern", pattern } };
  if (pattern === "solid") return { ...style, fill: { type: "pattern", pattern, fgColor: colour ?? { argb: "FFFFFFFF" } } };
  const over = hasPattern(style) ? style.fill.fgColor : undefined;
  return { ...style, fill: { type: "pattern", pattern, ...(over && { fgColor: over }), ...(colour && { bgColor: colour }) } };
}
