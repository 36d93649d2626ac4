import { digitWidth } from "../../../host/engine/sizes";
import type { ShownCell } from "../cell-look";

const PIXELS_PER_POINT = 96 / 72;
const MEASURED_AT = 100;
/** What stands in where the machine lacks a font: first those that are as wide. */
const INSTEAD = `Carlito, Arial, "Liberation Sans", "Helvetica Neue", sans-serif`;

/** A cell's font on the canvas. */
export interface CanvasFont {
  readonly css: string;
  readonly pixels: number;
  /** How much narrower, or wider, text is drawn than this machine's font has it. */
  readonly squeeze: number;
}

const squeezes = new Map<string, number>();

/** The font, so many times as large. What stands in for a font that the machine lacks is drawn as wide as the font would be: columns are made for it. */
export function fontOf({ ff, fs, bl, it }: ShownCell, times: number, canvas: CanvasRenderingContext2D): CanvasFont {
  const name = String(ff ?? "Calibri").replace(/["\\]/g, "");
  const family = `"${name}", ${INSTEAD}`;
  let squeeze = squeezes.get(name);
  if (squeeze === undefined) {
    canvas.font = `${MEASURED_AT}px ${family}`;
    squeeze = (digitWidth(name) * MEASURED_AT) / canvas.measureText("0").width;
    squeezes.set(name, squeeze);
  }
  const pixels = (fs ?? 11) * PIXELS_PER_POINT * times;
  return { css: `${it ? "italic " : ""}${bl ? "bold " : ""}${pixels}px ${family}`, pixels, squeeze };
}
