import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../area";
import { type Piece, piecesOf, readReference } from "../references";

/** How many cells a result takes. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Operations on cells other than arithmetic: cells of a table or of a result, the cells between two, several areas, one cell of several.
 */
const OTHERWISE = /^[@#:[,]/;

/**
 * The cells that a formula without its "=" spills over, as far as its text alone shows: ranges and lists by themselves or in arithmetic,
 * `A1:C1`, `{1;2}*A1`. Undefined for one value, and where the text does not show it: names, tables, functions.
 */
export function arrayShape(formula: string): Shape | undefined {
  if (!/[:{]/.test(formula)) return undefined;
  const { pieces, lists } = outsideCalls(formula);
  const isOtherwise = pieces.some(({ kind, text }, at) => {
    // A space between two ranges means their intersection.
    const isShared = text === " " && pieces[at - 1]?.kind === "reference" && pieces[at + 1]?.kind === "reference";
    return isShared || (kind === "text" && OTHERWISE.test(text));
  });
  const areas = pieces.flatMap((piece) => (piece.kind === "reference" ? [readReference(piece.prefix, piece.text)?.area] : []));
  if (isOtherwise || areas.some((area) => !area || isWholeColumns(area) || isWholeRows(area))) return undefined;
  const shapes = [...areas.map((area) => ({ rows: rowsOf(area!), columns: columnsOf(area!) })), ...lists];
  const rows = Math.max(1, ...shapes.map((shape) => shape.rows));
  const columns = Math.max(1, ...shapes.map((shape) => shape.columns));
  return rows * columns > 1 ? { rows, columns } : undefined;
}

/** The parts outside any function's brackets; lists separately, by their sizes. */
function outsideCalls(formula: string): { readonly pieces: readonly Piece[]; readonly lists: readonly Shape[] } {
  const pieces: Piece[] = [];
  const lists: Shape[] = [];
  const open: string[] = [];
  for (const piece of piecesOf(formula)) {
    const { text } = piece;
    if (/[({]$/.test(text)) open.push(text);
    const isOutside = open.every((opening) => opening === "(");
    if (isOutside) pieces.push(piece);
    else if (open.slice(0, -1).every((opening) => opening === "(")) {
      if (text === "{") lists.push({ rows: 1, columns: 1 });
      else if (open.at(-1) === "{") lists.push(grown(lists.pop()!, text));
    }
    if (/^[)}]$/.test(text)) open.pop();
  }
  return { pieces, lists };
}

const grown = ({ rows, columns }: Shape, sign: string): Shape =>
  sign === ";" ? { rows: rows + 1, columns: 1 } : { rows, columns: sign === "," ? columns + 1 : columns };

/** Functions that always return several values. */
const SPILLING =
  /^(?:BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|FREQUENCY|HSTACK|MAKEARRAY|MAP|MMULT|MUNIT|RANDARRAY|SCAN|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\(/i;

/** Whether a formula, without its "=" and as people write it, may spill. */
export const maySpill = (formula: string): boolean => SPILLING.test(formula) || arrayShape(formula) !== undefined;
