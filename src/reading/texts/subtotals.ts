import { normalised } from "../../domain/text";

/** A column of records with more texts does not name their offences or places. */
const MOST_TEXTS = 1000;

/** "Burglary Count" where others of a column say "Burglary", and "Grand Count" beside such: what Excel's "Subtotal" writes between records. */
export function subtotalsAmong(texts: readonly string[]): ReadonlySet<string> {
  if (texts.length > MOST_TEXTS) return new Set();
  const known = new Set(texts.map(normalised));
  const ofOthers = texts.filter((text) => {
    const name = /^(.+) (?:count|total)$/.exec(normalised(text))?.[1];
    return name !== undefined && known.has(name);
  });
  return new Set(ofOthers.length === 0 ? [] : [...ofOthers, ...texts.filter((text) => /^grand (?:count|total)$/.test(normalised(text)))]);
}
