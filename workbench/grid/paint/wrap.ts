/** How many pixels wide a text is. */
export type WidthOf = (text: string) => number;

const BREAK = /\r\n|\r|\n/;

/**
 * The lines of a text in this much room: broken at its own line breaks, then between words, and within a word that is too long for a line.
 */
export function wrapped(text: string, room: number, widthOf: WidthOf): string[] {
  return text.split(BREAK).flatMap((line) => linesOf(line, room, widthOf));
}

/** A text in a cell that does not wrap: Excel shows no line break there. */
export const onOneLine = (text: string): string => text.split(BREAK).join("");

function linesOf(text: string, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=[ -])(?=[^ ])/)) {
    if (line !== "" && widthOf((line + word).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
    while (line.length > 1 && widthOf(line.trimEnd()) > room) {
      const fits = fitting(line, room, widthOf);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line.trimEnd()];
}

/** How many of a word's first letters fit, at least one. */
function fitting(word: string, room: number, widthOf: WidthOf): number {
  let [few, many] = [1, word.length];
  while (many - few > 1) {
    const middle = (few + many) >> 1;
    if (widthOf(word.slice(0, middle)) <= room) few = middle;
    else many = middle;
  }
  return few;
}
