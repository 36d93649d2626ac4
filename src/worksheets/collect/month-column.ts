import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { countOf } from "../counts";
import { monthOfCell } from "../months";
import { oneLine } from "../sheet-view";
import type { LongTable, TransposedTable } from "../tables";
import { cellList } from "./cell-list";

/** How many unreadable months a finding quotes. */
const QUOTED = 3;

/** A month column as it was read, by rows from the table's first data row. */
export interface ReadMonths {
  at(row: number): Month | null;
  /** The cell's text. */
  text(row: number): string;
}

/** The months of a column, each distinct cell read once. */
export function monthsOf(cells: readonly RawValue[], rows: number): ReadMonths {
  const known = new Map<RawValue, Month | null>();
  const months = Array.from({ length: rows }, (_, row): Month | null => {
    const raw = cells[row] ?? "";
    let month = known.get(raw);
    if (month === undefined) known.set(raw, (month = monthOfCell(raw)));
    return month;
  });
  return { at: (row) => months[row]!, text: (row) => oneLine(cells[row] ?? "") };
}

/** True for a cell with a count above 0, or with what stands where a count should. */
export function holdsCount(raw: RawValue): boolean {
  const cell = countOf(raw);
  return cell.kind === "count" ? cell.count > 0 : cell.kind !== "blank" && cell.kind !== "text";
}

/** Rows with figures but without a month. */
export function undatedFindings(
  table: LongTable | TransposedTable,
  undated: readonly { readonly row: number; readonly text: string }[],
): readonly Finding[] {
  if (undated.length === 0) return [];
  const address = cellList(
    table.month.column,
    undated.map(({ row }) => table.firstRow + row),
  );
  const found = [...new Set(undated.map(({ text }) => text))].slice(0, QUOTED);
  return [finding("rowsWithoutMonth", "error", { sheet: table.sheet, address }, { count: undated.length, found })];
}
