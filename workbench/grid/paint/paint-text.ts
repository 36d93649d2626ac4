import { type ShownCell, WRAPPED } from "../cell-look";
import { type CanvasFont, fontOf } from "./fonts";
import { isWhole, numberText } from "./number-text";
import { onOneLine, type WidthOf, wrapped } from "./wrap";

/** The room for a text, in the canvas's pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.2;
const ASCENT = 0.95;
const MARGIN = 2;
/** A step of indent, as wide as Excel's. */
const INDENT = 9;
const RED = /\[Red\]/i;

/** The margin beside a text. */
export const margins = ({ indent = 0 }: ShownCell, zoom: number): number => (2 * MARGIN + indent * INDENT) * zoom;

export function measure(
  cell: ShownCell,
  zoom: number,
  canvas: CanvasRenderingContext2D,
): { readonly font: CanvasFont; readonly widthOf: WidthOf } {
  const font = fontOf(cell, zoom, canvas);
  canvas.font = font.css;
  // Letters keep their spacing when they are drawn wider or narrower.
  canvas.textRendering = "geometricPrecision";
  return { font, widthOf: (text) => canvas.measureText(text).width * font.squeeze };
}

/** Writes a cell's text into a box, as Excel would. */
export function paintText(canvas: CanvasRenderingContext2D, cell: ShownCell, box: Box, zoom: number): void {
  canvas.fillStyle = RED.test(cell.ct?.fa ?? "") && Number(cell.v) < 0 ? "#ff0000" : (cell.fc ?? "#000000");
  if (cell.rt !== undefined || cell.tr !== undefined) {
    paintTurned(canvas, cell, box, fontOf(cell, zoom, canvas));
    return;
  }
  const { lines, font, widthOf } = linesIn(canvas, cell, box.width - margins(cell, zoom), zoom);
  const lineHeight = font.pixels * LINE_HEIGHT;
  const spare = box.height - lines.length * lineHeight - zoom;
  // Excel shows the beginning of a text that is too high.
  const top = box.top + Math.max(0, cell.vt === 1 ? zoom : cell.vt === 0 ? spare / 2 : spare);
  lines.forEach((line, index) => {
    const width = widthOf(line);
    const left = box.left + leftOf(cell, box.width - width, zoom);
    paintLine(canvas, cell, line, { left, baseline: top + index * lineHeight + font.pixels * ASCENT, width, font });
  });
}

/** The lines of a text in this much room, and the font for it. */
function linesIn(canvas: CanvasRenderingContext2D, cell: ShownCell, room: number, zoom: number) {
  const measured = measure(cell, zoom, canvas);
  const { widthOf } = measured;
  const { shown = "" } = cell;
  if (cell.tb === WRAPPED && !isWhole(cell)) return { ...measured, lines: wrapped(shown, room, widthOf) };
  const text = onOneLine(shown);
  if (cell.shrink && widthOf(text) > room) return { ...measure(cell, (zoom * Math.max(room, 1)) / widthOf(text), canvas), lines: [text] };
  return { ...measured, lines: [isWhole(cell) ? numberText(cell, room, widthOf) : text] };
}

/** How far a line is from its box's left edge, as a share of the free room. */
function leftOf({ ht, indent = 0 }: ShownCell, spare: number, zoom: number): number {
  if (ht === 0) return spare / 2;
  const edge = (MARGIN + indent * INDENT) * zoom;
  return ht === 2 ? spare - edge : edge;
}

interface LinePlace {
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly font: CanvasFont;
}

function paintLine(
  canvas: CanvasRenderingContext2D,
  { un, cl }: ShownCell,
  text: string,
  { left, baseline, width, font }: LinePlace,
): void {
  canvas.save();
  canvas.translate(left, baseline);
  canvas.scale(font.squeeze, 1);
  canvas.fillText(text, 0, 0);
  canvas.restore();
  const thickness = Math.max(1, Math.round(font.pixels / 14));
  if (un) canvas.fillRect(left, baseline + font.pixels * 0.1, width, thickness);
  if (cl) canvas.fillRect(left, baseline - font.pixels * 0.3, width, thickness);
}

/** Rotated text, or text with its letters one below another. */
function paintTurned(canvas: CanvasRenderingContext2D, cell: ShownCell, box: Box, font: CanvasFont): void {
  const text = onOneLine(cell.shown ?? "");
  const [middle, height] = [box.left + box.width / 2, font.pixels * LINE_HEIGHT];
  canvas.save();
  canvas.font = font.css;
  canvas.textAlign = "center";
  if (cell.rt === undefined) {
    const letters = [...text];
    const top = box.top + Math.max(0, cell.vt === 1 ? 0 : (box.height - letters.length * height) / (cell.vt === 0 ? 2 : 1));
    letters.forEach((letter, index) => canvas.fillText(letter, middle, top + index * height + font.pixels * ASCENT));
  } else {
    // The grid counts rotation to the right from 90 upwards.
    const angle = ((cell.rt > 90 ? cell.rt - 90 : -cell.rt) * Math.PI) / 180;
    const length = canvas.measureText(text).width * font.squeeze;
    const reach = (length * Math.abs(Math.sin(angle)) + height * Math.cos(angle)) / 2;
    const centre = cell.vt === 1 ? box.top + reach : cell.vt === 0 ? box.top + box.height / 2 : box.top + box.height - reach;
    canvas.translate(middle, Math.max(centre, box.top + reach));
    canvas.rotate(angle);
    canvas.scale(font.squeeze, 1);
    canvas.fillText(text, 0, font.pixels * (ASCENT - LINE_HEIGHT / 2));
  }
  canvas.restore();
}
