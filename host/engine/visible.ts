import { type Area, columnsOf, rowsOf } from "./area";
import { DEFAULT_ROW_POINTS } from "./sizes";
import type { SheetModel } from "./workbook-model";

const isColumnHidden = (model: SheetModel, column: number): boolean => model.columnAt(column)?.hidden ?? false;

/** How many rows of an area are visible. It looks at no cell, and makes no list of a million rows. */
export function visibleRowCount({ sheet }: SheetModel, area: Area): number {
  // Rows that the engine never made are visible, so the walk ends with the existing ones.
  const last = Math.min(area.bottom, sheet.rowCount);
  let hidden = 0;
  for (let row = area.top; row <= last; row++) if (sheet.findRow(row)?.hidden) hidden += 1;
  return rowsOf(area) - hidden;
}

/** The columns of an area that are shown. */
export function visibleColumns(model: SheetModel, area: Area): readonly number[] {
  return Array.from({ length: columnsOf(area) }, (_, index) => area.left + index).filter((column) => !isColumnHidden(model, column));
}

/** The rows of an area that are shown, one after another. */
export function* visibleRows(model: SheetModel, area: Area): Generator<number> {
  for (let row = area.top; row <= area.bottom; row++) if (!model.sheet.findRow(row)?.hidden) yield row;
}

/**
 * The engine leaves rows without cells or height out of the file, so hidden ones would reappear. They get a height until the file is
 * written; the returned function removes it.
 */
export function lendHeights(sheets: readonly SheetModel[]): () => void {
  const lent: (() => void)[] = [];
  for (const { sheet } of sheets) {
    for (let number = 1; number <= sheet.rowCount; number++) {
      const row = sheet.findRow(number);
      if (!row?.hidden || row.height !== undefined || row.hasValues) continue;
      const { customHeight } = row;
      row.height = sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS;
      row.customHeight = false;
      lent.push(() => {
        delete row.height;
        if (customHeight === undefined) delete row.customHeight;
        else row.customHeight = customHeight;
      });
    }
  }
  return () => lent.forEach((takeBack) => takeBack());
}
