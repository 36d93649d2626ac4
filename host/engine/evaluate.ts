import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import { cellValue, type Scalar } from "./cell-value";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** What a formula comes to that stands in no cell, such as a name's. Constants are read without calculating the workbook. */
export function evaluate(workbook: WorkbookModel, formula: string, home: SheetModel | undefined): Scalar {
  const number = Number(formula);
  if (formula.trim() !== "" && Number.isFinite(number)) return number;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (text) return text[1]!.replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === "TRUE";
  if (formula.endsWith("#REF!")) return "#REF!";
  workbook.calculate();
  // A sheet beside the workbook's own takes the formula, so that the workbook itself is not touched.
  const aside = new Workbook().addWorksheet("_evaluate");
  const cell = aside.getCell("A1");
  cell.value = { formula };
  const sheets = [...workbook.book.worksheets, aside];
  const entries = workbook.nameEntries(home);
  const beside = Object.create(workbook.book, {
    worksheets: { value: sheets },
    getWorksheet: { value: (id?: number | string) => sheets.find((sheet) => sheet.name === id || sheet.id === id) },
    definedNames: { value: { getAllEntries: () => entries, getAllNames: () => entries } },
  }) as WorkbookLike;
  calculateFormulas(beside);
  return cellValue(cell);
}
