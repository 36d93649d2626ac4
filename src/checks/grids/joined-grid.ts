import type { CellRange } from "../../domain/address";
import { shortMonth, type Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import type { CheckedTable } from "../check";
import { MOST_CELLS, valueAt, type CountGrid, type GridLine } from "./count-grid";
import { lineNamed } from "./names";

const known = new WeakMap<readonly CheckedTable[], readonly CountGrid[]>();

/** The tables' grids, those of one month each joined: what stands on a sheet a month is a series over the sheets. */
export function seriesGrids(tables: readonly CheckedTable[]): readonly CountGrid[] {
  let grids = known.get(tables);
  if (!grids) {
    const groups = new Map<string, OfOneMonth[]>();
    for (const { grid } of tables) {
      const month = grid && onlyMonth(grid);
      if (!grid || month === null) continue;
      const one = { grid, month };
      const shape = JSON.stringify([grid.table.length, grid.table.layout, grid.headers.map(normalised)]);
      groups.set(shape, [...(groups.get(shape) ?? []), one]);
    }
    const joined = [...groups.values()].flatMap((group) => {
      const grid = new Set(group.map(({ month }) => month)).size > 1 ? joinedGrid(group) : null;
      return grid ? [{ grid, of: group.map((one) => one.grid) }] : [];
    });
    const inOne = new Set(joined.flatMap(({ of }) => of));
    const alone = tables.flatMap(({ grid }) => (grid && !inOne.has(grid) ? [grid] : []));
    known.set(tables, (grids = [...alone, ...joined.map(({ grid }) => grid)]));
  }
  return grids;
}

/** The month that all of a table is of; null for tables of several. */
export function onlyMonth({ table, steps }: CountGrid): Month | null {
  if (table.layout === "transposed" && table.allOf !== null) return table.allOf;
  return steps.length === 1 ? steps[0]!.month : null;
}

interface OfOneMonth {
  readonly grid: CountGrid;
  readonly month: Month;
}

interface Source {
  readonly grid: CountGrid;
  readonly line: number;
  readonly step: number;
}

/** Places that stand across become part of a line's names. Null where it would be too large. */
function joinedGrid(group: readonly OfOneMonth[]): CountGrid | null {
  const months = [...new Set(group.map(({ month }) => month))].sort((one, other) => one - other);
  const across = group.some(({ grid }) => grid.steps.length > 1);
  const lines: GridLine[] = [];
  const lineOf = new Map<string, number>();
  const sources = new Map<string, Source>();
  for (const { grid, month } of group) {
    const place = grid.table.place === null ? [] : [grid.table.place.value];
    grid.lines.forEach((own, line) =>
      grid.steps.forEach((column, step) => {
        const names = [...own.names, ...(across ? [column.label] : []), ...place];
        const key = names.map(normalised).join("\n");
        const at = lineOf.get(key) ?? lines.push(lineNamed(names, own.label)) - 1;
        lineOf.set(key, at);
        const cell = `${at} ${months.indexOf(month)}`;
        if (!sources.has(cell)) sources.set(cell, { grid, line, step });
      }),
    );
  }
  if (lines.length * months.length > MOST_CELLS) return null;
  const values = new Float64Array(lines.length * months.length).fill(NaN);
  lines.forEach((_, line) =>
    months.forEach((_month, step) => {
      const source = sources.get(`${line} ${step}`);
      if (source) values[line * months.length + step] = valueAt(source.grid, source.line, source.step);
    }),
  );
  const { table, headers } = group[0]!.grid;
  return {
    table,
    headers: [...headers, ...(across ? ["Place"] : []), ...(table.place === null ? [] : [table.place.header])],
    lines,
    steps: months.map((month) => ({ label: shortMonth(month), total: false, month, period: null })),
    values,
    order: months.map((_, step) => step),
    repeats: [],
    cellOf: (line, step) => {
      const source = sources.get(`${line} ${step}`);
      return source ? source.grid.cellOf(source.line, source.step) : null;
    },
  };
}

/** Items by the sheet that their cells stand on: a series over several sheets has findings on each. */
export function bySheet<Item>(
  items: readonly Item[],
  grid: CountGrid,
  cellOf: (item: Item) => CellRange | null,
): ReadonlyMap<string, readonly Item[]> {
  const sheets = new Map<string, Item[]>();
  for (const item of items) {
    const sheet = cellOf(item)?.sheet ?? grid.table.sheet;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), item]);
  }
  return sheets;
}
