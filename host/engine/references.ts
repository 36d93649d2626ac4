import { type Area, columnLetters, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW, parseArea } from "./area";
import { quoteSheetName, unquoteSheetName } from "./sheet-names";

/** A reference within a formula: which sheet, which cells, which of its ends are held by a dollar sign. */
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
  /** A word that is no function: a name, a table. */
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

/** Cuts a formula into what refers to cells and what does not. Put together, the pieces are the formula again. */
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

/** Reads a reference piece; undefined for text that is no cell of the grid. */
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
function writeReference({ sheet, area, fixed, isRange }: Reference): string {
  const mark = (on: boolean) => (on ? "$" : "");
  const column = (n: number, on: boolean) => mark(on) + columnLetters(n);
  const row = (n: number, on: boolean) => mark(on) + String(n);
  const prefix = sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;
  if (isRange && isWholeColumns(area)) return `${prefix}${column(area.left, fixed.left)}:${column(area.right, fixed.right)}`;
  if (isRange && isWholeRows(area)) return `${prefix}${row(area.top, fixed.top)}:${row(area.bottom, fixed.bottom)}`;
  const first = column(area.left, fixed.left) + row(area.top, fixed.top);
  return prefix + (isRange ? `${first}:${column(area.right, fixed.right)}${row(area.bottom, fixed.bottom)}` : first);
}

/** What a reference becomes: another one, `"#REF!"`, or itself when nothing changes (so that its spelling is kept). */
export type ReferenceChange = (reference: Reference) => Reference | "#REF!";

/** Rewrites every reference of a formula; everything else stays to the letter. */
export function rewriteReferences(formula: string, change: ReferenceChange): string {
  const parts = piecesOf(formula).map((piece) => {
    if (piece.kind !== "reference") return piece.text;
    const reference = readReference(piece.prefix, piece.text);
    if (!reference) return piece.prefix + piece.text;
    const after = change(reference);
    if (after === reference) return piece.prefix + piece.text;
    // Excel keeps the sheet before a broken reference; the engine would take that for a blank.
    return after === "#REF!" ? "#REF!" : writeReference(after);
  });
  return parts.join("");
}

/** The formula moved by so many rows and columns: what is not held by a dollar sign moves with it, as in copying. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    const { area, fixed } = reference;
    const wholeColumns = reference.isRange && isWholeColumns(area);
    const wholeRows = reference.isRange && isWholeRows(area);
    const moved = {
      top: fixed.top || wholeColumns ? area.top : area.top + rows,
      bottom: fixed.bottom || wholeColumns ? area.bottom : area.bottom + rows,
      left: fixed.left || wholeRows ? area.left : area.left + columns,
      right: fixed.right || wholeRows ? area.right : area.right + columns,
    };
    if (!onGridEitherWay(moved)) return "#REF!";
    return { ...reference, area: moved };
  });
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

/** The formula with a sheet's name replaced wherever it is written: also before names and in broken references. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapSheetPrefixes(formula, from, () => `${quoteSheetName(to)}!`);
}

/** The formula after a sheet was deleted: what pointed there is #REF!. */
export function dropSheetFrom(formula: string, sheet: string): string {
  return rewriteReferences(formula, (reference) => (reference.sheet?.toLowerCase() === sheet.toLowerCase() ? "#REF!" : reference)).replace(
    /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!#REF!/gu,
    (found) => (unquoteSheetName(found.slice(0, -"!#REF!".length)).toLowerCase() === sheet.toLowerCase() ? "#REF!" : found),
  );
}

function mapSheetPrefixes(formula: string, sheet: string, replace: () => string): string {
  const wanted = sheet.toLowerCase();
  const prefixed = /^(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!/u;
  return piecesOf(formula)
    .map((piece) => {
      const text = piece.kind === "reference" ? piece.prefix + piece.text : piece.text;
      if (text.startsWith('"')) return text;
      const prefix = prefixed.exec(text)?.[0];
      return prefix && unquoteSheetName(prefix.slice(0, -1)).toLowerCase() === wanted ? replace() + text.slice(prefix.length) : text;
    })
    .join("");
}
