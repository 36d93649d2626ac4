import { type Area, columnsOf, sameArea } from "../area";
import { columnsOfTable, hasHeaders, hasTotals, hidesFilter, setFilterHidden, tableArea, type TableRef } from "../tables/table-book";
import type { SheetModel } from "../workbook-model";
import type { ColumnFilter, FilterRule } from "./column-filter";
import { keepSheetFilter, keepTableColumnFilter, sheetFilter, tableColumnFilter } from "./filter-book";

/**
 * Something that can be filtered: the range of a sheet's own filter, or a table. The client's `AutoFilter` represents
 * it.
 */
export interface Filtered {
  readonly sheet: SheetModel;
  readonly isTable: boolean;
  /** The cells with their header row; undefined without a filter. */
  area(): Area | undefined;
  /** The filter of each column of the area. */
  columns(): readonly (ColumnFilter | undefined)[];
  setRule(column: number, rule: FilterRule | undefined): void;
  /** Puts the filter on these cells; filters on other columns are removed. */
  start(area: Area): void;
  remove(): void;
}

export const filteredSheet = (sheet: SheetModel): Filtered => ({
  sheet,
  isTable: false,
  area: () => sheetFilter(sheet)?.area,
  columns: () => {
    const filter = sheetFilter(sheet);
    return filter ? Array.from({ length: columnsOf(filter.area) }, (_, index) => filter.columns.get(index)) : [];
  },
  setRule: (column, rule) => {
    const filter = sheetFilter(sheet);
    if (filter)
      keepSheetFilter(sheet, {
        ...filter,
        columns: new Map([...filter.columns, [column, { attributes: {}, ...filter.columns.get(column), rule }]]),
      });
  },
  start: (area) => {
    const filter = sheetFilter(sheet);
    if (!filter || !sameArea(filter.area, area)) keepSheetFilter(sheet, { area, columns: new Map() });
  },
  remove: () => keepSheetFilter(sheet, undefined),
});

export const filteredTable = (ref: TableRef): Filtered => {
  return {
    sheet: ref.sheet,
    isTable: true,
    area: () => {
      const area = tableArea(ref);
      return hasHeaders(ref) && !hidesFilter(ref) ? { ...area, bottom: area.bottom - (hasTotals(ref) ? 1 : 0) } : undefined;
    },
    columns: () => columnsOfTable(ref).map(tableColumnFilter),
    setRule: (column, rule) => {
      const own = columnsOfTable(ref)[column];
      if (own) keepTableColumnFilter(own, { attributes: {}, ...tableColumnFilter(own), rule });
    },
    start: () => setFilterHidden(ref, false),
    remove: () => {
      for (const column of columnsOfTable(ref)) keepTableColumnFilter(column, undefined);
      setFilterHidden(ref, true);
    },
  };
};

/** Whether any column excludes rows. */
export const isDataFiltered = (filtered: Filtered): boolean =>
  filtered.area() !== undefined && filtered.columns().some((column) => column?.rule !== undefined);
