import { normalised } from "../../domain/text";

/** An asterisk or tilde that stands for itself, as Excel writes it, or an asterisk alone. */
const ESCAPED = /~([~*])|\*/g;

/**
 * A test for texts that match a value of the "Strands" table. Case and white space do not count; `*` stands for any text, `~*` for an
 * asterisk.
 */
export function matcherOf(value: string): (text: string) => boolean {
  const wanted = normalised(value);
  if (!hasWildcard(wanted)) {
    const literal = textOf(wanted);
    return (text) => normalised(text) === literal;
  }
  let [source, from] = ["", 0];
  for (const match of wanted.matchAll(ESCAPED)) {
    source += plain(wanted.slice(from, match.index)) + (match[1] === undefined ? ".*" : plain(match[1]));
    from = match.index + match[0].length;
  }
  const pattern = new RegExp(`^${source}${plain(wanted.slice(from))}$`, "s");
  return (text) => pattern.test(normalised(text));
}

/** True where a value stands for more texts than one. */
export function hasWildcard(value: string): boolean {
  return [...value.matchAll(ESCAPED)].some(([, literal]) => literal === undefined);
}

/** The value that means a text of the data as it is: "Murder ~*" for "Murder *". */
export function valueOf(text: string): string {
  return text.replace(/[~*]/g, "~$&");
}

/** The text that a value without a wildcard means. */
export function textOf(value: string): string {
  return value.replace(ESCAPED, (match, literal?: string) => literal ?? match);
}

function plain(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
