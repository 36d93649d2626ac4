import type { DataValidationWithFormulae } from "../../library";
import { cellArea } from "../area";
import type { Scalar } from "../cell-value";
import { uses1904 } from "../dates";
import { localeOf } from "../entries/locale";
import { readEntry } from "../entries/read-entry";
import { calculate } from "../formulas/calculation";
import { evaluate } from "../formulas/evaluate";
import { numberFormatOf, styleAt } from "../style";
import type { SheetModel } from "../workbook-model";
import { type Validation, validationsWithin } from "./validations";
import { accepts, hasOwnWords, listed } from "./validity";

type Rule = DataValidationWithFormulae;

/** The validation rule of a cell. */
export function ruleAt(sheet: SheetModel, row: number, column: number): Rule | undefined {
  return validationAt(sheet, row, column)?.rule;
}

/** One choice of a drop-down: as it is shown, and as it is entered. */
export interface Choice {
  readonly text: string;
  readonly entry: Scalar;
}

/** The choices of a cell's drop-down; empty where it has none. */
export function choicesAt(sheet: SheetModel, row: number, column: number): readonly Choice[] {
  const rule = ruleAt(sheet, row, column);
  if (rule?.type !== "list") return [];
  calculate(sheet.workbook);
  // The rule's own words are entered as if typed; cell values are entered unchanged.
  const entry = (item: Scalar): Scalar => (hasOwnWords(rule) || typeof item !== "string" ? item : `'${item}`);
  return listed(sheet, rule, 0, 0).map((item) => ({ text: String(item), entry: entry(item) }));
}

/** The rule that refuses an entry which a person types. Excel checks nothing that is deleted, pasted or written by an add-in. */
export function ruleAgainst(sheet: SheetModel, row: number, column: number, entry: string): Rule | undefined {
  const validation = validationAt(sheet, row, column);
  if (!validation?.rule.showErrorMessage) return undefined;
  const value = valueOf(sheet, row, column, entry);
  if (value === undefined) return undefined;
  const holds = () => accepts(sheet, validation, validation.rule, { row, column, value });
  return (validation.rule.type === "custom" ? withValue(sheet, row, column, value, holds) : holds()) ? undefined : validation.rule;
}

function validationAt(sheet: SheetModel, row: number, column: number): (Validation & { readonly rule: Rule }) | undefined {
  const found = validationsWithin(sheet, cellArea(row, column)).on[0];
  return found && found.rule.type !== "any" ? { area: found.area, rule: found.rule } : undefined;
}

/** What an entry would be in the cell; undefined where it would be blank. */
function valueOf(sheet: SheetModel, row: number, column: number, entry: string): Scalar | undefined {
  const { book } = sheet.workbook;
  const read = readEntry(entry, numberFormatOf(styleAt(sheet, row, column)), { locale: localeOf(book), date1904: uses1904(book) });
  if (read.kind === "blank") return undefined;
  if (read.kind === "error") return read.error;
  return read.kind === "value" ? read.value : evaluate(sheet.workbook, read.formula, sheet);
}

/** Looks at something while a cell holds a value, then puts back what it held. */
function withValue(sheet: SheetModel, row: number, column: number, value: Scalar, look: () => boolean): boolean {
  const cell = sheet.sheet.getCell(row, column);
  const before = cell.value;
  const put = (held: typeof before) => {
    cell.value = held;
    sheet.workbook.formulasStale();
    calculate(sheet.workbook);
  };
  try {
    put(value);
    return look();
  } finally {
    put(before);
  }
}
