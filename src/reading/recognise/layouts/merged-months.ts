import { isTotal, offenceRank } from "../../texts/labels";
import { isPlaceHeader } from "../places";
import { normalised } from "../../../domain/text";
import { isBlank, rangeOf, type SheetView } from "../../sheets/sheet-view";
import type { CategoryColumn, TableColumn } from "../../tables/tables";
import type { MonthRun } from "./month-run";

/** The share of rows with counts that have no month where months were merged. */
const MERGED = 0.5;

/** A column of names must fill this share of the rows, since one name may be forgotten. Occasional remarks tell no rows apart. */
const STEADY = 0.8;

/**
 * The columns that tell the rows of a merged month apart; none where months were not merged downwards. They plainly were where
 * the first row has its month and half of the rows with counts have none. A blank month here and there was forgotten.
 */
export function mergedOver(
  view: SheetView,
  run: MonthRun,
  categories: readonly CategoryColumn[],
  counts: readonly TableColumn[],
  lastRow: number,
): readonly CategoryColumn[] {
  const last = Math.min(lastRow, view.region.bottom);
  const isFilled = (row: number, { column }: TableColumn) => !isBlank(view.at(row, column));
  const isTotalRow = (row: number) => [run, ...categories].some(({ column }) => isTotal(view.text(row, column)));
  const rows = [...rangeOf(run.firstRow, last)].filter(
    (row) => !view.isLone(row) && counts.some((column) => isFilled(row, column)) && !isTotalRow(row),
  );
  // What stands below the last row that was read may be blank.
  if (view.lastUsedRow > last && rows.length > 2 && isFilled(rows.at(-1)!, run.month)) rows.pop();
  const blank = rows.filter((row) => !isFilled(row, run.month)).length;
  const names = categories.filter(({ code }) => !code);
  const [first = -1] = rows;
  // The first count may be a blank one, in a row that says its month and names all the same.
  const isFirst = (row: number) => isFilled(row, run.month) && (row === first || names.some((category) => isFilled(row, category)));
  const begins = [...rangeOf(run.firstRow, first)].some(isFirst);
  if (!begins || rows.length < 2 || blank / rows.length < MERGED) return [];
  const filled = (share: number) => names.filter((category) => rows.filter((row) => isFilled(row, category)).length >= share * rows.length);
  const isKnown = ({ header }: CategoryColumn) => offenceRank(header) !== null || isPlaceHeader(header);
  const whole = filled(1);
  const steady = filled(STEADY).filter((category) => whole.length === 0 || whole.includes(category) || isKnown(category));
  return steady.length === 0 ? [] : names.filter((category) => category.down || steady.includes(category));
}

/**
 * The categories. The last one before the months is marked as merged downwards where a name stands once above all of its months, beside
 * the first or in a row of its own, as in a pivot table. If a month comes again before the next name, a name was forgotten.
 */
export function namesOverMonths(
  view: SheetView,
  run: MonthRun,
  categories: readonly CategoryColumn[],
  lastRow: number,
): readonly CategoryColumn[] {
  const over = categories.findLast(({ column, code }) => !code && column < run.column);
  if (!over || over.down || categories.some(({ column, code }) => !code && column > run.column)) return categories;
  let [year, rows, blank, begun] = ["", 0, 0, false];
  const seen = new Set<string>();
  for (const row of rangeOf(run.firstRow, Math.min(lastRow, view.region.bottom))) {
    const named = categories.some(({ column }) => !isBlank(view.at(row, column)));
    if (named) seen.clear();
    begun ||= named;
    if (run.year) year = view.text(row, run.year.column) || year;
    const month = normalised(view.text(row, run.column));
    if (month === "" || isTotal(month) || isTotal(year) || categories.some(({ column }) => isTotal(view.text(row, column)))) continue;
    const key = `${year} ${month}`;
    if (seen.has(key) || !begun) return categories;
    seen.add(key);
    rows += 1;
    if (isBlank(view.at(row, over.column))) blank += 1;
  }
  return rows >= 2 && blank / rows >= MERGED ? categories.map((each) => (each === over ? { ...each, down: true } : each)) : categories;
}
