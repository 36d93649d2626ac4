/** A cell by its sheet; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. `at[row][column]` is the cell's place in the list it came from; null for a cell between that is not in it. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly at: readonly (readonly (number | null)[])[];
}

/**
 * Cells between two of the list that are taken along, as a range more costs more than they do: 700 bytes of the 5 MB that Excel on
 * the web allows. Read ones are passed over; of written ones Excel leaves alone what is null.
 */
export const GAP = { read: 24, written: 8 } as const;

/** Cells as few rectangles, so that a column of thousands is one range; `most` cells may be between two. Throws a RangeError where a cell is there twice. */
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

/** Neighbouring columns over the same rows become one. */
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
