import type { RawValue } from "../../domain/cell";
import { recalling } from "../../domain/recalling";
import { casing, normalised, oneLine } from "../../domain/text";

/** A column's cells as numbers, one for each distinct text in it. */
export interface EncodedColumn {
  /** Each row's number in `texts`; -1 for blank cells. */
  readonly ids: Int32Array;
  /** The distinct texts in order of first appearance, each as a report writes it, where the sheet does so. Case and space tell none apart. */
  readonly texts: readonly string[];
  /** How far each text is set in, by the spaces before it as first written: 0 for one space, which is mostly a slip. None where none is. */
  readonly setIn?: readonly number[];
}

/** One pass; each distinct cell is examined once. */
export function encoded(cells: readonly RawValue[], rows: number): EncodedColumn {
  const ids = new Int32Array(rows);
  const texts: string[] = [];
  const setIn: number[] = [];
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
        setIn.push(spacesBefore(raw));
        idOfKey.set(key, id);
      } else if (id >= 0 && casing(text) < casing(texts[id]!)) texts[id] = text;
      idOfRaw.set(raw, id);
    }
    return id;
  });
  for (let row = 0; row < rows; row += 1) ids[row] = idOf(cells[row] ?? "");
  return { ids, texts, ...(setIn.some((spaces) => spaces > 0) ? { setIn } : {}) };
}

function spacesBefore(raw: RawValue): number {
  const [before] = (typeof raw === "string" && /^(?:\t|\s\s)\s*/.exec(raw)) || [""];
  return before.replaceAll("\t", "    ").length;
}

/** The same with blank cells filled from above in rows where `filled` holds, as merged cells read. */
export function filledDown(column: EncodedColumn, filled: (row: number) => boolean): EncodedColumn {
  let above = -1;
  const down = column.ids.map((id, row) => {
    if (id >= 0) above = id;
    return id < 0 && filled(row) ? above : id;
  });
  return { ...column, ids: down };
}
