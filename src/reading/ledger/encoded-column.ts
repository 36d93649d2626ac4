import type { RawValue } from "../../domain/cell";
import { recalling } from "../../domain/recalling";
import { normalised } from "../../domain/text";
import { oneLine } from "../sheets/sheet-view";

/** A column's cells as numbers, one for each distinct text in it. */
export interface EncodedColumn {
  /** Each row's number in `texts`; -1 for blank cells. */
  readonly ids: Int32Array;
  /** The distinct texts, as first written, in order of first appearance. Case and white space make no difference. */
  readonly texts: readonly string[];
}

/** One pass; each distinct cell is examined once. */
export function encoded(cells: readonly RawValue[], rows: number): EncodedColumn {
  const ids = new Int32Array(rows);
  const texts: string[] = [];
  const idOfRaw = new Map<RawValue, number>();
  const idOfKey = new Map<string, number>();
  const idOf = recalling((raw) => {
    let id = idOfRaw.get(raw);
    if (id === undefined) {
      const text = oneLine(raw);
      const key = normalised(text);
      id = key === "" ? -1 : idOfKey.get(key);
      if (id === undefined) {
        id = texts.length;
        texts.push(text);
        idOfKey.set(key, id);
      }
      idOfRaw.set(raw, id);
    }
    return id;
  });
  for (let row = 0; row < rows; row += 1) ids[row] = idOf(cells[row] ?? "");
  return { ids, texts };
}

/** The same with blank cells filled from above in rows where `filled` holds, as merged cells read. */
export function filledDown({ ids, texts }: EncodedColumn, filled: (row: number) => boolean): EncodedColumn {
  let above = -1;
  const down = ids.map((id, row) => {
    if (id >= 0) above = id;
    return id < 0 && filled(row) ? above : id;
  });
  return { ids: down, texts };
}
