import type { Border, Color } from "../../library";
import type { CellStyle } from "../style";

/** A style that every workbook has: the API's word for it, the name that people see, and how it looks. */
export interface BuiltInStyle {
  readonly word: string;
  readonly name: string;
  readonly look: CellStyle;
}

const theme = (index: number, tint?: number): Partial<Color> => ({ theme: index, ...(tint === undefined ? {} : { tint }) });
const rgb = (hex: string): Partial<Color> => ({ argb: `FF${hex}` });
const font = (color: Partial<Color>, more: CellStyle["font"] = {}): CellStyle => ({ font: { ...more, color: color } });
const filled = (color: Partial<Color>): CellStyle => ({ fill: { type: "pattern", pattern: "solid", fgColor: color } });
const line = (style: Border["style"], color: Partial<Color>): Partial<Border> => ({ style: style, color: color });
const boxed = (style: Border["style"], color: Partial<Color>): CellStyle => {
  const side = line(style, color);
  return { border: { top: side, left: side, bottom: side, right: side } };
};
const under = (style: Border["style"], color: Partial<Color>): CellStyle => ({ border: { bottom: line(style, color) } });

const [WHITE, BLACK, DARK_BLUE, ACCENT] = [theme(0), theme(1), theme(3), 4];

const entry = (word: string, name: string, ...looks: readonly CellStyle[]): BuiltInStyle => ({
  word,
  name,
  look: Object.assign({}, ...looks) as CellStyle,
});

/** The accents: the colour itself, and three lighter ones with dark text. */
const accents = [1, 2, 3, 4, 5, 6].flatMap((number): readonly BuiltInStyle[] => {
  const index = ACCENT + number - 1;
  const lighter = (percent: number, tint: number) =>
    entry(`Accent${number}_${percent}`, `${percent}% - Accent${number}`, font(BLACK), filled(theme(index, tint)));
  return [
    entry(`Accent${number}`, `Accent${number}`, font(WHITE), filled(theme(index))),
    lighter(20, 0.8),
    lighter(40, 0.6),
    lighter(60, 0.4),
  ];
});

/**
 * The built-in styles of Office's themes from 2013 to 2022. Styles that depend on the region's currency, and those that none of these
 * themes has, are not provided.
 */
export const BUILT_IN: readonly BuiltInStyle[] = [
  entry("Normal", "Normal"),
  entry("Percent", "Percent", { numFmt: "0%" }),
  entry("Hlink", "Hyperlink", font(theme(10), { underline: true })),
  entry("HlinkTrav", "Followed Hyperlink", font(theme(11), { underline: true })),
  entry("Note", "Note", filled(rgb("FFFFCC")), boxed("thin", rgb("B2B2B2"))),
  entry("WarningText", "Warning Text", font(rgb("FF0000"))),
  entry("SheetTitle", "Title", font(DARK_BLUE, { name: "Calibri Light", size: 18 })),
  entry("Heading1", "Heading 1", font(DARK_BLUE, { bold: true, size: 15 }), under("thick", theme(ACCENT))),
  entry("Heading2", "Heading 2", font(DARK_BLUE, { bold: true, size: 13 }), under("thick", theme(ACCENT, 0.5))),
  entry("Heading3", "Heading 3", font(DARK_BLUE, { bold: true }), under("medium", theme(ACCENT, 0.4))),
  entry("Heading4", "Heading 4", font(DARK_BLUE, { bold: true })),
  entry("Input", "Input", font(rgb("3F3F76")), filled(rgb("FFCC99")), boxed("thin", rgb("7F7F7F"))),
  entry("Output", "Output", font(rgb("3F3F3F"), { bold: true }), filled(rgb("F2F2F2")), boxed("thin", rgb("3F3F3F"))),
  entry("Calculation", "Calculation", font(rgb("FA7D00"), { bold: true }), filled(rgb("F2F2F2")), boxed("thin", rgb("7F7F7F"))),
  entry("CheckCell", "Check Cell", font(WHITE, { bold: true }), filled(rgb("A5A5A5")), boxed("double", rgb("3F3F3F"))),
  entry("LinkedCell", "Linked Cell", font(rgb("FA7D00")), under("double", rgb("FF8001"))),
  entry("Total", "Total", font(BLACK, { bold: true }), {
    border: { top: line("thin", theme(ACCENT)), bottom: line("double", theme(ACCENT)) },
  }),
  entry("Good", "Good", font(rgb("006100")), filled(rgb("C6EFCE"))),
  entry("Bad", "Bad", font(rgb("9C0006")), filled(rgb("FFC7CE"))),
  entry("Neutral", "Neutral", font(rgb("9C5700")), filled(rgb("FFEB9C"))),
  entry("ExplanatoryText", "Explanatory Text", font(rgb("7F7F7F"), { italic: true })),
  ...accents,
];
