import { cellOf, type RawValue } from "../domain/cell";
import { normalised } from "../domain/text";
import { isTotal } from "../worksheets/labels";
import type { GuardRule, LeftReason } from "./guard";

/** What Excel's own list holds when its choices are written into it. */
const LONGEST_LIST = 255;

/**
 * The names that stand in a column as choices, each in its most frequent spelling; a reason where Excel's list cannot hold
 * them, null where there are none. A list that pointed at the column itself would take in each misspelling as it is typed.
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
  // Excel takes commas for the ends of choices, and "=" at the beginning for a reference.
  if (names.some((name) => name.includes(",") || name.startsWith("="))) return "commas";
  if (names.join(",").length > LONGEST_LIST) return "longList";
  return { kind: "offence", names: names.sort((a, b) => a.localeCompare(b, "en-GB")) };
}
