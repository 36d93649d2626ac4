import type { RawValue } from "./cell";
import { remembering } from "./remembering";

/** "a, b and c" */
export function listed(items: readonly string[], conjunction: "and" | "or" = "and"): string {
  return LISTS[conjunction].format(items);
}
/** Made once: making one takes longer than a list. */
const LISTS = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** "a, b and 9 more": the first few, and how many others there are. */
export function listedSome(items: readonly string[], most: number): string {
  return listed(items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items);
}

/** "1 sheet", "2 sheets" */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`;
}

/** A cell's content in one line. */
export function oneLine(raw: RawValue): string {
  return typeof raw === "string" ? inOneLine(raw) : String(raw);
}

const inOneLine = remembering((text) => text.replace(/\s+/g, " ").trim());

/** Text as names are compared: without surrounding or double white space, line breaks or case. */
export const normalised = remembering((text) => text.replace(/\s+/g, " ").trim().toLowerCase());

/** The text with its first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How little a name looks as a report writes it, where it stands in several ways: 0 for "Fraud" and "GBH", 1 for "FRAUD", 2 for "fraud". */
export function casing(name: string): number {
  if (name === name.toLowerCase()) return 2;
  return name === name.toUpperCase() && name.length > LONGEST_SHORT_FORM ? 1 : 0;
}
/** Short forms are in capitals. */
const LONGEST_SHORT_FORM = 4;
