import type { Cell as GridCell } from "@fortune-sheet/core";
import { hexOf } from "../../host/engine/colours";
import type { CellStyle } from "../../host/engine/style";

/** A cell of the grid. `m`, which the formula bar shows, is what one would type; `shown` is what the cell shows. */
export interface ShownCell extends GridCell {
  /** The text in the cell, as far as its column's width allows. */
  shown?: string;
  /** Centred across the blank cells beside it. */
  across?: true;
  /** Indent steps before the text. */
  indent?: number;
  /** Reduced until it fits. */
  shrink?: true;
}

/** The look of a cell in the grid's own short terms, without its content. */
export type CellLook = Omit<ShownCell, "v" | "m" | "f" | "ct" | "mc" | "shown">;

/** The grid's word for wrapped text. */
export const WRAPPED = "2";

const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 0,
  right: 2,
  centerContinuous: 0,
  fill: 1,
  justify: 1,
  distributed: 0,
};
/** Alignments that wrap text by themselves. */
const BREAKING: ReadonlySet<string> = new Set(["justify", "distributed"]);
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 0, bottom: 2, justify: 1, distributed: 0 };

// The engine shares one style object among many cells.
const known = new WeakMap<CellStyle, CellLook>();

/** The parts of a style that the grid draws. */
export function lookOf(style: CellStyle): CellLook {
  let look = known.get(style);
  if (!look) {
    look = convert(style);
    known.set(style, look);
  }
  return look;
}

function convert({ font, fill, alignment }: CellStyle): CellLook {
  const look: CellLook = { ...fontLook(font), ...alignmentLook(alignment) };
  const background = backgroundOf(fill);
  if (background !== undefined) look.bg = background;
  return look;
}

function fontLook(font: CellStyle["font"]): CellLook {
  const look: CellLook = { ff: font?.name ?? "Calibri", fs: font?.size ?? 11 };
  if (font?.bold) look.bl = 1;
  if (font?.italic) look.it = 1;
  if (font?.strike) look.cl = 1;
  if (font?.underline && font.underline !== "none") look.un = 1;
  const colour = hexOf(font?.color);
  if (colour !== undefined) look.fc = colour;
  return look;
}

function alignmentLook(alignment: CellStyle["alignment"]): CellLook {
  // Excel puts text at the bottom of its cell, the grid in the middle.
  const look: CellLook = { vt: VERTICAL[alignment?.vertical ?? "bottom"] ?? 2 };
  if (!alignment) return look;
  const { horizontal, textRotation: turn } = alignment;
  if (alignment.wrapText || (horizontal && BREAKING.has(horizontal))) look.tb = WRAPPED;
  if (alignment.shrinkToFit) look.shrink = true;
  if (alignment.indent) look.indent = alignment.indent;
  if (horizontal === "centerContinuous") look.across = true;
  const side = HORIZONTAL[horizontal ?? ""];
  if (side !== undefined) look.ht = side;
  if (turn === "vertical") look.tr = "3";
  else if (typeof turn === "number" && turn !== 0) look.rt = turn < 0 ? 90 - turn : turn;
  return look;
}

function backgroundOf(fill: CellStyle["fill"]): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "pattern")
    return fill.pattern === "none" ? undefined : hexOf(fill.pattern === "solid" ? fill.fgColor : (fill.bgColor ?? fill.fgColor));
  return hexOf(fill.stops[0]?.color);
}

/** Whether a blank cell of this style looks different from a cell without one. */
export const showsBlank = (style: CellStyle): boolean =>
  backgroundOf(style.fill) !== undefined || style.alignment?.horizontal === "centerContinuous";
