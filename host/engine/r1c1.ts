import { isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW } from "./area";
import { piecesOf, readReference, writeReference } from "./references";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula as R1C1 has it, seen from its cell: "=A1+$B$2" in C1 is "=RC[-2]+R2C2". */
export function toR1C1(formula: string, { row, column }: Place): string {
  return piecesOf(formula)
    .map((piece) => {
      if (piece.kind !== "reference") return piece.text;
      const { area, fixed, isRange } = readReference(piece.prefix, piece.text)!;
      const r = (at: number, isFixed: boolean) => `R${end(at, row, isFixed)}`;
      const c = (at: number, isFixed: boolean) => `C${end(at, column, isFixed)}`;
      const run = (first: string, last: string, whole: boolean) => (isRange && !(whole && first === last) ? `${first}:${last}` : first);
      if (isRange && isWholeColumns(area)) return piece.prefix + run(c(area.left, fixed.left), c(area.right, fixed.right), true);
      if (isRange && isWholeRows(area)) return piece.prefix + run(r(area.top, fixed.top), r(area.bottom, fixed.bottom), true);
      const first = r(area.top, fixed.top) + c(area.left, fixed.left);
      return piece.prefix + run(first, r(area.bottom, fixed.bottom) + c(area.right, fixed.right), false);
    })
    .join("");
}

const end = (at: number, from: number, isFixed: boolean): string => (isFixed ? String(at) : at === from ? "" : `[${at - from}]`);

const ROW = String.raw`R(?:\[-?\d+\]|\d*)`;
const COLUMN = String.raw`C(?:\[-?\d+\]|\d*)`;
const CORNER = `${ROW}${COLUMN}|${ROW}|${COLUMN}`;
/**
 * Texts and quoted names come first, since they may hold anything; then references that are not part of a longer word.
 */
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\]])(${CORNER})(?::(${CORNER}))?(?![\p{L}\p{N}_.(!\[])`,
  "giu",
);

/** The formula as cells hold it, from a formula in R1C1 for this cell; undefined where it leaves the sheet. */
export function fromR1C1(formula: string, place: Place): string | undefined {
  const outside: string[] = [];
  const text = formula.replace(REFERENCE, (found, first?: string, last?: string) => {
    if (first === undefined) return found;
    const [from, to] = [cornerOf(first, place), cornerOf(last ?? first, place)];
    const area = { top: from.row ?? 1, left: from.column ?? 1, bottom: to.row ?? MAX_ROW, right: to.column ?? MAX_COLUMN };
    if (
      area.top < 1 ||
      area.left < 1 ||
      area.bottom < 1 ||
      area.right < 1 ||
      Math.max(area.top, area.bottom) > MAX_ROW ||
      Math.max(area.left, area.right) > MAX_COLUMN
    )
      outside.push(found);
    const fixed = { top: from.rowFixed, left: from.columnFixed, bottom: to.rowFixed, right: to.columnFixed };
    const isRange = last !== undefined || from.row === undefined || from.column === undefined;
    return writeReference({ sheet: undefined, area, fixed, isRange });
  });
  return outside.length > 0 ? undefined : text;
}

function cornerOf(text: string, place: Place) {
  const [, row] = /^R(\[-?\d+\]|\d*)/i.exec(text) ?? [];
  const [, column] = /C(\[-?\d+\]|\d*)$/i.exec(text) ?? [];
  const at = (given: string | undefined, own: number) =>
    given === undefined ? undefined : given === "" ? own : given.startsWith("[") ? own + Number(given.slice(1, -1)) : Number(given);
  const isFixed = (given: string | undefined) => given !== undefined && /^\d/.test(given);
  return { row: at(row, place.row), column: at(column, place.column), rowFixed: isFixed(row), columnFixed: isFixed(column) };
}
