import { columnLetters } from "../../domain/address";
import type { Marks, RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import type { NotACount } from "../../domain/finding-details";
import { countOf } from "../texts/counts";
import { oneLine } from "../sheets/sheet-view";
import type { TableColumn } from "../tables/tables";
import { cellList, cellLists } from "./cell-list";

/** How many cells' contents a finding quotes. */
const QUOTED = 3;

/** What `read` returns for cells that are not counts. */
export const BLANK = -1;
export const UNUSABLE = -2;

/** Reads count cells of one table and keeps account of those that are not plain counts. */
export interface CountCells {
  /** The count in a cell, or BLANK or UNUSABLE. `row` is the sheet's. */
  read(raw: RawValue, column: TableColumn, row: number): number;
  findings(sheet: string): readonly Finding[];
}

interface Unusable {
  readonly kind: NotACount;
  readonly column: TableColumn;
  readonly cells: Map<number, string>;
}

export function countCells(marks: Marks): CountCells {
  const unusable = new Map<string, Unusable>();
  const asText = new Map<number, Set<number>>();
  const asNone = new Map<number, Set<number>>();
  const noneMarks = new Set<string>();
  return {
    read(raw, column, row) {
      if (typeof raw === "number" && raw >= 0 && Number.isInteger(raw)) return raw;
      const cell = countOf(raw, marks);
      if (cell.kind === "blank") return BLANK;
      if (cell.kind === "count") {
        const cells = cell.from === "text" ? asText : asNone;
        cells.set(column.column, (cells.get(column.column) ?? new Set()).add(row));
        if (cell.from === "mark") noneMarks.add(oneLine(raw));
        return cell.count;
      }
      const key = `${column.column} ${cell.kind}`;
      const known = unusable.get(key) ?? { kind: cell.kind, column, cells: new Map<number, string>() };
      known.cells.set(row, oneLine(raw));
      unusable.set(key, known);
      return UNUSABLE;
    },
    findings(sheet) {
      const found = [...unusable.values()].map(({ kind, column, cells }) => {
        const place = { sheet, address: cellList(column.column, cells.keys()) };
        const details = {
          kind,
          header: column.header,
          column: columnLetters(column.column),
          count: cells.size,
          found: [...new Set(cells.values())].slice(0, QUOTED),
        };
        return finding("notACount", place, details);
      });
      return [
        ...found,
        ...(asText.size === 0 ? [] : [finding("numbersAsText", { sheet, address: cellLists(asText) }, { count: sizeOf(asText) })]),
        ...(asNone.size === 0
          ? []
          : [finding("marksCountedAsNone", { sheet, address: cellLists(asNone) }, { count: sizeOf(asNone), marks: [...noneMarks] })]),
      ];
    },
  };
}

function sizeOf(cells: ReadonlyMap<number, ReadonlySet<number>>): number {
  return [...cells.values()].reduce((sum, rows) => sum + rows.size, 0);
}
