import { invalidOperation } from "../protocol";
import { type Area, columnsOf, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW, rowsOf } from "./area";
import { shiftAttachments } from "./attachments";
import { moveCells, unshareFormulas } from "./move-cells";
import { moveLines } from "./move-lines";
import { type Reference, rewriteReferences } from "./references";
import { rewriteFormulas } from "./rewrite";
import { movedArea, type Shift } from "./shifted-area";
import { styleAt } from "./style";
import { tableArea, tablesOf } from "./tables/table-book";
import { usedArea } from "./used-range";
import type { SheetModel } from "./workbook-model";

export type InsertDirection = "Down" | "Right";
export type DeleteDirection = "Up" | "Left";

/** Inserts blank cells where the area is, and moves what was there. New cells look like those before them. */
export function insertCells(sheet: SheetModel, area: Area, direction: InsertDirection): void {
  const shift = shiftOf(area, direction === "Down" ? "row" : "column", "insert");
  requireRoom(sheet, shift);
  apply(sheet, shift);
  dressLikeBefore(sheet, area, shift);
}

/** Deletes an area's cells and closes the gap; references to them become #REF!. */
export function deleteCells(sheet: SheetModel, area: Area, direction: DeleteDirection): void {
  apply(sheet, shiftOf(area, direction === "Up" ? "row" : "column", "delete"));
}

function shiftOf(area: Area, axis: Shift["axis"], kind: Shift["kind"]): Shift {
  return axis === "row"
    ? { axis, kind, at: area.top, count: rowsOf(area), from: area.left, to: area.right }
    : { axis, kind, at: area.left, count: columnsOf(area), from: area.top, to: area.bottom };
}

const spansAll = (shift: Shift): boolean => shift.from === 1 && shift.to === (shift.axis === "row" ? MAX_COLUMN : MAX_ROW);

function apply(sheet: SheetModel, shift: Shift): void {
  const moved = (area: Area) => movedArea(area, shift);
  requireWholeTables(sheet, shift);
  const merges = takeMerges(sheet, shift);
  unshareFormulas(sheet);
  moveCells(sheet, shift);
  if (spansAll(shift)) moveLines(sheet, shift);
  for (const merged of merges) {
    const area = moved(merged);
    if (area && (rowsOf(area) > 1 || columnsOf(area) > 1)) sheet.sheet.mergeCellsWithoutStyle(area.top, area.left, area.bottom, area.right);
  }
  shiftAttachments(sheet, moved);
  sheet.touch(); // formulas stand elsewhere now
  rewriteFormulas(sheet.workbook, (formula, home) =>
    rewriteReferences(formula, (reference) => (meansSheet(reference, home, sheet) ? movedReference(reference, moved) : reference)),
  );
  for (const held of sheet.workbook.heldRanges) {
    if (held.sheet !== sheet || held.gone) continue;
    const area = moved(held.area);
    if (area) held.area = area;
    else held.gone = true;
  }
}

/** Whether a reference is to this sheet, for a formula on the sheet `home`. */
function meansSheet(reference: Reference, home: SheetModel | undefined, sheet: SheetModel): boolean {
  return reference.sheet === undefined ? home === sheet : reference.sheet.toLowerCase() === sheet.name.toLowerCase();
}

function movedReference(reference: Reference, moved: (area: Area) => Area | undefined): Reference | "#REF!" {
  const area = moved(reference.area);
  if (!area) return "#REF!";
  return area === reference.area ? reference : { ...reference, area };
}

/** A shift moves all columns (or rows) of a table or none: moving only some would tear its rows apart, which Excel refuses. */
function requireWholeTables(sheet: SheetModel, shift: Shift): void {
  for (const ref of tablesOf(sheet))
    if (cutsThrough(shift, tableArea(ref))) throw invalidOperation(`This would move a part of the table ${ref.table.name} alone.`);
}

/** Whether a shift would move some of an area's columns (or rows) and leave others. */
function cutsThrough(shift: Shift, { top, left, bottom, right }: Area): boolean {
  const [low, high, last] = shift.axis === "row" ? [left, right, bottom] : [top, bottom, right];
  const moved = high >= shift.from && low <= shift.to && last >= shift.at;
  return moved && (low < shift.from || high > shift.to);
}

/** Removes the merges that a shift will move; one that the strip cuts through stops the shift, as in Excel. */
function takeMerges(sheet: SheetModel, shift: Shift): Area[] {
  const rows = shift.axis === "row";
  const affected = sheet.sheet.mergedRegions.filter((merged) => {
    const [low, high, last] = rows ? [merged.left, merged.right, merged.bottom] : [merged.top, merged.bottom, merged.right];
    return high >= shift.from && low <= shift.to && last >= shift.at;
  });
  if (affected.some((merged) => cutsThrough(shift, merged))) throw invalidOperation("This would cut through merged cells.");
  const areas = affected.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  for (const { top, left, bottom, right } of areas) sheet.sheet.unMergeCells(top, left, bottom, right);
  return areas;
}

/** Refuses an insertion that would push filled cells off the sheet. */
function requireRoom(sheet: SheetModel, shift: Shift): void {
  const rows = shift.axis === "row";
  const edge: Area = rows
    ? { top: MAX_ROW - shift.count + 1, bottom: MAX_ROW, left: shift.from, right: shift.to }
    : { left: MAX_COLUMN - shift.count + 1, right: MAX_COLUMN, top: shift.from, bottom: shift.to };
  if (usedArea(sheet, edge, true)) throw invalidOperation("This would push filled cells off the sheet.");
}

function dressLikeBefore(sheet: SheetModel, area: Area, shift: Shift): void {
  const rows = shift.axis === "row";
  if (shift.at === 1) return;
  const end = rows ? Math.min(area.right, sheet.sheet.columnCount) : Math.min(area.bottom, sheet.sheet.rowCount);
  for (let line = rows ? area.left : area.top; line <= end; line++) {
    const style = rows ? styleAt(sheet, shift.at - 1, line) : styleAt(sheet, line, shift.at - 1);
    if (Object.keys(style).length === 0) continue;
    for (let n = shift.at; n < shift.at + shift.count; n++) {
      const cell = rows ? sheet.sheet.getCell(n, line) : sheet.sheet.getCell(line, n);
      cell.style = style;
    }
  }
}

/** Which way cells move when whole rows or columns are inserted or deleted, whatever was requested. */
export function wholeAxis(area: Area): "row" | "column" | undefined {
  return isWholeRows(area) ? "row" : isWholeColumns(area) ? "column" : undefined;
}
