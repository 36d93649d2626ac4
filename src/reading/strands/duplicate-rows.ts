import { cellList } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { combined } from "../ledger/combined";
import { sheetRow, type Ledger } from "../ledger/ledger";
import { COUNTED } from "../ledger/row-kinds";
import type { MatchedRows } from "./matched-rows";

/**
 * Rows that say the same as one before, in month, every category and count: mostly an extract pasted twice. Only where all category
 * columns were read, because the one that was not may tell the rows apart.
 */
export function duplicateRows(ledger: Ledger, { names, kinds, classes, definitionsOf }: MatchedRows): readonly Finding[] {
  const { table, rows, months, counts } = ledger;
  if (names.filter(({ column }) => column >= 0).length < table.categories.length) return [];
  const { ids } = combined(names, rows);
  const column = counts[0]!;
  const seen = new Map<number, Set<number>>();
  const again: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const count = column.values[row]!;
    if (kinds[row] !== COUNTED || !(count > 0) || definitionsOf(classes[row]!).length === 0) continue;
    // No year lies so far ahead that months would run into one another.
    const key = ids[row]! * 100_000 + months!.months[row]!;
    const known = seen.get(key);
    if (!known) seen.set(key, new Set([count]));
    else if (known.has(count)) again.push(sheetRow(ledger, row));
    else known.add(count);
  }
  if (again.length === 0) return [];
  return [finding("duplicateRows", { sheet: table.sheet, address: cellList(column.column, again) }, { count: again.length })];
}
