import { localAddress, parseAddress } from "../domain/address";
import type { GuardedCells } from "./guard";
import { fitValidation } from "./name-choices";
import type { Area } from "../domain/area";

/** Names in a column of the sheet of lists. */
export interface NameList {
  readonly area: Area;
  readonly names: readonly string[];
}

/** Cells with a place for the names that do not fit into the validation itself: one column for each list, none of the taken ones. */
export function placeLists(cells: readonly GuardedCells[], taken: ReadonlySet<number>): readonly GuardedCells[] {
  const places = new Map<string, string>();
  let column = 0;
  const placeOf = (names: readonly string[]): string => {
    const key = JSON.stringify(names);
    const known = places.get(key);
    if (known !== undefined) return known;
    while (taken.has(column)) column++;
    const place = localAddress({ row: 0, column: column++, rows: names.length, columns: 1 });
    places.set(key, place);
    return place;
  };
  return cells.map(({ area, rule }) =>
    rule.kind !== "offence" || fitValidation(rule.names) ? { area, rule } : { area, rule: { ...rule, list: placeOf(rule.names) } },
  );
}

/** The lists that the rules of these cells use, by column. */
export function listsOf(cells: readonly GuardedCells[]): ReadonlyMap<number, NameList> {
  return new Map(
    cells.flatMap(({ rule }) => {
      if (rule.kind !== "offence" || rule.list === undefined) return [];
      const area = parseAddress(rule.list);
      return [[area.column, { area, names: rule.names }] as const];
    }),
  );
}
