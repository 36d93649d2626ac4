import { cellOf } from "../domain/cell";
import type { SheetHead } from "../reading/sheets/grid";
import { isTotal } from "../reading/texts/labels";
import { isMonthly, type TableData } from "../reading/tables/table-data";
import type { OffenceTable } from "../reading/tables/tables";
import type { UnderstoodTable } from "../reading/understood";

/** Empty rows below a table that are guarded too, for what is entered next. */
const NEXT_ROWS = 200;
const ROWS_OF_A_SHEET = 1_048_576;

/** Runs of rows: the first and how many. */
export interface RowRun {
  readonly row: number;
  readonly rows: number;
}

/** The rows of a table into which figures are typed, without totals and second headers; and the empty ones for the next. */
export function entryRows(
  table: OffenceTable,
  data: TableData | null,
  understood: UnderstoodTable,
  head: SheetHead,
): { readonly filled: readonly RowRun[]; readonly next: readonly RowRun[] } {
  if (!isMonthly(table)) return { filled: runsOf(table.rows.map(({ row }) => row)), next: [] };
  const last = Number(/\d+$/.exec(understood.range)![0]) - 1;
  const leftOut = rowsLeftOut(understood);
  const labels =
    table.layout === "records" || !data
      ? []
      : [...table.categories, ...monthColumn(table)].flatMap(({ column }) => [data.column(column) ?? []]);
  const saysTotal = (row: number) =>
    labels.map((cells) => cells[row - table.firstRow]).some((raw) => typeof raw === "string" && isTotal(raw));
  const rows = Array.from({ length: Math.max(0, last - table.firstRow + 1) }, (_, index) => table.firstRow + index);
  return {
    filled: runsOf(rows.filter((row) => !leftOut.has(row) && !saysTotal(row))),
    next: table.layout === "long" || table.layout === "records" ? nextRows(last, head) : [],
  };
}

/** The column in which a row of totals may say "Total" in a month's place. */
function monthColumn(table: OffenceTable): readonly { readonly column: number }[] {
  return "month" in table ? [table.month] : [];
}

function rowsLeftOut({ leftOut }: UnderstoodTable): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { address, reason } of leftOut) {
    if (reason !== "totals" && reason !== "a second header") continue;
    for (const [, from, to = from] of address.matchAll(/[A-Z]+(\d+)(?::[A-Z]+(\d+))?/g)) {
      for (let row = Number(from) - 1; row < Number(to); row++) rows.add(row);
    }
  }
  return rows;
}

/** The empty rows after a table's last, with one left blank before whatever stands below. */
function nextRows(last: number, { used, values, complete }: SheetHead): readonly RowRun[] {
  const row = last + 1;
  const bottom = used ? used.row + used.rows - 1 : -1;
  const most = Math.min(NEXT_ROWS, ROWS_OF_A_SHEET - row);
  if (bottom <= last) return [{ row, rows: most }];
  // Of long sheets it is not known what stands there.
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
