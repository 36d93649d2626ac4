import type { Cell, WorkbookLike } from "../../library";
import { occupiedArea } from "../used-range";
import type { SheetModel } from "../workbook-model";
import type { Precedents } from "./precedents";

type SheetLike = WorkbookLike["worksheets"][number];
type RowLike = Parameters<Parameters<SheetLike["eachRow"]>[1]>[0];
type CellLike = ReturnType<SheetLike["getCell"]>;
type VisitCell = (cell: Cell, column: number) => void;

/**
 * A sheet as the engine's calculation takes it, with no cells but the formulas and those that formulas look at. The engine makes an entry in a list
 * for each cell that it is shown: seconds for a long sheet, and more entries than a list can have for a longer one.
 */
export function partialSheet(model: SheetModel, precedents: Precedents): SheetLike {
  const { sheet } = model;
  const eachRow = (...args: readonly unknown[]): void => {
    const visit = args.at(-1) as (row: RowLike, number: number) => void;
    // One row object for all, since the engine lets go of it at once: with one of its cells at a time.
    let cell: Cell | undefined;
    let column = 0;
    const row = {
      hidden: false,
      eachCell: (...given: readonly unknown[]) => {
        if (cell) (given.at(-1) as VisitCell)(cell, column);
      },
    };
    const show = (number: number, at: number) => {
      const line = sheet.findRow(number);
      if (!line) return;
      row.hidden = line.hidden;
      column = at;
      cell = line.findCell(at);
      visit(row, number);
    };
    // Formulas first, in the order in which the engine would meet them.
    for (const formula of inOrder(precedents.formulas.get(model) ?? [])) show(formula.row, formula.col);
    precedents.reach.each(model, (at, top, bottom) => {
      const last = Math.min(bottom, sheet.rowCount);
      for (let number = top; number <= last; number++) show(number, at);
    });
  };
  return {
    id: sheet.id,
    name: sheet.name,
    // Whole columns in formulas mean the rows in use, also where no formula looks.
    dimensions: occupiedArea(model) ?? sheet.dimensions,
    mergedRegions: sheet.mergedRegions,
    eachRow,
    findCell: (row, column) => sheet.findCell(row, column) as CellLike | undefined,
    getCell: (row, column) => sheet.getCell(row, column) as CellLike,
    getTables: () => sheet.getTables(),
  };
}

const inOrder = (cells: readonly Cell[]): readonly Cell[] => [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
