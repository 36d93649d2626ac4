import type { TableColumnProperties } from "../../library";
import { invalidArgument, invalidOperation } from "../../protocol";
import { type Area, columnsOf, rowsOf } from "../area";
import { cellValue } from "../cell-value";
import { deleteCells, insertCells } from "../shift";
import type { SheetModel } from "../workbook-model";
import { escapedColumn } from "./structured-references";
import {
  awaitsFirstRow,
  bodyArea,
  columnArea,
  columnsOfTable,
  hasHeaders,
  hasTotals,
  setAwaitsFirstRow,
  setTableArea,
  tableArea,
  type TableRef,
  uniqueHeaders,
} from "./table-book";

const isBlank = (sheet: SheetModel, area: Area): boolean => {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) if (cellValue(sheet.sheet.findCell(row, column)) !== "") return false;
  return true;
};

function blank(sheet: SheetModel, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.sheet.findCell(row, column);
      if (cell) cell.value = null;
    }
}

/**
 * Makes room for rows at a place in the body; returns their cells. At the end it takes in blank cells and moves others down.
 */
export function addRows(ref: TableRef, index: number, count: number): Area {
  const body = bodyArea(ref);
  if (index < 0 || index > rowsOf(body)) throw invalidArgument("TableRowCollection.add: there is no such place in the table.");
  if (awaitsFirstRow(ref) && isBlank(ref.sheet, body)) {
    setAwaitsFirstRow(ref, false);
    if (count > 1) addRows(ref, 1, count - 1);
    return { ...body, bottom: body.top + count - 1 };
  }
  const rows = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (index < rowsOf(body) || hasTotals(ref)) {
    insertCells(ref.sheet, rows, "Down"); // within the table: it grows with the insertion
    if (index === 0) setTableArea(ref, grownFromTop(ref, body, count));
  } else {
    if (!isBlank(ref.sheet, rows)) insertCells(ref.sheet, rows, "Down");
    setTableArea(ref, { ...tableArea(ref), bottom: rows.bottom });
    dressLike(ref.sheet, body, rows);
  }
  return rows;
}

/** An insertion before the first row of a table without headers moves it, where a row of it was meant. */
function grownFromTop(ref: TableRef, before: Area, count: number): Area {
  const now = tableArea(ref);
  return hasHeaders(ref) || now.top === before.top ? now : { ...now, top: now.top - count };
}

/** New rows look like the last row before them. */
function dressLike(sheet: SheetModel, body: Area, rows: Area): void {
  for (let row = rows.top; row <= rows.bottom; row++)
    for (let column = body.left; column <= body.right; column++) {
      const pattern = sheet.sheet.findCell(body.bottom, column);
      if (pattern && Object.keys(pattern.style).length > 0) sheet.sheet.getCell(row, column).style = structuredClone(pattern.style);
    }
}

/**
 * Deletes rows of the body. The only row left is blanked instead, and the next added row fills it: a table has at least one
 * row.
 */
export function deleteRows(ref: TableRef, index: number, count = 1): void {
  const body = bodyArea(ref);
  if (index < 0 || index + count > rowsOf(body)) throw invalidArgument("TableRow: there is no such row.");
  const rows = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count < rowsOf(body)) deleteCells(ref.sheet, rows, "Up");
  else {
    blank(ref.sheet, { ...rows, bottom: rows.top });
    setAwaitsFirstRow(ref, true);
    if (count > 1) deleteCells(ref.sheet, { ...rows, top: rows.top + 1 }, "Up");
  }
}

/** Adds a column before a place, or at the end; returns it. */
export function addColumn(ref: TableRef, index: number): TableColumnProperties {
  const area = tableArea(ref);
  if (index < 0 || index > columnsOf(area)) throw invalidArgument("TableColumnCollection.add: there is no such place in the table.");
  const cells = { ...area, left: area.left + index, right: area.left + index };
  const atEnd = index === columnsOf(area);
  const column: TableColumnProperties = { name: "" };
  if (!atEnd || !isBlank(ref.sheet, cells)) insertCells(ref.sheet, cells, "Right");
  if (index > 0 && !atEnd) return columnsOfTable(ref)[index]!; // within the table: it grew with the insertion
  const now = tableArea(ref);
  columnsOfTable(ref).splice(index, 0, column);
  setTableArea(ref, { ...now, left: area.left, right: area.right + 1 });
  nameColumns(ref);
  return column;
}

/** Deletes a column and its cells. */
export function deleteColumn(ref: TableRef, column: TableColumnProperties): void {
  if (columnsOfTable(ref).length === 1) throw invalidOperation("A table has a column at least.");
  deleteCells(ref.sheet, columnArea(ref, column, tableArea(ref)), "Left");
}

/** Gives columns the names of their header cells, or new names where there is no header row. */
export function nameColumns(ref: TableRef, edited?: Area): void {
  if (hasHeaders(ref))
    for (const [index, name] of uniqueHeaders(ref.sheet, tableArea(ref), edited).entries()) columnsOfTable(ref)[index]!.name = name;
  else for (const [index, column] of columnsOfTable(ref).entries()) column.name = column.name === "" ? `Column${index + 1}` : column.name;
}

/**
 * Shows or hides the header row. When it is hidden, its cells are blank and the table begins below them; its columns keep their
 * names.
 */
export function setHeaders(ref: TableRef, shown: boolean): void {
  if (shown === hasHeaders(ref)) return;
  const area = tableArea(ref);
  if (!shown) {
    nameColumns(ref);
    blank(ref.sheet, { ...area, bottom: area.top });
    ref.table.model.headerRow = false;
    setTableArea(ref, { ...area, top: area.top + 1 });
    return;
  }
  const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
  const roomAbove = area.top > 1 && isBlank(ref.sheet, above);
  if (!roomAbove) insertCells(ref.sheet, { ...area, bottom: area.top }, "Down");
  const header = roomAbove ? above : { ...area, bottom: area.top };
  for (const [index, column] of columnsOfTable(ref).entries()) ref.sheet.sheet.getCell(header.top, header.left + index).value = column.name;
  ref.table.model.headerRow = true;
  setTableArea(ref, { ...tableArea(ref), top: header.top });
}

/**
 * Shows or hides the totals row: "Total" in its first column, the sum or count of the last, as in a new one of Excel's.
 */
export function setTotals(ref: TableRef, shown: boolean): void {
  if (shown === hasTotals(ref)) return;
  const area = tableArea(ref);
  if (!shown) {
    ref.table.model.totalsRow = false;
    setTableArea(ref, { ...area, bottom: area.bottom - 1 });
    deleteCells(ref.sheet, { ...area, top: area.bottom }, "Up");
    return;
  }
  const totals = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
  if (!isBlank(ref.sheet, totals)) insertCells(ref.sheet, totals, "Down");
  nameColumns(ref);
  const { sheet } = ref.sheet;
  const last = columnsOfTable(ref).at(-1)!;
  const body = columnArea(ref, last, bodyArea(ref));
  if (columnsOf(area) > 1) sheet.getCell(totals.top, totals.left).value = "Total";
  sheet.getCell(totals.top, totals.right).value = {
    formula: `SUBTOTAL(${holdsText(ref.sheet, body) ? 103 : 109},${ref.table.name}[${escapedColumn(last.name)}])`,
  };
  ref.table.model.totalsRow = true;
  setTableArea(ref, { ...area, bottom: totals.top });
  ref.sheet.workbook.formulasStale(ref.sheet);
}

function holdsText(sheet: SheetModel, body: Area): boolean {
  for (let row = body.top; row <= body.bottom; row++) {
    const value = cellValue(sheet.sheet.findCell(row, body.left));
    if (typeof value === "string" && value !== "") return true;
  }
  return false;
}
