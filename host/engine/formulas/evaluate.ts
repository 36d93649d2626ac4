import { Workbook } from "../../library";
import { cellValue, type Scalar } from "../cell-value";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { calculateBook, nameEntries } from "./calculate-book";
import { calculate, sheetsToCalculate } from "./calculation";

/** The result of a formula that is in no cell, such as a name's. Constants are read without calculating the workbook. */
export function evaluate(workbook: WorkbookModel, formula: string, home: SheetModel | undefined): Scalar {
  const number = Number(formula);
  if (formula.trim() !== "" && Number.isFinite(number)) return number;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (text) return text[1]!.replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === "TRUE";
  if (formula.endsWith("#REF!")) return "#REF!";
  calculate(workbook);
  // An extra sheet holds the formula, so that the workbook itself is not touched.
  const aside = new Workbook().addWorksheet("_evaluate");
  const cell = aside.getCell("A1");
  cell.value = { formula };
  calculateBook(workbook.book, nameEntries(workbook, home), [...sheetsToCalculate(workbook, { formula, home: undefined }), aside]);
  return cellValue(cell);
}
