import { isErrorText } from "../cell-value";
import { readDate } from "./dates";
import type { Locale } from "./locale";
import { readNumber } from "./numbers";

/** What an entry becomes in a cell. */
export type CellEntry =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly numberFormat?: string }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string };

/** How entries are read: the region's customs, and the workbook's date system. */
export interface EntryReader {
  readonly locale: Locale;
  readonly date1904: boolean;
}

/** Reads an entry as Excel reads what is typed into a cell, or, by US English customs, what is assigned to `Range.values`. */
export function readEntry(entry: string | number | boolean, numberFormat: string, reader: EntryReader): CellEntry {
  if (typeof entry !== "string") return { kind: "value", value: entry };
  if (entry === "") return { kind: "blank" };
  if (entry.startsWith("'")) return { kind: "value", value: entry.slice(1) };
  if (numberFormat === "@") return { kind: "value", value: entry };
  const formula = formulaIn(entry, reader);
  if (formula !== undefined) return { kind: "formula", formula };
  if (isErrorText(entry.toUpperCase())) return { kind: "error", error: entry.toUpperCase() };
  return readText(entry.trim(), reader) ?? { kind: "value", value: entry };
}

/** The formula that an entry is, without its "=". As in Excel, also one that begins with a sign and is not a number: "-A1", "+ new". */
export function formulaIn(entry: string | number | boolean, reader: EntryReader): string | undefined {
  if (typeof entry !== "string" || entry.length === 1) return undefined;
  if (entry.startsWith("=")) return entry.slice(1);
  return /^[+-](?=.*[^+\-\s])/.test(entry) && readText(entry.trim(), reader) === undefined ? entry : undefined;
}

function readText(text: string, reader: EntryReader): CellEntry | undefined {
  const truth = reader.locale.truth.indexOf(text.toUpperCase());
  if (truth >= 0) return { kind: "value", value: truth === 0 };
  // Most texts have no digit, and so are not numbers.
  if (!/\d/.test(text)) return undefined;
  const found = readNumber(text, reader.locale) ?? readDate(text, reader);
  return found && { kind: "value", value: found.value, ...(found.numberFormat !== undefined && { numberFormat: found.numberFormat }) };
}
