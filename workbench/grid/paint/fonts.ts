import { digitWidth } from "../../../host/engine/sizes";
import type { ShownCell } from "../cell-look";

const PIXELS_PER_POINT = 96 / 72;
const MEASURED_AT = 100;
/** Substitutes for fonts that the machine lacks: those of equal width first. */
const INSTEAD = `Carlito, Arial, "Liberation Sans", "Helvetica Neue", sans-serif`;

/** A cell's font on the canvas. */
export interface CanvasFont {
  readonly css: string;
  readonly pixels: number;
  /** How much narrower, or wider, text is drawn than in this machine's font. */
  readonly squeeze: number;
}

const squeezes = new Map<string, number>();

/** The font at this scale. A substitute for a missing font is drawn as wide as the font would be, because columns were sized for that. */
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
