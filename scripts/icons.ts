import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ASSETS = path.join(__dirname, "..", "assets");
const DRAWINGS = path.join(ASSETS, "icons");

/** The sizes that Excel needs for each icon. */
export const ICON_SIZES = [16, 32, 64, 80] as const;

/** The add-in's own icon: lists of add-ins show it larger. */
export const ADD_IN_ICON = "strand-report";
const ADD_IN_SIZES = [...ICON_SIZES, 128];

/** A picture in assets/, as it should be. */
export interface IconFile {
  readonly file: string;
  readonly png: Uint8Array;
}

/** The icons by name: every drawing except those for 16 pixels, which leave out details too small for that size. */
export function iconNames(): readonly string[] {
  return readdirSync(DRAWINGS)
    .filter((file) => file.endsWith(".svg") && !file.endsWith("-16.svg"))
    .map((file) => path.basename(file, ".svg"))
    .sort();
}

/** Every icon in every size; the same bytes each time, since nothing is drawn with a font. */
export function drawIcons(): readonly IconFile[] {
  return iconNames().flatMap((name) =>
    (name === ADD_IN_ICON ? ADD_IN_SIZES : ICON_SIZES).map((size) => ({
      file: path.join(ASSETS, `${name}-${size}.png`),
      png: draw(name, size),
    })),
  );
}

function draw(name: string, size: number): Uint8Array {
  const svg = readFileSync(path.join(DRAWINGS, size === 16 ? `${name}-16.svg` : `${name}.svg`), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } }).render().asPng();
}

if (require.main === module) {
  const icons = drawIcons();
  mkdirSync(ASSETS, { recursive: true });
  for (const { file, png } of icons) writeFileSync(file, png);
  console.log(`${icons.length} icons in assets/`);
}
