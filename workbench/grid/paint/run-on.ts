import type { ShownCell } from "../cell-look";
import { WRAPPED } from "../cell-look";
import { isWhole } from "./number-text";

/** A text on its line, and how far it reaches over blank cells beside it: columns counted from 0, ends included. */
export interface Reach {
  readonly cell: ShownCell;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

type Line = readonly (ShownCell | null | undefined)[];

const isBlank = (cell: ShownCell | null | undefined): boolean => cell?.v === undefined && cell?.f === undefined && !cell?.mc;

/** Whether a cell's text runs on over blank cells beside it. */
const runsOn = (cell: ShownCell): boolean =>
  !isWhole(cell) && !cell.mc && cell.tb !== WRAPPED && !cell.rt && !cell.tr && !cell.shrink && (cell.shown ?? "") !== "";

/**
 * The text visible in a column of a line: its own, or one that runs on from a cell beside it. `widthOf` measures a cell's text with its
 * margins.
 */
export function textAt(
  line: Line,
  column: number,
  startOf: (column: number) => number,
  widthOf: (cell: ShownCell) => number,
): Reach | undefined {
  const own = line[column];
  if (own && !isBlank(own)) return reachOf(line, own, column, startOf, widthOf);
  for (const step of [-1, 1]) {
    let at = column + step;
    while (at >= 0 && at < line.length && isBlank(line[at])) at += step;
    const cell = line[at];
    const reach = cell && reachOf(line, cell, at, startOf, widthOf);
    if (reach && reach.from <= column && reach.to >= column) return reach;
  }
  return undefined;
}

function reachOf(
  line: Line,
  cell: ShownCell,
  column: number,
  startOf: (column: number) => number,
  widthOf: (cell: ShownCell) => number,
): Reach {
  if (cell.across) {
    let to = column;
    while (isBlank(line[to + 1]) && line[to + 1]?.across) to += 1;
    return { cell, column, from: column, to };
  }
  const reach = { cell, column, from: column, to: column };
  if (!runsOn(cell)) return reach;
  const missing = widthOf(cell) - (startOf(column + 1) - startOf(column));
  if (missing <= 0) return reach;
  const before = cell.ht === 2 ? missing : cell.ht === 0 ? missing / 2 : 0;
  const after = missing - before;
  while (reach.from > 0 && startOf(column) - startOf(reach.from) < before && isBlank(line[reach.from - 1])) reach.from -= 1;
  while (reach.to < line.length - 1 && startOf(reach.to + 1) - startOf(column + 1) < after && isBlank(line[reach.to + 1])) reach.to += 1;
  return reach;
}
