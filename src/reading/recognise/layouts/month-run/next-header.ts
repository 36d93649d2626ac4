import type { RawValue } from "../../../../domain/cell";
import { quarterNumberIn } from "../../../dates/months";
import { whenOfCell } from "../../../dates/when";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../../sheets/sheet-view";
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
    if (below !== undefined && isMonth(view.at(below, run.column)) && !isData(row)) return titleRow(view, run, row);
  }
  return null;
}

/** The first of the blank rows and lines of text right above a header. */
function titleRow(view: SheetView, { firstRow }: MonthRun, headerRow: number): number {
  let top = headerRow;
  while (top - 1 > firstRow && view.isLone(top - 1)) top -= 1;
  return top;
}
