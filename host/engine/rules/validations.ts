import type { DataValidation, DataValidationOperator } from "../../library";
import { type Area, cutOut, formatArea, intersection, isSingleCell, parseArea } from "../area";
import { moveFormula } from "../references";
import type { SheetModel } from "../workbook-model";
import { ifThere } from "../if-there";

/** The validation of some cells. Its formulas are relative to the area's first cell. */
export interface Validation {
  readonly area: Area;
  readonly rule: DataValidation;
}

/** The engine marks keys of ranges to distinguish them from those of single cells. */
const RANGE_KEY = "range:";

/** The validations of a sheet; the engine keeps them by address. */
function validationsOf({ sheet }: SheetModel): readonly Validation[] {
  return Object.entries(sheet.dataValidations.model as Record<string, DataValidation | undefined>).flatMap(([key, rule]) => {
    const area = rule && parseArea(key.startsWith(RANGE_KEY) ? key.slice(RANGE_KEY.length) : key);
    return rule && area ? [{ area, rule }] : [];
  });
}

function setValidations({ sheet }: SheetModel, validations: readonly Validation[]): void {
  const keyOf = (area: Area) => (isSingleCell(area) ? formatArea(area) : RANGE_KEY + formatArea(area));
  (sheet.dataValidations as { model: unknown }).model = Object.fromEntries(validations.map(({ area, rule }) => [keyOf(area), rule]));
}

/** The validation for a part of its area: relative references keep their meaning. */
function partOf({ area, rule }: Validation, part: Area): Validation {
  const move = (formula: string | number | Date) =>
    typeof formula === "string" ? moveFormula(formula, part.top - area.top, part.left - area.left) : formula;
  return { area: part, rule: rule.type === "any" || !ifThere(rule.formulae) ? rule : { ...rule, formulae: rule.formulae.map(move) } };
}

/** The validations on an area, cut to it; and the rest of the area, which has none. */
export function validationsWithin(sheet: SheetModel, area: Area): { readonly on: readonly Validation[]; readonly bare: readonly Area[] } {
  const on = validationsOf(sheet).flatMap((validation) => {
    const shared = intersection(validation.area, area);
    return shared ? [partOf(validation, shared)] : [];
  });
  const bare = on.reduce<readonly Area[]>((left, { area: taken }) => left.flatMap((part) => cutOut(part, taken)), [area]);
  return { on, bare };
}

/** Gives an area one validation, or none. */
export function setValidation(sheet: SheetModel, area: Area, rule: DataValidation | undefined): void {
  const others = validationsOf(sheet).flatMap((validation) => cutOut(validation.area, area).map((part) => partOf(validation, part)));
  setValidations(sheet, rule ? [...others, { area, rule }] : others);
  sheet.restyled();
}

/** Changes each validation on an area by itself; cells without one get one that accepts anything. */
export function changeValidations(sheet: SheetModel, area: Area, change: (rule: DataValidation) => DataValidation): void {
  const { on, bare } = validationsWithin(sheet, area);
  for (const { area: part, rule } of [...on, ...bare.map((part): Validation => ({ area: part, rule: { type: "any" } }))])
    setValidation(sheet, part, change(rule));
}

/** Validations move, grow and shrink with their cells. */
export function shiftValidations(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  const all = validationsOf(sheet);
  if (all.length === 0) return;
  setValidations(
    sheet,
    all.flatMap(({ area, rule }) => {
      const place = moved(area);
      return place ? [{ area: place, rule }] : [];
    }),
  );
}

/** Rewrites the formulas of all validations, as cells' formulas are rewritten. */
export function rewriteValidations(sheet: SheetModel, rewrite: (formula: string) => string): void {
  for (const { rule } of validationsOf(sheet)) {
    if (rule.type === "any" || !ifThere(rule.formulae)) continue;
    rule.formulae = rule.formulae.map((formula) => (typeof formula === "string" && !formula.startsWith('"') ? rewrite(formula) : formula));
  }
}

/** Excel's words for comparisons by the engine's. */
export const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<string, DataValidationOperator>;

/** Whether a number is within the bounds of a rule. */
export function compares(value: number, operator: DataValidationOperator | undefined, first: number, second: number): boolean {
  switch (operator ?? "between") {
    case "between":
      return value >= first && value <= second;
    case "notBetween":
      return value < first || value > second;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    default:
      return value <= first;
  }
}
