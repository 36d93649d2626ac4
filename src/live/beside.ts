import { SHEET_SIZE } from "../domain/address";
import { around, shared, type Area } from "../domain/area";
import type { CheckedTable } from "../checks/check";
import type { ComparisonTable } from "../reading";
import type { TableCounts } from "../reading/ledger";

/** With more cells than this beside an edit, the box around them is read. */
const MOST_AREAS = 40;

/**
 * The cells that usually hold sums or differences of edited ones: totals in their rows and columns, Diff. and % Diff. beside
 * them. Excel does not report what it calculates, so they are read with the edit.
 */
export function besideEdit(areas: readonly Area[], tables: readonly CheckedTable[], compared: readonly ComparisonTable[]): readonly Area[] {
  const beside: Area[] = [];
  for (const area of areas) {
    for (const { table, counts } of tables) {
      if (!counts) continue;
      const { rows, columns } = totalsOf(counts);
      const inTable = shared(area, {
        row: table.firstRow,
        column: 0,
        rows: table.lastRow - table.firstRow + 1,
        columns: SHEET_SIZE.columns,
      });
      if (!inTable) continue;
      for (const row of rows)
        beside.push(
          { row, column: inTable.column, rows: 1, columns: inTable.columns },
          ...columns.map((column) => ({ row, column, rows: 1, columns: 1 })),
        );
      for (const column of columns) beside.push({ ...inTable, column, columns: 1 });
    }
    for (const table of compared) {
      const edited = table.rows.filter(({ row }) => row >= area.row && row < area.row + area.rows);
      for (const column of [table.diff, table.pctDiff])
        if (column) beside.push(...edited.map(({ row }) => ({ row, column: column.column, rows: 1, columns: 1 })));
    }
  }
  return beside.length > MOST_AREAS ? [around(beside)] : beside;
}

/** The sheet's rows and columns whose name is a total's. */
function totalsOf({ lines, steps, cellOf, ownRows }: TableCounts): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const note = (cells: readonly ReturnType<typeof cellOf>[]) => {
    const found = cells.flatMap((cell) => cell ?? []);
    const inOneColumn = !ownRows && found.length > 1 && found.every(({ column }) => column === found[0]!.column);
    if (inOneColumn) columns.add(found[0]!.column);
    else for (const { row } of found) rows.add(row);
  };
  lines.forEach(({ total }, line) => total && note(steps.map((_, step) => cellOf(line, step))));
  steps.forEach(({ total }, step) => total && note(lines.map((_, line) => cellOf(line, step))));
  return { rows: [...rows], columns: [...columns] };
}
