import { colourOf, hexOf } from "../../engine/colours";
import type { FormatRef } from "../../engine/rules/conditional-formats";
import type { ColorScaleRuleType, DataBarRuleType, IconSetRuleType } from "../../library";
import { apiNotFound, invalidArgument, type Json } from "../../protocol";
import { oneOf } from "../arguments";
import { type AnyDefinition, define, type PropertyDefinition } from "../definition";
import { expectFlag, expectRecord, expectText } from "../expect";
import { hostObject } from "../kinds";
import { meantBy, wordFor } from "../words";

declare module "../kinds" {
  interface ObjectKinds {
    ColorScaleConditionalFormat: FormatRef;
    DataBarConditionalFormat: FormatRef;
    ConditionalDataBarPositiveFormat: FormatRef;
    IconSetConditionalFormat: FormatRef;
  }
}

type Limit = NonNullable<DataBarRuleType["cfvo"]>[number];

const KINDS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

/** A limit of a scale: a number, or for a formula its text. */
function limitOf(given: Readonly<Record<string, Json>>, api: string): Limit {
  const type = meantBy(KINDS, given.type ?? null, `${api}.type`);
  if (type === "min" || type === "max") return { type };
  const text = typeof given.formula === "number" ? String(given.formula) : expectText(given.formula ?? null, `${api}.formula`);
  const bare = text.replace(/^=/, "").trim();
  const number = Number(bare);
  if (bare === "" || (type !== "formula" && Number.isNaN(number))) throw invalidArgument(`${api}.formula: expected a number`);
  // The engine writes formulas of limits, but reads only numbers. What it could not read again is refused.
  if (Number.isNaN(number)) throw apiNotFound(`${api}.formula of anything but a number`);
  return { type, value: number };
}

const shown = ({ type, value }: Limit): Readonly<Record<string, Json>> => ({
  type: wordFor(KINDS, type, "Automatic"),
  formula: value === undefined || type === "min" || type === "max" ? null : String(value),
});

const scaleOf = ({ rule }: FormatRef) => rule as ColorScaleRuleType;

const colorScale = define("ColorScaleConditionalFormat", {
  properties: {
    ThreeColorScale: { since: "1.1", get: (self) => scaleOf(self).cfvo?.length === 3 },
    Criteria: {
      since: "1.1",
      get: (self) => {
        const { cfvo = [], color = [] } = scaleOf(self);
        const steps = cfvo.map((limit, index) => ({ ...shown(limit), color: hexOf(color[index]) ?? "" }));
        const [minimum, middle, last] = steps;
        return { minimum: minimum!, ...(last && { midpoint: middle! }), maximum: (last ?? middle)! };
      },
      set: (self, value) => {
        const given = expectRecord(value, "ColorScaleConditionalFormat.criteria");
        const steps = [given.minimum, given.midpoint, given.maximum]
          .filter((step, index) => index !== 1 || (step !== undefined && step !== null))
          .map((step) => expectRecord(step, "ConditionalColorScaleCriteria"));
        const color = steps.map((step) => colourOf(expectText(step.color ?? null, "ConditionalColorScaleCriterion.color")));
        Object.assign(self.rule, { cfvo: steps.map((step) => limitOf(step, "ConditionalColorScaleCriterion")), color });
        self.sheet.restyled();
      },
    },
  },
});

const barOf = ({ rule }: FormatRef) => rule as DataBarRuleType;
const rebar = (self: FormatRef, change: Partial<DataBarRuleType>): void => {
  Object.assign(self.rule, change);
  self.sheet.restyled();
};

const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const AXES = { Automatic: "auto", None: "none", CellMidPoint: "middle" } as const;

const bound = (name: string, index: 0 | 1): PropertyDefinition<FormatRef> => ({
  since: "1.1",
  get: (self) => {
    const limit = barOf(self).cfvo?.[index];
    return limit === undefined || limit.type.startsWith("auto") ? { type: "Automatic" } : shown(limit);
  },
  set: (self, value) => {
    const given = expectRecord(value, `DataBarConditionalFormat.${name}`);
    const automatic: Limit = { type: index === 0 ? "min" : "max" };
    const limit = given.type === "Automatic" ? automatic : limitOf(given, `DataBarConditionalFormat.${name}`);
    const limits = [...(barOf(self).cfvo ?? [])];
    limits[index] = limit;
    rebar(self, { cfvo: limits });
  },
});

const dataBar = define("DataBarConditionalFormat", {
  properties: {
    BarDirection: {
      since: "1.1",
      get: (self) => wordFor(DIRECTIONS, barOf(self).direction, "Context"),
      set: (self, value) => rebar(self, { direction: meantBy(DIRECTIONS, value, "DataBarConditionalFormat.barDirection") }),
    },
    AxisFormat: {
      since: "1.1",
      get: (self) => wordFor(AXES, barOf(self).axisPosition, "Automatic"),
      set: (self, value) => rebar(self, { axisPosition: meantBy(AXES, value, "DataBarConditionalFormat.axisFormat") }),
    },
    LowerBoundRule: bound("lowerBoundRule", 0),
    UpperBoundRule: bound("upperBoundRule", 1),
    PositiveFormat: { since: "1.1", object: (self) => hostObject("ConditionalDataBarPositiveFormat", self) },
  },
});

const positive = define("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: {
      since: "1.1",
      get: (self) => hexOf(barOf(self).color) ?? "",
      set: (self, value) => rebar(self, { color: colourOf(expectText(value, "ConditionalDataBarPositiveFormat.fillColor")) }),
    },
    GradientFill: {
      since: "1.1",
      get: (self) => barOf(self).gradient ?? true,
      set: (self, value) => rebar(self, { gradient: expectFlag(value, "ConditionalDataBarPositiveFormat.gradientFill") }),
    },
  },
});

const NUMBERS = { Three: "3", Four: "4", Five: "5" } as const;
const iconWord = (name: string): string => name.replace(/^\d/, (digit) => wordFor(NUMBERS, digit, "Three"));
const ICON_SETS =
  "3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 3Stars 3Triangles 4Arrows 4ArrowsGray 4RedToBlack 4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters 5Boxes".split(
    " ",
  );

/** Equal shares, in whole percents as Excel has them. */
export const shares = (count: number): Limit[] =>
  Array.from({ length: count }, (_, index) => ({ type: "percent", value: Math.round((100 * index) / count) }));

const iconsOf = ({ rule }: FormatRef) => rule as IconSetRuleType;

const iconSet = define("IconSetConditionalFormat", {
  properties: {
    Style: {
      since: "1.1",
      get: (self) => iconWord(iconsOf(self).iconSet ?? "3TrafficLights1"),
      set: (self, value) => {
        const word = oneOf(value, ICON_SETS.map(iconWord), "IconSetConditionalFormat.style");
        const name = ICON_SETS.find((one) => iconWord(one) === word)!;
        const count = Number(name[0]);
        Object.assign(self.rule, { iconSet: name, ...(iconsOf(self).cfvo?.length !== count && { cfvo: shares(count) }) });
        self.sheet.restyled();
      },
    },
    Criteria: {
      since: "1.1",
      get: (self) =>
        (iconsOf(self).cfvo ?? []).map((limit) => ({ ...shown(limit), formula: `=${limit.value ?? 0}`, operator: "GreaterThanOrEqual" })),
      set: (self, value) => {
        const limits = iconsOf(self).cfvo ?? [];
        if (!Array.isArray(value) || value.length !== limits.length)
          throw invalidArgument("IconSetConditionalFormat.criteria: one for each icon");
        const cfvo = (value as readonly Json[]).map((one, index) => {
          const given = expectRecord(one, "ConditionalIconCriterion");
          if (given.customIcon) throw apiNotFound("ConditionalIconCriterion.customIcon");
          if (index === 0) return limits[0]!; // the first icon is for all that is below the second
          oneOf(given.operator ?? null, ["GreaterThanOrEqual"], "ConditionalIconCriterion.operator");
          return limitOf(given, "ConditionalIconCriterion");
        });
        Object.assign(self.rule, { cfvo });
        self.sheet.restyled();
      },
    },
    ReverseIconOrder: {
      since: "1.1",
      get: (self) => iconsOf(self).reverse ?? false,
      set: (self, value) => {
        Object.assign(self.rule, { reverse: expectFlag(value, "IconSetConditionalFormat.reverseIconOrder") });
        self.sheet.restyled();
      },
    },
    ShowIconOnly: {
      since: "1.1",
      get: (self) => iconsOf(self).showValue === false,
      set: (self, value) => {
        Object.assign(self.rule, { showValue: !expectFlag(value, "IconSetConditionalFormat.showIconOnly") });
        self.sheet.restyled();
      },
    },
  },
});

export const scaleDefinitions: readonly AnyDefinition[] = [colorScale, dataBar, positive, iconSet];
