import { countOf } from "../../texts/counts";
import { offenceRank } from "../../texts/labels";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { monthRuns, type MonthRun } from "./month-run";
import type { MonthlyTable } from "../../tables/tables";
import { readRecords } from "./records";
import { blocksOf } from "./side-by-side";

/** Fewer months below one another do not make a list. */
const FEWEST = 3;

/**
 * The part of a region that holds records, where a short list by months stands to the right of them: "Month | Total", worked out from them.
 * Null where there is none. Its months stand once each, and end above or below the records' last row; or nothing stands beside the records
 * but the list, in fewer rows than theirs.
 */
export function recordsBesideList(view: SheetView, region: Region): Region | null {
  const runs = monthRuns(view, region);
  const columns = new Set(runs.map(({ column }) => column));
  if (columns.size < 2) return null;
  const [first, ...others] = runs.toSorted((one, other) => one.column - other.column);
  const list = others.find((run) => isList(view, first!, run) || isAloneBeside(view, region, first!, run));
  if (!list) return null;
  const left = { ...region, right: list.column - 1 };
  const { table } = readRecords(view, left, () => monthRuns(view, left));
  const hasOffence = table?.categories.some(({ header, said }) => said === "offence" || offenceRank(header) !== null);
  return hasOffence ? left : null;
}

/** True of months that stand once each, without a gap, in other rows than the records' own. */
function isList(view: SheetView, records: MonthRun, { column, firstRow }: MonthRun): boolean {
  const filled = filledIn(view, column, firstRow);
  const texts = new Set(filled.map((row) => view.text(row, column)));
  const isWhole = filled.length >= FEWEST && filled.at(-1)! - filled[0]! === filled.length - 1 && texts.size === filled.length;
  return isWhole && filled.at(-1) !== filledIn(view, records.column, records.firstRow).at(-1);
}

/** True where each month has a count to its right, and rows of records without a month have nothing there. */
function isAloneBeside(view: SheetView, { right }: Region, records: MonthRun, { column, firstRow }: MonthRun): boolean {
  const all = filledIn(view, records.column, Math.max(records.firstRow, firstRow));
  const months = new Set(filledIn(view, column, firstRow));
  const beside = rangeOf(column + 1, right);
  const isCounted = (row: number) => beside.some((other) => countOf(view.at(row, other), view.marks).kind === "count");
  return (
    all.length > months.size &&
    all.every((row) => (months.has(row) ? isCounted(row) : beside.every((other) => isBlank(view.at(row, other)))))
  );
}

/** True of a table with months across that has dates below one another beside it, behind a blank column, and below its last counts: records. */
export function areDatesBeside(view: SheetView, region: Region, { counts }: MonthlyTable): boolean {
  const blocks = blocksOf(view, region).filter(({ left, right }) => !counts.some(({ column }) => left <= column && column <= right));
  const hasCounts = (row: number) => counts.some(({ column }) => !isBlank(view.at(row, column)));
  return blocks.some((block) =>
    monthRuns(view, block).some(
      ({ column, firstRow }) => filledIn(view, column, firstRow).filter((row) => !hasCounts(row)).length >= FEWEST,
    ),
  );
}

function filledIn(view: SheetView, column: number, from: number): readonly number[] {
  return [...rangeOf(from, view.region.bottom)].filter((row) => !isBlank(view.at(row, column)));
}
