import type { Ledger } from "../ledger/ledger";
import { nameKey } from "../tables/table-data";

/** Tables of one month each, taken together as a sheet a month has them: what adds others up shows only over several months. */
export function sheetsAMonthTogether<Item>(items: readonly Item[], ledgerOf: (item: Item) => Ledger): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  items.forEach((item, index) => {
    const ledger = ledgerOf(item);
    const { layout, length, place, categories, named } = ledger.table;
    const alike = [layout, length, place?.value, categories.map(({ header }) => nameKey(header)), named?.word];
    const key = isOfOneMonth(ledger) ? JSON.stringify(alike) : String(index);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return [...groups.values()];
}

function isOfOneMonth({ table, months, counts }: Ledger): boolean {
  if (!months) return table.months.in === "sheet" || counts.length === 1;
  const first = months.months.find((month) => month !== 0);
  return first !== undefined && months.months.every((month) => month === 0 || month === first);
}
