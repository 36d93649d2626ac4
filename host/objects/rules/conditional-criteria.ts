import type { FormatRef } from "../../engine/rules/conditional-formats";
import { emptied } from "../../engine/without";
import type { ConditionalFormattingRule, ContainsTextRuleType, Top10RuleType } from "../../library";
import { invalidArgument } from "../../protocol";
import { oneOf } from "../arguments";
import { type AnyDefinition, define, type PropertyDefinition } from "../definition";
import { expectNumber, expectRecord, expectText } from "../expect";
import { hostObject } from "../kinds";
import { meantBy, wordFor } from "../words";

declare module "../kinds" {
  interface ObjectKinds {
    TopBottomConditionalFormat: FormatRef;
    TextConditionalFormat: FormatRef;
    PresetCriteriaConditionalFormat: FormatRef;
  }
}

const format: PropertyDefinition<FormatRef> = { since: "1.1", object: (self) => hostObject("ConditionalRangeFormat", self) };

/** Gives a rule another meaning; its object, its place and its look stay. */
function redefine({ rule, sheet }: FormatRef, meaning: object): void {
  const { priority, style, stopIfTrue } = rule as ConditionalFormattingRule & { stopIfTrue?: boolean };
  emptied(rule);
  Object.assign(rule, meaning, { priority }, style && { style }, stopIfTrue && { stopIfTrue });
  sheet.restyled();
}

const ENDS = { TopItems: "false false", TopPercent: "false true", BottomItems: "true false", BottomPercent: "true true" } as const;

const topBottom = define("TopBottomConditionalFormat", {
  properties: {
    Format: format,
    Rule: {
      since: "1.1",
      get: ({ rule }) => {
        const { rank, bottom = false, percent } = rule as Top10RuleType;
        return { rank, type: wordFor(ENDS, `${bottom} ${percent}`, "TopItems") };
      },
      set: (self, value) => {
        const given = expectRecord(value, "TopBottomConditionalFormat.rule");
        const [bottom, percent] = meantBy(ENDS, given.type ?? null, "ConditionalTopBottomRule.type")
          .split(" ")
          .map((word) => word === "true") as [boolean, boolean];
        const rank = expectNumber(given.rank ?? null, "ConditionalTopBottomRule.rank", 1, percent ? 100 : 1000);
        redefine(self, { type: "top10", rank, bottom, percent });
      },
    },
  },
});

const text = define("TextConditionalFormat", {
  properties: {
    Format: format,
    Rule: {
      since: "1.1",
      get: ({ rule }) => ({ operator: "Contains", text: (rule as ContainsTextRuleType).text ?? "" }),
      set: (self, value) => {
        const given = expectRecord(value, "TextConditionalFormat.rule");
        oneOf(given.operator ?? null, ["Contains"], "ConditionalTextComparisonRule.operator");
        const wanted = expectText(given.text ?? null, "ConditionalTextComparisonRule.text", 255);
        if (!/^[^"\p{Cc}\uFFFE\uFFFF]+$/u.test(wanted)) throw invalidArgument("ConditionalTextComparisonRule.text");
        redefine(self, { type: "containsText", operator: "containsText", text: wanted });
      },
    },
  },
});

/** What each preset is to the engine. "stdDev" and "equalAverage" it does not know: the host writes them. */
const PRESETS = {
  Blanks: { type: "containsText", operator: "containsBlanks" },
  NonBlanks: { type: "containsText", operator: "notContainsBlanks" },
  Errors: { type: "containsText", operator: "containsErrors" },
  NonErrors: { type: "containsText", operator: "notContainsErrors" },
  Yesterday: { type: "timePeriod", timePeriod: "yesterday" },
  Today: { type: "timePeriod", timePeriod: "today" },
  Tomorrow: { type: "timePeriod", timePeriod: "tomorrow" },
  LastSevenDays: { type: "timePeriod", timePeriod: "last7Days" },
  LastWeek: { type: "timePeriod", timePeriod: "lastWeek" },
  ThisWeek: { type: "timePeriod", timePeriod: "thisWeek" },
  NextWeek: { type: "timePeriod", timePeriod: "nextWeek" },
  LastMonth: { type: "timePeriod", timePeriod: "lastMonth" },
  ThisMonth: { type: "timePeriod", timePeriod: "thisMonth" },
  NextMonth: { type: "timePeriod", timePeriod: "nextMonth" },
  AboveAverage: { type: "aboveAverage", aboveAverage: true },
  BelowAverage: { type: "aboveAverage", aboveAverage: false },
  EqualOrAboveAverage: { type: "aboveAverage", aboveAverage: true, equalAverage: true },
  EqualOrBelowAverage: { type: "aboveAverage", aboveAverage: false, equalAverage: true },
  OneStdDevAboveAverage: { type: "aboveAverage", aboveAverage: true, stdDev: 1 },
  OneStdDevBelowAverage: { type: "aboveAverage", aboveAverage: false, stdDev: 1 },
  TwoStdDevAboveAverage: { type: "aboveAverage", aboveAverage: true, stdDev: 2 },
  TwoStdDevBelowAverage: { type: "aboveAverage", aboveAverage: false, stdDev: 2 },
  ThreeStdDevAboveAverage: { type: "aboveAverage", aboveAverage: true, stdDev: 3 },
  ThreeStdDevBelowAverage: { type: "aboveAverage", aboveAverage: false, stdDev: 3 },
} as const;

const KEYS = ["type", "operator", "timePeriod", "aboveAverage", "equalAverage", "stdDev"] as const;
const meaningOf = (rule: object): string => {
  const all: Readonly<Record<string, string | number | boolean>> = { aboveAverage: true, ...rule };
  return KEYS.map((key) => (key === "aboveAverage" && all.type !== "aboveAverage" ? "" : String(all[key] ?? ""))).join(" ");
};

const preset = define("PresetCriteriaConditionalFormat", {
  properties: {
    Format: format,
    Rule: {
      since: "1.1",
      get: ({ rule }) => ({ criterion: Object.entries(PRESETS).find(([, one]) => meaningOf(one) === meaningOf(rule))?.[0] ?? "Invalid" }),
      set: (self, value) => {
        const { criterion } = expectRecord(value, "PresetCriteriaConditionalFormat.rule");
        redefine(self, meantBy(PRESETS, criterion ?? null, "ConditionalPresetCriteriaRule.criterion"));
      },
    },
  },
});

export const criteriaDefinitions: readonly AnyDefinition[] = [topBottom, text, preset];
