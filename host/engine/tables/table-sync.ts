import type { CellValueInput, TableColumnProperties } from "../../library";
import type { Area } from "../area";
import { cellFormula, cellValue } from "../cell-value";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { renameTableIn } from "./structured-references";
import {
  allTables,
  columnsOfTable,
  hasHeaders,
  hasTotals,
  hidesFilter,
  setFilterHidden,
  setTableArea,
  tableArea,
  type TableRef,
  tablesOf,
  totalsArea,
  uniqueHeaders,
} from "./table-book";

/** What a totals cell calculates, by the number in SUBTOTAL. */
const FUNCTIONS: Readonly<Record<string, NonNullable<TableColumnProperties["totalsRowFunction"]>>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

/**
 * Columns take the names in their header cells, and totals the contents of theirs: Excel repairs a file where the two differ. Called
 * before formulas are calculated and before the workbook is saved.
 */
export function syncTables(workbook: WorkbookModel): void {
  for (const ref of allTables(workbook)) {
    if (hasHeaders(ref)) for (const [index, name] of uniqueHeaders(ref.sheet, tableArea(ref)).entries()) nameColumn(ref, index, name);
    if (hasTotals(ref)) syncTotals(ref);
  }
}

function nameColumn(ref: TableRef, index: number, name: string): void {
  const column = columnsOfTable(ref)[index];
  if (column && column.name !== name) column.name = name;
}

function syncTotals(ref: TableRef): void {
  const area = totalsArea(ref)!;
  for (const [index, column] of columnsOfTable(ref).entries()) {
    const cell = ref.sheet.sheet.findCell(area.top, area.left + index);
    const formula = cellFormula(cell)?.slice(1);
    const subtotal = /^SUBTOTAL\((\d+),/i.exec(formula ?? "")?.[1];
    const known = subtotal === undefined ? undefined : FUNCTIONS[subtotal];
    const text = cellValue(cell);
    column.totalsRowFunction = formula === undefined ? "none" : (known ?? "custom");
    if (formula !== undefined && !known) column.totalsRowFormula = formula;
    else delete column.totalsRowFormula;
    if (formula === undefined && text !== "") column.totalsRowLabel = String(text);
    else delete column.totalsRowLabel;
  }
}

/**
 * A copied sheet's tables: when copying, the engine writes their totals again, and forgets that buttons were hidden.
 */
export function copyTables(source: SheetModel, copy: SheetModel): void {
  const copies = tablesOf(copy);
  for (const [index, original] of tablesOf(source).entries()) {
    const ref = copies[index];
    if (!ref) continue;
    setFilterHidden(ref, hidesFilter(original));
    const totals = totalsArea(original);
    for (let column = totals?.left ?? 1; totals && column <= totals.right; column++) {
      const from = source.sheet.getCell(totals.top, column);
      const formula = cellFormula(from)?.slice(1);
      const value =
        formula === undefined ? from.value : { formula: renameTableIn(formula, original.table.name, ref.table.name), result: from.result };
      copy.sheet.getCell(totals.top, column).value = value as CellValueInput;
    }
  }
}

/** After cells were inserted or deleted: tables move, grow and shrink with their cells; columns inserted within them are named. */
export function shiftTables(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  for (const ref of tablesOf(sheet)) {
    const before = tableArea(ref);
    const after = moved(before);
    if (!after) {
      sheet.sheet.removeTable(ref.table.name);
      continue;
    }
    const columns: TableColumnProperties[] = [];
    for (const [index, column] of columnsOfTable(ref).entries()) {
      const at = moved({ ...before, left: before.left + index, right: before.left + index });
      if (at) columns[at.left - after.left] = column;
    }
    for (let index = 0; index <= after.right - after.left; index++) columns[index] ??= { name: "" };
    ref.table.model.columns = columns;
    setTableArea(ref, after);
    if (hasHeaders(ref)) for (const [index, name] of uniqueHeaders(sheet, after).entries()) nameColumn(ref, index, name);
  }
}
