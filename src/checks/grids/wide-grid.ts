import { cellAt } from "../../domain/address";
import { shortMonth } from "../../domain/month";
import { countOf } from "../../reading/texts/counts";
import { neverACount } from "../../reading/texts/labels";
import { isBlank } from "../../reading/sheets/sheet-view";
import { neededColumn, type TableData } from "../../reading/tables/table-data";
import type { TableColumn, WideTable } from "../../reading/tables/tables";
import { whenOfHeader } from "../../reading/dates/when";
import { MOST_CELLS, type CountGrid, type GridLine, type GridStep } from "./count-grid";
import { lineNamed, namesAt, rowNames } from "./names";

/** One line a row, one step a column; columns of totals are steps too where they were read. */
export function wideGrid(table: WideTable, data: TableData): CountGrid | null {
  const totals = table.totals.filter(({ header, column }) => !neverACount(header) && data.column(column) !== null);
  const columns = [
    ...table.months.map((month) => ({ column: month as TableColumn, step: monthStep(month.month) })),
    ...totals.map((column) => ({ column, step: totalStep(table, column) })),
  ].sort((one, other) => one.column.column - other.column.column);
  if (data.rows * columns.length > MOST_CELLS) return null;
  const cells = columns.map(({ column }) => neededColumn(table, data, column.column));
  const isCounted = (row: number) => cells.some((column) => !isBlank(column[row] ?? ""));
  const names = rowNames(table, data, isCounted);
  const [lines, rows]: [GridLine[], number[]] = [[], []];
  for (let row = 0; row < data.rows; row += 1) {
    const named = namesAt(names, row);
    // A row of figures without a name is mostly a total that nobody named; notes have no figures.
    if (!isCounted(row) || (names.ids.length > 0 && named.every((name) => name === ""))) continue;
    lines.push(lineNamed(named, `row ${table.firstRow + row + 1}`));
    rows.push(row);
  }
  const values = new Float64Array(lines.length * columns.length).fill(NaN);
  rows.forEach((row, line) =>
    cells.forEach((column, step) => {
      const cell = countOf(column[row] ?? "", table.marks);
      if (cell.kind === "count") values[line * columns.length + step] = cell.count;
    }),
  );
  return {
    table,
    headers: names.headers,
    lines,
    steps: columns.map(({ step }) => step),
    values,
    order: columns.map((_, index) => index),
    repeats: [],
    cellOf: (line, step) => cellAt(table.sheet, table.firstRow + rows[line]!, columns[step]!.column.column),
  };
}

function monthStep(month: WideTable["months"][number]["month"]): GridStep {
  return { label: shortMonth(month), total: false, month, period: null };
}

function totalStep(table: WideTable, { header }: TableColumn): GridStep {
  const when = whenOfHeader(header, "General", table.dates);
  return { label: header, total: true, month: null, period: when && { end: when.month, length: when.length } };
}
