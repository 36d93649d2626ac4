import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../area";
import { piecesOf, readReference } from "../references";

/** How many cells a result takes. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** What makes of cells something else than arithmetic does: one cell of several, cells of a table or of a result, cells between two. */
const OTHERWISE = /^[@#:[]/;

/**
 * The cells that a formula without its "=" spills over, as its text alone tells: ranges and lists by themselves or in arithmetic, `A1:C1`, `{1;2}*A1`.
 * Undefined for one value, and where the text does not tell: names, tables, functions.
 */
export function arrayShape(formula: string): Shape | undefined {
  if (!/[:{]/.test(formula)) return undefined;
  const shapes: Shape[] = [];
  const open: string[] = [];
  let list: Shape | undefined;
  const pieces = piecesOf(formula);
  for (const [at, piece] of pieces.entries()) {
    const { text } = piece;
    if (text.endsWith("(")) open.push(text);
    else if (text === ")") open.pop();
    if (open.some((opening) => opening !== "(")) continue;
    if (piece.kind === "reference") {
      const area = readReference(piece.prefix, text)?.area;
      // Whole columns would spill to the end of the sheet.
      if (!area || isWholeColumns(area) || isWholeRows(area)) return undefined;
      // A space between two ranges is what they share.
      if (pieces[at - 1]?.text === " " && pieces[at - 2]?.kind === "reference") return undefined;
      shapes.push({ rows: rowsOf(area), columns: columnsOf(area) });
    } else if (text === "{") list = { rows: 1, columns: 1 };
    else if (text === "}" && list) {
      shapes.push(list);
      list = undefined;
    } else if (list) {
      if (text === ";") list = { rows: list.rows + 1, columns: 1 };
      else if (text === ",") list = { ...list, columns: list.columns + 1 };
    } else if (text === "," || OTHERWISE.test(text)) return undefined;
  }
  const shape = {
    rows: Math.max(1, ...shapes.map(({ rows }) => rows)),
    columns: Math.max(1, ...shapes.map(({ columns }) => columns)),
  };
  return shape.rows * shape.columns > 1 ? shape : undefined;
}

/** Functions that give several values by nature. */
const SPILLING =
  /^(?:BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|FREQUENCY|HSTACK|MAKEARRAY|MAP|MMULT|MUNIT|RANDARRAY|SCAN|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\(/i;

/** Whether a formula, without its "=" and as people write it, may spill. */
export const maySpill = (formula: string): boolean => SPILLING.test(formula) || arrayShape(formula) !== undefined;
