import { columnLetters, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import type { NameList } from "../../guard/place-lists";
import { addressOf, sheetOf } from "../read-outline";
import { written } from "../write/table-sheet/write-columns";
import { LISTS_NAME } from "./lists-name";

const SHEET = "SR lists";
const TEXT = "@";
/** The sheet's name while it is added or deleted: without the defined name nothing else marks it as the add-in's. */
const UNDER_WAY = "strandReport.guardLists";

/** The sheet of lists as it was found. */
export interface ListSheet {
  /** By its present name; null where there is none. */
  readonly sheet: string | null;
  /** Whether the defined name exists; it may refer to nothing. */
  readonly hasName: boolean;
  /** Whether any of it exists, the sheet or the record that identifies it. */
  readonly hasTrace: boolean;
  /** The name for a new one: no sheet of the analyst's has it. */
  readonly newName: string;
}

/** Asks for the sheet of lists. After the next sync, the function it returns gives it, from the names of all sheets. */
export function askForListSheet(context: Excel.RequestContext): (sheets: readonly string[]) => ListSheet {
  const name = context.workbook.names.getItemOrNullObject(LISTS_NAME).load("formula");
  const underWay = context.workbook.settings.getItemOrNullObject(UNDER_WAY).load("value");
  return (sheets) => {
    const known = [name.isNullObject ? null : sheetOf(String(name.formula)), underWay.isNullObject ? null : String(underWay.value)];
    const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
    let newName = SHEET;
    for (let count = 2; taken.has(newName.toLowerCase()); count++) newName = `${SHEET} ${count}`;
    const isUnderWay = !underWay.isNullObject && underWay.value !== "";
    return {
      sheet: known.find((sheet) => sheet !== null && sheets.includes(sheet)) ?? null,
      hasName: !name.isNullObject,
      hasTrace: !name.isNullObject || isUnderWay,
      newName,
    };
  };
}

/** Makes sure that the sheet and its name exist, as actions of the batch. */
export function addListSheet(
  context: Excel.RequestContext,
  sheet: string,
  { isThere, hasName }: { readonly isThere: boolean; readonly hasName: boolean },
): void {
  const { settings, worksheets } = context.workbook;
  if (!isThere) {
    settings.add(UNDER_WAY, sheet);
    worksheets.add(sheet);
  }
  worksheets.getItem(sheet).visibility = "VeryHidden";
  const refersTo = `=${quotedSheet(sheet)}!$A$1`;
  if (hasName) context.workbook.names.getItem(LISTS_NAME).formula = refersTo;
  else context.workbook.names.add(LISTS_NAME, refersTo).visible = false;
  settings.add(UNDER_WAY, "");
}

/** Writes lists, each as the whole of its column, as actions of the batch. */
export function writeLists(context: Excel.RequestContext, sheet: string, lists: Iterable<NameList>): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const { area, names } of lists) {
    clearList(context, sheet, area.column);
    const cells = worksheet.getRange(localAddress(area));
    cells.numberFormat = names.map(() => [TEXT]);
    cells.formulas = names.map((name) => [written(name, TEXT)]);
  }
}

/** Empties a column, as an action of the batch. */
export function clearList(context: Excel.RequestContext, sheet: string, column: number): void {
  const letters = columnLetters(column);
  context.workbook.worksheets.getItem(sheet).getRange(`${letters}:${letters}`).clear();
}

/**
 * Removes the sheet (null where it has gone) and its name, as actions of the batch. Excel refuses to delete a sheet that is very hidden.
 */
export function deleteListSheet(context: Excel.RequestContext, sheet: string | null, hasName: boolean): void {
  const { names, settings, worksheets } = context.workbook;
  if (sheet !== null) settings.add(UNDER_WAY, sheet);
  if (hasName) names.getItem(LISTS_NAME).delete();
  if (sheet !== null) {
    worksheets.getItem(sheet).visibility = "Hidden";
    worksheets.getItem(sheet).delete();
  }
  settings.add(UNDER_WAY, "");
}

/** The cells of the sheet of lists, "A1:A14", that a validation's source refers to; null for any other source. */
export function listAddress(source: unknown, sheet: string | null): string | null {
  return typeof source === "string" && sheet !== null && sheetOf(source) === sheet ? addressOf(source) : null;
}

/** The column that it refers to. */
export function listColumn(source: unknown, sheet: string | null): number | null {
  const address = listAddress(source, sheet);
  return address === null ? null : parseAddress(address).column;
}
