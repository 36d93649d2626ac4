import { type Cell, type CellValueInput, ValueType } from "../../library";
import { type Area, columnsOf, parseArea, rowsOf } from "../area";
import { cellFormula, cellValue } from "../cell-value";
import type { SheetModel } from "../workbook-model";
import { arrayShape, type Shape } from "./array-shape";

/** How a formula that spills stands in its cell. */
interface Spilled {
  readonly isDynamicArray?: boolean;
  readonly ref?: string;
  readonly result?: CellValueInput;
}

const spilled = (cell: Cell): Spilled => cell.value as Spilled;

/** How many cells the formula fills according to its file; its range may have moved with its cell since. */
function filedShape({ ref }: Spilled): Shape | undefined {
  const area = parseArea(ref ?? "");
  return area && { rows: rowsOf(area), columns: columnsOf(area) };
}

const from = ({ row, col }: Cell, { rows, columns }: Shape): Area => ({
  top: row,
  left: col,
  bottom: row + rows - 1,
  right: col + columns - 1,
});

/**
 * The engine knows what it spilled itself, but treats what an opened file's formulas spilled as values in their way. So these cells are
 * emptied, to be filled again. Call the returned function after calculating: it restores what was not filled, since functions that the
 * engine lacks keep their results.
 */
export function emptySpillsOfFile(sheet: SheetModel, formulas: readonly Cell[]): () => void {
  const emptied: (() => void)[] = [];
  for (const cell of formulas) {
    const { isDynamicArray, result } = spilled(cell);
    const shape = isDynamicArray ? filedShape(spilled(cell)) : undefined;
    if (!shape) continue;
    const area = from(cell, shape);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const other = sheet.sheet.findRow(row)?.findCell(column);
        if (!other || other === cell || other.type === ValueType.Formula || other.type === ValueType.Merge) continue;
        const { value } = other;
        other.value = null;
        emptied.push(() => {
          if (other.type === ValueType.Null && spilled(cell).result === result) other.value = value;
        });
      }
    }
  }
  return () => emptied.forEach((giveBack) => giveBack());
}

/** What a formula spilled when it was last calculated. */
type Ghosts = readonly (readonly [cell: Cell, value: unknown])[];

/** Records what formulas spilled: the engine leaves it in place when something gets in their way. */
export class Ghosted {
  private readonly ghosts = new Map<Cell, Ghosts>();

  /** Call this after each calculation of these formulas of a sheet. */
  calculated({ sheet }: SheetModel, formulas: readonly Cell[]): void {
    for (const cell of formulas) {
      const shape = spilled(cell).isDynamicArray ? arrayShape(cellFormula(cell)!.slice(1)) : undefined;
      if (!shape) continue;
      if (cellValue(cell) === "#SPILL!") {
        for (const [ghost, value] of this.ghosts.get(cell) ?? []) if (ghost.value === value) ghost.value = null;
        this.ghosts.delete(cell);
        continue;
      }
      const { top, left, bottom, right } = from(cell, shape);
      const ghosts: [Cell, unknown][] = [];
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const ghost = sheet.findRow(row)?.findCell(column);
          if (ghost && ghost !== cell) ghosts.push([ghost, ghost.value]);
        }
      }
      this.ghosts.set(cell, ghosts);
    }
  }
}
