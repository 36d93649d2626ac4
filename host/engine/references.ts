import { type Area, columnLetters, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW, parseArea } from "./area";
import { quoteSheetName, unquoteSheetName } from "./sheet-names";

/** A reference within a formula: its sheet, its cells, and which of its ends a dollar sign fixes. */
export interface Reference {
  /** The sheet as written before the "!", unquoted; undefined when the formula's own sheet is meant. */
  readonly sheet: string | undefined;
  readonly area: Area;
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
  /** Written with a colon: "A1:A1" stays so. */
  readonly isRange: boolean;
}

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  /** A word that is not a function: a name, a table. */
  | { readonly kind: "name"; readonly text: string }
  /** `sheet` and `text` are as written; `sheet` includes the "!". */
  | { readonly kind: "reference"; readonly prefix: string; readonly text: string };

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const PIECE = new RegExp(
  [
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<prefix>${SHEET})?(?<area>${AREA})(?![\p{L}\p{N}_.(!\\\[])`,
    String.raw`(?<broken>${SHEET})(?=#REF!)`,
    String.raw`(?<bracket>\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])`,
    String.raw`(?<word>(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<call>\s*\()?`,
    String.raw`[0-9.]+(?:[eE][+-]?[0-9]+)?`,
    String.raw`#[A-Z/0!?]+`,
    String.raw`[^]`,
  ].join("|"),
  "gu",
);

/** Splits a formula into references and the rest. The pieces joined are the formula again. */
export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of formula.matchAll(PIECE)) {
    const { prefix, area, word, call } = match.groups!;
    if (area !== undefined && parseArea(area)) pieces.push({ kind: "reference", prefix: prefix ?? "", text: area });
    else if (word !== undefined && call === undefined) pieces.push({ kind: "name", text: word });
    else pieces.push({ kind: "text", text: match[0] });
  }
  return pieces;
}

/** Reads a reference piece; undefined for text that is not a cell of the grid. */
export function readReference(prefix: string, text: string): Reference | undefined {
  const area = parseArea(text);
  if (!area) return undefined;
  const [first = "", last = first] = text.split(":");
  const sheet = prefix === "" ? undefined : unquoteSheetName(prefix.slice(0, -1));
  const columnFixed = (corner: string) => corner.startsWith("$") && /[A-Za-z]/.test(corner);
  const rowFixed = (corner: string) => /\$[0-9]+$/.test(corner);
  return {
    sheet,
    area,
    fixed: { left: columnFixed(first), top: rowFixed(first), right: columnFixed(last), bottom: rowFixed(last) },
    isRange: text.includes(":"),
  };
}

/** Writes a reference as Excel would. */
export function writeReference({ sheet, area, fixed, isRange }: Reference): string {
  const mark = (on: boolean) => (on ? "$" : "");
  const column = (n: number, on: boolean) => mark(on) + columnLetters(n);
  const row = (n: number, on: boolean) => mark(on) + String(n);
  const prefix = sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;
  if (isRange && isWholeColumns(area)) return `${prefix}${column(area.left, fixed.left)}:${column(area.right, fixed.right)}`;
  if (isRange && isWholeRows(area)) return `${prefix}${row(area.top, fixed.top)}:${row(area.bottom, fixed.bottom)}`;
  const first = column(area.left, fixed.left) + row(area.top, fixed.top);
  return prefix + (isRange ? `${first}:${column(area.right, fixed.right)}${row(area.bottom, fixed.bottom)}` : first);
}

/** What a reference becomes: another one, `"#REF!"`, or itself when nothing changes (to keep its spelling). */
export type ReferenceChange = (reference: Reference) => Reference | "#REF!";

/** Rewrites every reference of a formula; everything else stays exactly the same. */
export function rewriteReferences(formula: string, change: ReferenceChange): string {
  const parts = piecesOf(formula).map((piece) => {
    if (piece.kind !== "reference") return piece.text;
    const reference = readReference(piece.prefix, piece.text);
    if (!reference) return piece.prefix + piece.text;
    const after = change(reference);
    if (after === reference) return piece.prefix + piece.text;
    // Excel keeps the sheet before a broken reference; the engine would read that as a blank.
    return after === "#REF!" ? "#REF!" : writeReference(after);
  });
  return parts.join("");
}

/** The formula with "Sheet1!B1:Sheet1!B3" as "Sheet1!B1:B3", which the engine can calculate. */
export function joinRanges(formula: string): string {
  if (!/!.*:.*!/.test(formula)) return formula;
  const pieces = piecesOf(formula);
  return pieces
    .map((piece, at) => {
      const text = (piece.kind === "reference" ? piece.prefix : "") + piece.text;
      const first = pieces[at - 2];
      const joins =
        piece.kind === "reference" &&
        first?.kind === "reference" &&
        pieces[at - 1]?.text === ":" &&
        piece.prefix.toLowerCase() === first.prefix.toLowerCase() &&
        !first.text.includes(":");
      return joins ? piece.text : text;
    })
    .join("");
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The formula after copying with transpose: rows away become columns away. References that a dollar sign fixes move as always. */
export function transposeFormula(formula: string, from: Place, to: Place): string {
  return rewriteReferences(formula, (reference) => {
    const { area, fixed, isRange } = reference;
    const isHeld = fixed.top || fixed.left || fixed.bottom || fixed.right || (isRange && (isWholeColumns(area) || isWholeRows(area)));
    if (isHeld) return moveReference(reference, to.row - from.row, to.column - from.column);
    const turned = {
      top: to.row + area.left - from.column,
      bottom: to.row + area.right - from.column,
      left: to.column + area.top - from.row,
      right: to.column + area.bottom - from.row,
    };
    return onGridEitherWay(turned) ? { ...reference, area: turned } : "#REF!";
  });
}

/** The formula moved by this many rows and columns: as in copying, a part without a dollar sign moves too. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => moveReference(reference, rows, columns));
}

function moveReference(reference: Reference, rows: number, columns: number): Reference | "#REF!" {
  const { area, fixed } = reference;
  const wholeColumns = reference.isRange && isWholeColumns(area);
  const wholeRows = reference.isRange && isWholeRows(area);
  const moved = {
    top: fixed.top || wholeColumns ? area.top : area.top + rows,
    bottom: fixed.bottom || wholeColumns ? area.bottom : area.bottom + rows,
    left: fixed.left || wholeRows ? area.left : area.left + columns,
    right: fixed.right || wholeRows ? area.right : area.right + columns,
  };
  return onGridEitherWay(moved) ? { ...reference, area: moved } : "#REF!";
}

const onGridEitherWay = (area: Area): boolean =>
  area.top >= 1 &&
  area.bottom >= 1 &&
  area.left >= 1 &&
  area.right >= 1 &&
  area.top <= MAX_ROW &&
  area.bottom <= MAX_ROW &&
  area.left <= MAX_COLUMN &&
  area.right <= MAX_COLUMN;

/** The formula with a sheet's name replaced wherever it occurs, also before names and in broken references. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapSheetPrefixes(formula, from, () => `${quoteSheetName(to)}!`);
}

/** The formula after a sheet was deleted: references to it are #REF!. */
export function dropSheetFrom(formula: string, sheet: string): string {
  return rewriteReferences(formula, (reference) => (reference.sheet?.toLowerCase() === sheet.toLowerCase() ? "#REF!" : reference)).replace(
    /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!#REF!/gu,
    (found) => (unquoteSheetName(found.slice(0, -"!#REF!".length)).toLowerCase() === sheet.toLowerCase() ? "#REF!" : found),
  );
}

const PREFIXED = /^(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!/u;

/**
 * The sheets of its own workbook that a formula names, before cells, names or broken references; for a range of sheets, "First:Last!A1",
 * both ends.
 */
export function sheetsNamedIn(formula: string): readonly string[] {
  let bracketed = false;
  return piecesOf(formula).flatMap((piece, at, pieces) => {
    const text = piece.kind === "reference" ? piece.prefix + piece.text : piece.text;
    const inOtherFile = bracketed;
    bracketed = text.startsWith("[");
    const prefix = PREFIXED.exec(text)?.[0];
    if (text.startsWith('"') || inOtherFile || prefix === undefined) return [];
    const name = unquoteSheetName(prefix.slice(0, -1));
    if (name.includes("]")) return []; // of another file
    const first = pieces[at - 2];
    const isRun = pieces[at - 1]?.text === ":" && first?.kind === "name" && !first.text.includes("!");
    return isRun ? [first.text, name] : name.split(":");
  });
}

function mapSheetPrefixes(formula: string, sheet: string, replace: () => string): string {
  const wanted = sheet.toLowerCase();
  return piecesOf(formula)
    .map((piece) => {
      const text = piece.kind === "reference" ? piece.prefix + piece.text : piece.text;
      if (text.startsWith('"')) return text;
      const prefix = PREFIXED.exec(text)?.[0];
      return prefix && unquoteSheetName(prefix.slice(0, -1)).toLowerCase() === wanted ? replace() + text.slice(prefix.length) : text;
    })
    .join("");
}
