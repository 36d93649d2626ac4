import { type Area } from "../area";
import { tablesOf } from "../tables/table-book";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { filteredSheet, filteredTable, isDataFiltered } from "./filtered";

/** The cells below the headers of what is filtered on a sheet: hidden rows among them count as hidden by the filter, as in Excel. */
const filteredAreas = (sheet: SheetModel): readonly Area[] =>
  [filteredSheet(sheet), ...tablesOf(sheet).map(filteredTable)]
    .filter(isDataFiltered)
    .flatMap((filtered) => filtered.area() ?? [])
    .map((area) => ({ ...area, top: area.top + 1 }));

/**
 * Which of a range's hidden rows a filter hides. The engine says which rows are hidden, but not on which sheet. So it is taken to be the
 * first sheet whose rows are hidden in the same way; sheets with filters go first.
 */
export function filteredOut({ sheets }: WorkbookModel, first: number, hidden: readonly boolean[]): (row: number) => boolean {
  for (const sheet of sheets) {
    const areas = filteredAreas(sheet);
    if (areas.length > 0 && hidden.every((isHidden, at) => (sheet.sheet.findRow(first + at)?.hidden ?? false) === isHidden))
      return (row) => areas.some(({ top, bottom }) => row >= top && row <= bottom);
  }
  return () => false;
}
