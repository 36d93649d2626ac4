/**
 * Advance widths of Helvetica, which Arial shares, in thousandths of an em for the characters from space to ~: from the
 * font's published metrics (AFM).
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
/** Letters beyond ASCII are about as wide as a capital, but for signs as wide as an em. */
const OTHERS = 667;
const EM_WIDE = new Set("…—");
/** Bold letters are up to this much wider than plain ones; capitals hardly are. */
export const BOLD = 1.08;
/** Programs round letters to their own pixels. */
const ALLOWANCE = 1.03;

/** About how wide a line of Arial is, in points. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTHS[letter.codePointAt(0)! - 32] ?? (EM_WIDE.has(letter) ? 1000 : OTHERS);
  return (thousandths / 1000) * size * ALLOWANCE;
}

/** About how wide a line of bold Arial is at most, in points. */
export function boldWidth(text: string, size: number): number {
  return textWidth(text, size) * BOLD;
}

/** The text, cut with "…" where it is wider than the room in points: between words, or within one that takes half the room or more. */
export function cutTo(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size) > room) letters.pop();
  const kept = letters.join("");
  const space = text.startsWith(`${kept} `) ? -1 : kept.lastIndexOf(" ");
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** How many lines the text takes in a cell of this width in points, broken between words; at least one. */
export function linesOf(text: string, size: number, width: number): number {
  const room = width - 6; // a cell's own padding
  return text.split("\n").reduce((lines, line) => lines + linesOfParagraph(line, size, room), 0);
}

function linesOfParagraph(text: string, size: number, room: number): number {
  const space = textWidth(" ", size);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textWidth(word, size);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    // A word longer than a line is broken wherever the line ends.
    lines += Math.max(0, Math.ceil(used / room) - 1);
    if (used > room) used %= room;
  }
  return lines;
}

/** The highest row that Excel has, in points. */
export const MOST_HEIGHT = 409;

/** The height in points of a row with this many lines of this size, in steps of a screen pixel. */
export function heightOf(lines: number, size: number): number {
  return Math.ceil((lines * size * 1.26 + 3) / 0.75) * 0.75;
}
