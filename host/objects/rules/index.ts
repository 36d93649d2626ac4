import type { AnyDefinition, AnyExtension } from "../definition";
import { dataValidation, rangeValidation } from "./data-validation";

export const ruleDefinitions: readonly AnyDefinition[] = [dataValidation];

export const ruleExtensions: readonly AnyExtension[] = [rangeValidation];
