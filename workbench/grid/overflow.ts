import type { Cell } from "@fortune-sheet/core";

/** The grid's word for text that ends at the cell's edge, and for text that runs on. */
const CLIPPED = "0";
const RUNS_ON = "1";

/**
 * Cuts off texts that would run on over a number: the grid takes numbers for blank cells and would hide them. Texts before texts it cuts off by itself.
 */
export function clipOverflow(line: (Cell | null)[], widthOf: (column: number) => number): void {
  line.forEach((cell, column) => {
    if (cell?.tb !== RUNS_ON || typeof cell.v !== "string" || cell.v === "") return;
    const end = neighbour(line, column, 1);
    const start = cell.ht === 0 || cell.ht === 2 ? neighbour(line, column, -1) : column - 1;
    const numberAfter = cell.ht !== 2 && holdsNumber(line[end]);
    const numberBefore = start !== column - 1 && holdsNumber(line[start]);
    if (!numberAfter && !numberBefore) return;
    let room = 0;
    for (let at = numberBefore ? start + 1 : column; at < (numberAfter ? end : column + 1); at++) room += widthOf(at);
    if (widthOfText(cell) > room) line[column] = clipped(cell);
  });
}

const holdsNumber = (cell: Cell | null | undefined): boolean => typeof cell?.v !== "string" && cell?.v !== undefined;

const widthOfText = ({ m, v, fs, bl }: Cell): number => String(m ?? v).length * (fs ?? 11) * (bl ? 0.62 : 0.58);

// The same cell is clipped into the same one again, so that it can be seen that nothing has changed.
const known = new WeakMap<Cell, Cell>();

function clipped(cell: Cell): Cell {
  let made = known.get(cell);
  if (!made) {
    made = { ...cell, tb: CLIPPED };
    known.set(cell, made);
  }
  return made;
}

/** The next cell in a direction that holds something. */
function neighbour(line: readonly (Cell | null)[], from: number, step: 1 | -1): number {
  let at = from + step;
  while (at >= 0 && at < line.length && (line[at]?.v === undefined || line[at]?.v === "")) at += step;
  return at;
}
