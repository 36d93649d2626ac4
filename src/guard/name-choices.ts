import { cellOf, type RawValue } from "../domain/cell";
import { normalised } from "../domain/text";
import { isTotal } from "../reading/texts";
import type { GuardRule, LeftReason } from "./guard";

/** What Excel's own list holds when its choices are written into it. */
const LONGEST_LIST = 255;

/**
 * A column with more different names is not a list of offences that someone keeps: it is free text, or a program's
 * extract.
 */
export const MOST_NAMES = 300;

/**
 * The names in a column as choices, each in its most frequent spelling; a reason where there are too many, null where there are
 * none. A list that pointed at the column itself would take in each misspelling as it is typed.
 */
export function nameChoices(values: readonly RawValue[]): GuardRule | LeftReason | null {
  const spellings = new Map<string, Map<string, number>>();
  for (const raw of values) {
    const cell = cellOf(raw);
    if (cell.kind !== "text" || isTotal(cell.text)) continue;
    const spelling = spellings.get(normalised(cell.text)) ?? new Map<string, number>();
    spelling.set(cell.text, (spelling.get(cell.text) ?? 0) + 1);
    spellings.set(normalised(cell.text), spelling);
  }
  const names = [...spellings.values()].map((spelling) => [...spelling].reduce((best, each) => (each[1] > best[1] ? each : best))[0]);
  if (names.length === 0) return null;
  if (names.length > MOST_NAMES) return "manyNames";
  return { kind: "offence", names: names.sort((a, b) => a.localeCompare(b, "en-GB")) };
}

/** True where Excel can hold the names in the validation itself: it splits choices at commas, and reads "=" at the start as a reference. */
export function fitValidation(names: readonly string[]): boolean {
  return names.join(",").length <= LONGEST_LIST && !names.some((name) => name.includes(",") || name.startsWith("="));
}
