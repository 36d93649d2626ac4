import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { MonthlyTable } from "../tables/tables";
import { cellOf, placesOf, sourceOf } from "./figure-places";
import type { Joined } from "./joined-months";

/** One finding for all strands whose figures come from the same places, so that a second copy of a sheet is reported once. */
export function joinedFindings(all: readonly { readonly strand: string; readonly joined: Joined | null }[]): readonly Finding[] {
  const groups = new Map<string, { readonly joined: Joined; readonly strands: string[] }>();
  for (const { strand, joined } of all.flatMap(({ strand, joined }) =>
    joined ? eachClash(joined).map((one) => ({ strand, joined: one })) : [],
  )) {
    const key = JSON.stringify([joined.code, joined.addable, joined.tables.map((table) => [table.sheet, cellOf(table)])]);
    const before = groups.get(key);
    groups.set(key, {
      joined: before ? bothOf(before.joined, joined) : joined,
      strands: [...new Set([...(before?.strands ?? []), strand])],
    });
  }
  return [...groups.values()].map(({ joined: { code, tables, addable = false, again, clashes }, strands }) => {
    const sources = (of: readonly MonthlyTable[]) => of.map((table) => sourceOf(table, tables));
    if (code === "wholeAndParts")
      return finding(code, NOWHERE, { wholes: [sources(tables)[0]!.name], parts: tables.length - 1, ...(again ? { again } : {}) });
    if (code !== "severalSources") return finding(code, NOWHERE, { strands, places: placesOf(tables) });
    const [{ months, free, overlaps = [], summary } = { months: [], free: [] }] = clashes ?? [];
    const more = {
      ...(summary === undefined ? {} : { summary }),
      ...(overlaps.length > 0 ? { overlaps } : {}),
      ...(months.length > 0 ? { months } : {}),
      ...(free.length > 0 ? { free } : {}),
    };
    return finding(code, NOWHERE, { strands, places: placesOf(tables), tables: sources(tables), addable, ...more });
  });
}

/** Two questions about the same places, as one: in all of their months, or in all months where either says none. */
function bothOf(one: Joined, other: Joined): Joined {
  const [first, second] = [one.clashes?.[0], other.clashes?.[0]];
  if (!first || !second) return one;
  const isSame = first.months.join() === second.months.join();
  const months =
    first.months.length * second.months.length === 0 ? [] : [...new Set([...first.months, ...second.months])].toSorted((a, b) => a - b);
  return { ...one, clashes: [{ ...first, months, free: isSame ? first.free : [] }] };
}

/** The questions about tables that overlap, group by group. Other tables are right as they are. */
function eachClash(joined: Joined): readonly Joined[] {
  return joined.clashes?.map((clash) => ({ ...joined, tables: clash.tables, addable: clash.addable, clashes: [clash] })) ?? [joined];
}
