/** A cell's value as Excel gives it: errors and blanks are text. */
export type RawValue = string | number | boolean;

/** What a cell says. Blank is never 0. */
export type Cell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "suppressed"; readonly mark: string }
  | { readonly kind: "notAvailable"; readonly mark: string }
  | { readonly kind: "error"; readonly code: string };

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!"]);
const SUPPRESSED = new Set(["*", "[c]", "c"]);
const NOT_AVAILABLE = new Set(["-", "–", "—", "..", "...", ":", "n/a", "na", "[x]", "[z]", "x", "not available", "nil return"]);

/** The cell that a raw value stands for. Only text of a number's cell is read as a mark: headers and names go by their own text. */
export function cellOf(raw: RawValue): Cell {
  if (typeof raw === "number") return { kind: "number", value: raw };
  if (typeof raw === "boolean") return { kind: "boolean", value: raw };
  const text = raw.trim();
  if (text === "") return { kind: "blank" };
  if (ERRORS.has(text)) return { kind: "error", code: text };
  const lower = text.toLowerCase();
  if (SUPPRESSED.has(lower)) return { kind: "suppressed", mark: text };
  if (NOT_AVAILABLE.has(lower)) return { kind: "notAvailable", mark: text };
  return { kind: "text", text };
}
