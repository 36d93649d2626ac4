import type { Month } from "../domain/month";
import { normalised } from "../domain/text";

/** A row of the tidy sheet: how many records a month has with these texts. */
export interface TidyRow {
  readonly month: Month;
  readonly texts: readonly string[];
  readonly count: number;
}

/**
 * Rows with each combination of texts once a month, in the order of the months. Texts that differ only in capitals and spaces are one, as
 * reading takes them, spelled as most records spell it. Blank texts come first, so that no cell reads as merged with the one above.
 */
export function tidyRows(rows: readonly TidyRow[], columns: number): readonly TidyRow[] {
  const spellings = Array.from({ length: columns }, (_, at) => spellingsIn(rows, at));
  const byKey = new Map<string, { readonly month: Month; readonly texts: readonly string[]; count: number }>();
  for (const { month, texts, count } of rows) {
    const keys = texts.map((text) => normalised(text));
    const key = JSON.stringify([month, ...keys]);
    const known = byKey.get(key);
    if (known) known.count += count;
    else byKey.set(key, { month, texts: keys.map((text, at) => spellings[at]!.get(text)!), count });
  }
  return [...byKey.values()].sort((one, other) => one.month - other.month || compared(one.texts, other.texts));
}

function compared(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((text, index) => text !== other[index]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}

/** The commonest spelling of each text of a column; of those as common, the first by its letters. */
function spellingsIn(rows: readonly TidyRow[], at: number): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { texts, count } of rows) times.set(texts[at]!, (times.get(texts[at]!) ?? 0) + count);
  const best = new Map<string, string>();
  for (const [text, count] of [...times].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = normalised(text);
    const known = best.get(key);
    if (known === undefined || count > times.get(known)!) best.set(key, text);
  }
  return new Map([...best].map(([key, text]) => [key, key === "" ? "" : text.replace(/\s+/g, " ").trim()]));
}
