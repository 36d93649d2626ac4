import { type Cell, type CellValueInput, ValueType } from "../library";
import { type Area, cellArea, columnsOf, covers, intersection, isWholeColumns, isWholeRows, rowsOf } from "./area";
import { cellFormula } from "./cell-value";
import { formulaValue } from "./future-functions";
import { linksWithin, setLink } from "./links";
import { moveFormula, transposeFormula } from "./references";
import { type CellStyle, styleAt } from "./style";
import { boundedArea } from "./used-range";
import type { RangeRef, SheetModel } from "./workbook-model";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface CopyOptions {
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** What a cell passes on, read before anything is written: source and target may overlap. */
interface Copied {
  readonly value: CellValueInput;
  readonly formula: string | undefined;
  readonly style: CellStyle;
  readonly blank: boolean;
}

/**
 * Copies cells as paste does: formulas move with their place; formats, merges and, for whole rows and columns, sizes come
 * too.
 */
export function copyCells(source: RangeRef, target: RangeRef, type: CopyType, { skipBlanks, transpose }: CopyOptions): void {
  const from = boundedArea(source.sheet, source.area);
  if (!from) return;
  const cells = cellsOf(source, from);
  const [height, width] = sizeOf(from, transpose);
  const merges = source.sheet.sheet.mergedRegions.filter((merged) => covers(from, merged));
  const bottom = Math.min(target.area.bottom, boundedBottom(target, height));
  const right = Math.min(target.area.right, boundedRight(target, width));
  const withFormats = type === "All" || type === "Formats";
  if (withFormats) unmerge(target.sheet, { ...target.area, bottom, right });
  const linkOf = type === "All" ? linksWithin(source.sheet, from) : undefined;
  const move = transpose ? transposeFormula : moveFormulaTo;
  for (let r = target.area.top; r <= bottom; r++) {
    for (let c = target.area.left; c <= right; c++) {
      const [y, x] = [(r - target.area.top) % height, (c - target.area.left) % width];
      const [down, over] = transpose ? [x, y] : [y, x];
      const given = cells[down]![over]!;
      if (skipBlanks && given.blank) continue;
      const [fromRow, fromColumn] = [from.top + down, from.left + over];
      paste(target.sheet.sheet.getCell(r, c), given, type, (formula) =>
        move(formula, { row: fromRow, column: fromColumn }, { row: r, column: c }),
      );
      if (linkOf) setLink(target.sheet, cellArea(r, c), linkOf(fromRow, fromColumn));
    }
  }
  if (!withFormats || transpose) return;
  for (let top = target.area.top; top + height - 1 <= bottom; top += height) {
    for (let left = target.area.left; left + width - 1 <= right; left += width)
      mergeAgain(target.sheet, merges, top - from.top, left - from.left);
  }
  if (type === "All") copySizes(source, target, from);
}

const sizeOf = (area: Area, transpose: boolean): readonly [number, number] =>
  transpose ? [columnsOf(area), rowsOf(area)] : [rowsOf(area), columnsOf(area)];

const moveFormulaTo: typeof transposeFormula = (formula, from, to) => moveFormula(formula, to.row - from.row, to.column - from.column);

function cellsOf({ sheet }: RangeRef, from: Area): readonly (readonly Copied[])[] {
  const cells: Copied[][] = [];
  for (let r = from.top; r <= from.bottom; r++) {
    const row = sheet.sheet.findRow(r);
    const line: Copied[] = [];
    for (let c = from.left; c <= from.right; c++) line.push(copied(row?.findCell(c), styleAt(sheet, r, c)));
    cells.push(line);
  }
  return cells;
}

function unmerge({ sheet }: SheetModel, area: Area): void {
  for (const merged of [...sheet.mergedRegions])
    if (intersection(merged, area)) sheet.unMergeCells(merged.top, merged.left, merged.bottom, merged.right);
}

function mergeAgain({ sheet }: SheetModel, merges: readonly Area[], down: number, over: number): void {
  for (const { top, left, bottom, right } of merges) sheet.mergeCellsWithoutStyle(top + down, left + over, bottom + down, right + over);
}

const boundedBottom = (target: RangeRef, height: number) =>
  isWholeColumns(target.area) ? target.area.top + height - 1 : target.area.bottom;
const boundedRight = (target: RangeRef, width: number) => (isWholeRows(target.area) ? target.area.left + width - 1 : target.area.right);

/**
 * Where a copy goes: the target if it holds the source a whole number of times, otherwise the source's size at the target's corner.
 */
copyCells.targetOf = (source: Area, target: Area, transpose: boolean): Area => {
  const [height, width] = sizeOf(source, transpose);
  const fits = (size: number, of: number) => size > of && size % of === 0;
  return {
    ...target,
    bottom: fits(rowsOf(target), height) ? target.bottom : target.top + height - 1,
    right: fits(columnsOf(target), width) ? target.right : target.left + width - 1,
  };
};

function copied(cell: Cell | undefined, style: CellStyle): Copied {
  const blank = !cell || cell.type === ValueType.Null || cell.type === ValueType.Merge;
  return { value: blank ? null : cell.value, formula: cellFormula(cell), style, blank };
}

function paste(cell: Cell, given: Copied, type: CopyType, moved: (formula: string) => string): void {
  if (type === "All" || type === "Formats") cell.style = given.style;
  if (type === "Formats" || cell.type === ValueType.Merge) return;
  if (given.formula === undefined) cell.value = given.value;
  else if (type === "Values") cell.value = resultOf(given);
  else cell.value = formulaValue(moved(given.formula.slice(1)));
}

/** The value of a formula's cell, without the formula. */
function resultOf({ value }: Copied): CellValueInput {
  const { result } = value as { result?: CellValueInput };
  return result ?? 0;
}

function copySizes(source: RangeRef, target: RangeRef, from: Area): void {
  if (isWholeRows(source.area)) {
    for (let r = from.top; r <= from.bottom; r++) {
      const row = source.sheet.sheet.findRow(r);
      const into = target.sheet.sheet.getRow(target.area.top + r - from.top);
      if (row?.height === undefined) delete into.height;
      else into.height = row.height;
      into.customHeight = row?.customHeight ?? false;
      into.hidden = row?.hidden ?? false;
    }
  }
  if (isWholeColumns(source.area)) {
    for (let c = from.left; c <= from.right; c++) {
      const column = source.sheet.columnAt(c);
      const into = target.sheet.sheet.getColumn(target.area.left + c - from.left);
      if (column?.width === undefined) delete into.width;
      else into.width = column.width;
      into.hidden = column?.hidden ?? false;
    }
  }
}
