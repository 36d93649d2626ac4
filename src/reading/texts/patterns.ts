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
  const pattern = new RegExp(
    `^${partsOf(wanted)
      .map((part) => (part === ANY ? ".*" : plain(part)))
      .join("")}$`,
    "s",
  );
  return (text) => pattern.test(normalised(text));
}

/** Stands for any text, even none, among the parts of a value. */
export const ANY = Symbol("any text");

/** What a value is made of, in order: plain texts, and `ANY` where any text may stand. */
export function partsOf(value: string): readonly (string | typeof ANY)[] {
  const parts: (string | typeof ANY)[] = [];
  let from = 0;
  for (const match of value.matchAll(ESCAPED)) {
    parts.push(value.slice(from, match.index), match[1] ?? ANY);
    from = match.index + match[0].length;
  }
  return [...parts, value.slice(from)].filter((part) => part !== "");
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
