import type { AnyDefinition, AnyExtension } from "../definition";
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
import { dataValidation, rangeValidation } from "./data-validation";

export const ruleDefinitions: readonly AnyDefinition[] = [
  dataValidation,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  customConditionalFormat,
  cellValueConditionalFormat,
  conditionalRangeFormat,
  conditionalRangeFont,
  conditionalRangeFill,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
];

export const ruleExtensions: readonly AnyExtension[] = [rangeValidation, rangeFormats];
