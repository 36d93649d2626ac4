import { cellAt } from "../../../domain/address";
import { finding, placeOf, type Finding } from "../../../domain/finding";
import type { Month } from "../../../domain/month";
import { WINDOW_LENGTH } from "../../../domain/window";
import { whenOfHeader } from "../../dates/when";
import { categoriesOf, headerOf, isBlank, isWords, rangeOf, sampleOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn, MonthlyTable, TableColumn } from "../../tables/tables";
import { countOf, looksLikeCount } from "../../texts/counts";
import { isBeyond, neverACount } from "../../texts/labels";
import { differencesUnchecked } from "./comparison";
import { isDifference } from "../../texts/differences";
import { withoutDoubles } from "./double-months";
import type { MonthHeader } from "./month-header";
import { tableBase } from "./table-base";

/** A wide table, and what must be asked about its months. */
export interface WideTable {
  readonly table: MonthlyTable;
  readonly findings: readonly Finding[];
}

/**
 * The wide table below a header row. `all` are the columns that stand below months, where not all of them are this table's.
 */
export function wideTable(
  view: SheetView,
  region: Region,
  headerRow: number,
  lastRow: number,
  { months, length, other = null, asked = [] }: Pick<MonthHeader, "months" | "length"> & Partial<MonthHeader>,
  all: readonly TableColumn[] = months,
): WideTable {
  const monthColumns = new Set(all.map(({ column }) => column));
  const firstMonth = all[0]!.column;
  const totals: TableColumn[] = [];
  const categories: number[] = [];
  for (const column of rangeOf(region.left, lastColumn(view, region, headerRow, lastRow, all))) {
    if (monthColumns.has(column)) continue;
    const sample = sampleOf(view, column, headerRow + 1, lastRow);
    const header = headerOf(view, headerRow, column);
    // A change that is "n/a" in every row is still a change.
    const measured = neverACount(header) || sample.some((raw) => typeof raw === "number" || countOf(raw, view.marks).kind === "count");
    const figures = sample.length > 0 && measured && !sample.some((raw) => isWords(raw) && !looksLikeCount(raw, view.marks));
    const dated = whenOfHeader(view.at(headerRow, column), view.format(headerRow, column), view.dates) !== null;
    if ((figures && (column > firstMonth || dated)) || isBeyond(header))
      totals.push({ header, column, ...(asked.includes(column) ? { asked: true } : {}) });
    else categories.push(column);
  }
  const { once, again, findings } = withoutDoubles(view, headerRow, lastRow, months);
  const differences = length === WINDOW_LENGTH ? totals.filter(({ header }) => isDifference(header)) : [];
  return {
    table: {
      ...tableBase(view, region, { headerRow, firstRow: belowStatus(view, headerRow, lastRow, all), lastRow, length }),
      layout: "wide",
      months: { in: "headers" },
      counts: once,
      rowIsOffence: false,
      named: null,
      categories: categoriesOf(view, categories, headerRow, lastRow),
      totals: [...totals, ...again],
    },
    findings: [
      ...(differences.length > 0 ? [differencesUnchecked(view.sheet, headerRow, differences)] : []),
      ...findings,
      ...ambiguousQuarters(view, headerRow, months, other),
    ],
  };
}

const STATUS =
  /^(?:final(?:ised)?|(?:in)?complete|provisional|part(?:ial)?(?: month)?|full(?: month)?|estimated?|revised|actual|draft|confirmed|unaudited|audited|live|closed|open|not final)$/i;

/** The first row below a header and the rows right below it that say for each month how final it is, "Final | Final | Incomplete". */
function belowStatus(view: SheetView, headerRow: number, lastRow: number, months: readonly TableColumn[]): number {
  let row = headerRow + 1;
  const saysStatus = (at: number) => {
    const texts = months.map(({ column }) => view.text(at, column)).filter((text) => text !== "");
    return texts.length > 0 && texts.every((text) => STATUS.test(text));
  };
  while (row < lastRow && saysStatus(row)) row += 1;
  return row;
}

/** Quarters of a year that could be a calendar or a financial one. */
function ambiguousQuarters(view: SheetView, headerRow: number, months: readonly MonthColumn[], other: Month | null): readonly Finding[] {
  if (other === null) return [];
  const place = placeOf(cellAt(view.sheet, headerRow, months[0]!.column));
  return [finding("ambiguousPeriod", place, { found: months[0]!.header, ends: [months[0]!.month, other] })];
}

/** Columns to the right of the months belong to the table up to the first blank column. */
function lastColumn(view: SheetView, region: Region, headerRow: number, lastRow: number, months: readonly TableColumn[]): number {
  let last = months.at(-1)!.column;
  const isEmpty = (column: number) => isBlank(view.at(headerRow, column)) && sampleOf(view, column, headerRow + 1, lastRow).length === 0;
  while (last < region.right && !isEmpty(last + 1)) last += 1;
  return last;
}
