import { type Table, type TableColumnProperties, ValueType } from "../../library";
import { HostError, invalidArgument } from "../../protocol";
import { type Area, columnsOf, formatArea, intersection, MAX_ROW, parseArea, rowsOf } from "../area";
import { cellText } from "../cell-text";
import { cellValue } from "../cell-value";
import { nameFault } from "../names";
import type { SheetModel, WorkbookModel } from "../workbook-model";

/*
 * The engine's table keeps its own rows and writes them over the cells on commit. The host never commits: only the cells count, and the
 * engine's table only says where they are and what the columns are called.
 */

/** A table on a sheet. */
export interface TableRef {
  readonly sheet: SheetModel;
  readonly table: Table;
}

const refs = new WeakMap<Table, TableRef>();

function refOf(sheet: SheetModel, table: Table): TableRef {
  let ref = refs.get(table);
  if (!ref) {
    ref = { sheet, table };
    refs.set(table, ref);
  }
  return ref;
}

/** The tables of a sheet from top to bottom, or of all sheets. */
export const tablesOf = (sheet: SheetModel): readonly TableRef[] => sheet.sheet.getTables().map((table) => refOf(sheet, table));
export const allTables = (workbook: WorkbookModel): readonly TableRef[] => workbook.sheets.flatMap(tablesOf);

/** All the table's cells. */
export function tableArea({ table }: TableRef): Area {
  const area = parseArea(table.model.tableRef ?? table.model.ref);
  if (!area) throw new Error(`The table ${table.name} has no place`);
  return area;
}

export const hasHeaders = ({ table }: TableRef): boolean => table.model.headerRow !== false;
export const hasTotals = ({ table }: TableRef): boolean => table.model.totalsRow === true;

/** The rows between the header and the totals. */
export function bodyArea(ref: TableRef): Area {
  const area = tableArea(ref);
  return { ...area, top: area.top + (hasHeaders(ref) ? 1 : 0), bottom: area.bottom - (hasTotals(ref) ? 1 : 0) };
}
export function headerArea(ref: TableRef): Area | undefined {
  const area = tableArea(ref);
  return hasHeaders(ref) ? { ...area, bottom: area.top } : undefined;
}
export function totalsArea(ref: TableRef): Area | undefined {
  const area = tableArea(ref);
  return hasTotals(ref) ? { ...area, top: area.bottom } : undefined;
}

/** Moves the table to other cells. */
export function setTableArea(ref: TableRef, area: Area): void {
  placeTable(ref, area);
  ref.sheet.touch();
}

/** Tells the engine where the table is: for its files, and for structured references in its calculations. */
export function placeTable(ref: TableRef, area: Area): void {
  const { model } = ref.table;
  const corner = { ...area, bottom: area.top, right: area.left };
  const body = rowsOf(area) - (hasHeaders(ref) ? 1 : 0) - (hasTotals(ref) ? 1 : 0);
  model.ref = formatArea(corner);
  model.tl = { address: formatArea(corner), row: area.top, col: area.left };
  model.tableRef = rangeText(area);
  model.autoFilterRef = rangeText({ ...area, bottom: area.bottom - (hasTotals(ref) ? 1 : 0) });
  // Only the number of rows is used, by the engine's calculation; their values are in the cells.
  model.rows = Array.from({ length: Math.max(0, body) }, () => []);
}

/** Tables without filter buttons, which the engine cannot express. */
const unfiltered = new WeakSet<Table>();

export const hidesFilter = ({ table }: TableRef): boolean => unfiltered.has(table);

export function setFilterHidden({ table }: TableRef, hidden: boolean): void {
  if (hidden) unfiltered.add(table);
  else unfiltered.delete(table);
}

/** Tables without rows of data. Excel shows a blank row in them, which the first added row fills. */
const empty = new WeakSet<Table>();

export const awaitsFirstRow = ({ table }: TableRef): boolean => empty.has(table);

export function setAwaitsFirstRow({ table }: TableRef, awaits: boolean): void {
  if (awaits) empty.add(table);
  else empty.delete(table);
}

/** A table of one cell is still written as a range. */
const rangeText = (area: Area): string => {
  const text = formatArea(area);
  return text.includes(":") ? text : `${text}:${text}`;
};

/** The columns as the engine knows them; their objects are their identity. */
export const columnsOfTable = ({ table }: TableRef): TableColumnProperties[] => table.model.columns;

/** The cells of one column of the table. */
export function columnArea(ref: TableRef, column: TableColumnProperties, within: Area): Area {
  const at = tableArea(ref).left + columnsOfTable(ref).indexOf(column);
  return { ...within, left: at, right: at };
}

/** Turns cells into a table. As in Excel, headers become text, and blank and repeated ones get names. */
export function addTable(sheet: SheetModel, area: Area): TableRef {
  if (sheet.isProtected) throw new HostError("AccessDenied", "You cannot perform the requested operation. The sheet is protected.");
  const clash = tablesOf(sheet).find((other) => intersection(tableArea(other), area));
  if (clash) throw new HostError("InvalidOperation", `A table can't overlap another table: ${clash.table.name}.`);
  const place = rowsOf(area) === 1 ? { ...area, bottom: Math.min(area.bottom + 1, MAX_ROW) } : area; // a table has a row at least
  const columns = uniqueHeaders(sheet, place).map((name): TableColumnProperties => ({ name }));
  const name = freeName(sheet.workbook);
  const style = {
    theme: "TableStyleMedium2",
    showRowStripes: true,
    showFirstColumn: false,
    showLastColumn: false,
    showColumnStripes: false,
  };
  const table = sheet.sheet.addTable({
    name,
    displayName: name,
    ref: formatArea({ ...place, bottom: place.top, right: place.left }),
    columns,
    rows: [],
    headerRow: true,
    totalsRow: false,
    style,
  });
  const ref = refOf(sheet, table);
  setTableArea(ref, place);
  setAwaitsFirstRow(ref, place !== area);
  return ref;
}

/**
 * Column names from the header cells, which then get them as texts: none blank, none twice. Where two are the same, the edited one changes.
 */
export function uniqueHeaders(sheet: SheetModel, area: Area, edited?: Area): readonly string[] {
  const taken = new Set<string>();
  const isEdited = (index: number) => edited !== undefined && area.left + index >= edited.left && area.left + index <= edited.right;
  const names: string[] = [];
  const indexes = Array.from({ length: columnsOf(area) }, (_, index) => index);
  for (const index of [...indexes.filter((at) => !isEdited(at)), ...indexes.filter(isEdited)]) {
    const cell = sheet.sheet.getCell(area.top, area.left + index);
    const shown = cellText(cell);
    const name = freeHeader(shown, taken);
    // A formula is replaced by its text; text in several fonts stays as it is.
    if (cellValue(cell) !== name || cell.type === ValueType.Formula) cell.value = name;
    names[index] = name;
  }
  return names;
}

function freeHeader(wanted: string, taken: Set<string>): string {
  let name = wanted === "" ? "Column1" : wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted === "" ? "Column" : wanted}${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function freeName(workbook: WorkbookModel): string {
  for (let number = allTables(workbook).length + 1; ; number++) if (!nameTaken(workbook, `Table${number}`)) return `Table${number}`;
}

const nameTaken = (workbook: WorkbookModel, name: string, own?: TableRef): boolean =>
  allTables(workbook).some((ref) => ref !== own && ref.table.name.toLowerCase() === name.toLowerCase()) ||
  workbook.names.some((entry) => entry.name.toLowerCase() === name.toLowerCase());

/** Gives the table another name, which must be valid as a defined name is, and free. */
export function renameTable(ref: TableRef, name: string): void {
  const fault = nameFault(name);
  if (fault) throw invalidArgument(`Table.name: ${fault}`);
  if (nameTaken(ref.sheet.workbook, name, ref)) throw new HostError("ItemAlreadyExists", `A table or name "${name}" exists already.`);
  const { sheet, table } = ref;
  const { tables } = sheet.sheet;
  // The engine keeps tables by name, in order; its own setter would write its rows over the cells.
  const entries = Object.entries(tables);
  for (const [key] of entries) Reflect.deleteProperty(tables, key);
  for (const [key, other] of entries) tables[other === table ? name : key] = other;
  tableNames(sheet).delete(table.name.toLowerCase());
  tableNames(sheet).add(name.toLowerCase());
  table.model.name = name;
  table.model.displayName = name;
  sheet.touch();
}

/** The engine's own list of names in use, which it does not make public. */
const tableNames = (sheet: SheetModel): Set<string> => (sheet.workbook.book as unknown as { _tableNames: Set<string> })._tableNames;

/** Removes the table; its cells stay. */
export function removeTable(ref: TableRef): void {
  ref.sheet.sheet.removeTable(ref.table.name);
  ref.sheet.touch();
}
