import { SHEET_SIZE } from "../domain/address";
import { cellOf } from "../domain/cell";
import type { OffenceTable, SheetHead } from "../reading";
import { SECOND_HEADER, TOTAL, namesRead, rowKinds, type Ledger } from "../reading/ledger";
import { isMonthly } from "../reading/tables";
import type { UnderstoodTable } from "../reading/understood";

/** Empty rows below a table that are guarded too, for the next entries. */
const NEXT_ROWS = 200;

/** Runs of rows: the first and how many. */
export interface RowRun {
  readonly row: number;
  readonly rows: number;
}

/**
 * The rows of a table that figures are typed into, without totals and second headers; and the empty ones for the next
 * entries.
 */
export function entryRows(
  table: OffenceTable,
  ledger: Ledger | null,
  understood: UnderstoodTable,
  head: SheetHead,
): { readonly filled: readonly RowRun[]; readonly next: readonly RowRun[] } {
  if (!isMonthly(table)) return { filled: runsOf(table.rows.map(({ row }) => row)), next: [] };
  const last = Number(/\d+$/.exec(understood.range)![0]) - 1;
  const kinds = ledger && rowKinds(ledger, namesRead(ledger), [], new Set()).kinds;
  const isEntry = (row: number) => {
    const kind = kinds?.[row - table.firstRow];
    return kind !== TOTAL && kind !== SECOND_HEADER;
  };
  const rows = Array.from({ length: Math.max(0, last - table.firstRow + 1) }, (_, index) => table.firstRow + index);
  // Where each count has a row of its own, new rows go below the last one.
  const grows = table.months.in === "rows" && !table.named;
  return { filled: runsOf(rows.filter(isEntry)), next: grows ? nextRows(last, head) : [] };
}

/** The empty rows after a table's last, with one left blank before anything below. */
function nextRows(last: number, { used, values, complete }: SheetHead): readonly RowRun[] {
  const row = last + 1;
  const bottom = used ? used.row + used.rows - 1 : -1;
  const most = Math.min(NEXT_ROWS, SHEET_SIZE.rows - row);
  if (bottom <= last) return [{ row, rows: most }];
  // On long sheets it is not known what is there.
  if (!complete || !used) return [];
  const filled = values.slice(row - used.row).findIndex((cells) => cells.some((cell) => cellOf(cell).kind !== "blank"));
  const rows = filled < 0 ? most : Math.min(most, filled - 1);
  return rows > 0 ? [{ row, rows }] : [];
}

function runsOf(rows: readonly number[]): readonly RowRun[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open && open.row + open.rows === row) open.rows++;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}
