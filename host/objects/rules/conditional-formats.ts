import {
  addFormat,
  areasOf,
  clearFormats,
  type FormatRef,
  formatsOf,
  formatsWithin,
  removeFormat,
  setPriority,
} from "../../engine/rules/conditional-formats";
import type { RangeRef, SheetModel } from "../../engine/workbook-model";
import type { CellIsRuleType, ConditionalFormattingRule, ExpressionRuleType } from "../../library";
import { invalidArgument, invalidOperation, type Json } from "../../protocol";
import { rangeAreas } from "../areas";
import { collection } from "../collection";
import { define, extend, type PropertyDefinition } from "../definition";
import { writable } from "../edit";
import { expectFlag, expectNumber, expectRecord, expectText } from "../expect";
import { requireFormula } from "../grid";
import { hostObject, type Kind, nullObject, type ObjectKinds } from "../kinds";
import { meantBy, wordFor, wordsOf } from "../words";
import { shares } from "./conditional-scales";

declare module "../kinds" {
  interface ObjectKinds {
    ConditionalFormatCollection: RangeRef;
    ConditionalFormat: FormatRef;
    CustomConditionalFormat: FormatRef;
    ConditionalFormatRule: FormatRef;
    CellValueConditionalFormat: FormatRef;
  }
}

let serial = 1;
const ids = new WeakMap<ConditionalFormattingRule, string>();

function idOf({ rule }: FormatRef): string {
  let id = ids.get(rule);
  if (id === undefined) ids.set(rule, (id = `{C0F0A700-0000-0000-0000-${String(serial++).padStart(12, "0")}}`));
  return id;
}

type FormatType = "Custom" | "CellValue" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "ContainsText" | "PresetCriteria";

function typeOf({ rule }: FormatRef): FormatType {
  switch (rule.type) {
    case "expression":
      return "Custom";
    case "cellIs":
      return "CellValue";
    case "dataBar":
      return "DataBar";
    case "colorScale":
      return "ColorScale";
    case "iconSet":
      return "IconSet";
    case "top10":
      return "TopBottom";
    case "containsText":
      return rule.operator === "containsText" ? "ContainsText" : "PresetCriteria";
    default:
      return "PresetCriteria";
  }
}

const colour = (argb: string) => ({ argb });

/** What Excel makes of each type before the add-in sets its rule: a file needs a formula for it, so these formulas never hold. */
const NEW_RULES: Readonly<Record<FormatType, () => ConditionalFormattingRule>> = {
  Custom: () => ({ type: "expression", formulae: ["FALSE"] }),
  CellValue: () => ({ type: "cellIs", operator: "equal", formulae: ['"\uE000"'] }),
  ContainsText: () => ({ type: "containsText", operator: "containsText", text: "\uE000" }),
  TopBottom: () => ({ type: "top10", rank: 10, percent: false, bottom: false }),
  PresetCriteria: () => ({ type: "aboveAverage", aboveAverage: true }),
  ColorScale: () => ({
    type: "colorScale",
    cfvo: [{ type: "min" }, { type: "percentile", value: 50 }, { type: "max" }],
    color: [colour("FFF8696B"), colour("FFFFEB84"), colour("FF63BE7B")],
  }),
  DataBar: () => ({
    type: "dataBar",
    cfvo: [{ type: "min" }, { type: "max" }],
    color: colour("FF638EC6"),
    gradient: true,
    direction: "context",
  }),
  IconSet: () => ({ type: "iconSet", iconSet: "3TrafficLights1", cfvo: shares(3) }),
};

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

type PartKind = { [K in Kind]: K extends `${string}ConditionalFormat` ? (ObjectKinds[K] extends FormatRef ? K : never) : never }[Kind];

/** The part of a format that belongs to its type: another type's is an error, or a null object where the name says so. */
function part(type: FormatType, kind: PartKind, orNull = false): PropertyDefinition<FormatRef> {
  return {
    since: "1.1",
    object: (self) => {
      if (typeOf(self) === type) return hostObject(kind, self);
      if (orNull) return nullObject;
      throw invalidOperation(`The conditional format is of type ${typeOf(self)}.`);
    },
  };
}

export const conditionalFormat = define("ConditionalFormat", {
  id: idOf,
  properties: {
    Id: { since: "1.1", get: idOf },
    Type: { since: "1.1", get: typeOf },
    Priority: {
      since: "1.1",
      get: (self) => formatsOf(self.sheet).findIndex(({ rule }) => rule === self.rule),
      set: (self, value) => setPriority(self, expectNumber(value, "ConditionalFormat.priority", 0)),
    },
    StopIfTrue: {
      since: "1.1",
      // The engine does not know it, so the host writes it.
      get: ({ rule }) => (rule as { stopIfTrue?: boolean }).stopIfTrue ?? false,
      set: ({ rule, sheet }, value) => {
        Object.assign(rule, { stopIfTrue: expectFlag(value, "ConditionalFormat.stopIfTrue") });
        sheet.restyled();
      },
    },
    Custom: part("Custom", "CustomConditionalFormat"),
    CustomOrNullObject: part("Custom", "CustomConditionalFormat", true),
    CellValue: part("CellValue", "CellValueConditionalFormat"),
    CellValueOrNullObject: part("CellValue", "CellValueConditionalFormat", true),
    ColorScale: part("ColorScale", "ColorScaleConditionalFormat"),
    ColorScaleOrNullObject: part("ColorScale", "ColorScaleConditionalFormat", true),
    DataBar: part("DataBar", "DataBarConditionalFormat"),
    DataBarOrNullObject: part("DataBar", "DataBarConditionalFormat", true),
    IconSet: part("IconSet", "IconSetConditionalFormat"),
    IconSetOrNullObject: part("IconSet", "IconSetConditionalFormat", true),
    TopBottom: part("TopBottom", "TopBottomConditionalFormat"),
    TopBottomOrNullObject: part("TopBottom", "TopBottomConditionalFormat", true),
    TextComparison: part("ContainsText", "TextConditionalFormat"),
    TextComparisonOrNullObject: part("ContainsText", "TextConditionalFormat", true),
    Preset: part("PresetCriteria", "PresetCriteriaConditionalFormat"),
    PresetOrNullObject: part("PresetCriteria", "PresetCriteriaConditionalFormat", true),
  },
  methods: {
    GetRange: {
      since: "1.1",
      call: (self) => {
        const [area, ...others] = areasOf(self);
        if (!area || others.length > 0) throw invalidOperation("The conditional format is on several ranges.");
        return hostObject("Range", self.sheet.range(area));
      },
    },
    GetRangeOrNullObject: {
      since: "1.1",
      call: (self) => {
        const [area, ...others] = areasOf(self);
        return area && others.length === 0 ? hostObject("Range", self.sheet.range(area)) : nullObject;
      },
    },
    GetRanges: { since: "1.9", call: (self) => rangeAreas(self.sheet, areasOf(self)) },
    Delete: { since: "1.1", call: removeFormat },
  },
});

/** A formula as the API gives it: numbers plain, all else with "=". */
const shown = (formula: string | number | undefined): string => {
  const text = String(formula ?? "");
  return text === "" || Number.isFinite(Number(text)) ? text : `=${text}`;
};

const stored = (value: Json, { workbook }: SheetModel, api: string): string => {
  const text = typeof value === "number" ? String(value) : expectText(value, api);
  requireFormula(workbook, text);
  if (text.trim() === "") throw invalidArgument(`${api}: a formula is missing`);
  return text.replace(/^=/, "");
};

const formula: PropertyDefinition<FormatRef> = {
  since: "1.1",
  get: ({ rule }) => shown((rule as ExpressionRuleType).formulae?.[0]),
  set: ({ rule, sheet }, value) => {
    (rule as ExpressionRuleType).formulae = [stored(value, sheet, "ConditionalFormatRule.formula")];
    sheet.restyled();
  },
};

export const conditionalFormatRule = define("ConditionalFormatRule", { properties: { Formula: formula, FormulaLocal: formula } });

export const customConditionalFormat = define("CustomConditionalFormat", {
  properties: {
    Rule: { since: "1.1", object: (self) => hostObject("ConditionalFormatRule", self) },
    Format: { since: "1.1", object: (self) => hostObject("ConditionalRangeFormat", self) },
  },
});

export const cellValueConditionalFormat = define("CellValueConditionalFormat", {
  properties: {
    Rule: {
      since: "1.1",
      get: ({ rule }) => {
        const { operator, formulae } = rule as CellIsRuleType;
        const [first, second] = formulae ?? [];
        return {
          formula1: shown(first),
          ...(second !== undefined && { formula2: shown(second) }),
          operator: wordFor(OPERATORS, operator, "Invalid"),
        };
      },
      set: ({ rule, sheet }, value) => {
        const given = expectRecord(value, "CellValueConditionalFormat.rule");
        const operator = meantBy(OPERATORS, given.operator ?? null, "CellValueConditionalFormat.rule.operator");
        const needed = operator === "between" || operator === "notBetween" ? ["formula1", "formula2"] : ["formula1"];
        const target = rule as CellIsRuleType;
        target.formulae = needed.map((name) => stored(given[name] ?? null, sheet, `CellValueConditionalFormat.rule.${name}`));
        target.operator = operator as NonNullable<CellIsRuleType["operator"]>; // the engine writes all of them, whatever its type says
        sheet.restyled();
      },
    },
    Format: { since: "1.1", object: (self) => hostObject("ConditionalRangeFormat", self) },
  },
});

export const conditionalFormatCollection = collection("ConditionalFormatCollection", {
  of: "ConditionalFormat",
  items: ({ sheet, area }) => formatsWithin(sheet, area),
  keys: (self) => [idOf(self)],
  since: { getItem: "1.1", getItemOrNullObject: "1.14", getItemAt: "1.1", getCount: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (range, args) => {
        const { sheet, area } = writable(range);
        return hostObject("ConditionalFormat", addFormat(sheet, area, NEW_RULES[args.option(0, wordsOf(NEW_RULES))]()));
      },
    },
    ClearAll: { since: "1.1", call: (range) => clearFormats(writable(range).sheet, range.area) },
  },
});

export const rangeFormats = extend("Range", {
  properties: { ConditionalFormats: { since: "1.6", object: (range) => hostObject("ConditionalFormatCollection", range) } },
});
