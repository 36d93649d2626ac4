import { monthRank, speaksOfMonths } from "../../../texts/labels";
import { isBlank, rangeOf, sampleOf, type Region, type SheetView } from "../../../sheets/sheet-view";
import { datedRun } from "./dated";
import { namedRun } from "./named";
import { pivotRun } from "./pivot";
import { quarterRun } from "./quarters";
import type { MonthRun } from "./run";
import { isYearOfMonths } from "./year-of-months";
export { isMonthName } from "./named";
export { nextHeader } from "./next-header";
export { pivotLabel } from "./pivot";
export { monthsDown, type MonthRun } from "./run";

/** Headers of dates that say when rows were written, not when the offences were. */
const OF_THE_FILE = /\b(refresh(ed)?|updated?|extract(ed|ion)?|publi(shed|cation)|loaded|exported|modified|snapshot|as (at|of))\b/i;

/** Months that were found before: several layouts look for them in the same cells. */
const known = new WeakMap<SheetView, WeakMap<Region, readonly MonthRun[]>>();

/** The region's columns of months. If the analyst named one, only that. */
export function monthRuns(view: SheetView, region: Region): readonly MonthRun[] {
  const ofView = known.get(view) ?? new WeakMap<Region, readonly MonthRun[]>();
  known.set(view, ofView);
  let runs = ofView.get(region);
  if (!runs) ofView.set(region, (runs = findRuns(view, region)));
  return runs;
}

function findRuns(view: SheetView, region: Region): readonly MonthRun[] {
  const said = view.notes.columns.find(({ role }) => role === "month")?.column;
  const columns = said === undefined ? [...rangeOf(region.left, region.right)] : [said];
  // A column that the analyst said holds years holds the months too, if no other does.
  const years = view.notes.columns.find(({ role }) => role === "year")?.column;
  const found = columns.flatMap((column) => datedRun(view, region, column, said !== undefined || column === years) ?? []);
  const isKnown = ({ header }: MonthRun) => found.length === 1 && (monthRank(header) !== null || speaksOfMonths(header));
  const dated = found.filter((run) => isKnown(run) || !isAlone(view, region, run));
  const own = dated.filter(({ header }) => !OF_THE_FILE.test(header.replaceAll("_", " ")));
  const runs = said === undefined && own.length > 0 ? own : dated;
  if (runs.some(({ length }) => length === 1)) return runs.filter(({ length }) => length === 1);
  const named = columns.flatMap((column) => namedRun(view, region, column) ?? pivotRun(view, region, column) ?? []);
  if (named.length > 0) return named;
  const quarters = columns.flatMap((column) => quarterRun(view, region, column) ?? []);
  return quarters.length > 0 ? quarters : runs.filter((run) => !isYearOfMonths(view, region, run));
}

/** True for a date in a line above a table with no months below it, such as "Extracted | 10/03/2020". */
function isAlone(view: SheetView, region: Region, { column, firstRow }: MonthRun): boolean {
  const filled = [...rangeOf(region.left, region.right)].filter((each) => !isBlank(view.at(firstRow, each)));
  return filled.length <= 2 && sampleOf(view, column, firstRow, region.bottom).length === 1;
}
