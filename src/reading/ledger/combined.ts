import type { EncodedColumn } from "./encoded-column";

/** Combinations of texts in some columns, numbered in the order in which rows first have them. */
export interface Combined {
  /** Each row's combination. */
  readonly ids: Int32Array;
  /** Each combination's text in each column, by number; -1 for blank. */
  readonly texts: readonly (readonly number[])[];
}

/**
 * A number for a row's month and names; rows that say the same have the same number. No year is so far ahead that months would run into
 * one another.
 */
export function rowKey(ids: Int32Array, months: { readonly months: Int32Array } | null, row: number): number {
  return ids[row]! * 100_000 + (months?.months[row] ?? 0);
}

/** Numbers the combinations of texts in some columns. Without columns, every row has the same one. */
export function combined(columns: readonly EncodedColumn[], rows: number): Combined {
  const [first, ...rest] = columns;
  if (!first) return { ids: new Int32Array(rows), texts: [[]] };
  let { ids } = first;
  let texts: number[][] = first.texts.map((_, id) => [id]);
  if (ids.includes(-1)) {
    ids = ids.map((id) => id + 1);
    texts = [[-1], ...texts];
  }
  for (const column of rest) {
    const width = column.texts.length + 1;
    const known = new Map<number, number>();
    const [before, textsBefore] = [ids, texts];
    ids = new Int32Array(rows);
    texts = [];
    for (let row = 0; row < rows; row += 1) {
      const key = before[row]! * width + column.ids[row]! + 1;
      let number = known.get(key);
      if (number === undefined) {
        number = texts.length;
        known.set(key, number);
        texts.push([...textsBefore[before[row]!]!, column.ids[row]!]);
      }
      ids[row] = number;
    }
  }
  return { ids, texts };
}
