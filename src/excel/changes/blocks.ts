/** A cell by its sheet; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A rectangle of cells. `at[row][column]` is the cell's place in the list that it came from; null for a cell in between that is not in
 * the list.
 */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly at: readonly (readonly (number | null)[])[];
}

/**
 * The most cells between two of the list that are taken along. One more range costs more than they do: 700 bytes of the 5 MB that
 * Excel on the web allows. When reading, they are ignored; when writing, they are null, and Excel leaves those alone.
 */
export const GAP = { read: 24, written: 8 } as const;

/**
 * Groups cells into few rectangles, so that a column of thousands is one range; up to `most` cells may lie between two. Throws a RangeError
 * where a cell occurs twice.
 */
export function blocksOf(cells: readonly CellPlace[], most: number): readonly Block[] {
  const order = cells.map((cell, index) => ({ ...cell, index }));
  order.sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row));
  const runs: { sheet: string; column: number; row: number; at: (number | null)[] }[] = [];
  for (const { sheet, column, row, index } of order) {
    const run = runs.at(-1);
    const gap = run && run.sheet === sheet && run.column === column ? row - run.row - run.at.length : Infinity;
    if (gap < 0) throw new RangeError(`Row ${row + 1}, column ${column + 1} of “${sheet}” is to be changed twice`);
    if (run && gap <= most) run.at.push(...new Array<null>(gap).fill(null), index);
    else runs.push({ sheet, column, row, at: [index] });
  }
  return widened(runs);
}

/** Neighbouring columns over the same rows become one rectangle. */
function widened(runs: readonly { sheet: string; column: number; row: number; at: readonly (number | null)[] }[]): readonly Block[] {
  const open = new Map<string, { sheet: string; column: number; row: number; at: (number | null)[][] }>();
  const blocks: { sheet: string; column: number; row: number; at: (number | null)[][] }[] = [];
  for (const { sheet, column, row, at } of runs) {
    const key = JSON.stringify([sheet, row, at.length]);
    const left = open.get(key);
    if (left && left.column + left.at[0]!.length === column) {
      at.forEach((index, offset) => left.at[offset]!.push(index));
      continue;
    }
    const block = { sheet, column, row, at: at.map((index) => [index]) };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks;
}
