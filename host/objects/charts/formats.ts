import {
  colourOf,
  EMU_PER_POINT,
  hexOf,
  LINE_STYLES,
  lineStyleOf,
  setLineColour,
  setLineStyle,
  setLineWeight,
} from "../../engine/charts/shape";
import { type FontChange, textChange } from "../../engine/charts/text";
import { edit, modelOf } from "../../engine/charts/types";
import type { ChartColor } from "../../library";
import type { Json } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition } from "../definition";
import { expectFlag, expectNumber, expectText } from "../expect";
import { wordsOf } from "../words";
import { changeShape, type ShapeSlot, type TextSlot } from "./slots";

/** The colour that a property is set to. */
export const expectColour = (value: Json, api: string): ChartColor => colourOf(expectText(value, api));

/** In Excel, clearing a fill or a line leaves it without one. */
export const chartFill = define("ChartFill", {
  methods: {
    SetSolidColor: {
      since: "1.1",
      call: (slot, args) => {
        const solid = expectColour(args.text(0), "ChartFill.setSolidColor");
        changeShape(slot, (shape) => void (shape.fill = { solid }));
      },
    },
    Clear: { since: "1.1", call: (slot) => changeShape(slot, (shape) => void (shape.fill = { noFill: true })) },
  },
});

const STYLES = [...wordsOf(LINE_STYLES), "None", "Automatic"] as const;
const DEFAULT_WEIGHT = 0.75;

function lineMembers(kind: "ChartLineFormat" | "ChartBorder", since: "1.1" | "1.7", clearSince: "1.1" | "1.8") {
  const style: PropertyDefinition<ShapeSlot> = {
    since,
    get: (slot) => lineStyleOf(slot.read()?.line),
    set: (slot, value) => changeShape(slot, (shape) => setLineStyle(shape, oneOf(value, STYLES, `${kind}.lineStyle`))),
  };
  const weight: PropertyDefinition<ShapeSlot> = {
    since,
    get: (slot) => {
      const width = slot.read()?.line?.width;
      return width === undefined ? DEFAULT_WEIGHT : width / EMU_PER_POINT;
    },
    set: (slot, value) => {
      const points = expectNumber(value, `${kind}.weight`, 0, 1584);
      changeShape(slot, (shape) => setLineWeight(shape, points));
    },
  };
  const color: PropertyDefinition<ShapeSlot> = {
    since: "1.1",
    get: (slot) => hexOf(slot.read()?.line?.color) ?? "",
    set: (slot, value) => {
      const colour = expectColour(value, `${kind}.color`);
      changeShape(slot, (shape) => setLineColour(shape, colour));
    },
  };
  return {
    properties: { Color: color, LineStyle: style, Weight: weight },
    methods: { Clear: { since: clearSince, call: (slot: ShapeSlot) => changeShape(slot, (shape) => setLineStyle(shape, "None")) } },
  };
}

export const chartLineFormat = define("ChartLineFormat", lineMembers("ChartLineFormat", "1.7", "1.1"));
export const chartBorder = define("ChartBorder", lineMembers("ChartBorder", "1.1", "1.8"));

function font(change: (value: Json) => FontChange, read: (slot: TextSlot) => readonly Json[]): PropertyDefinition<TextSlot> {
  return {
    since: "1.1",
    get: (slot) => {
      const found = new Set(read(slot));
      return found.size === 1 ? [...found][0]! : null; // a mixed look is null, as for ranges
    },
    set: (slot, value) => {
      const properties = textChange(change(value));
      edit(slot.ref, () => slot.write(properties));
    },
  };
}

/** The theme's body font, where a chart names no font. */
const THEME_FONT = "Calibri";

export const chartFont = define("ChartFont", {
  properties: {
    Name: font(
      (value) => ({ name: expectText(value, "ChartFont.name") }),
      (slot) => slot.read().map((run) => run.fontFamily ?? modelOf(slot.ref).txPr?.fontFamily ?? THEME_FONT),
    ),
    Size: font(
      (value) => ({ size: expectNumber(value, "ChartFont.size", 1, 409) }),
      (slot) => slot.read().map((run) => (run.size ?? modelOf(slot.ref).txPr?.size ?? 1000) / 100),
    ),
    Bold: font(
      (value) => ({ bold: expectFlag(value, "ChartFont.bold") }),
      (slot) => slot.read().map((run) => run.bold ?? false),
    ),
    Italic: font(
      (value) => ({ italic: expectFlag(value, "ChartFont.italic") }),
      (slot) => slot.read().map((run) => run.italic ?? false),
    ),
    Underline: font(
      (value) => ({ underline: oneOf(value, ["None", "Single"], "ChartFont.underline") }),
      (slot) => slot.read().map((run) => (run.underline && run.underline !== "none" ? "Single" : "None")),
    ),
    Color: font(
      (value) => ({ color: expectColour(value, "ChartFont.color").srgb! }),
      (slot) => slot.read().map((run) => hexOf(run.color) ?? "#000000"),
    ),
  },
});
