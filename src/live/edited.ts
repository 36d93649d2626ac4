import type { RawValue } from "../domain/cell";
import type { SheetColumns, SheetHead } from "../reading";

/** A block of cells with their present values; rows and columns count from 0. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
}

/** Cells of one sheet that were edited, and the sheet's used range now; null where no cell is used. */
export interface SheetEdit {
  readonly sheet: string;
  readonly cells: readonly CellBlock[];
  readonly used: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } | null;
}

/**
 * The head with the edited cells in it; null where the used range now begins elsewhere, so that the head must be read
 * again.
 */
export function editedHead(head: SheetHead, { cells, used }: SheetEdit, mostRows: number): SheetHead | null {
  if (!used || !head.used || used.row !== head.used.row || used.column !== head.used.column) return null;
  if (used.columns > head.used.columns) return null;
  // Once a sheet grows past the rows of a head, it is read like a longer sheet.
  if (head.complete && used.rows > Math.max(mostRows, head.values.length)) return null;
  const rows = head.complete ? used.rows : Math.min(head.values.length, used.rows);
  const inHead = cells.some(({ row, values }) => row < used.row + rows && row + values.length > used.row);
  if (!inHead && used.rows === head.used.rows && used.columns === head.used.columns) return head;
  const width = head.used.columns;
  const values = Array.from({ length: rows }, (_, row) => [...(head.values[row] ?? new Array<RawValue>(width).fill(""))]);
  for (const block of cells) {
    block.values.forEach((row, down) =>
      row.forEach((raw, right) => {
        const cellsOfRow = values[block.row + down - used.row];
        const column = block.column + right - used.column;
        if (cellsOfRow && column >= 0 && column < width) cellsOfRow[column] = raw;
      }),
    );
  }
  return { ...head, used: { ...head.used, rows: used.rows }, values };
}

/**
 * Puts the edited cells into columns that were read, longer where the sheet has grown. With `inPlace` the arrays themselves
 * are changed: otherwise one edit in a long sheet would copy a million cells.
 */
export function editedColumns(read: SheetColumns, { cells, used }: SheetEdit, inPlace: boolean): SheetColumns {
  const end = used ? used.row + used.rows : 0;
  const rows = Math.max(read.rows, end - read.firstRow);
  const values: Record<number, readonly RawValue[]> = { ...read.values };
  for (const [key, before] of Object.entries(read.values)) {
    const column = Number(key);
    const blocks = cells.filter((block) => column >= block.column && column < block.column + (block.values[0]?.length ?? 0));
    if (blocks.length === 0 && rows === read.rows) continue;
    const after = inPlace ? (before as RawValue[]) : [...before];
    while (after.length < rows) after.push("");
    for (const block of blocks) {
      block.values.forEach((row, down) => {
        const at = block.row + down - read.firstRow;
        if (at >= 0 && at < rows) after[at] = row[column - block.column]!;
      });
    }
    values[column] = after;
  }
  return { ...read, rows, values };
}
