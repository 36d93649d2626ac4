import type { Month } from "../../../domain/month";
import { monthNumberIn } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { yearIn, type WrittenYear } from "../../dates/years";
import { headerOf, isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { TableColumn } from "../../tables/tables";
import { looksLikeCount } from "../../texts/counts";
import { unmarkedPeriod } from "../../texts/footnotes";
import { isTotal, neverACount } from "../../texts/labels";
import { countAt } from "./count-at";
import { offencesColumn } from "./offences-column";
import { pivotLabel } from "./month-run";

/** The levels of an outline, from the outer to the inner. */
export type Level = "year" | "quarter" | "month" | "words";

/** One row of an outline. */
export interface Label {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly level: Level;
  readonly year: WrittenYear | null;
  /** The number of a month whose year stands above it, or the month. */
  readonly name: number | null;
  readonly month: Month | null;
}

/** An outline: its labels in one column, or each level's in a column of its own, and counts to the right of them. */
export interface Outline {
  readonly headerRow: number;
  readonly labels: readonly number[];
  readonly counts: readonly CountsOf[];
  /** Counts of something else: "Sum of Solved" beside "Sum of Recorded". */
  readonly beside: readonly TableColumn[];
  /** Columns that are not counted. */
  readonly totals: readonly TableColumn[];
}

/** A column of counts, with its year where years stand across. */
export interface CountsOf extends TableColumn {
  readonly year: WrittenYear | null;
}

/** The first row of counts with a label, below a row of headers. */
export function outlineOf(view: SheetView, region: Region): Outline | null {
  const column = rangeOf(region.left, region.right).find((each) =>
    rangeOf(region.top, region.bottom).some((row) => !view.isLone(row) && !isBlank(view.at(row, each))),
  );
  if (column === undefined) return null;
  for (const headerRow of rangeOf(region.top, region.bottom - 1)) {
    if (view.isLone(headerRow) || !isWords(view.at(headerRow, column))) continue;
    const filled = filledIn(view, region, headerRow);
    // "Count of Ref | Column Labels" stands above the headers.
    if (filled[0] !== column || filledIn(view, region, headerRow + 1).some((each) => !filled.includes(each))) continue;
    const labels = labelColumns(view, region, headerRow, filled);
    const right = filled.slice(labels.length);
    const isNamed = (each: number) => isWords(view.at(headerRow, each)) || yearIn(view.text(headerRow, each)) !== null;
    if (right.length === 0 || !right.every((each) => isNamed(each) && holdsCounts(view, region, headerRow, each))) continue;
    const columns = right.map((each): TableColumn => ({ column: each, header: headerOf(view, headerRow, each) }));
    const isSum = ({ header }: TableColumn) => columns.length > 1 && (isTotal(header) || neverACount(header));
    const counts = columns.filter((each) => !isSum(each)).map((each): CountsOf => ({ ...each, year: yearIn(each.header) }));
    // Years across are years in all columns, and known ones.
    if (counts.some(({ year }) => year !== null) && counts.some(({ year }) => year?.unclear !== false)) continue;
    // "Sum of Recorded" beside "Sum of Solved" are no two offences.
    const offences = offencesColumn(counts);
    const said = view.notes.columns.flatMap((note) => (note.role === "count" ? [note.column] : []));
    const isOwn = (each: TableColumn) => (said.length > 0 ? said.includes(each.column) : !offences || each === offences);
    const own = counts.filter(isOwn);
    const beside = counts.filter((each) => !isOwn(each));
    return own.length === 0 ? null : { headerRow, labels, counts: own, beside, totals: [...columns.filter(isSum), ...beside] };
  }
  return null;
}

function filledIn(view: SheetView, { left, right }: Region, row: number): readonly number[] {
  return rangeOf(left, right).filter((column) => !isBlank(view.at(row, column)));
}

/** A pivot table in outline form has each level's labels in a column of its own, and one label in each row. Two levels are read without it. */
function labelColumns(view: SheetView, { bottom }: Region, headerRow: number, filled: readonly number[]): readonly number[] {
  const rows = rangeOf(headerRow + 1, bottom);
  const hasOne = (columns: readonly number[]) => (row: number) => columns.filter((each) => !isBlank(view.at(row, each))).length === 1;
  for (let length = filled.length - 1; length > 2; length -= 1) {
    const columns = filled.slice(0, length);
    if (rows.every(hasOne(columns)) && columns.every((each) => isWords(view.at(headerRow, each)))) return columns;
  }
  return filled.slice(0, 1);
}

/** True where a column has only counts below the header. It stops at the first cell of anything else, since it is run on every row. */
function holdsCounts(view: SheetView, { bottom }: Region, headerRow: number, column: number): boolean {
  let found = false;
  for (let row = headerRow + 1; row <= bottom; row += 1) {
    const raw = view.at(row, column);
    if (isBlank(raw)) continue;
    if (!looksLikeCount(raw, view.marks)) return false;
    found = true;
  }
  return found;
}

/** The rows below the header without totals; null where a row says nothing that is known. */
export function labelsOf(view: SheetView, region: Region, { headerRow, labels: columns, counts }: Outline): readonly Label[] | null {
  const labels: Label[] = [];
  const isFilled = (row: number) => counts.some((each) => !isBlank(view.at(row, each.column)));
  for (const row of rangeOf(headerRow + 1, region.bottom)) {
    const column = columns.find((each) => !isBlank(view.at(row, each))) ?? columns[0]!;
    const text = view.text(row, column);
    if (isTotal(text) || (text === "" && !isFilled(row))) continue;
    if (pivotLabel(text) === "undated") {
      // What has no date, or none of the years, belongs to no month.
      if (counts.some((each) => countAt(view, row, each.column) > 0)) return null;
      continue;
    }
    const label = labelAt(view, row, column);
    if (!label) return null;
    labels.push(label);
  }
  while (labels.length > 0 && !isFilled(labels.at(-1)!.row)) labels.pop();
  return labels;
}

/** What a row says; null where that is not known. */
function labelAt(view: SheetView, row: number, column: number): Label | null {
  const [raw, text] = [view.at(row, column), view.text(row, column)];
  const year = yearIn(unmarkedPeriod(text).text);
  const name = isWords(raw) ? monthNumberIn(raw, view.dates) : null;
  const when = year || name !== null ? null : whenOfHeader(raw, view.format(row, column), view.dates);
  // Nothing says which months "FY20" has.
  if (text === "" || year?.unclear || (when !== null && when.length !== 1)) return null;
  const month = when?.month ?? null;
  const level: Level = year ? "year" : pivotLabel(text) === "quarter" ? "quarter" : (month ?? name) !== null ? "month" : "words";
  return { row, column, text, level, year, name, month };
}
