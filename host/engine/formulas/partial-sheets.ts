import { type Cell, ValueType, type WorkbookLike } from "../../library";
import { occupiedArea } from "../used-range";
import type { SheetModel } from "../workbook-model";
import type { Precedents } from "./precedents";

type SheetLike = WorkbookLike["worksheets"][number];
type RowLike = Parameters<Parameters<SheetLike["eachRow"]>[1]>[0];
type CellLike = ReturnType<SheetLike["getCell"]>;
type VisitCell = (cell: CellLike, column: number) => void;

/**
 * A sheet as the engine's calculation takes it, reduced to the formulas and the cells that they use. The engine makes a list entry for each
 * cell that it is shown: seconds for a long sheet, and more entries than a list can have for a longer one. Formulas that are not requested
 * are shown as their present values.
 */
export function partialSheet(model: SheetModel, precedents: Precedents, isMeant: (cell: Cell) => boolean = () => true): SheetLike {
  const { sheet } = model;
  const shown = showing(isMeant);
  const eachRow = (...args: readonly unknown[]): void => {
    const visit = args.at(-1) as (row: RowLike, number: number) => void;
    // One row object for all, since the engine lets go of it at once, with one of its cells at a time.
    let cell: Cell | undefined;
    let column = 0;
    const row = {
      hidden: false,
      eachCell: (...given: readonly unknown[]) => {
        if (cell) (given.at(-1) as VisitCell)(shown(cell), column);
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
  // Whole columns in formulas mean the rows in use, even where no formula refers to them.
  return { ...likeSheet(model, shown, occupiedArea(model) ?? sheet.dimensions), eachRow };
}

/** A sheet with all of its cells; formulas that are not requested are shown as their present values. */
export function sheetOfValues(model: SheetModel, isMeant: (cell: Cell) => boolean): SheetLike {
  const { sheet } = model;
  const shown = showing(isMeant);
  const eachRow = (...args: readonly unknown[]): void => {
    const visit = args.at(-1) as (row: RowLike, number: number) => void;
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const eachCell = (...given: readonly unknown[]) => {
        row.eachCell((cell, column) => (given.at(-1) as VisitCell)(shown(cell), column));
      };
      visit({ hidden: row.hidden, eachCell }, number);
    });
  };
  return { ...likeSheet(model, shown, sheet.dimensions), eachRow };
}

const likeSheet = (
  { sheet }: SheetModel,
  shown: (cell: Cell) => CellLike,
  dimensions: SheetLike["dimensions"],
): Omit<SheetLike, "eachRow"> => ({
  id: sheet.id,
  name: sheet.name,
  dimensions,
  mergedRegions: sheet.mergedRegions,
  findCell: (row, column) => {
    const cell = sheet.findCell(row, column);
    return cell && shown(cell);
  },
  getCell: (row, column) => shown(sheet.getCell(row, column)),
  getTables: () => sheet.getTables(),
});

const showing =
  (isMeant: (cell: Cell) => boolean) =>
  (cell: Cell): CellLike =>
    cell.type !== ValueType.Formula || isMeant(cell) ? (cell as CellLike) : asValue(cell);

const asValue = ({ row, col, result }: Cell): CellLike => ({
  row,
  col,
  type: result === undefined ? ValueType.Null : ValueType.Number,
  model: {},
  value: result,
  result: undefined,
});

const inOrder = (cells: readonly Cell[]): readonly Cell[] => [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
