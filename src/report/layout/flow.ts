import { BOLD, heightOf, linesOf, MOST_HEIGHT } from "./text-size";

/** Commentary as it is set: size, the room at the sides beside a cell's own, and a line as Excel sets many of them; in points. */
const WORDS: { readonly size: number; readonly indent: number; readonly line: number } = { size: 10, indent: 12, line: 12.75 };

/** How large letters are, in points, where they are not as the report has them. */
export interface Letters {
  readonly size?: number;
  readonly bold?: boolean;
}

/** Lines of the longest box of one row, and of one row of longer ones: two of these go on a page. */
const LINES = { alone: Math.floor(MOST_HEIGHT / WORDS.line), each: 26 } as const;
/** Behind a piece that ends within a word. */
const GOES_ON = "\u200B";
/** Where a text is broken at best: between paragraphs, else sentences, else words. */
const SEAMS = [/\n/g, /[.!?:;]["'”’)]* /g, / /g] as const;

export function linesOfWords(words: string, width: number): number {
  return linesOf(words, WORDS.size, width - WORDS.indent);
}

/** The height in points that a row of commentary needs, which may be more than Excel has; in letters of this size, plain or bold. */
export function heightOfWords(words: string, width: number, { size = WORDS.size, bold = false }: Letters = {}): number {
  const lines = words.trim() === "" ? 1 : linesOf(words, bold ? size * BOLD : size, width - WORDS.indent);
  return Math.max(36, heightOf(lines, size), lines * WORDS.line * (size / WORDS.size));
}

/**
 * A text in pieces that each have room in a row, on a sheet of this width in points: one, unless Excel has no row so high. Each is a cell of its own,
 * since no program prints a cell over two pages whole. `wordsOf` makes the same text of them again.
 */
export function piecesOf(words: string, width: number): readonly string[] {
  const pieces: string[] = [];
  if (words.trim() === "" || linesOfWords(words, width) <= LINES.alone) return [words];
  let rest = words.trimEnd();
  while (rest !== "") {
    const { piece, after } = cut(rest, fitting(rest, width));
    pieces.push(piece);
    rest = after;
  }
  return pieces;
}

/** The text of a box, from what its rows hold, whatever was typed into them. */
export function wordsOf(pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece.trim() !== "")
    .reduce((words, piece) => {
      if (words === "") return piece;
      if (words.endsWith(GOES_ON)) return words.slice(0, -1) + piece;
      return words.endsWith(" ") ? words + piece : `${words}\n${piece}`;
    }, "");
}

/** How many characters of a text have room in a row. */
function fitting(text: string, width: number): number {
  let [fits, tooMany] = [1, text.length + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (linesOfWords(text.slice(0, middle), width) <= LINES.each) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** The first piece of a text that ends in no blank, and the rest. */
function cut(text: string, most: number): { readonly piece: string; readonly after: string } {
  if (most >= text.length) return { piece: text, after: "" };
  for (const seam of SEAMS) {
    const last = [...text.slice(0, most).matchAll(seam)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    if (end <= most / 2 || text.slice(0, end).trim() === "") continue;
    // Rows stand below one another as paragraphs do; a space at the end says that one goes on.
    return { piece: last![0] === "\n" ? text.slice(0, end - 1).replace(/ +$/, "") : text.slice(0, end), after: text.slice(end) };
  }
  const end = /[\uDC00-\uDFFF]/.test(text[most]!) ? most - 1 : most;
  return { piece: text.slice(0, end) + GOES_ON, after: text.slice(end) };
}
