import type { RawValue } from "../../../domain/cell";
import { cellAt, localAddress } from "../../../domain/address";
import { finding } from "../../../domain/finding";
import { oneLine } from "../../../domain/text";
import { monthNamed } from "../../dates/months";
import { rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import { looksLikeCount } from "../../texts/counts";
import { isTotal } from "../../texts/labels";
import { labelledGrid } from "./labelled-grid";
import type { LayoutRead } from "./long";
import { monthHeader, type MonthHeader } from "./month-header";
import { subColumnTables } from "./sub-column-tables";
import { subColumns } from "./sub-columns";
import { isNamedMonths } from "./unread-months";
import { wideTable } from "./wide-table";
import { weeksAcross } from "./weeks-across";
import { monthsDownGrid } from "./year-grid";

/** The region's first wide table: months in one header row, counts below them, and what they are of beside them. */
export function readWide(view: SheetView, region: Region): LayoutRead {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const header = monthHeader(view, region, row);
    if (!header) continue;
    const lastRow = lastRowBefore(view, nextHeader(view, region, row), row, header.months) ?? lastRowAboveNotes(view, region, row);
    const cells = header.months.flatMap(({ column }) => sampleOf(view, column, row + 1, lastRow));
    if (shareOf(cells, (raw) => looksLikeCount(raw, view.marks)) < 0.5) continue;
    const down = header.length > 1 ? monthsDown(view, region, row, lastRow) : undefined;
    if (down !== undefined) {
      const isClear = header.length === 12 && header.other === null;
      const sub = isClear ? subColumns(view, region, row, header) : null;
      const grid = sub
        ? labelledGrid(view, region, lastRow, sub, down)
        : isClear
          ? monthsDownGrid(view, region, row, lastRow, header.months, down)
          : monthsUnderYears(view, row, header);
      return { ...grid, findings: [...header.findings, ...grid.findings] };
    }
    const sub = subColumns(view, region, row, header);
    const read = sub ? subColumnTables(view, region, lastRow, header, sub) : wideTable(view, region, row, lastRow, header);
    return { ...read, findings: [...header.findings, ...read.findings] };
  }
  const weeks = [...rangeOf(region.top, Math.min(region.bottom, view.region.bottom) - 1)].flatMap(
    (row) => weeksAcross(view, region, row) ?? [],
  );
  return { table: null, findings: weeks.slice(0, 1) };
}

/** The column of names that holds the months of a year, below one another. */
function monthsDown(view: SheetView, region: Region, headerRow: number, lastRow: number): number | undefined {
  return rangeOf(region.left, region.right).find((column) => {
    const sample = sampleOf(view, column, headerRow + 1, lastRow).filter((raw) => !isTotal(oneLine(raw)));
    const isName = (raw: RawValue) => monthNamed(oneLine(raw), view.dates.names) !== undefined;
    return sample.length >= 3 && shareOf(sample, isName) >= 0.8;
  });
}

/** The last row with counts above the next table. That table's title and upper header rows do not belong to this one. */
function lastRowBefore(view: SheetView, next: number | null, headerRow: number, months: readonly MonthColumn[]): number | null {
  if (next === null) return null;
  let last = next - 1;
  while (last > headerRow && !months.some(({ column }) => looksLikeCount(view.at(last, column), view.marks))) last -= 1;
  return last;
}

/** A footnote's number or sign, in a cell of its own. */
const NOTE_NUMBER = /^[([]?(?:\d{1,2}|[a-z]|[*†‡§]{1,3})[)\].:]?$/i;
const SENTENCE = /\p{L}+\s+\p{L}+\s+\p{L}+/u;

/**
 * The region's last row without footnotes that stand in two cells, "1 | Figures are as recorded.", below a gap under the table. Without a count in
 * them nothing is lost; as rows of the table each would lack all its months.
 */
function lastRowAboveNotes(view: SheetView, region: Region, headerRow: number): number {
  let [row, gap, notes] = [region.bottom, region.bottom, false];
  for (; row > headerRow; row--) {
    const filled = rangeOf(region.left, region.right)
      .map((column) => oneLine(view.at(row, column)))
      .filter((text) => text !== "");
    const isNote = filled.length === 2 && NOTE_NUMBER.test(filled[0]!) && SENTENCE.test(filled[1]!);
    if (filled.length > 1 && !isNote) break;
    notes ||= isNote;
    if (filled.length === 0) gap = row - 1;
  }
  return notes ? gap : region.bottom;
}

function nextHeader(view: SheetView, region: Region, headerRow: number): number | null {
  for (const row of rangeOf(headerRow + 1, Math.min(region.bottom, view.region.bottom))) {
    const next = monthHeader(view, region, row);
    if (next) return next.top;
    if (isNamedMonths(view, region, row)) return row;
  }
  return null;
}

function monthsUnderYears(view: SheetView, headerRow: number, { months }: MonthHeader): LayoutRead {
  const address = localAddress(cellAt(view.sheet, headerRow, months[0]!.column));
  return { table: null, findings: [finding("monthsUnderYears", { sheet: view.sheet, address }, { missing: "year" })] };
}
