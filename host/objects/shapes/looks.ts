import { colourOf, hexOf } from "../../engine/colours";
import type { ShapeModel } from "../../engine/shapes/model";
import type { Json } from "../../protocol";
import { oneOf } from "../arguments";
import { type AnyDefinition, define, type PropertyDefinition } from "../definition";
import { expectFlag, expectNumber, expectText } from "../expect";
import { hostObject } from "../kinds";
import "./kinds";

type Value = string | number | boolean;
type Expect = (value: Json, api: string) => Value;

export const words =
  (...options: readonly string[]): Expect =>
  (value, api) =>
    oneOf(value, options, api);
const colour: Expect = (value, api) => hexOf(colourOf(expectText(value, api))) ?? "";
const share: Expect = (value, api) => expectNumber(value, api, 0, 1);
const positive: Expect = (value, api) => expectNumber(value, api, 0);

/** A property that is kept among a shape's own of that part, and what it is before anyone sets it. */
export const keptIn = (
  part: (self: ShapeModel) => Record<string, unknown>,
  api: string,
  expect: Expect,
  otherwise: Value | null = null,
): PropertyDefinition<ShapeModel> => {
  const name = api.slice(api.indexOf(".") + 1);
  return {
    since: "1.1",
    get: (self) => (part(self)[name] ?? otherwise) as Json,
    set: (self, value) => {
      part(self)[name] = expect(value, api);
    },
  };
};

const solid = (self: ShapeModel, value: Json, api: string): void => {
  self.fill.foregroundColor = String(colour(value, api));
  self.fill.type = "Solid";
};

const fill = define("ShapeFill", {
  properties: {
    Type: { since: "1.1", get: (self) => self.fill.type },
    ForegroundColor: {
      since: "1.1",
      get: (self) => (self.fill.type === "NoFill" ? "" : self.fill.foregroundColor),
      set: (self, value) => solid(self, value, "ShapeFill.foregroundColor"),
    },
    Transparency: keptIn((self) => self.fill, "ShapeFill.transparency", share),
  },
  methods: {
    Clear: {
      since: "1.1",
      call: (self) => {
        self.fill.type = "NoFill";
      },
    },
    SetSolidColor: { since: "1.1", call: (self, args) => solid(self, args.text(0), "ShapeFill.setSolidColor") },
  },
});

const DASHES = ["Dash", "DashDot", "DashDotDot", "LongDash", "LongDashDot", "LongDashDotDot", "RoundDot", "Solid", "SquareDot"];
const LINES = ["Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"];
const line = (name: string, expect: Expect) => keptIn((self) => self.lineFormat, `ShapeLineFormat.${name}`, expect);

const lineFormat = define("ShapeLineFormat", {
  properties: {
    Color: line("color", colour),
    DashStyle: line("dashStyle", words(...DASHES)),
    Style: line("style", words(...LINES)),
    Transparency: line("transparency", share),
    Visible: line("visible", expectFlag),
    Weight: line("weight", positive),
  },
});

const frame = (name: string, expect: Expect, otherwise: Value) => keptIn((self) => self.text.frame, `TextFrame.${name}`, expect, otherwise);
const SIZINGS = ["AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText"];
const ACROSS = ["Left", "Center", "Right", "Justify", "JustifyLow", "Distributed", "ThaiDistributed"];
const DOWN = ["Top", "Middle", "Bottom", "Justified", "Distributed"];
const TURNED = ["Horizontal", "Vertical", "Vertical270", "WordArtVertical", "EastAsianVertical", "MongolianVertical", "WordArtVerticalRTL"];

const textFrame = define("TextFrame", {
  properties: {
    TextRange: { since: "1.1", object: (self) => hostObject("TextRange", self) },
    HasText: { since: "1.1", get: (self) => self.text.text !== "" },
    AutoSizeSetting: frame("autoSizeSetting", words(...SIZINGS), "AutoSizeNone"),
    HorizontalAlignment: frame("horizontalAlignment", words(...ACROSS), "Left"),
    VerticalAlignment: frame("verticalAlignment", words(...DOWN), "Top"),
    HorizontalOverflow: frame("horizontalOverflow", words("Overflow", "Clip"), "Clip"),
    VerticalOverflow: frame("verticalOverflow", words("Overflow", "Ellipsis", "Clip"), "Clip"),
    Orientation: frame("orientation", words(...TURNED), "Horizontal"),
    ReadingOrder: frame("readingOrder", words("LeftToRight", "RightToLeft"), "LeftToRight"),
    LeftMargin: frame("leftMargin", positive, 7.2),
    RightMargin: frame("rightMargin", positive, 7.2),
    TopMargin: frame("topMargin", positive, 3.6),
    BottomMargin: frame("bottomMargin", positive, 3.6),
  },
  methods: {
    DeleteText: {
      since: "1.1",
      call: (self) => {
        self.text.text = "";
      },
    },
  },
});

const textRange = define("TextRange", {
  properties: {
    Text: keptIn(
      (self) => self.text,
      "TextRange.text",
      (value, api) => expectText(value, api),
    ),
    Font: { since: "1.1", object: (self) => hostObject("ShapeFont", self) },
  },
});

const font = (name: string, expect: Expect) => keptIn((self) => self.text.font, `ShapeFont.${name}`, expect);

const shapeFont = define("ShapeFont", {
  properties: {
    Bold: font("bold", expectFlag),
    Italic: font("italic", expectFlag),
    Color: font("color", colour),
    Name: font("name", (value, api) => expectText(value, api)),
    Size: font("size", positive),
    Underline: font(
      "underline",
      words("None", "Single", "Double", "Heavy", "Dotted", "DottedHeavy", "Dash", "DashHeavy", "DotDash", "Wavy"),
    ),
  },
});

export const lookDefinitions: readonly AnyDefinition[] = [fill, lineFormat, textFrame, textRange, shapeFont];
