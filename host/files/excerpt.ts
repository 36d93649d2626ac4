import { separateCopy } from "../engine/attachments";
import { cellFormula, cellValue, isErrorText } from "../engine/cell-value";
import { calculatedWorkbook } from "../engine/formulas/calculation";
import { piecesOf, readReference } from "../engine/references";
import { unquoteSheetName } from "../engine/sheet-names";
import type { SheetModel, WorkbookModel } from "../engine/workbook-model";
import { ValueType, Workbook } from "../library";

/** A workbook made of some sheets of another. Formulas that refer to omitted sheets become their last values. */
export function excerpt(workbook: WorkbookModel, sheets: readonly SheetModel[]): WorkbookModel {
  const book = new Workbook();
  book.defaultFont = workbook.book.defaultFont;
  book.properties = { ...workbook.book.properties }; // among them the system of dates
  const part = calculatedWorkbook(book, workbook.fileName);
  const kept = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const names = workbook.names.filter((name) => (!name.scope || kept.has(name.scope.name.toLowerCase())) && within(name.text, kept));
  const known = new Set(names.map((name) => name.name.toLowerCase()));
  const dropped = new Set(workbook.names.map((name) => name.name.toLowerCase()).filter((name) => !known.has(name)));
  const copies = new Map<SheetModel, SheetModel>();
  for (const sheet of workbook.sheets.filter((one) => sheets.includes(one))) {
    const copy = book.importSheet(sheet.sheet, sheet.name);
    copy.state = "visible";
    copy.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ValueType.Formula || within(cellFormula(cell)!.slice(1), kept, dropped)) return;
        const last = cellValue(cell);
        cell.value = typeof last === "string" && isErrorText(last) ? ({ error: last } as never) : last;
      });
    });
    const model = part.modelOf(copy);
    separateCopy(sheet, model, (formula) => formula);
    copies.set(sheet, model);
  }
  part.names.push(...names.map((name) => ({ ...name, scope: name.scope && copies.get(name.scope) })));
  part.customXml.push(...workbook.customXml);
  for (const [key, value] of workbook.settings) part.settings.set(key, value);
  return part;
}

/** Whether a formula needs nothing but these sheets. */
function within(formula: string, kept: ReadonlySet<string>, dropped: ReadonlySet<string> = new Set()): boolean {
  return piecesOf(formula).every((piece) => {
    if (piece.kind === "text")
      return !/^(?:'(?:[^']|'')+'|[^'"!]+)!$/.test(piece.text) || kept.has(unquoteSheetName(piece.text.slice(0, -1)).toLowerCase());
    if (piece.kind === "name") return !dropped.has(piece.text.toLowerCase()) && !piece.text.includes("!");
    const sheet = readReference(piece.prefix, piece.text)?.sheet;
    return sheet === undefined || kept.has(sheet.toLowerCase());
  });
}
