import type { Color } from "../library";
import { invalidArgument } from "../protocol";

/** The colours of Office's own theme, in the order that files number them. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** The colour names of HTML that people use; the rest are given as "#RRGGBB". */
const NAMED: Readonly<Record<string, string>> = {
  aqua: "00FFFF",
  beige: "F5F5DC",
  black: "000000",
  blue: "0000FF",
  brown: "A52A2A",
  cyan: "00FFFF",
  darkblue: "00008B",
  darkgray: "A9A9A9",
  darkgreen: "006400",
  darkred: "8B0000",
  fuchsia: "FF00FF",
  gold: "FFD700",
  gray: "808080",
  green: "008000",
  grey: "808080",
  indigo: "4B0082",
  lightblue: "ADD8E6",
  lightgray: "D3D3D3",
  lightgreen: "90EE90",
  lightyellow: "FFFFE0",
  lime: "00FF00",
  magenta: "FF00FF",
  maroon: "800000",
  navy: "000080",
  olive: "808000",
  orange: "FFA500",
  pink: "FFC0CB",
  purple: "800080",
  red: "FF0000",
  silver: "C0C0C0",
  teal: "008080",
  violet: "EE82EE",
  white: "FFFFFF",
  yellow: "FFFF00",
};

type EngineColour = Partial<Color> & { readonly tint?: number; readonly indexed?: number };

/** "#RRGGBB" of an engine colour; undefined where it is left to Excel. */
export function hexOf(colour: EngineColour | undefined): string | undefined {
  if (!colour) return undefined;
  if (colour.argb) return `#${colour.argb.slice(-6).toUpperCase()}`;
  const base = colour.theme === undefined ? undefined : THEME[colour.theme];
  return base === undefined ? undefined : `#${tinted(base, colour.tint ?? 0)}`;
}

/** An engine colour of "#RRGGBB", "RRGGBB" or a name; anything else is refused as Excel does. */
export function colourOf(text: string): { argb: string } {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? NAMED[text.toLowerCase()];
  if (!hex) throw invalidArgument(`"${text}" is no colour that the host knows.`);
  return { argb: `FF${hex.toUpperCase()}` };
}

/** A theme colour made lighter (tint above 0) or darker. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    const after = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(after).toString(16).toUpperCase().padStart(2, "0");
  };
  return channel(0) + channel(2) + channel(4);
}
