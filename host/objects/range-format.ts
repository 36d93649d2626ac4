import { colourOf, hexOf } from "../engine/colours";
import { common, restyleArea } from "../engine/restyle";
import { normalFont } from "../engine/sizes";
import type { CellStyle } from "../engine/style";
import { without } from "../engine/without";
import type { RangeRef } from "../engine/workbook-model";
import type { Alignment, Font, Protection } from "../library";
import type { Json } from "../protocol";
import { type AnyDefinition, define, type PropertyDefinition, type Session, type Since } from "./definition";
import { alive, formatCells } from "./edit";
import { expectFlag, expectNumber, expectText } from "./expect";
import { hostObject } from "./kinds";
import { fillColour, hasPattern, patternOf, PATTERNS, withFillColour, withPattern } from "./range-patterns";
import { rangeSizes } from "./range-sizes";
import { meantBy, wordFor } from "./words";

declare module "./kinds" {
  interface ObjectKinds {
    RangeFont: RangeRef;
    RangeFill: RangeRef;
    FormatProtection: RangeRef;
  }
}

type Value = string | number | boolean | null;

/** A property of the cells' style: how to read it from one cell, and how a new value changes one cell's style. */
function styled(
  since: Since,
  read: (style: CellStyle) => Value,
  write: (value: Json) => (style: CellStyle) => CellStyle,
): PropertyDefinition<RangeRef> {
  return {
    since,
    get: (range) => common(alive(range).sheet, range.area, read),
    set: (range, value, session) => apply(range, session, write(value)),
  };
}

function apply(range: RangeRef, session: Session, change: (style: CellStyle) => CellStyle): void {
  formatCells(session, range, () => restyleArea(range.sheet, range.area, change));
}

/** A property of the font. An unformatted cell has the workbook's first font, and keeps the rest of it. */
const ofFont = (
  since: Since,
  read: (font: Partial<Font>) => Value,
  write: (value: Json) => (font: Partial<Font>) => Partial<Font>,
): PropertyDefinition<RangeRef> => ({
  since,
  get: (range) => {
    const normal = normalFont(alive(range).sheet.workbook);
    return common(range.sheet, range.area, ({ font }) => read({ ...normal, ...font }));
  },
  set: (range, value, session) => {
    const normal = normalFont(range.sheet.workbook);
    const change = write(value);
    apply(range, session, (style) => ({ ...style, font: change(style.font ?? normal) }));
  },
});

const withAlignment = (style: CellStyle, alignment: Partial<Alignment>): CellStyle => ({
  ...style,
  alignment: { ...style.alignment, ...alignment },
});
const withProtection = (style: CellStyle, protection: Partial<Protection>): CellStyle => ({
  ...style,
  protection: { ...style.protection, ...protection },
});

const HORIZONTAL = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: undefined, Justify: "justify", Distributed: "distributed" } as const;
const READING = { Context: undefined, LeftToRight: "ltr", RightToLeft: "rtl" } as const;
const UNDERLINE = {
  None: false,
  Single: true,
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

const font: AnyDefinition = define("RangeFont", {
  properties: {
    Name: ofFont(
      "1.1",
      ({ name }) => name ?? null,
      // A theme font would override its own name.
      (v) => (font) => ({ ...without(font, "scheme"), name: expectText(v, "RangeFont.name") }),
    ),
    Size: ofFont(
      "1.1",
      ({ size }) => size ?? null,
      (v) => (font) => ({ ...font, size: expectNumber(v, "RangeFont.size", 1, 409) }),
    ),
    Color: ofFont(
      "1.1",
      ({ color }) => hexOf(color) ?? "#000000",
      (v) => (font) => ({ ...font, color: colourOf(expectText(v, "RangeFont.color")) }),
    ),
    Bold: ofFont(
      "1.1",
      (font) => font.bold ?? false,
      (v) => (font) => ({ ...font, bold: expectFlag(v, "RangeFont.bold") }),
    ),
    Italic: ofFont(
      "1.1",
      (font) => font.italic ?? false,
      (v) => (font) => ({ ...font, italic: expectFlag(v, "RangeFont.italic") }),
    ),
    Strikethrough: ofFont(
      "1.9",
      (font) => font.strike ?? false,
      (v) => (font) => ({ ...font, strike: expectFlag(v, "RangeFont.strikethrough") }),
    ),
    Underline: ofFont(
      "1.1",
      ({ underline }) => (underline === "single" ? "Single" : wordFor(UNDERLINE, underline ?? false, "None")),
      (v) => (font) => ({ ...font, underline: meantBy(UNDERLINE, v, "RangeFont.underline") }),
    ),
    Subscript: ofFont(
      "1.9",
      (font) => font.vertAlign === "subscript",
      (v) => (font) => ({ ...font, ...vertical(v, "subscript") }),
    ),
    Superscript: ofFont(
      "1.9",
      (font) => font.vertAlign === "superscript",
      (v) => (font) => ({ ...font, ...vertical(v, "superscript") }),
    ),
  },
});

const vertical = (value: Json, kind: "subscript" | "superscript"): Partial<Font> =>
  expectFlag(value, `RangeFont.${kind}`) ? { vertAlign: kind } : {};

const clearFill = (style: CellStyle): CellStyle => ({ ...style, fill: { type: "pattern", pattern: "none" } });

const fill: AnyDefinition = define("RangeFill", {
  properties: {
    Color: styled("1.1", fillColour, (v) => {
      const text = expectText(v, "RangeFill.color");
      return text === "" ? clearFill : withFillColour(colourOf(text));
    }),
    Pattern: styled("1.9", patternOf, (v) => {
      const pattern = meantBy(PATTERNS, v, "RangeFill.pattern");
      return (s) => withPattern(s, pattern);
    }),
    PatternColor: styled(
      "1.9",
      (s) => (hasPattern(s) ? (hexOf(s.fill.fgColor) ?? "#000000") : ""),
      (v) => {
        const fgColor = colourOf(expectText(v, "RangeFill.patternColor"));
        return (s) => (hasPattern(s) ? { ...s, fill: { ...s.fill, fgColor } } : s);
      },
    ),
  },
  methods: { Clear: { since: "1.1", call: (range, _args, session) => apply(range, session, clearFill) } },
});

const protection: AnyDefinition = define("FormatProtection", {
  properties: {
    Locked: styled(
      "1.1",
      (s) => s.protection?.locked ?? true,
      (v) => (s) => withProtection(s, { locked: expectFlag(v, "FormatProtection.locked") }),
    ),
    FormulaHidden: styled(
      "1.1",
      (s) => s.protection?.hidden ?? false,
      (v) => (s) => withProtection(s, { hidden: expectFlag(v, "FormatProtection.formulaHidden") }),
    ),
  },
});

const format: AnyDefinition = define("RangeFormat", {
  properties: {
    Borders: { since: "1.1", object: (range) => hostObject("RangeBorderCollection", range) },
    Fill: { since: "1.1", object: (range) => hostObject("RangeFill", range) },
    Font: { since: "1.1", object: (range) => hostObject("RangeFont", range) },
    Protection: { since: "1.2", object: (range) => hostObject("FormatProtection", range) },
    HorizontalAlignment: styled(
      "1.1",
      (s) => wordFor(HORIZONTAL, s.alignment?.horizontal, "General"),
      (v) => {
        const horizontal = meantBy(HORIZONTAL, v, "RangeFormat.horizontalAlignment");
        return (s) => {
          const others = without(s.alignment ?? {}, "horizontal");
          return { ...s, alignment: horizontal ? { ...others, horizontal } : others };
        };
      },
    ),
    VerticalAlignment: styled(
      "1.1",
      (s) => (s.alignment?.vertical === undefined ? "Bottom" : wordFor(VERTICAL, s.alignment.vertical, "Top")),
      (v) => {
        const chosen = meantBy(VERTICAL, v, "RangeFormat.verticalAlignment");
        return (s) => withAlignment(s, { vertical: chosen ?? "bottom" });
      },
    ),
    ReadingOrder: styled(
      "1.9",
      (s) => wordFor(READING, s.alignment?.readingOrder, "Context"),
      (v) => {
        const readingOrder = meantBy(READING, v, "RangeFormat.readingOrder");
        return (s) => {
          const others = without(s.alignment ?? {}, "readingOrder");
          return { ...s, alignment: readingOrder ? { ...others, readingOrder } : others };
        };
      },
    ),
    WrapText: styled(
      "1.1",
      (s) => s.alignment?.wrapText ?? false,
      (v) => (s) => withAlignment(s, { wrapText: expectFlag(v, "RangeFormat.wrapText") }),
    ),
    IndentLevel: styled(
      "1.9",
      (s) => s.alignment?.indent ?? 0,
      (v) => (s) => withAlignment(s, { indent: expectNumber(v, "RangeFormat.indentLevel", 0, 250) }),
    ),
    ShrinkToFit: styled(
      "1.9",
      (s) => s.alignment?.shrinkToFit ?? false,
      (v) => (s) => withAlignment(s, { shrinkToFit: expectFlag(v, "RangeFormat.shrinkToFit") }),
    ),
    TextOrientation: styled(
      "1.7",
      (s) => orientation(s.alignment?.textRotation),
      (v) => (s) => {
        const degrees = expectNumber(v, "RangeFormat.textOrientation", -90, 180);
        return withAlignment(s, { textRotation: degrees === 180 ? "vertical" : degrees });
      },
    ),
    ...rangeSizes.properties,
  },
  methods: rangeSizes.methods,
});

const orientation = (rotation: Alignment["textRotation"] | undefined): number => (rotation === "vertical" ? 180 : (rotation ?? 0));

export const rangeFormat: readonly AnyDefinition[] = [format, font, fill, protection];
