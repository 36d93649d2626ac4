/** A quotation mark without its closing one. */
export class OpenQuote extends Error {
  override readonly name = "OpenQuote";
  /** `at` is the mark's place in the text. */
  constructor(readonly at: number) {
    super("A quotation mark is not closed.");
  }
}

/** A record's fields, and where in the text it begins and ends. */
export interface TextRecord {
  readonly at: number;
  readonly end: number;
  readonly fields: readonly string[];
}

/**
 * The records of a text: each is a line, or several where quoted fields hold line ends. Lines may end in any way, each in its own. Text
 * between a closing quotation mark and the separator belongs to the field, as in Excel. Throws OpenQuote, so that a stray mark does not
 * join the lines after it into one field.
 */
export function* textRecords(text: string, separator: string, from = 0): Generator<TextRecord> {
  let at = from;
  while (at < text.length) {
    const start = at;
    const fields: string[] = [];
    for (;;) {
      let field = "";
      let open = at;
      const opening = openingQuote(text, at);
      if (opening >= 0) {
        const closed = closingQuote(text, opening);
        field = text.slice(opening + 1, closed).replaceAll('""', '"');
        open = closed + 1;
      }
      const end = fieldEnd(text, open, separator);
      if (open > at && end > open && /[\r\n]/.test(field) && text.slice(open, end).trim() !== "") throw new OpenQuote(at);
      fields.push(field + text.slice(open, end));
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    yield { at: start, end: at, fields };
    // Some programs end a line twice over: \r\r\n.
    let next = at;
    while (text[next] === "\r") next += 1;
    at = text[next] === "\n" ? next + 1 : at + 1;
  }
}

/** Where a field's quotation mark opens, with or without a space before it; -1 where the field is not quoted. */
function openingQuote(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return text[at] === '"' ? at : -1;
}

function closingQuote(text: string, opening: number): number {
  let closed = text.indexOf('"', opening + 1);
  while (closed >= 0 && text[closed + 1] === '"') closed = text.indexOf('"', closed + 2);
  if (closed < 0) throw new OpenQuote(opening);
  return closed;
}

function fieldEnd(text: string, from: number, separator: string): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === separator || char === "\n" || char === "\r") return i;
  }
  return text.length;
}
