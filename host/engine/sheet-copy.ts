import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** A copy of a sheet, named as Excel names copies: "Data (2)". */
export function copySheet(workbook: WorkbookModel, source: SheetModel): SheetModel {
  const base = source.name.replace(/ \(\d+\)$/, "");
  let number = 2;
  const named = () => `${base.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (workbook.sheetNamed(named())) number += 1;
  const copy = workbook.modelOf(workbook.book.importSheet(source.sheet, named()));
  for (const name of workbook.names.filter((entry) => entry.scope === source)) workbook.names.push({ ...name, scope: copy });
  copy.touch();
  workbook.formulaWritten();
  return copy;
}
