import { monthNumber } from "../../dates/months";
import { isTotal, neverACount } from "../../texts/labels";
import { normalised } from "../../../domain/text";
import type { RawValue } from "../../../domain/cell";
import { cellAt, columnLetters, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import type { Month } from "../../../domain/month";
import { countOf, looksLikeCount } from "../../texts/counts";
import {
  categoriesOf,
  headerOf,
  isBlank,
  isWords,
  oneLine,
  rangeOf,
  sampleOf,
  shareOf,
  type Region,
  type SheetView,
} from "../../sheets/sheet-view";
import type { MonthColumn, TableColumn } from "../../tables/tables";
import { whenOfHeader } from "../../dates/when";
import type { LayoutRead } from "./long";
import { monthHeader, type MonthHeader } from "./month-header";
import { tableBase } from "./table-base";

/** The region's first wide table: months in one header row, counts below them, and what they are of beside them. */
export function readWide(view: SheetView, region: Region): LayoutRead {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const header = monthHeader(view, region, row);
    if (!header) continue;
    const lastRow = lastRowBefore(view, nextHeader(view, region, row), row, header.months) ?? region.bottom;
    const cells = header.months.flatMap(({ column }) => sampleOf(view, column, row + 1, lastRow));
    if (shareOf(cells, (raw) => looksLikeCount(raw, view.marks)) < 0.5) continue;
    if (header.length > 1 && monthsDown(view, region, row, lastRow)) return monthsUnderYears(view, row, header);
    return wideTable(view, region, row, lastRow, header);
  }
  return { table: null, findings: [] };
}

/** True where the first column of names holds the months of a year, below one another. */
function monthsDown(view: SheetView, region: Region, headerRow: number, lastRow: number): boolean {
  return rangeOf(region.left, region.right).some((column) => {
    const sample = sampleOf(view, column, headerRow + 1, lastRow).filter((raw) => !isTotal(oneLine(raw)));
    const isName = (raw: RawValue) => monthNumber(normalised(oneLine(raw)).replace(/\.$/, ""), view.dates.names) !== undefined;
    return sample.length >= 3 && shareOf(sample, isName) >= 0.8;
  });
}

function monthsUnderYears(view: SheetView, headerRow: number, { months }: MonthHeader): LayoutRead {
  const address = localAddress(cellAt(view.sheet, headerRow, months[0]!.column));
  return { table: null, findings: [finding("monthsUnderYears", { sheet: view.sheet, address }, {})] };
}

function wideTable(
  view: SheetView,
  region: Region,
  headerRow: number,
  lastRow: number,
  { months, length, other }: MonthHeader,
): LayoutRead {
  const monthColumns = new Set(months.map(({ column }) => column));
  const firstMonth = months[0]!.column;
  const totals: TableColumn[] = [];
  const categories: number[] = [];
  for (const column of rangeOf(region.left, lastColumn(view, region, headerRow, lastRow, months))) {
    if (monthColumns.has(column)) continue;
    const sample = sampleOf(view, column, headerRow + 1, lastRow);
    // A change that is "n/a" in every row is one all the same.
    const measured =
      neverACount(headerOf(view, headerRow, column)) ||
      sample.some((raw) => typeof raw === "number" || countOf(raw, view.marks).kind === "count");
    const figures = sample.length > 0 && measured && !sample.some((raw) => isWords(raw) && !looksLikeCount(raw, view.marks));
    const dated = whenOfHeader(view.at(headerRow, column), view.format(headerRow, column), view.dates) !== null;
    if (figures && (column > firstMonth || dated)) totals.push({ header: headerOf(view, headerRow, column), column });
    else categories.push(column);
  }
  const { once, findings } = withoutDoubles(view, headerRow, months);
  return {
    table: {
      ...tableBase(view, region, { headerRow, firstRow: headerRow + 1, lastRow, length }),
      layout: "wide",
      months: { in: "headers" },
      counts: once,
      rowIsOffence: false,
      named: null,
      categories: categoriesOf(view, categories, headerRow, lastRow),
      totals,
    },
    findings: [...findings, ...ambiguousQuarters(view, headerRow, months, other)],
  };
}

/** Quarters of a year that could be a calendar or a financial one. */
function ambiguousQuarters(view: SheetView, headerRow: number, months: readonly MonthColumn[], other: Month | null): readonly Finding[] {
  if (other === null) return [];
  const place = { sheet: view.sheet, address: localAddress(cellAt(view.sheet, headerRow, months[0]!.column)) };
  return [finding("ambiguousPeriod", place, { found: months[0]!.header, ends: [months[0]!.month, other] })];
}

/** Columns to the right of the months belong to the table up to the first blank column. */
function lastColumn(view: SheetView, region: Region, headerRow: number, lastRow: number, months: readonly MonthColumn[]): number {
  let last = months.at(-1)!.column;
  const isEmpty = (column: number) => isBlank(view.at(headerRow, column)) && sampleOf(view, column, headerRow + 1, lastRow).length === 0;
  while (last < region.right && !isEmpty(last + 1)) last += 1;
  return last;
}

/** Months that stand once. A month in two columns has no figure, because nothing says which column is right. */
function withoutDoubles(
  view: SheetView,
  headerRow: number,
  months: readonly MonthColumn[],
): { readonly once: readonly MonthColumn[]; readonly findings: readonly Finding[] } {
  const columnsOf = new Map<Month, string[]>();
  for (const { month, column } of months) columnsOf.set(month, [...(columnsOf.get(month) ?? []), columnLetters(column)]);
  const doubles = [...columnsOf].filter(([, columns]) => columns.length > 1);
  return {
    once: months.filter(({ month }) => columnsOf.get(month)!.length === 1),
    findings: doubles.map(([month, columns]) => {
      const address = columns.map((letters) => `${letters}${headerRow + 1}`).join(", ");
      return finding("twoColumnsForMonth", { sheet: view.sheet, address }, { month, columns });
    }),
  };
}

/** The last row with counts above the next table, whose title and upper header rows are no part of this one. */
function lastRowBefore(view: SheetView, next: number | null, headerRow: number, months: readonly MonthColumn[]): number | null {
  if (next === null) return null;
  let last = next - 1;
  while (last > headerRow && !months.some(({ column }) => looksLikeCount(view.at(last, column), view.marks))) last -= 1;
  return last;
}

function nextHeader(view: SheetView, region: Region, headerRow: number): number | null {
  for (const row of rangeOf(headerRow + 1, Math.min(region.bottom, view.region.bottom))) {
    const next = monthHeader(view, region, row);
    if (next) return next.top;
  }
  return null;
}
