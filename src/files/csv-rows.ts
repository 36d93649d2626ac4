const [LINE_END, RETURN, QUOTE, SPACE] = [0x0a, 0x0d, 0x22, 0x20];
/** A longer record is a quotation mark that is not closed. */
const LONGEST = 2_000_000;

/** Why a text cannot be read on. */
export class CsvFault extends Error {
  override readonly name = "CsvFault";
}

/**
 * The records of a text that comes in parts: fields between separators, quoted ones with "" for a quotation mark. Blank lines are none. What
 * a strict reader refuses is refused: text after a closing mark, or a mark that is not closed.
 */
export class CsvRows {
  /** Where the record that was given last begins, in the text that was added with it. */
  from = 0;
  /** The row of the record that was given last: the first line is row 1, and a blank line is a row as well. */
  row = 0;
  private rest = "";
  private readonly separator: number;

  constructor(separator: string) {
    this.separator = separator.charCodeAt(0);
  }

  /** The records that are whole by now. Throws a CsvFault after those before it were given. */
  *add(text: string, isLast = false): Generator<readonly string[]> {
    const before = this.rest.length;
    const whole = this.rest + text;
    let at = 0;
    while (at < whole.length) {
      const next = this.record(whole, at, isLast);
      if (next === null) break;
      this.from = at - before;
      at = next.end;
      this.row += 1;
      if (!isBlank(next.fields)) yield next.fields;
    }
    this.rest = whole.slice(at);
    if (this.rest.length > LONGEST) throw new CsvFault("a quotation mark is not closed");
  }

  /** The record at a place, and where the next begins; null where its end has not come yet. */
  private record(text: string, from: number, isLast: boolean): { readonly fields: readonly string[]; readonly end: number } | null {
    const fields: string[] = [];
    for (let at = from; ; at += 1) {
      const opening = afterSpaces(text, at);
      if (text.charCodeAt(opening) === QUOTE) {
        const closing = closingQuote(text, opening);
        if (closing < 0 && isLast) throw new CsvFault("a quotation mark is not closed");
        if (closing < 0) return null;
        fields.push(text.slice(opening + 1, closing).replaceAll('""', '"'));
        at = afterSpaces(text, closing + 1);
      } else {
        const start = at;
        while (at < text.length && !this.isEnd(text.charCodeAt(at))) at += 1;
        fields.push(text.slice(start, at));
      }
      if (at >= text.length) return isLast ? { fields, end: at } : null;
      const sign = text.charCodeAt(at);
      if (sign === this.separator) continue;
      if (!this.isEnd(sign)) throw new CsvFault("text follows a closing quotation mark");
      // Whether a line end of two characters is whole.
      if (sign === RETURN && at + 1 >= text.length && !isLast) return null;
      return { fields, end: at + (sign === RETURN && text.charCodeAt(at + 1) === LINE_END ? 2 : 1) };
    }
  }

  private isEnd(sign: number): boolean {
    return sign === this.separator || sign === LINE_END || sign === RETURN;
  }
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function closingQuote(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1);
  while (closing >= 0 && text.charCodeAt(closing + 1) === QUOTE) closing = text.indexOf('"', closing + 2);
  return closing;
}

function isBlank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0]!.trim() === "";
}
