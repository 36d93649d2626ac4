import { localAddress, parseAddress } from "../../domain/address";
import type { PlanCell, SheetPlan } from "../plan";
import type { StyleName } from "../layout/styles";

/** A table of a sheet: its header row and the rows below it, less blank columns at its right edge, over which words run on. */
export interface PlannedTable {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** With the header row. */
  readonly rows: number;
  readonly columns: number;
  readonly header: readonly (PlanCell | null)[];
  /** True for a cell that holds something, or is there for the analyst's words. */
  readonly holds: (row: number, column: number) => boolean;
  readonly isHead: (row: number, column: number) => boolean;
}

const HEAD = /^head(Left|Right|Link)$/;
const BODY = /^(words|strand|month|count|percent|figure|verdict|linkLast|data(?!Title)|kept)/;

/** The tables of a sheet, told by their looks: cells of a header side by side, and rows of a table below them. */
export function tablesOf(plan: SheetPlan): readonly PlannedTable[] {
  const looks = new Map<string, StyleName>();
  const own = new Set(plan.commentary.map(({ address }) => address));
  for (const { style, areas } of plan.styles) for (const area of areas) for (const cell of cellsOf(area)) looks.set(cell, style);
  const merged = new Set(plan.merges);
  const at = (row: number, column: number) => localAddress({ row, column, rows: 1, columns: 1 });
  const is = (look: RegExp, row: number, column: number) => look.test(looks.get(at(row, column)) ?? "");
  const holds = (row: number, column: number) => (plan.cells[row]?.[column] ?? null) !== null || own.has(at(row, column));

  const tables: PlannedTable[] = [];
  const taken = new Set<string>();
  plan.cells.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      if (!is(HEAD, row, column) || taken.has(at(row, column))) continue;
      const start = column;
      while (column + 1 < cells.length && is(HEAD, row, column + 1)) column++;
      const strip = localAddress({ row, column: start, rows: 1, columns: column - start + 1 });
      // One cell across the sheet is a heading, and no table's header.
      if (merged.has(strip)) continue;
      const inRow = (each: number, look: RegExp) => {
        for (let of = start; of <= column; of++) if (is(look, each, of)) return true;
        return false;
      };
      const isOf = (each: number) => inRow(each, BODY) || inRow(each, HEAD);
      let end = row + 1;
      // A row without a look may be a blank one within the table.
      while (end < plan.cells.length && (isOf(end) || (!hasWords(plan, end) && inRow(end + 1, BODY)))) end++;
      for (let each = row; each < end; each++) for (let of = start; of <= column; of++) taken.add(at(each, of));
      let last = column;
      const isBlank = (of: number) => Array.from({ length: end - row }, (_, index) => row + index).every((each) => !holds(each, of));
      while (last > start && isBlank(last)) last--;
      tables.push({
        ...{ sheet: plan.sheet, row, column: start, rows: end - row, columns: last - start + 1 },
        header: cells.slice(start, last + 1),
        ...{ holds, isHead: (each, of) => is(HEAD, each, of) },
      });
    }
  });
  return tables;
}

/** The address of a cell of a table, from its own first row and column. */
export function cellOf({ row, column }: PlannedTable, down: number, across: number): string {
  return localAddress({ row: row + down, column: column + across, rows: 1, columns: 1 });
}

/** All cells of an area, by address. */
export function cellsOf(area: string): readonly string[] {
  const { row, column, rows, columns } = parseAddress(area);
  return Array.from({ length: rows * columns }, (_, index) =>
    localAddress({ row: row + Math.floor(index / columns), column: column + (index % columns), rows: 1, columns: 1 }),
  );
}

function hasWords({ cells }: SheetPlan, row: number): boolean {
  return cells[row]!.some((cell) => cell !== null);
}
