import { normalised } from "../../../domain/text";
import { FORMAT } from "../../../report/layout/styles";
import type { Standing } from "./look";
import { rowsOf, type Cell, type TableSheet } from "./table-sheet";
import { writeColumns } from "./write-columns";

/** A column by its header, however it is written; -1 where there is none. */
export const columnOf = (names: readonly string[], header: string): number =>
  names.findIndex((name) => normalised(name) === normalised(header));
const isFormula = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("=");

/** A table that has room for its new rows, with their columns written. */
interface Grown {
  /** The columns' names from left to right. */
  readonly columns: readonly string[];
  /** Part of a column below the header, or of several beside one another. */
  readonly area: (row: number, height: number, column?: number, width?: number) => Excel.Range;
}

/** Gives the table the columns that it lacks and rows down to the last, and writes the plan's columns from the row `first` on. */
function grown(context: Excel.RequestContext, plan: TableSheet, former: Standing, first: number, rows: number): Grown {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const table = context.workbook.tables.getItem(plan.tableName);
  const columns = withColumns(former.columns, plan.headers);
  const more = first + rows - former.cells.length;
  const area: Grown["area"] = (row, height, column = 0, width = 1) =>
    sheet.getRangeByIndexes(former.row + row, former.column + column, height, width);
  table.clearFilters();
  columns.forEach((name, column) => {
    if (!former.columns.includes(name)) table.columns.add(column, undefined, name);
  });
  if (more > 0)
    table.rows.add(
      undefined,
      Array.from({ length: more }, () => columns.map(() => "")),
    );
  writeColumns(plan, {
    indexOf: (header) => columnOf(columns, header),
    cells: (column, width) => area(first, rows, column, width),
    wasText: (header) => former.formats.some((line) => line[columnOf(former.columns, header)] === FORMAT.text),
  });
  return { columns, area };
}

/** Replaces the rows. Surplus rows go last of all, so that every former row keeps its cells until then. */
export function replaceRows(context: Excel.RequestContext, plan: TableSheet, former: Standing): void {
  const rows = rowsOf(plan);
  const { columns, area } = grown(context, plan, former, 0, rows.length);
  const whole = (column: number) => area(0, rows.length, column);
  const key = columnOf(former.columns, plan.headers[0]!);
  const origins = originsOf(
    former.cells.map((line) => String(line[key]).replace(/^'/, "")),
    rows.map(([first]) => String(first)),
  );
  former.columns.forEach((name, at) => {
    if (columnOf(plan.headers, name) >= 0) return;
    const column = columns.indexOf(name);
    const held = former.cells.map((line) => line[at]!);
    const formula = held.findIndex(isFormula);
    if (formula >= 0 && held.every((cell) => cell === "" || isFormula(cell))) {
      // A write that was cut off may have left rows at the end without one.
      const filled = held.findLastIndex(isFormula) + 1;
      if (rows.length > filled) area(filled, rows.length - filled, column).copyFrom(area(formula, 1, column), "Formulas");
    } else if (origins.some((from, row) => from !== (row < held.length ? row : null))) {
      whole(column).numberFormat = origins.map((from) => [former.formats[from ?? 0]![at]!]);
      whole(column).formulas = origins.map((from) => [from === null ? "" : held[from]!]);
    }
  });
  whole(0).format.autofitRows();
  const surplus = former.cells.length - rows.length;
  if (surplus > 0) area(rows.length, surplus, 0, columns.length).delete("Up");
}

/** Adds the rows below those that stand; in the place of the one blank row that a table without rows has. */
export function addRows(context: Excel.RequestContext, plan: TableSheet, former: Standing): void {
  const first = former.cells.every((line) => line.every((cell) => cell === "")) ? 0 : former.cells.length;
  grown(context, plan, former, first, plan.rows.length).area(first, plan.rows.length).format.autofitRows();
}

/** The table's columns, then those that it lacks. */
function withColumns(present: readonly string[], wanted: readonly string[]): readonly string[] {
  const end = present.findLastIndex((name) => columnOf(wanted, name) >= 0) + 1;
  const lacking = wanted.filter((header) => columnOf(present, header) < 0);
  return [...present.slice(0, end), ...lacking, ...present.slice(end)];
}

/**
 * The former row of each new one: the one with the same first value, otherwise the one in its place if no other row
 * claims it.
 */
function originsOf(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const free = new Map(before.map((value): [string, number[]] => [value, []]));
  before.forEach((value, row) => free.get(value)!.push(row));
  const found = after.map((value) => free.get(value)?.shift() ?? null);
  const taken = new Set(found);
  return found.map((from, row) => from ?? (row < before.length && !taken.has(row) ? row : null));
}
