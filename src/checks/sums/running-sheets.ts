import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { valueAt } from "../../reading/ledger";
import type { MonthlyTable } from "../../reading";
import { countOf } from "../../reading/texts";
import type { CheckedTable } from "../check";

/** A count with the running total beside it. Rows and columns count from 0 on the sheet. */
export interface RunningCount {
  readonly line: string;
  readonly count: number;
  readonly total: number;
  readonly row: number;
  readonly column: number;
  readonly totalColumn: number;
}

/** A sheet of one month with the year to date beside its counts. */
export interface RunningSheet {
  readonly table: MonthlyTable;
  readonly month: Month;
  /** By the names of the row. */
  readonly counts: ReadonlyMap<string, RunningCount>;
}

const RUNNING = /\b(f?ytd|to date|cumulative)\b|^years?$/i;
const FORMER = /\b(last|previous|prior|former)\b/i;

/** Sheets of one month each with a column of running totals. Those with the same columns come together, first month to last. */
export function runningSheets(tables: readonly CheckedTable[]): readonly (readonly RunningSheet[])[] {
  const groups = new Map<string, RunningSheet[]>();
  for (const checked of tables) {
    const sheet = runningSheet(checked);
    if (!sheet) continue;
    const { table } = sheet;
    const key = JSON.stringify([table.place?.value, table.categories.map(({ header }) => normalised(header))]);
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  return [...groups.values()].map((group) => group.sort((one, other) => one.month - other.month));
}

function runningSheet({ table, ledger, counts }: CheckedTable): RunningSheet | null {
  const { sheetMonth, totals, asides = [], categories } = table;
  // Where it never counts, as "FYTD", it stands among the categories as a column of codes.
  const running = [...totals, ...asides, ...categories.filter(({ code }) => code)].find(
    ({ header }) => RUNNING.test(header) && !FORMER.test(header),
  );
  const cells = running && ledger ? ledger.cells(running.column) : null;
  const step = counts?.steps.findIndex(({ month }) => month !== null) ?? -1;
  if (sheetMonth === undefined || !counts || !running || !cells || step < 0) return null;
  const found = counts.lines.flatMap(({ label, names }, line): (readonly [string, RunningCount])[] => {
    const [count, cell] = [valueAt(counts, line, step), counts.cellOf(line, step)];
    const total = cell && countOf(cells[cell.row - table.firstRow] ?? "", table.marks);
    if (!cell || total?.kind !== "count" || Number.isNaN(count)) return [];
    const { row, column } = cell;
    return [[names.map(normalised).join("\n"), { line: label, count, total: total.count, row, column, totalColumn: running.column }]];
  });
  return { table, month: sheetMonth, counts: new Map(found) };
}
