import { cellAt } from "../../domain/address";
import { shortMonth, type Month } from "../../domain/month";
import type { RawValue } from "../../domain/cell";
import { monthsOf } from "../../reading/collect/month-column";
import { countOf } from "../../reading/texts/counts";
import { isTotal, neverACount } from "../../reading/texts/labels";
import { isBlank } from "../../reading/sheets/sheet-view";
import { neededColumn, type TableData } from "../../reading/tables/table-data";
import type { MonthsDownTable, PlacesAcrossTable, TableColumn, TransposedTable } from "../../reading/tables/tables";
import { whenOfCell } from "../../reading/dates/when";
import { MOST_CELLS, type CountGrid, type GridLine, type GridStep, type Repeat } from "./count-grid";
import { lineNamed, namesAt, rowNames } from "./names";

interface ReadColumn extends TableColumn {
  readonly cells: readonly RawValue[];
  readonly total: boolean;
}

/** Months down: a line for each column of counts, in each district; places across: a line for each row. */
export function transposedGrid(table: TransposedTable, data: TableData): CountGrid | null {
  const read = (column: TableColumn, total: boolean): ReadColumn => ({ ...column, total, cells: neededColumn(table, data, column.column) });
  const totals = table.totals.filter(({ header, column }) => !neverACount(header) && data.column(column) !== null);
  const columns = [...table.counts.map((column) => read(column, false)), ...totals.map((column) => read(column, true))].sort(
    (one, other) => one.column - other.column,
  );
  return table.allOf === null ? monthsDown(table, data, columns) : placesAcross(table, data, columns);
}

function monthsDown(table: MonthsDownTable, data: TableData, columns: readonly ReadColumn[]): CountGrid | null {
  const dated = monthsOf(table, data);
  const isFilled = (row: number) => columns.some(({ cells }) => !isBlank(cells[row] ?? ""));
  const names = rowNames(table, data, (row) => dated.at(row) !== null && isFilled(row));
  if (names.partly) return null;
  const steps: GridStep[] = [];
  const stepOf = new Map<string, number>();
  const combos = new Map<string, number>();
  const rowsOf: { row: number; step: number; combo: number }[] = [];
  const comboNames: (readonly string[])[] = [];
  for (let row = 0; row < data.rows; row += 1) {
    const month = dated.at(row);
    const step = isFilled(row) ? (month === null ? totalStep(table, dated.text(row)) : monthStep(month)) : null;
    if (!step) continue;
    // Each total row is a step of its own: two years' totals may both be called "Total".
    const key = step.total ? `row ${row}` : step.label;
    if (!stepOf.has(key)) stepOf.set(key, steps.push(step) - 1);
    const combo = names.ids.map((ids) => ids[row]!).join(" ");
    if (!combos.has(combo)) combos.set(combo, comboNames.push(namesAt(names, row)) - 1);
    rowsOf.push({ row, step: stepOf.get(key)!, combo: combos.get(combo)! });
  }
  const lines: GridLine[] = comboNames.flatMap((named) => columns.map(({ header }) => lineNamed([header, ...named], header)));
  if (lines.length * steps.length > MOST_CELLS) return null;
  const values = new Float64Array(lines.length * steps.length).fill(NaN);
  const rowAt = new Map<string, number>();
  const repeats: Repeat[] = [];
  for (const { row, step, combo } of rowsOf) {
    const first = rowAt.get(`${combo} ${step}`);
    if (first === undefined) rowAt.set(`${combo} ${step}`, row);
    columns.forEach(({ cells }, index) => {
      const line = combo * columns.length + index;
      const cell = countOf(cells[row] ?? "", table.marks);
      const value = cell.kind === "count" ? cell.count : NaN;
      if (first === undefined) values[line * steps.length + step] = value;
      else if (index === 0) repeats.push({ line, step, row: table.firstRow + row, value });
    });
  }
  return {
    table,
    headers: [table.word, ...names.headers],
    lines,
    steps,
    values,
    order: steps.map((_, index) => index),
    repeats,
    cellOf: (line, step) => {
      const row = rowAt.get(`${Math.floor(line / columns.length)} ${step}`);
      return row === undefined ? null : cellAt(table.sheet, table.firstRow + row, columns[line % columns.length]!.column);
    },
  };
}

function monthStep(month: Month): GridStep {
  return { label: shortMonth(month), total: false, month, period: null };
}

/** "Total", or "2019/20" among months; null for means, changes and notes. */
function totalStep({ dates, length }: MonthsDownTable, text: string): GridStep | null {
  const when = whenOfCell(text, dates);
  if (!isTotal(text) && (when === null || when.length <= length)) return null;
  return { label: text, total: true, month: null, period: when && { end: when.month, length: when.length } };
}

function placesAcross(table: PlacesAcrossTable, data: TableData, columns: readonly ReadColumn[]): CountGrid {
  const isFilled = (row: number) => columns.some(({ cells }) => !isBlank(cells[row] ?? ""));
  const names = rowNames(table, data, isFilled);
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter(
    (row) => isFilled(row) && (names.ids.length === 0 || namesAt(names, row).some((name) => name !== "")),
  );
  const values = new Float64Array(rows.length * columns.length).fill(NaN);
  rows.forEach((row, line) =>
    columns.forEach(({ cells }, step) => {
      const cell = countOf(cells[row] ?? "", table.marks);
      if (cell.kind === "count") values[line * columns.length + step] = cell.count;
    }),
  );
  return {
    table,
    headers: names.headers,
    lines: rows.map((row) => lineNamed(namesAt(names, row), `row ${table.firstRow + row + 1}`)),
    steps: columns.map(({ header, total }) => ({ label: header, total, month: null, period: null })),
    values,
    order: columns.map((_, index) => index),
    repeats: [],
    cellOf: (line, step) => cellAt(table.sheet, table.firstRow + rows[line]!, columns[step]!.column),
  };
}
