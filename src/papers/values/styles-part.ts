import type { Palette } from "../../report/colours";
import { FORMAT, STYLES, type Rule, type Style, type StyleName } from "../../report/layout/styles";
import { XML, xmlText } from "./xml";

/** The part with all looks of a copy, and the number of each in it. */
export interface StylesPart {
  readonly xml: string;
  readonly numberOf: (style: StyleName) => number;
}

/** Formats of a workbook's own begin here. */
const FIRST_FORMAT = 164;
const BUILT_IN: Readonly<Record<string, number>> = { [FORMAT.general]: 0, [FORMAT.text]: 49, [FORMAT.count]: 3 };

export function stylesPart(palette: Palette): StylesPart {
  const names = Object.keys(STYLES) as StyleName[];
  const looks = names.map((name) => STYLES[name] as Style);
  const formats = [...new Set(looks.map(({ format = FORMAT.general }) => format))].filter((format) => BUILT_IN[format] === undefined);
  const formatNumber = (format: string) => BUILT_IN[format] ?? FIRST_FORMAT + formats.indexOf(format);
  const colour = (name: keyof Palette) => `<color rgb="FF${palette[name].slice(1)}"/>`;
  const side = (name: string, rule: Rule | undefined) =>
    rule === undefined ? `<${name}/>` : `<${name} style="${rule.weight.toLowerCase()}">${colour(rule.colour)}</${name}>`;
  const font = ({ size = 10, bold, italic, colour: letters = "text" }: Style) =>
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/>${colour(letters)}<name val="Arial"/><family val="2"/></font>`;
  const fill = ({ fill: behind }: Style) =>
    behind === undefined
      ? `<fill><patternFill patternType="none"/></fill>`
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${palette[behind].slice(1)}"/></patternFill></fill>`;
  const border = ({ top, bottom }: Style) => `<border><left/><right/>${side("top", top)}${side("bottom", bottom)}<diagonal/></border>`;
  // The first font, fill and border are those of cells without a look; the first two fills are the format's own.
  const cells = looks.map(
    (look, index) =>
      `<xf numFmtId="${formatNumber(look.format ?? FORMAT.general)}" fontId="${index + 1}" fillId="${index + 2}" borderId="${index + 1}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment(look)}</xf>`,
  );
  const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join("")}</${name}>`;
  const xml =
    `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    list(
      "numFmts",
      formats.map((format) => `<numFmt numFmtId="${formatNumber(format)}" formatCode="${xmlText(format)}"/>`),
    ) +
    list("fonts", [font({}), ...looks.map(font)]) +
    list("fills", [fill({}), `<fill><patternFill patternType="gray125"/></fill>`, ...looks.map(fill)]) +
    list("borders", [border({}), ...looks.map(border)]) +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    list("cellXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`, ...cells]) +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  return { xml, numberOf: (style) => names.indexOf(style) + 1 };
}

function alignment({ align, vertical = "Top", wrap, indent }: Style): string {
  return (
    `<alignment${align === undefined ? "" : ` horizontal="${align.toLowerCase()}"`} vertical="${vertical.toLowerCase()}"` +
    `${wrap ? ' wrapText="1"' : ""}${indent === undefined ? "" : ` indent="${indent}"`}/>`
  );
}
