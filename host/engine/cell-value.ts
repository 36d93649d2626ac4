import { type Cell, ValueType } from "../library";
import { serialOf, uses1904 } from "./dates";

/** A cell's value as it is sent: dates as serial numbers, errors as text, a blank as "". */
export type Scalar = string | number | boolean;

/** The client's names for what a cell holds. */
export type RangeValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

const ERROR_TEXT = /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

export const isErrorText = (text: string): boolean => ERROR_TEXT.test(text);

/** The value that the cell shows; a formula gives its result. Cells hidden by a merge are blank. */
export function cellValue(cell: Cell | undefined): Scalar {
  if (!cell) return "";
  const type = cell.type;
  if (type === ValueType.Number) return cell.value as number;
  if (type === ValueType.Null || type === ValueType.Merge) return "";
  return scalarOf(cell.value, cell);
}

function scalarOf(value: unknown, cell: Cell): Scalar {
  switch (typeof value) {
    case "number":
    case "boolean":
    case "string":
      return value;
    case "object":
      break;
    default:
      return "";
  }
  if (value === null) return "";
  if (value instanceof Date) return serialOf(value, uses1904(cell.workbook));
  if ("formula" in value || "sharedFormula" in value) {
    // The engine gives no result for a formula that refers to a blank cell: Excel shows 0.
    const { result } = value as { result?: unknown };
    if (result !== undefined && result !== null) return scalarOf(result, cell);
    return cell.formula?.includes("#REF!") ? "#REF!" : 0;
  }
  if ("error" in value) return String(value.error);
  if ("richText" in value) return (value.richText as readonly { text: string }[]).map((run) => run.text).join("");
  if ("checkbox" in value) return value.checkbox === true;
  return "";
}

/** What kind of value the cell holds, in the client's words. */
export function cellValueType(cell: Cell | undefined): RangeValueType {
  if (!cell || cell.type === ValueType.Null || cell.type === ValueType.Merge) return "Empty";
  const value = cellValue(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (cell.type === ValueType.Error || (cell.type === ValueType.Formula && isErrorText(value))) return "Error";
  return value === "" && cell.type !== ValueType.Formula ? "Empty" : "String";
}

/** The formula with its "=", or undefined. Prefixes that only the file format needs are left out, as in Excel. */
export function cellFormula(cell: Cell | undefined): string | undefined {
  if (cell?.type !== ValueType.Formula) return undefined;
  const { formula } = cell;
  return formula === undefined ? undefined : `=${shownFormula(formula)}`;
}

/** Files write "_xlfn.XLOOKUP(" for functions newer than their format; people see "XLOOKUP(". */
function shownFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return text.includes("_xl") ? text.replace(/_xl(?:fn|ws|pm|udf)\./gi, "") : text;
}

/** The cell's formula if it has one, else its value: what `Range.formulas` gives. */
export const formulaOrValue = (cell: Cell | undefined): Scalar => cellFormula(cell) ?? cellValue(cell);
