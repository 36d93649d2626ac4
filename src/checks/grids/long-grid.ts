import { cellAt } from "../../domain/address";
import { shortMonth, type Month } from "../../domain/month";
import { monthsOf } from "../../reading/collect/month-column";
import { countOf } from "../../reading/texts/counts";
import { neededColumn, type TableData } from "../../reading/tables/table-data";
import type { LongTable } from "../../reading/tables/tables";
import { MOST_CELLS, type CountGrid, type GridLine, type Repeat } from "./count-grid";
import { lineNamed, namesAt, rowNames } from "./names";

/** One line for each combination of names, one step for each month. Null where the columns that tell rows apart were not all read. */
export function longGrid(table: LongTable, data: TableData): CountGrid | null {
  const dated = monthsOf(table, data);
  const counts = neededColumn(table, data, table.count.column);
  const names = rowNames(table, data, (row) => dated.at(row) !== null);
  if (names.partly) return null;
  const months = [...new Set(dated.months)].filter((month) => month > 0).sort((one, other) => one - other) as Month[];
  const stepOf = new Map(months.map((month, step) => [month, step]));
  const keys = new Map<string, number>();
  const lines: GridLine[] = [];
  const lineOf = new Int32Array(data.rows).fill(-1);
  for (let row = 0; row < data.rows; row += 1) {
    if (dated.at(row) === null) continue;
    let key = "";
    for (const ids of names.ids) key += `${ids[row]!} `;
    let line = keys.get(key);
    if (line === undefined) {
      line = lines.length;
      keys.set(key, line);
      lines.push(lineNamed(namesAt(names, row), table.title));
    }
    lineOf[row] = line;
  }
  if (lines.length * months.length > MOST_CELLS) return null;
  const values = new Float64Array(lines.length * months.length).fill(NaN);
  const rowOf = new Int32Array(values.length).fill(-1);
  const repeats: Repeat[] = [];
  const seen = new Set<number>();
  for (let row = 0; row < data.rows; row += 1) {
    const line = lineOf[row]!;
    if (line < 0) continue;
    const step = stepOf.get(dated.at(row)!)!;
    seen.add(step);
    const at = line * months.length + step;
    const cell = countOf(counts[row] ?? "", table.marks);
    const value = cell.kind === "count" ? cell.count : NaN;
    if (rowOf[at]! >= 0) repeats.push({ line, step, row: table.firstRow + row, value });
    else {
      rowOf[at] = row;
      values[at] = value;
    }
  }
  return {
    table,
    headers: names.headers,
    lines,
    steps: months.map((month) => ({ label: shortMonth(month), total: false, month, period: null })),
    values,
    order: [...seen],
    repeats,
    cellOf: (line, step) => {
      const row = rowOf[line * months.length + step]!;
      return row < 0 ? null : cellAt(table.sheet, table.firstRow + row, table.count.column);
    },
  };
}
