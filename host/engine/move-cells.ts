import { type Cell, type CellValueInput, ValueType } from "../library";
import { cellFormula } from "./cell-value";
import { formulaValue } from "./future-functions";
import type { Shift } from "./shifted-area";
import type { SheetModel } from "./workbook-model";

/**
 * Gives every formula of a sheet its own text: the engine lets cells share one by address, and moving would break that.
 */
export function unshareFormulas(model: SheetModel): void {
  model.sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type !== ValueType.Formula) return;
      const { shareType, sharedFormula } = cell.model;
      if (shareType === "shared" || sharedFormula !== undefined) cell.value = plainFormula(cell);
    });
  });
}

function plainFormula(cell: Cell): CellValueInput {
  return formulaValue(cellFormula(cell)!.slice(1), cell.result);
}

/** Moves the cells behind a shift's place, the farthest first, so that none is overwritten before it has moved. */
export function moveCells(model: SheetModel, shift: Shift): void {
  const step = shift.kind === "insert" ? shift.count : -shift.count;
  if (shift.axis === "row") moveDown(model, shift, step);
  else moveRight(model, shift, step);
}

function moveDown(model: SheetModel, shift: Shift, step: number): void {
  const { sheet } = model;
  const last = sheet.rowCount;
  const start = step > 0 ? shift.at : shift.at + shift.count;
  if (step < 0) for (let r = shift.at; r < start; r++) eachIn(model, r, shift, emptyCell);
  const move = (r: number) =>
    eachIn(model, r, shift, (cell, c) => {
      moveCell(cell, sheet.getCell(r + step, c));
    });
  if (step > 0) for (let r = last; r >= start; r--) move(r);
  else for (let r = start; r <= last; r++) move(r);
}

function moveRight(model: SheetModel, shift: Shift, step: number): void {
  const { sheet } = model;
  const last = sheet.columnCount;
  const start = step > 0 ? shift.at : shift.at + shift.count;
  for (let r = shift.from; r <= Math.min(shift.to, sheet.rowCount); r++) {
    const row = sheet.findRow(r);
    if (!row) continue;
    if (step < 0) {
      for (let c = shift.at; c < start; c++) {
        const cell = row.findCell(c);
        if (cell) emptyCell(cell);
      }
    }
    const move = (c: number) => {
      const cell = row.findCell(c);
      if (cell) moveCell(cell, row.getCell(c + step));
    };
    if (step > 0) for (let c = last; c >= start; c--) move(c);
    else for (let c = start; c <= last; c++) move(c);
  }
}

function eachIn(model: SheetModel, r: number, { from, to }: Shift, visit: (cell: Cell, column: number) => void): void {
  const row = model.sheet.findRow(r);
  if (!row) return;
  for (let c = from; c <= Math.min(to, row.cellCount); c++) {
    const cell = row.findCell(c);
    if (cell) visit(cell, c);
  }
}

function moveCell(from: Cell, to: Cell): void {
  to.value = from.value;
  to.style = from.style;
  const { comment } = from;
  to.comment = comment;
  emptyCell(from);
}

function emptyCell(cell: Cell): void {
  cell.value = null;
  cell.style = {};
  cell.comment = undefined;
}
