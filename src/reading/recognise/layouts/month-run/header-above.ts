import type { RawValue } from "../../../../domain/cell";
import { monthOfHeader } from "../../../dates/months";
import { isYear } from "../../../dates/years";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import { countOf } from "../../../texts/counts";

/** True of a row that is like the first one with a date, but for its own. */
function isUndated(filled: readonly number[], own: ReadonlySet<number>, column: number): boolean {
  return filled.length >= 2 && !filled.includes(column) && filled.every((each) => own.has(each));
}

/**
 * The nearest row with two headers or more, at most three rows above the first data row, though a section's heading may stand between.
 * One with nothing over the column itself may belong to a table beside it. Then a row above is taken, if it has as many headers and one
 * of them is the column's.
 */
export function headerRowAbove(view: SheetView, region: Region, firstRow: number, column: number): number | null {
  let nearest: { readonly row: number; readonly headers: readonly number[] } | null = null;
  const filledIn = (row: number) => [...rangeOf(region.left, region.right)].filter((each) => !isBlank(view.at(row, each)));
  const own = new Set(filledIn(firstRow));
  // Rows like those below, whose dates are blank, stand between the header and the first date.
  let undated = 0;
  for (let row = firstRow - 1; row >= Math.max(region.top, firstRow - 3 - undated); row -= 1) {
    const filled = filledIn(row);
    undated += Number(isUndated(filled, own, column));
    if (holdsCounts(view, filled, row)) continue;
    const headers = filled.filter((each) => isWords(view.at(row, each)) && monthOfHeader(view.at(row, each), "", view.dates) === null);
    if (headers.length >= 2) {
      const isBeside = nearest !== null && !nearest.headers.includes(column - 1) && !nearest.headers.includes(column + 1);
      const most = nearest === null ? 2 : nearest.headers.length + (isBeside ? 0 : 1);
      if (headers.includes(column) && headers.length >= most) return row;
      nearest ??= { row, headers };
    } else if (filled.length > 0 && !(firstRow - row === 1 && isWords(view.at(row, filled[0]!)))) break;
  }
  return nearest?.row ?? null;
}

/** True for a row of names and counts, which is data and no header, though its month may be misspelt. */
function holdsCounts(view: SheetView, filled: readonly number[], row: number): boolean {
  const isCount = (raw: RawValue) => countOf(raw, view.marks).kind === "count" && !isYear(Number(raw));
  return (
    filled.length >= 2 && filled.some((column) => isWords(view.at(row, column))) && filled.some((column) => isCount(view.at(row, column)))
  );
}

/** The first row of data below a header: the one with the first month that can be read, or one above it. */
export function firstDataRow(view: SheetView, region: Region, headerRow: number, row: number): number {
  const columns = [...rangeOf(region.left, region.right)];
  const filledIn = (each: number) => columns.filter((column) => !isBlank(view.at(each, column)));
  return rangeOf(headerRow + 1, row - 1).find((each) => holdsCounts(view, filledIn(each), each)) ?? row;
}
