import type { LedgerNames } from "../ledger/ledger";
import { isNamedPart } from "../texts/labels";

const known = new WeakMap<readonly string[], ReadonlyMap<string, ReadonlySet<string>>>();

/** The texts of a column that are parts by what they are called, each with the texts that it is a part of: those in the rows above it. */
export function namedParts({ ids, texts }: Pick<LedgerNames, "ids" | "texts">): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(texts);
  if (before) return before;
  const isPart = texts.map((text) => isNamedPart(text, texts));
  const parts = new Map<string, Set<string>>();
  known.set(texts, parts);
  if (!isPart.includes(true)) return parts;
  let whole = -1;
  for (const id of ids) {
    if (id < 0) continue;
    if (!isPart[id]) whole = id;
    else if (whole >= 0) parts.set(texts[id]!, (parts.get(texts[id]!) ?? new Set()).add(texts[whole]!));
  }
  return parts;
}

/** The same of the headers of counts, from left to right. */
export function namedPartsAcross(headers: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return headers.some((header) => isNamedPart(header, headers))
    ? namedParts({ ids: Int32Array.from(headers.keys()), texts: headers })
    : new Map();
}
