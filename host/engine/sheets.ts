import { accessDenied, HostError, invalidArgument, invalidOperation } from "../protocol";
import { dropSheetFrom, renameSheetIn } from "./references";
import { rewriteFormulas } from "./rewrite";
import { sheetNameFault } from "./sheet-names";
import type { SheetModel, WorkbookModel } from "./workbook-model";

/** A protected structure keeps its sheets as they are. */
export function requireUnlocked({ structureLock }: WorkbookModel): void {
  if (structureLock) throw accessDenied();
}

/** The name of a new sheet, as Excel numbers them. */
function freeName(workbook: WorkbookModel): string {
  for (let n = workbook.sheets.length + 1; ; n++) if (!workbook.sheetNamed(`Sheet${n}`)) return `Sheet${n}`;
}

function checkName(workbook: WorkbookModel, name: string, own?: SheetModel): void {
  const fault = sheetNameFault(name);
  if (fault) throw invalidArgument(fault);
  const other = workbook.sheetNamed(name);
  if (other && other !== own) throw new HostError("ItemAlreadyExists", `A sheet named "${name}" exists already.`);
}

/** Adds a sheet at the end. */
export function addSheet(workbook: WorkbookModel, name: string | undefined): SheetModel {
  requireUnlocked(workbook);
  if (name !== undefined) checkName(workbook, name);
  const sheet = workbook.modelOf(workbook.book.addWorksheet(name ?? freeName(workbook)));
  sheet.touch();
  return sheet;
}

/** Deletes a sheet; references to it become #REF!, and its own names go. */
export function deleteSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  requireUnlocked(workbook);
  const visible = workbook.sheets.filter((other) => other.sheet.state === "visible");
  if (visible.length === 1 && visible[0] === sheet) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  const { name } = sheet;
  workbook.book.removeWorksheetEx(sheet.sheet);
  sheet.alive = false;
  workbook.written.delete(sheet);
  for (let i = workbook.names.length - 1; i >= 0; i--) if (workbook.names[i]!.scope === sheet) workbook.names.splice(i, 1);
  rewriteFormulas(workbook, (formula) => dropSheetFrom(formula, name));
}

/** Renames a sheet, in every formula and name too. */
export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  requireUnlocked(workbook);
  checkName(workbook, name, sheet);
  const former = sheet.name;
  sheet.sheet.name = name;
  sheet.touch();
  rewriteFormulas(workbook, (formula) => renameSheetIn(formula, former, name));
}

/** Puts a sheet at a place among the tabs. */
export function moveSheet(workbook: WorkbookModel, sheet: SheetModel, position: number): void {
  requireUnlocked(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw invalidArgument("A sheet's position is from 0 to the number of sheets less one.");
  const order = workbook.sheets.filter((other) => other !== sheet);
  order.splice(position, 0, sheet);
  // The engine sorts tabs by this number; chart sheets keep numbers above these.
  order.forEach((other, index) => (other.sheet.orderNo = index + 1));
}
