import { type DataValidationWithFormulae, dateToExcel } from "../../library";
import { type Area, cellArea } from "../area";
import { cellValue, type Scalar } from "../cell-value";
import { cellsOf } from "../charts/caches";
import { referencedRange } from "../charts/references";
import { calculate } from "../formulas/calculation";
import { evaluate } from "../formulas/evaluate";
import { moveFormula, rewriteReferences } from "../references";
import { boundedArea } from "../used-range";
import type { SheetModel } from "../workbook-model";
import { compares, type Validation, validationsWithin } from "./validations";

/** The cells of an area whose values their validation would have refused. */
export function invalidCells(sheet: SheetModel, area: Area): readonly Area[] {
  calculate(sheet.workbook);
  return validationsWithin(sheet, area).on.flatMap((validation) => {
    const { rule } = validation;
    if (rule.type === "any") return [];
    // Cells beyond the used ones are blank: one blank cell represents them all.
    const { top, left, bottom, right } = boundedArea(sheet, validation.area) ?? cellArea(validation.area.top, validation.area.left);
    const wrong: Area[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (!accepts(sheet, validation, rule, { row, column, value: cellValue(sheet.sheet.findCell(row, column)) }))
          wrong.push(cellArea(row, column));
    return wrong;
  });
}

/** A value in a cell, counted from 1. */
interface Held {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/**
 * Whether a rule accepts a value. The rule's formula may use the cell itself, so the cell must hold the value by then.
 */
export function accepts(sheet: SheetModel, { area }: Validation, rule: DataValidationWithFormulae, { row, column, value }: Held): boolean {
  if (value === "") return rule.allowBlank === true; // a file without the mark means that blanks are wrong
  const formula = (index: number): Scalar => {
    const given = rule.formulae[index];
    if (given === undefined || typeof given === "number") return given ?? 0;
    if (given instanceof Date) return dateToExcel(given, false);
    return evaluate(sheet.workbook, onSheet(moveFormula(given, row - area.top, column - area.left), sheet), sheet);
  };
  switch (rule.type) {
    case "list":
      return isListed(String(value), rule, listed(sheet, rule, row - area.top, column - area.left));
    case "custom":
      return isTrue(formula(0));
    case "textLength":
      return compares(String(value).length, rule.operator, Number(formula(0)), Number(formula(1)));
    default:
      if (typeof value !== "number" || (rule.type === "whole" && !Number.isInteger(value))) return false;
      return compares(value, rule.operator, Number(formula(0)), Number(formula(1)));
  }
}

const isTrue = (value: Scalar): boolean => value === true || (typeof value === "number" && value !== 0);

/** Case matters only for words in the rule itself. */
function isListed(value: string, rule: DataValidationWithFormulae, items: readonly Scalar[]): boolean {
  const form = (text: string) => (hasOwnWords(rule) ? text : text.toLowerCase());
  return items.some((item) => form(String(item)) === form(value));
}

/** Whether a list's words are in the rule, and not in cells. */
export const hasOwnWords = ({ formulae }: DataValidationWithFormulae): boolean => String(formulae[0] ?? "").startsWith('"');

/** The choices of a list: its own words, or the values of cells. */
export function listed(sheet: SheetModel, rule: DataValidationWithFormulae, rows: number, columns: number): readonly Scalar[] {
  const source = String(rule.formulae[0] ?? "");
  if (hasOwnWords(rule))
    return source
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(",")
      .map((item) => item.trim());
  const formula = onSheet(moveFormula(source, rows, columns), sheet);
  const name = sheet.workbook.nameFor(source, sheet);
  const range = referencedRange(name?.text ?? formula, sheet.workbook);
  return range ? cellsOf(range).map(cellValue) : [];
}

/** The formula with the sheet named in each reference, so that it can be calculated anywhere. */
const onSheet = (formula: string, sheet: SheetModel): string =>
  rewriteReferences(formula, (reference) => (reference.sheet === undefined ? { ...reference, sheet: sheet.name } : reference));
