import { addressOf } from "../../engine/addresses";
import type { Scalar } from "../../engine/cell-value";
import { evaluate } from "../../engine/formulas/evaluate";
import type { RangeRef, WorkbookModel } from "../../engine/workbook-model";
import { apiNotFound, type Json } from "../../protocol";
import { type AnyDefinition, type AnyExtension, define, extend, type MethodDefinition } from "../definition";
import { alive } from "../edit";
import { HostObject, hostObject } from "../kinds";
import { FUNCTION_NAMES } from "./names";

/** The result of a worksheet function: a value, or an error such as "#N/A". */
interface FunctionOutcome {
  readonly value: Scalar;
}

declare module "../kinds" {
  interface ObjectKinds {
    Functions: WorkbookModel;
    FunctionResult: FunctionOutcome;
  }
}

const isError = (value: Scalar): boolean => typeof value === "string" && /^#(?:[A-Z/0!]+[?!]?|N\/A)$/.test(value);

/** A value as a formula writes it. */
const written = (value: Json | Scalar): string =>
  typeof value === "boolean"
    ? String(value).toUpperCase()
    : typeof value === "string"
      ? `"${value.replaceAll('"', '""')}"`
      : typeof value === "number"
        ? String(value)
        : "";

/** An argument as a formula writes it: cells, another function's result, or a value. */
function argument(given: unknown, api: string): readonly string[] {
  if (Array.isArray(given)) return given.flatMap((one) => argument(one, api));
  if (!(given instanceof HostObject)) return [written(given as Json)];
  if (given.kind === "Range") return [addressOf(alive(given.self as RangeRef), true)];
  if (given.kind !== "FunctionResult") throw apiNotFound(`${api} of a ${given.kind}`);
  const { value } = given.self as FunctionOutcome;
  return [isError(value) ? String(value) : written(value)];
}

/** A worksheet function, which the engine calculates as a formula outside any cell. */
function worksheetFunction(name: string): MethodDefinition<WorkbookModel> {
  const inFormulas = name.replaceAll("_", ".").toUpperCase();
  return {
    since: "1.2",
    call: (workbook, args) => {
      const given = Array.from({ length: args.length }, (_, index) => args.any(index));
      while (given.length > 0 && (given.at(-1) ?? null) === null) given.pop();
      const value = evaluate(workbook, `${inFormulas}(${given.flatMap((one) => argument(one, args.api)).join(",")})`, undefined);
      // The engine's word for an unknown function.
      if (value === "#NAME?") throw apiNotFound(args.api);
      return hostObject("FunctionResult", { value });
    },
  };
}

export const functionDefinitions: readonly AnyDefinition[] = [
  define("Functions", { methods: Object.fromEntries(FUNCTION_NAMES.map((name) => [name, worksheetFunction(name)])) }),
  define("FunctionResult", {
    properties: {
      Value: { since: "1.1", get: ({ value }) => (isError(value) ? null : value) },
      Error: { since: "1.1", get: ({ value }) => (isError(value) ? value : null) },
    },
  }),
];

export const functionExtensions: readonly AnyExtension[] = [
  extend("Workbook", { properties: { Functions: { since: "1.2", object: (workbook) => hostObject("Functions", workbook) } } }),
];
