import { bareYear, monthNamed } from "../../../dates/months";
import { isWithinYear } from "../../../dates/time-headers";
import { isWords, rangeOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import type { MonthRun } from "./run";
import { FEWEST_NAMES } from "./years-of-names";

/**
 * True for a column of years whose rows are of parts of them. It stands beside a column of months, quarters, weeks or dates that cannot
 * be read, and that must not be passed over. Or months stand across; or the same year and names come up repeatedly.
 */
export function isYearOfMonths(view: SheetView, region: Region, run: MonthRun): boolean {
  if (run.length !== 12) return false;
  const others = [...rangeOf(region.left, region.right)].filter((column) => column !== run.column);
  const headers = others.map((column) => view.text(run.headerRow, column));
  const named = headers.filter((header) => monthNamed(header, view.dates.names) !== undefined);
  return headers.some(isWithinYear) || named.length >= FEWEST_NAMES || isOverAndOver(view, region, run, others);
}

/** True where years are plain numbers and most rows repeat a year with the words beside it. */
function isOverAndOver(view: SheetView, region: Region, { column, firstRow }: MonthRun, others: readonly number[]): boolean {
  const isYearAlone = (row: number) => typeof view.at(row, column) === "number" || bareYear(view.at(row, column)) !== null;
  const rows = [...rangeOf(firstRow, Math.min(region.bottom, view.region.bottom))].filter((row) => !view.isLone(row) && isYearAlone(row));
  const names = others.filter((each) => rows.some((row) => isWords(view.at(row, each))));
  const keys = new Set(rows.map((row) => [column, ...names].map((each) => view.text(row, each)).join("\n")));
  return rows.length >= 4 && keys.size * 2 < rows.length;
}
