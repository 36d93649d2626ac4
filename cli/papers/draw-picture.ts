import { PaperError } from "../../src/papers/paper-error";

/** A PNG of an SVG, with the fonts of this machine. Throws a PaperError where there are none: a chart without its words says nothing. */
export async function drawPicture(svg: string, width: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const options = { font: { loadSystemFonts: true, defaultFontFamily: "Liberation Sans" } };
  drawsLetters ??= new Resvg(LETTER, options).getBBox() !== undefined;
  if (!drawsLetters)
    throw new PaperError(
      "The charts cannot be drawn: this machine has no fonts. Install some, such as Liberation Sans, or leave the charts out with --no-charts.",
    );
  return new Resvg(svg, { ...options, fitTo: { mode: "width", value: width } }).render().asPng();
}

const LETTER = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="0" y="9" font-family="Arial" font-size="9">8</text></svg>`;
let drawsLetters: boolean | undefined;
