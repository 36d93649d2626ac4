import { finding, type Finding } from "../../domain/finding";
import type { RawValue } from "../../domain/cell";
import { columnLetters } from "../../domain/address";
import { looksLikeCount } from "../counts";
import { bestKnown, countRank, monthRank, neverACount, speaksOfMonths } from "../labels";
import { isDateFormat, monthOfCell, monthOfHeader } from "../months";
import {
  categoriesOf,
  headerOf,
  isBlank,
  isWords,
  rangeOf,
  sampleOf,
  shareOf,
  writtenHeader,
  type Region,
  type SheetView,
} from "../sheet-view";
import type { LongTable, OffenceTable, TableColumn } from "../tables";

/** What a layout made of a region: its first table there, or why a table that is there cannot be read, or neither. */
export interface LayoutRead {
  readonly table: OffenceTable | null;
  readonly findings: readonly Finding[];
}

const NOTHING: LayoutRead = { table: null, findings: [] };

/** A column with months below one another, and where they start. */
interface MonthRun extends TableColumn {
  readonly headerRow: number;
  readonly firstRow: number;
}

/** The region's first long table: one row a month and category, months in one column and counts in another. */
export function readLong(view: SheetView, region: Region): LayoutRead {
  const runs = [...rangeOf(region.left, region.right)].flatMap((column) => monthRun(view, region, column) ?? []);
  const first = Math.min(...runs.map(({ firstRow }) => firstRow));
  const months = bestKnown(
    runs.filter(({ firstRow }) => firstRow === first),
    monthRank,
  );
  const month = months[0];
  if (!month) return NOTHING;
  const counts = countColumns(view, region, month, runs);
  if (counts.length === 0) return NOTHING;
  const lastRow = (nextHeader(view, region, month) ?? region.bottom + 1) - 1;
  if (months.length > 1) return ambiguous(view, "month", months, month.headerRow);
  const [count, ...others] = counts;
  if (others.length > 0) return ambiguous(view, "count", counts, month.headerRow);
  return { table: longTable(view, region, month, count!, lastRow), findings: [] };
}

function longTable(view: SheetView, region: Region, run: MonthRun, count: TableColumn, lastRow: number): LongTable {
  const others = [...rangeOf(region.left, region.right)].filter(
    (column) => column !== run.column && column !== count.column,
  );
  return {
    layout: "long",
    sheet: view.sheet,
    hidden: view.hidden,
    headerRow: run.headerRow,
    firstRow: run.firstRow,
    lastRow,
    month: { header: run.header, column: run.column },
    count,
    categories: categoriesOf(view, others, run.headerRow, lastRow),
  };
}

/** The months of a column, where most of what stands from the first of them on are months and a header row stands above. */
function monthRun(view: SheetView, region: Region, column: number): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const raw = view.at(row, column);
    if (monthOfCell(raw) === null) continue;
    const headerRow = headerRowAbove(view, region, row);
    const dated = headerRow !== null && speaksOfMonths(writtenHeader(view, headerRow, column));
    if (headerRow === null || !isMonth(raw, view.format(row, column), dated)) continue;
    const sample = sampleOf(view, column, row, region.bottom);
    if (shareOf(sample, (cell) => isMonth(cell, view.format(row, column), dated)) < 0.6) continue;
    return { column, header: headerOf(view, headerRow, column), headerRow, firstRow: row };
  }
  return null;
}

function isMonth(raw: RawValue, format: string, dated: boolean): boolean {
  return dated || isDateFormat(format)
    ? monthOfCell(raw) !== null
    : typeof raw === "string" && monthOfCell(raw) !== null;
}

/** The nearest row with two headers or more, at most three rows above the first data row. */
function headerRowAbove(view: SheetView, region: Region, firstRow: number): number | null {
  for (let row = firstRow - 1; row >= Math.max(region.top, firstRow - 3); row -= 1) {
    const filled = [...rangeOf(region.left, region.right)].filter((column) => !isBlank(view.at(row, column)));
    const headers = filled.filter(
      (column) => isWords(view.at(row, column)) && monthOfHeader(view.at(row, column), "") === null,
    );
    if (headers.length >= 2) return row;
    if (filled.length > 0) return null;
  }
  return null;
}

/** The columns that could be the count: the best known header, or every column of numbers where none is known. */
function countColumns(
  view: SheetView,
  region: Region,
  month: MonthRun,
  runs: readonly MonthRun[],
): readonly TableColumn[] {
  const candidates: TableColumn[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    if (runs.some((run) => run.column === column)) continue;
    const header = headerOf(view, month.headerRow, column);
    if (neverACount(header)) continue;
    const sample = sampleOf(view, column, month.firstRow, region.bottom);
    const numbers = sample.some((raw) => typeof raw === "number" || looksLikeCount(raw));
    const needed = countRank(header) === null ? 0.6 : 0.3;
    if (numbers && shareOf(sample, looksLikeCount) >= needed) candidates.push({ header, column });
  }
  return bestKnown(candidates, countRank);
}

/** The row of another header row below in the same columns; null where there is none among the rows that can be seen. */
function nextHeader(view: SheetView, region: Region, month: MonthRun): number | null {
  const filledWith = (row: number) =>
    [...rangeOf(region.left, region.right)].map((column) => view.at(row, column)).filter((raw) => !isBlank(raw));
  for (const row of rangeOf(month.firstRow + 1, Math.min(region.bottom, view.region.bottom) - 1)) {
    const cells = filledWith(row);
    if (cells.length < 2 || !cells.every(isWords) || cells.some((raw) => monthOfCell(raw) !== null)) continue;
    const below = [row + 1, row + 2].find((next) => filledWith(next).length > 0);
    if (below !== undefined && monthOfCell(view.at(below, month.column)) !== null) return row;
  }
  return null;
}

function ambiguous(view: SheetView, role: "month" | "count", columns: readonly TableColumn[], row: number): LayoutRead {
  const choices = columns.map(({ header }) => header);
  const address = columns.map(({ column }) => `${columnLetters(column)}${row + 1}`).join(", ");
  return {
    table: null,
    findings: [finding("ambiguousColumn", "error", { sheet: view.sheet, address }, { role, choices })],
  };
}
