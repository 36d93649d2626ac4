import type { AnyDefinition, AnyExtension } from "../definition";
import { criteriaDefinitions } from "./conditional-criteria";
import {
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  customConditionalFormat,
  rangeFormats,
} from "./conditional-formats";
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditional-looks";
import { scaleDefinitions } from "./conditional-scales";
import { dataValidation, rangeValidation } from "./data-validation";

export const ruleDefinitions: readonly AnyDefinition[] = [
  dataValidation,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  customConditionalFormat,
  cellValueConditionalFormat,
  ...criteriaDefinitions,
  ...scaleDefinitions,
  conditionalRangeFormat,
  conditionalRangeFont,
  conditionalRangeFill,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
];

export const ruleExtensions: readonly AnyExtension[] = [rangeValidation, rangeFormats];
