import { localAddress, parseAddress } from "../../domain/address";
import type { PlanCell, SheetPlan } from "../plan";

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
const BODY = /^(words|strand|month|count|share|rate|points|percent|figure|verdict|linkLast|data(?!Title)|kept)/;

/** What a cell looks like: part of a table's header, part of its body, or neither. */
type Kind = "head" | "body" | undefined;

const known = new WeakMap<SheetPlan, readonly PlannedTable[]>();

/** The tables of a sheet, told by their looks: cells of a header side by side, and rows of a table below them. Each rule asks for them. */
export function tablesOf(plan: SheetPlan): readonly PlannedTable[] {
  const before = known.get(plan);
  if (before) return before;
  const tables = findTables(plan);
  known.set(plan, tables);
  return tables;
}

function findTables(plan: SheetPlan): readonly PlannedTable[] {
  const { sheet, cells } = plan;
  const kinds = kindsOf(plan);
  const own = new Set(plan.commentary.map(({ address }) => keyOf(parseAddress(address))));
  const merged = new Set(plan.merges);
  const holds = (row: number, column: number) => (cells[row]?.[column] ?? null) !== null || own.has(keyOf({ row, column }));
  const isHead = (row: number, column: number) => kinds[row]?.[column] === "head";
  const tables: PlannedTable[] = [];
  const taken = new Set<string>();
  cells.forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      if (!isHead(row, column) || taken.has(keyOf({ row, column }))) continue;
      const start = column;
      while (isHead(row, column + 1)) column++;
      // One cell across the sheet is a heading, and no table's header.
      if (merged.has(localAddress({ row, column: start, rows: 1, columns: column - start + 1 }))) continue;
      const across = rangeOf(start, column);
      const has = (each: number, kind?: Kind) => across.some((of) => (kind ? kinds[each]?.[of] === kind : kinds[each]?.[of] !== undefined));
      let end = row + 1;
      // A row without a look may be a blank one within the table.
      while (end < cells.length && (has(end) || (across.every((of) => !holds(end, of)) && has(end + 1, "body")))) end++;
      const down = rangeOf(row, end - 1);
      for (const each of down) for (const of of across) if (isHead(each, of)) taken.add(keyOf({ row: each, column: of }));
      let last = column;
      while (last > start && down.every((each) => !holds(each, last))) last--;
      tables.push({
        sheet,
        row,
        column: start,
        rows: end - row,
        columns: last - start + 1,
        header: line.slice(start, last + 1),
        holds,
        isHead,
      });
    }
  });
  return tables;
}

function kindsOf({ cells, styles }: SheetPlan): readonly (readonly Kind[])[] {
  const kinds = cells.map((line) => line.map((): Kind => undefined));
  for (const { style, areas } of styles) {
    const kind: Kind = HEAD.test(style) ? "head" : BODY.test(style) ? "body" : undefined;
    for (const area of areas) {
      const { row, column, rows, columns } = parseAddress(area);
      for (const each of rangeOf(row, row + rows - 1))
        for (const of of rangeOf(column, column + columns - 1)) if (kinds[each]) kinds[each][of] = kind;
    }
  }
  return kinds;
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;
const rangeOf = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The address of a cell of a table, from its own first row and column. */
export function cellOf({ row, column }: PlannedTable, down: number, across: number): string {
  return localAddress({ row: row + down, column: column + across, rows: 1, columns: 1 });
}
