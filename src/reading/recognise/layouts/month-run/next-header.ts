import type { RawValue } from "../../../../domain/cell";
import { quarterNumberIn } from "../../../dates/months";
import { whenOfCell } from "../../../dates/when";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import { isPageLine } from "../../../texts/labels";
import { TITLE_ROWS } from "../table-base";
import { isMonthName } from "./named";
import type { MonthRun } from "./run";

/** The row of the next header below in the same columns, or of the titles above that header; null where none can be seen. */
export function nextHeader(view: SheetView, region: Region, run: MonthRun): number | null {
  const filledWith = (row: number) => {
    const cells: RawValue[] = [];
    for (let column = region.left; column <= region.right; column += 1) {
      const raw = view.at(row, column);
      if (!isBlank(raw)) cells.push(raw);
    }
    return cells;
  };
  const isMonth = (raw: RawValue) =>
    (run.year ?? run.inYear)
      ? isMonthName(view, raw) || (run.length === 3 && quarterNumberIn(raw) !== null)
      : whenOfCell(raw, view.dates) !== null;
  const isHeaded = !isBlank(view.at(run.headerRow, run.column));
  // A row of data whose month is a text, "not known", has names that rows above it have too.
  const isData = (row: number) =>
    [...rangeOf(region.left, region.right)].some((column) => {
      const text = column === run.column ? "" : view.text(row, column);
      return text !== "" && [...rangeOf(run.firstRow, row - 1)].some((above) => view.text(above, column) === text);
    });
  for (const row of rangeOf(run.firstRow + 1, Math.min(region.bottom, view.region.bottom) - 1)) {
    const cells = filledWith(row);
    // A row whose month was forgotten is not a header, unless the months never have one.
    if ((isHeaded && isBlank(view.at(row, run.column))) || cells.length < 2 || !cells.every(isWords) || cells.some(isMonth)) continue;
    const below = [row + 1, row + 2].find((next) => filledWith(next).length > 0);
    if (below === undefined || !isMonth(view.at(below, run.column)) || isData(row)) continue;
    const top = titleRow(view, run, row);
    if (!isNextPage(view, region, run, top, row)) return top;
  }
  return null;
}

/** True of the table's own header again, as it is printed on each page, with nothing above it but a page's number or the table's title. */
function isNextPage(view: SheetView, region: Region, { headerRow }: MonthRun, top: number, row: number): boolean {
  const columns = rangeOf(region.left, region.right);
  if (columns.some((column) => view.text(row, column) !== view.text(headerRow, column))) return false;
  const titles = new Set(
    rangeOf(Math.max(view.region.top, headerRow - TITLE_ROWS), headerRow - 1).map((above) => lineOf(view, columns, above)),
  );
  return rangeOf(top, row - 1).every((above) => {
    const line = lineOf(view, columns, above);
    return line === "" || isPageLine(line) || titles.has(line);
  });
}

function lineOf(view: SheetView, columns: readonly number[], row: number): string {
  return columns
    .map((column) => view.text(row, column))
    .filter((text) => text !== "")
    .join(" ");
}

/** The first of the blank rows and lines of text right above a header. */
function titleRow(view: SheetView, { firstRow }: MonthRun, headerRow: number): number {
  let top = headerRow;
  while (top - 1 > firstRow && view.isLone(top - 1)) top -= 1;
  return top;
}
