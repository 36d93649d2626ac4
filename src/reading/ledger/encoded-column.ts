import type { RawValue } from "../../domain/cell";
import { normalised } from "../../domain/text";
import { oneLine } from "../sheets/sheet-view";

/** A column's cells as numbers of the distinct texts in it. */
export interface EncodedColumn {
  /** Each row's number in `texts`; -1 for blank cells. */
  readonly ids: Int32Array;
  /** The distinct texts, as first written, in order of first appearance. Case and white space make no difference. */
  readonly texts: readonly string[];
}

/** Slots for the cells seen last: a power of two, far more than the names of offences or districts. */
const SLOTS = 4096;

/**
 * One pass. Columns hold few distinct texts, so a cell is mostly equal to one seen before: comparing it with that one is
 * several times as fast as a look-up in a Map, which has to hash each new string first.
 */
export function encoded(cells: readonly RawValue[], rows: number): EncodedColumn {
  const ids = new Int32Array(rows);
  const texts: string[] = [];
  const idOfRaw = new Map<RawValue, number>();
  const idOfKey = new Map<string, number>();
  const slotRaw = new Array<RawValue | null>(SLOTS).fill(null);
  const slotId = new Int32Array(SLOTS);
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row] ?? "";
    const slot = typeof raw === "string" ? slotOf(raw) : 0;
    if (slotRaw[slot] === raw) {
      ids[row] = slotId[slot]!;
      continue;
    }
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
    slotRaw[slot] = raw;
    slotId[slot] = id;
    ids[row] = id;
  }
  return { ids, texts };
}

/** A cheap number of a text, by its length and a few of its letters. */
function slotOf(text: string): number {
  const last = text.length - 1;
  if (last < 0) return 0;
  const letters = text.charCodeAt(0) * 31 + text.charCodeAt(last) * 131 + text.charCodeAt(last >> 1) * 17 + text.charCodeAt(last >> 2);
  return (letters * 7 + last) & (SLOTS - 1);
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
