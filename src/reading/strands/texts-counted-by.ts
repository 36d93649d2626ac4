import type { LedgerNames } from "../ledger/ledger";
import { COUNTED } from "../ledger/row-kinds";
import type { TableFigures } from "./table-figures";

/** The texts of a column that a definition counts, as they are written. */
export function textsCountedBy(
  { matched: { kinds, classes, definitionsOf } }: TableFigures,
  { ids, texts }: LedgerNames,
  definition: number,
): readonly string[] {
  const counted = new Set<number>();
  ids.forEach((id, row) => {
    if (id < 0 || counted.has(id) || kinds[row] !== COUNTED) return;
    if (definitionsOf(classes[row]!).includes(definition)) counted.add(id);
  });
  return [...counted].map((id) => texts[id]!);
}
