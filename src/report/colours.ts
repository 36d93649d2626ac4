import { getContrast, mix, toHex } from "color2k";

/** The colour of a report that is the analyst's, as "#12436D". */
export interface ReportColours {
  /** Titles, rules and the later year. */
  readonly main: string;
}

export const BLUE: ReportColours = { main: "#12436D" };

const NEUTRAL = {
  text: "#1A1A1A",
  grey: "#595959",
  hairline: "#D9DEE4",
  box: "#F1F5F8",
  link: "#0B5CAD",
  gridline: "#E3E7EB",
  /** Of charts: the mean and the limits, and what lies beyond. */
  limits: "#8A929A",
  signal: "#F46A25",
  /** Of a bar that is not to be seen, under others that stand on it. */
  paper: "#FFFFFF",
} as const;

/** The name of a colour in a plan, so that the same plan can be shown in other colours. */
export type ColourName = keyof typeof NEUTRAL | "main" | "earlier" | "earlierText";

/** Every colour of a report by its name, as "#RRGGBB". */
export type Palette = Readonly<Record<ColourName, string>>;

/** The contrast that WCAG 2.2 asks of text. */
const READABLE = 4.5;
/** Paper, and a cell without a fill. */
export const WHITE = "#FFFFFF";

/** A report's palette: the earlier year is the main colour made pale, and named in a shade of it that can still be read. */
export function paletteOf({ main }: ReportColours): Palette {
  const pale = (white: number) => hex(mix(main, WHITE, white));
  const earlierText = [0.45, 0.35, 0.25, 0.15].map(pale).find((colour) => isReadable(colour, WHITE));
  return { ...NEUTRAL, main: hex(main), earlier: pale(0.7), earlierText: earlierText ?? hex(main) };
}

/** Whether letters of a colour can be read on another, both as "#RRGGBB". */
export function isReadable(letters: string, behind: string): boolean {
  return getContrast(letters, behind) >= READABLE;
}

export const PALETTE = paletteOf(BLUE);

/** Why a report cannot be in this colour, in words for the analyst; null where it can. */
export function colourProblem({ main }: ReportColours): string | null {
  if (!/^#[\da-f]{6}$/i.test(main)) return `“${main}” is not a colour. Write colours like ${BLUE.main}.`;
  return isReadable(main, WHITE) ? null : `The colour ${main} is too light for titles on white paper. Choose a darker one.`;
}

function hex(colour: string): string {
  return toHex(colour).toUpperCase();
}
