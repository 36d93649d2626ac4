import { columnsOf, formatArea, parseArea, rowsOf } from "../engine/area";
import { cellFormula, cellValue } from "../engine/cell-value";
import { arrayShape, type Shape } from "../engine/formulas/array-shape";
import { formulaCellsOf } from "../engine/formulas/calculation";
import { evaluate } from "../engine/formulas/evaluate";
import { rewriteReferences } from "../engine/references";
import type { SheetModel } from "../engine/workbook-model";
import type { CellValueInput } from "../library";

/** Before a sheet is written: formulas that spill say over which cells, without which Excel takes them for formulas of one cell. */
export function fileSpills(sheet: SheetModel): void {
  for (const cell of formulaCellsOf(sheet)) {
    const value = cell.value as { readonly isDynamicArray?: boolean; readonly ref?: string };
    if (!value.isDynamicArray) continue;
    const { row: top, col: left } = cell;
    const { rows, columns } = cellValue(cell) === "#SPILL!" ? ONE : shapeOf(sheet, cellFormula(cell)!.slice(1), value.ref);
    const ref = formatArea({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
    cell.value = { ...value, shareType: "array", ref } as CellValueInput;
  }
}

const ONE: Shape = { rows: 1, columns: 1 };

function shapeOf(sheet: SheetModel, formula: string, filed: string | undefined): Shape {
  const plain = arrayShape(formula);
  if (plain) return plain;
  // Counted beside the sheet, where its cells need its name.
  const elsewhere = rewriteReferences(formula, (reference) =>
    reference.sheet === undefined ? { ...reference, sheet: sheet.name } : reference,
  );
  const [rows, columns] = ["ROWS", "COLUMNS"].map((name) => evaluate(sheet.workbook, `${name}(${elsewhere})`, sheet));
  if (typeof rows === "number" && typeof columns === "number") return { rows, columns };
  // A function that the engine lacks keeps what it filled.
  const area = parseArea(filed ?? "");
  return area ? { rows: rowsOf(area), columns: columnsOf(area) } : ONE;
}
