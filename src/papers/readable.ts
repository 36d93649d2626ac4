// Half a letter of two code units alone, and the characters that no XML may hold: none can be seen, and a file with one cannot be opened.
const UNREADABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as any document can hold it. */
export function readable(text: string): string {
  return text.replace(UNREADABLE, "").replace(/\r\n?/g, "\n");
}
