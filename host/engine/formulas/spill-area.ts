import type { Cell, CellValueInput } from "../../library";
import { type Area, columnsOf, contains, formatArea, parseArea, rowsOf } from "../area";
import { cellFormula, cellValue } from "../cell-value";
import { rewriteReferences } from "../references";
import type { SheetModel } from "../workbook-model";
import { arrayShape, type Shape } from "./array-shape";
import { formulaCellsOf } from "./calculation";
import { evaluate } from "./evaluate";

interface Spilling {
  readonly isDynamicArray?: boolean;
  readonly ref?: string;
}

/** The cells that a cell's formula fills, including its own; undefined for one that cannot spill, or may not. */
export function spillArea(sheet: SheetModel, cell: Cell): Area | undefined {
  const { isDynamicArray, ref } = cell.value as Spilling;
  const formula = isDynamicArray ? cellFormula(cell) : undefined;
  if (formula === undefined || cellValue(cell) === "#SPILL!") return undefined;
  const { rows, columns } = shapeOf(sheet, formula.slice(1), ref);
  return { top: cell.row, left: cell.col, bottom: cell.row + rows - 1, right: cell.col + columns - 1 };
}

function shapeOf(sheet: SheetModel, formula: string, filed: string | undefined): Shape {
  const plain = arrayShape(formula);
  if (plain) return plain;
  // Counted beside the sheet, where its cells need its name.
  const elsewhere = rewriteReferences(formula, (reference) =>
    reference.sheet === undefined ? { ...reference, sheet: sheet.name } : reference,
  );
  const [rows, columns] = ["ROWS", "COLUMNS"].map((name) => evaluate(sheet.workbook, `${name}(${elsewhere})`, sheet));
  if (typeof rows === "number" && typeof columns === "number") return { rows, columns };
  // A function that the engine lacks keeps the cells that it filled.
  const area = parseArea(filed ?? "");
  return area ? { rows: rowsOf(area), columns: columnsOf(area) } : { rows: 1, columns: 1 };
}

/** The cell whose formula fills this one: another, or itself where it fills more. */
export const spillParent = (sheet: SheetModel, row: number, column: number): Cell | undefined =>
  formulaCellsOf(sheet).find((cell) => {
    const area = spillArea(sheet, cell);
    return area !== undefined && contains(area, row, column) && rowsOf(area) * columnsOf(area) > 1;
  });

/** Before a sheet is written: formulas that spill state their cells. Without that, Excel takes them for formulas of one cell. */
export function fileSpills(sheet: SheetModel): void {
  for (const cell of formulaCellsOf(sheet)) {
    const value = cell.value as Spilling;
    if (!value.isDynamicArray) continue;
    const { row, col } = cell;
    const ref = formatArea(spillArea(sheet, cell) ?? { top: row, left: col, bottom: row, right: col });
    cell.value = { ...value, shareType: "array", ref } as CellValueInput;
  }
}
