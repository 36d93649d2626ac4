import type { Worksheet } from "../../library";
import { type Area, formatArea, isWholeColumns, isWholeRows, MAX_ROW, parseArea } from "../area";

/** The separator that the engine puts between the areas of a print area. */
const JOINT = "&&";

/** The areas that the sheet prints; none when it prints everything. */
export function printAreas(sheet: Worksheet): readonly Area[] {
  const text = sheet.pageSetup.printArea;
  return text ? text.split(JOINT).flatMap((part) => parseArea(part) ?? []) : [];
}

export function setPrintAreas(sheet: Worksheet, areas: readonly Area[]): void {
  sheet.pageSetup.printArea = areas.map((area) => formatArea(area)).join(JOINT);
}

/** The rows repeated at the top of each page. */
export function titleRows(sheet: Worksheet): Area | undefined {
  return sheet.pageSetup.printTitlesRow ? parseArea(sheet.pageSetup.printTitlesRow) : undefined;
}

/** Repeats the rows of the area, whatever its columns, as Excel does. */
export function setTitleRows(sheet: Worksheet, area: Area): void {
  sheet.pageSetup.printTitlesRow = `${area.top}:${area.bottom}`;
}

/** The columns repeated at the left of each page. */
export function titleColumns(sheet: Worksheet): Area | undefined {
  return sheet.pageSetup.printTitlesColumn ? parseArea(sheet.pageSetup.printTitlesColumn) : undefined;
}

export function setTitleColumns(sheet: Worksheet, area: Area): void {
  sheet.pageSetup.printTitlesColumn = formatArea({ ...area, top: 1, bottom: MAX_ROW });
}

/** Rows or columns that the print settings name, moved by `shift` when cells are inserted or deleted. */
export function shiftPrintRanges(sheet: Worksheet, shift: (area: Area) => Area | undefined): void {
  const setup = sheet.pageSetup;
  if (setup.printArea)
    setPrintAreas(
      sheet,
      printAreas(sheet).flatMap((area) => shift(area) ?? []),
    );
  if (setup.printArea === "") delete setup.printArea;
  const rows = titleRows(sheet);
  if (rows) {
    const moved = shift(rows);
    if (moved && isWholeRows(moved)) setTitleRows(sheet, moved);
    else delete setup.printTitlesRow;
  }
  const columns = titleColumns(sheet);
  if (columns) {
    const moved = shift(columns);
    if (moved && isWholeColumns(moved)) setTitleColumns(sheet, moved);
    else delete setup.printTitlesColumn;
  }
}
