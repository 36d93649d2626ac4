import type { TableColumnProperties } from "../../library";
import type { Area } from "../area";
import { columnsOfTable, tablesOf } from "../tables/table-book";
import type { SheetModel } from "../workbook-model";
import type { ColumnFilter } from "./column-filter";

/*
 * The engine keeps only the place of a sheet's filter, and less of a table's. It refuses files whose tables are filtered by colour or for
 * the largest values. So filters are taken out of a file before the engine reads it, live here, and are written into the package.
 */

/** A sheet's own filter: its cells with their header, and the filters of its columns, counted from its left. */
export interface SheetFilter {
  readonly area: Area;
  readonly columns: ReadonlyMap<number, ColumnFilter>;
}

const ofSheets = new WeakMap<SheetModel, SheetFilter>();

/** Filters of tables are keyed by the columns' own objects, so that they move with them. */
const ofTableColumns = new WeakMap<TableColumnProperties, ColumnFilter>();

export const sheetFilter = (sheet: SheetModel): SheetFilter | undefined => ofSheets.get(sheet);

export function keepSheetFilter(sheet: SheetModel, filter: SheetFilter | undefined): void {
  if (filter) ofSheets.set(sheet, filter);
  else ofSheets.delete(sheet);
}

export const tableColumnFilter = (column: TableColumnProperties): ColumnFilter | undefined => ofTableColumns.get(column);

export function keepTableColumnFilter(column: TableColumnProperties, filter: ColumnFilter | undefined): void {
  if (filter) ofTableColumns.set(column, filter);
  else ofTableColumns.delete(column);
}

/** A sheet's filter moves, grows and shrinks with its cells. It ends when its header is deleted, as in Excel. */
export function shiftFilters(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  const filter = sheetFilter(sheet);
  if (!filter) return;
  const { area } = filter;
  const after = moved(area);
  if (after === area) return;
  const header = moved({ ...area, bottom: area.top });
  if (!after || !header) {
    keepSheetFilter(sheet, undefined);
    return;
  }
  const columns = new Map<number, ColumnFilter>();
  for (const [index, column] of filter.columns) {
    const place = moved({ ...area, left: area.left + index, right: area.left + index });
    if (place) columns.set(place.left - after.left, column);
  }
  keepSheetFilter(sheet, { area: after, columns });
}

/** A copied sheet is filtered as its original is. */
export function copyFilters(source: SheetModel, copy: SheetModel): void {
  keepSheetFilter(copy, sheetFilter(source));
  const copies = tablesOf(copy);
  for (const [index, table] of tablesOf(source).entries()) {
    const columns = copies[index] ? columnsOfTable(copies[index]) : [];
    for (const [at, column] of columnsOfTable(table).entries())
      if (columns[at]) keepTableColumnFilter(columns[at], tableColumnFilter(column));
  }
}
