import { colourOf, hexOf } from "../../engine/colours";
import type { FormatRef } from "../../engine/rules/conditional-formats";
import { without } from "../../engine/without";
import type { Border, Borders, Fill, Font, Style } from "../../library";
import type { Json } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition } from "../definition";
import { expectFlag, expectText } from "../expect";
import { hostObject } from "../kinds";
import { meantBy, wordFor, wordsOf } from "../words";

interface BorderRef {
  readonly format: FormatRef;
  readonly side: "top" | "bottom" | "left" | "right";
}

declare module "../kinds" {
  interface ObjectKinds {
    ConditionalRangeFormat: FormatRef;
    ConditionalRangeFont: FormatRef;
    ConditionalRangeFill: FormatRef;
    ConditionalRangeBorderCollection: FormatRef;
    ConditionalRangeBorder: BorderRef;
  }
}

const styleOf = ({ rule }: FormatRef): Partial<Style> => rule.style ?? {};

function restyle(self: FormatRef, change: (style: Partial<Style>) => Partial<Style>): void {
  self.rule.style = change(styleOf(self));
  self.sheet.restyled();
}

const fontOf = (self: FormatRef): Partial<Font> => styleOf(self).font ?? {};
const refont = (self: FormatRef, font: Partial<Font>): void => restyle(self, (style) => ({ ...style, font: { ...style.font, ...font } }));

function fontFlag(name: "bold" | "italic" | "strike"): PropertyDefinition<FormatRef> {
  return {
    since: "1.1",
    get: (self) => fontOf(self)[name] ?? null,
    set: (self, value) => refont(self, { [name]: expectFlag(value, `ConditionalRangeFont.${name}`) }),
  };
}

const UNDERLINES = { None: "none", Single: "single", Double: "double" } as const;

export const conditionalRangeFont = define("ConditionalRangeFont", {
  properties: {
    Color: {
      since: "1.1",
      get: (self) => hexOf(fontOf(self).color) ?? "",
      set: (self, value) => refont(self, { color: colourOf(expectText(value, "ConditionalRangeFont.color")) }),
    },
    Bold: fontFlag("bold"),
    Italic: fontFlag("italic"),
    Strikethrough: fontFlag("strike"),
    Underline: {
      since: "1.1",
      get: (self) => (fontOf(self).underline === "double" ? "Double" : fontOf(self).underline ? "Single" : "None"),
      set: (self, value) =>
        refont(self, { underline: UNDERLINES[oneOf(value, ["None", "Single", "Double"], "ConditionalRangeFont.underline")] }),
    },
  },
  methods: { Clear: { since: "1.1", call: (self) => restyle(self, (style) => without(style, "font")) } },
});

/** A differential format fills with its background colour, where a cell's own fill uses the foreground one. */
const solid = (colour: { argb: string }): Fill => ({ type: "pattern", pattern: "solid", fgColor: colour, bgColor: colour });

const fillColour = (self: FormatRef): Json => {
  const fill = styleOf(self).fill;
  return (fill?.type === "pattern" ? hexOf(fill.bgColor ?? fill.fgColor) : undefined) ?? "";
};

export const conditionalRangeFill = define("ConditionalRangeFill", {
  properties: {
    Color: {
      since: "1.1",
      get: fillColour,
      set: (self, value) => {
        const fill = solid(colourOf(expectText(value, "ConditionalRangeFill.color")));
        restyle(self, (style) => ({ ...style, fill }));
      },
    },
  },
  methods: { Clear: { since: "1.1", call: (self) => restyle(self, (style) => without(style, "fill")) } },
});

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const LINES = { Continuous: "thin", Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted" } as const;

const lineOf = ({ format, side }: BorderRef): Partial<Border> => styleOf(format).border?.[side] ?? {};

function redraw({ format, side }: BorderRef, line: Partial<Border> | undefined): void {
  restyle(format, (style) => {
    const others: Partial<Borders> = without(style.border ?? {}, side);
    return { ...style, border: line ? { ...others, [side]: line } : others };
  });
}

export const conditionalRangeBorder = define("ConditionalRangeBorder", {
  id: ({ side }) => wordFor(SIDES, side, "EdgeTop"),
  properties: {
    SideIndex: { since: "1.1", get: ({ side }) => wordFor(SIDES, side, "EdgeTop") },
    Style: {
      since: "1.1",
      get: (self) => wordFor(LINES, lineOf(self).style, "None"),
      set: (self, value) => {
        const name = oneOf(value, ["None", ...wordsOf(LINES)] as const, "ConditionalRangeBorder.style");
        redraw(self, name === "None" ? undefined : { ...lineOf(self), style: LINES[name] });
      },
    },
    Color: {
      since: "1.1",
      get: (self) => hexOf(lineOf(self).color) ?? "",
      set: (self, value) =>
        redraw(self, { style: "thin", ...lineOf(self), color: colourOf(expectText(value, "ConditionalRangeBorder.color")) }),
    },
  },
});

const border = (name: keyof typeof SIDES): PropertyDefinition<FormatRef> => ({
  since: "1.1",
  object: (format) => hostObject("ConditionalRangeBorder", { format, side: SIDES[name] }),
});

export const conditionalRangeBorderCollection = define("ConditionalRangeBorderCollection", {
  properties: {
    Count: { since: "1.1", get: () => wordsOf(SIDES).length },
    Top: border("EdgeTop"),
    Bottom: border("EdgeBottom"),
    Left: border("EdgeLeft"),
    Right: border("EdgeRight"),
  },
  items: (format) => Object.values(SIDES).map((side) => hostObject("ConditionalRangeBorder", { format, side })),
  item: (format, key) =>
    hostObject("ConditionalRangeBorder", { format, side: meantBy(SIDES, key, "ConditionalRangeBorderCollection.getItem") }),
});

export const conditionalRangeFormat = define("ConditionalRangeFormat", {
  properties: {
    Font: { since: "1.1", object: (self) => hostObject("ConditionalRangeFont", self) },
    Fill: { since: "1.1", object: (self) => hostObject("ConditionalRangeFill", self) },
    Borders: { since: "1.1", object: (self) => hostObject("ConditionalRangeBorderCollection", self) },
  },
});
