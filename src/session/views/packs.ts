import type { CheckedFigures } from "../../chain/checked-figures";
import { normalised } from "../../domain/text";
import { offenceColumns, saysWhere } from "../../reading/tables";

/** The columns that packs can be made by, those of places first; none where there is none. */
export function packColumns({ read }: CheckedFigures): readonly string[] {
  const { tables } = read.recognition;
  const offences = new Set(tables.flatMap((table) => offenceColumns(table).columns.map(({ header }) => normalised(header))));
  const found = new Map<string, { readonly header: string; readonly isPlace: boolean }>();
  for (const { categories, place } of tables) {
    const own = [
      ...categories.filter(({ code }) => !code).map((category) => ({ header: category.header, isPlace: saysWhere(category) })),
      ...(place ? [{ header: place.header, isPlace: true }] : []),
    ];
    for (const each of own) {
      const key = normalised(each.header);
      if (!offences.has(key) && !found.has(key)) found.set(key, each);
    }
  }
  return [...found.values()].toSorted((one, other) => Number(other.isPlace) - Number(one.isPlace)).map(({ header }) => header);
}
