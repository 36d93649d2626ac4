import type { CheckedFigures } from "../../chain/checked-figures";
import { normalised } from "../../domain/text";
import { offenceColumns, saysWhere } from "../../reading/tables";

/** The columns that packs can be made by, those of places first; none where there is none. */
export function packColumns({ read }: CheckedFigures): readonly string[] {
  const { tables } = read.recognition;
  const found = new Map<string, { readonly header: string; readonly isPlace: boolean }>();
  const headers = (of: readonly { readonly header: string }[]) => of.map(({ header }) => normalised(header));
  // A sheet without offences, such as one for a measure, is guessed to have places for them: other sheets know better.
  const known = new Set(tables.map(offenceColumns).flatMap((each) => (each.known ? headers(each.columns) : [])));
  for (const table of tables) {
    const offences = new Set([...known, ...headers(offenceColumns(table).columns)]);
    const own = [
      ...table.categories.filter(({ code }) => !code).map((category) => ({ header: category.header, isPlace: saysWhere(category) })),
      ...(table.place ? [{ header: table.place.header, isPlace: true }] : []),
    ];
    for (const each of own) {
      const key = normalised(each.header);
      if (!offences.has(key) && !found.has(key)) found.set(key, each);
    }
  }
  return [...found.values()].toSorted((one, other) => Number(other.isPlace) - Number(one.isPlace)).map(({ header }) => header);
}
