/** A cell's value as Excel gives it. Errors and blanks come as text. */
export type RawValue = string | number | boolean;

/** What a cell says. A blank is never 0. */
export type Cell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "none"; readonly mark: string }
  | { readonly kind: "suppressed"; readonly mark: string }
  | { readonly kind: "notAvailable"; readonly mark: string }
  | { readonly kind: "error"; readonly code: string };

const ERRORS = new Set(
  "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #UNKNOWN! #CONNECT!".split(" "),
);
/** What a mark stands for. "None" is a count of 0; no mark is taken for that unless the analyst says so. */
export type MarkMeaning = "none" | "suppressed" | "notAvailable";

/** What the analyst says marks stand for, by the mark in small letters. It overrides their usual meaning. */
export interface Marks extends ReadonlyMap<string, MarkMeaning> {
  /**
   * True where a point separates thousands, so that "1.234" is 1234; false where it comes before decimals; undefined where nothing tells.
   */
  readonly points?: boolean | undefined;
}

export const NO_MARKS: Marks = new Map();

/** Marks of official statistics and of spreadsheets. */
export const SUPPRESSED: ReadonlySet<string> = new Set("* # [c] c (c) s (s) [s] np n.p. supp suppressed conf conf.".split(" "));
/** "<5", "fewer than 5", "1-4": a small count that is withheld. */
const SMALL = /^(?:<|≤|<=) ?\d{1,2}$|^(?:less than|fewer than|under|up to) (?:\d|10)$|^[0-4] ?(?:-|–|to) ?\d$/;
export const NOT_AVAILABLE: ReadonlySet<string> = new Set([
  ...["-", "–", "—", "..", "...", "…", ":", "n/a", "n.a.", "na", "[x]", "[z]", "[w]", "x", "z", "not available", "nil return"],
  ...["[u]", ".", "n.d.", "k.a.", "k. a.", "k.a", "s/d", "s.d.", "n.v."],
]);

/** The cell that a raw value stands for. Only text in a number's place is read as a mark: headers and names keep their own text. */
export function cellOf(raw: RawValue, marks: Marks = NO_MARKS): Cell {
  if (typeof raw === "number") return { kind: "number", value: raw };
  if (typeof raw === "boolean") return { kind: "boolean", value: raw };
  const text = raw.trim();
  if (text === "") return { kind: "blank" };
  if (ERRORS.has(text)) return { kind: "error", code: text };
  const lower = text.toLowerCase();
  const said = marks.get(lower);
  if (said !== undefined) return { kind: said, mark: text };
  if (SUPPRESSED.has(lower) || SMALL.test(lower)) return { kind: "suppressed", mark: text };
  if (NOT_AVAILABLE.has(lower)) return { kind: "notAvailable", mark: text };
  return { kind: "text", text };
}
