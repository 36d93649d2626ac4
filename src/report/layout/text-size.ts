/** Mean advance widths of Arial in ems; a little wide, so that a line too many is planned rather than one too few. */
const NARROW = /[ijlItf.,:;'’|!()[\]/ ]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-Z&]/;

/** About how wide a line of Arial is, in points. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += NARROW.test(letter) ? 0.3 : WIDE.test(letter) ? 0.88 : CAPITAL.test(letter) ? 0.7 : 0.56;
  return ems * size;
}

/** How many lines the text takes in a cell of this width in points, line breaks included; at least one. */
export function linesOf(text: string, size: number, width: number): number {
  const room = width - 6; // a cell's own padding
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line, size) * 1.04) / room)), 0);
}

/** The height in points of a row with so many lines of this size, in steps of a screen pixel. */
export function heightOf(lines: number, size: number): number {
  return Math.ceil((lines * size * 1.26 + 3) / 0.75) * 0.75;
}
