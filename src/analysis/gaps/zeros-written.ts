import type { Month } from "../../domain/month";
import type { TableFigures } from "../../reading";
import { ANY_STRAND, presenceOf, type Dimension, type Presence, type ValueMonths } from "./presence";

/**
 * Whether tables have rows of their own for 0, as many as rows that are not there: what all strands together show in these months. Of few
 * offences, a strand's own rows seldom say it.
 */
export function zerosByTables(): (tables: readonly TableFigures[], header: string, months: readonly Month[]) => boolean {
  const known = new Map<string, boolean>();
  const presences = new Map<string, Presence>();
  return (tables, header, months) => {
    const own = tables.map(({ ledger: { table } }) => `${table.sheet} ${table.headerRow}`).join("\n");
    const key = `${own}\n\n${header}\n\n${months.join()}`;
    let shown = known.get(key);
    if (shown === undefined) {
      const presence = presences.get(own) ?? presenceOf(tables).get(ANY_STRAND) ?? new Map<string, Dimension>();
      presences.set(own, presence);
      const all = [...(presence.get(header)?.values.values() ?? [])];
      const zeros = all.reduce((sum, value) => sum + months.reduce((of, month) => of + (value.months.get(month)?.zeros ?? 0), 0), 0);
      known.set(key, (shown = zeros > 0 && zeros >= lackingIn(all, months)));
    }
    return shown;
  };
}

/** How many of these months have no row for a value that has one in some. */
export function lackingIn(values: readonly ValueMonths[], months: readonly Month[]): number {
  const there = values.filter((value) => months.some((month) => value.months.has(month)));
  return there.reduce((sum, value) => sum + months.filter((month) => !value.months.has(month)).length, 0);
}
