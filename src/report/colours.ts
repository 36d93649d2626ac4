import { getContrast, mix, toHex } from "color2k";

/** The two colours of a report that are the analyst's, as "#12436D". */
export interface ReportColours {
  /** Titles, rules and the later year. */
  readonly main: string;
  /** The later of two bars that stand side by side. */
  readonly accent: string;
}

export const BLUE_AND_ORANGE: ReportColours = { main: "#12436D", accent: "#F46A25" };

const NEUTRAL = {
  text: "#1A1A1A",
  grey: "#595959",
  hairline: "#D9DEE4",
  box: "#F1F5F8",
  link: "#0B5CAD",
  gridline: "#E3E7EB",
} as const;

/** What a plan calls a colour: the same plan looks otherwise in other colours. */
export type ColourName = keyof typeof NEUTRAL | "main" | "accent" | "earlier" | "earlierText";

/** Every colour of a report by its name, as "#RRGGBB". */
export type Palette = Readonly<Record<ColourName, string>>;

/** WCAG 2.2: text, and parts of a picture that have to be told from what is around them. */
const CONTRAST = { text: 4.5, picture: 3 } as const;
const WHITE = "#FFFFFF";

/** A report's palette: the earlier year is the main colour made pale, and named in a shade of it that can still be read. */
export function paletteOf({ main, accent }: ReportColours): Palette {
  const pale = (white: number) => hex(mix(main, WHITE, white));
  const earlierText = [0.45, 0.35, 0.25, 0.15].map(pale).find((colour) => getContrast(colour, WHITE) >= CONTRAST.text);
  return { ...NEUTRAL, main: hex(main), accent: hex(accent), earlier: pale(0.7), earlierText: earlierText ?? hex(main) };
}

export const PALETTE = paletteOf(BLUE_AND_ORANGE);

/** Why a report cannot be in these colours, in words for the analyst; null where it can. */
export function colourProblem({ main, accent }: ReportColours): string | null {
  const wrong = [main, accent].find((colour) => !/^#[\da-f]{6}$/i.test(colour));
  if (wrong !== undefined) return `“${wrong}” is no colour. Colours are written like ${BLUE_AND_ORANGE.main}.`;
  if (getContrast(main, WHITE) < CONTRAST.text)
    return `The main colour ${main} is too light for titles on white paper. Choose a darker one.`;
  return getContrast(accent, WHITE) < CONTRAST.picture
    ? `The accent ${accent} is too light for bars on white paper. Choose a darker one.`
    : null;
}

function hex(colour: string): string {
  return toHex(colour).toUpperCase();
}
