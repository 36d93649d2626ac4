import { combined, rowKey } from "./combined";
import type { Ledger, LedgerNames } from "./ledger";

/**
 * The counted rows whose figures are included in others: their name says so, or the row of a whole says the same month and names. A blank
 * in the row of a whole means anything.
 */
export function partRows(ledger: Ledger, names: readonly LedgerNames[], isCounted: (row: number) => boolean): readonly number[] {
  const { table, rows } = ledger;
  if (table.wholes.length + table.parts.length === 0) return [];
  const found = new Set<number>();
  for (const { column, text } of table.parts) {
    const own = names.find((each) => each.column === column);
    const id = own ? own.texts.indexOf(text) : -1;
    for (let row = 0; id >= 0 && row < rows; row += 1) if (own!.ids[row] === id && isCounted(row)) found.add(row);
  }
  for (const { column, text } of table.wholes) {
    const own = names.find((each) => each.column === column);
    if (!own) continue;
    const id = own.texts.indexOf(text);
    const beside = rowsBeside(ledger, tellingBeside(names, own, isCounted), (row) => own.ids[row] !== id && isCounted(row));
    for (let row = 0; row < rows; row += 1) if (own.ids[row] === id && isCounted(row)) for (const part of beside(row)) found.add(part);
  }
  return [...found];
}

/** The columns of names, besides one, that every counted row fills in. Remarks, which only some rows have, tell no rows apart. */
export function tellingBeside(
  names: readonly LedgerNames[],
  own: LedgerNames,
  isCounted: (row: number) => boolean,
): readonly LedgerNames[] {
  const isFilled = ({ ids }: LedgerNames) => ids.every((id, row) => id >= 0 || !isCounted(row));
  return names.filter((other) => other.column >= 0 && other !== own && !other.code && isFilled(other));
}

/**
 * The rows with the same month and names as another one. A blank there means anything. Rows are sorted once for each set of names that is
 * filled in, since a long sheet has a total for each month and offence.
 */
export function rowsBeside(
  ledger: Ledger,
  others: readonly LedgerNames[],
  isPart: (row: number) => boolean,
): (row: number) => readonly number[] {
  const known = new Map<string, { readonly ids: Int32Array; readonly rowsOf: ReadonlyMap<number, readonly number[]> }>();
  const keyOf = (ids: Int32Array, row: number) => rowKey(ids, ledger.months, row);
  const sorted = (alike: readonly LedgerNames[]) => {
    const { ids } = combined(alike, ledger.rows);
    const rowsOf = new Map<number, number[]>();
    for (let row = 0; row < ledger.rows; row += 1) {
      if (!isPart(row)) continue;
      const rows = rowsOf.get(keyOf(ids, row));
      if (rows) rows.push(row);
      else rowsOf.set(keyOf(ids, row), [row]);
    }
    return { ids, rowsOf };
  };
  return (row) => {
    const alike = others.filter(({ ids }) => ids[row]! >= 0);
    const set = alike.map(({ column }) => column).join(" ");
    let read = known.get(set);
    if (!read) known.set(set, (read = sorted(alike)));
    return read.rowsOf.get(keyOf(read.ids, row)) ?? [];
  };
}
