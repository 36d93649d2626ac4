/** A name without the footnote's mark after it. */
export interface MarkedName {
  readonly bare: string;
  readonly mark: string;
  /** True for a bare digit run into the name, as a superscript becomes in text: "Burglary1". */
  readonly runIn: boolean;
}

const NOTE = String.raw`(?:(?:foot)?note ?)?(?:\d{1,2}|[a-z])(?: ?, ?(?:\d{1,2}|[a-z]))*`;
const MARKED = new RegExp(
  String.raw`^(.*\p{L}{2}.*?) ?((?:\(${NOTE}\)|\[${NOTE}\]|[*†‡§#¹²³⁰⁴-⁹]+)(?: ?(?:\(${NOTE}\)|\[${NOTE}\]))*|(?<=\p{Ll})\d)$`,
  "iu",
);

/** A name without its footnote's mark: "Burglary (1)", "Burglary [note 2]", "Burglary¹"; null for a name without one. */
export function markedName(text: string): MarkedName | null {
  const match = MARKED.exec(text.trim());
  return match && { bare: match[1]!.trim(), mark: match[2]!, runIn: /^\d$/.test(match[2]!) };
}

/** True for a line that explains a mark: "(1) Burglary includes attempts", "1. …", "* …". */
export function explains(line: string, mark: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/(?:foot)?note|[()[\].:\s]/g, "");
  const start = /^\s*(?:note ?)?[([]?(?:(?:foot)?note ?)?(?:\d{1,2}|[a-z]|[*†‡§#¹²³⁰⁴-⁹]+)(?:[)\].:]|(?= ))/iu.exec(line)?.[0];
  return start !== undefined && line.length > start.length + 3 && plain(start) === plain(mark);
}
