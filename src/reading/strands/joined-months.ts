import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { overlaps } from "../../domain/period";
import { lengthOf, type MonthlyCount } from "../../domain/series";
import { listed } from "../../domain/text";
import type { TableFigures } from "./table-figures";

/** One table's part in a strand. */
interface Part {
  readonly series: TableFigures;
  readonly definition: number;
  readonly months: ReadonlyMap<Month, MonthlyCount>;
}

/** A strand's months, and how they came together where more than one table holds it. */
export interface JoinedMonths {
  readonly months: readonly MonthlyCount[];
  readonly joined: { readonly code: JoinedCode; readonly places: readonly string[] } | null;
}

type JoinedCode = "severalSources" | "summedOverTables" | "coarserLeftOut";

/**
 * One strand's months over all tables that hold it. Tables that share categories (a sheet a year) add their months; tables
 * that do not (a sheet a district) add their counts, in months that all of them have. Tables that hold the same categories
 * in the same months hold the same offences twice: then there is no figure, and a finding that names them. Quarters and years
 * only count where nothing finer stands for their months.
 */
export function joinedMonths(definition: number, all: readonly TableFigures[]): JoinedMonths {
  const parts = all.flatMap((series): Part[] => {
    const months = series.strands.get(definition);
    return months && months.length > 0 ? [{ series, definition, months: new Map(months.map((month) => [month.month, month])) }] : [];
  });
  const lengths = [...new Set(parts.map(({ series }) => series.ledger.table.length))].sort((a, b) => a - b);
  let [months, joined]: [readonly MonthlyCount[], JoinedMonths["joined"]] = [[], null];
  for (const length of lengths) {
    const ofLength = parts.filter(({ series }) => series.ledger.table.length === length);
    const read = ofOneLength(ofLength);
    if (read.joined?.code === "severalSources") return read;
    const added = read.months.filter((count) => !months.some((finer) => overlap(finer, count)));
    joined ??= read.joined;
    if (months.length > 0 && added.length < read.months.length) joined = { code: "coarserLeftOut", places: placesOf(ofLength) };
    else if (months.length > 0) joined = { code: "summedOverTables", places: placesOf(parts) };
    months = [...months, ...added].sort((a, b) => a.month - b.month);
  }
  return { months, joined };
}

function overlap(one: MonthlyCount, other: MonthlyCount): boolean {
  return overlaps({ end: one.month, length: lengthOf(one) }, { end: other.month, length: lengthOf(other) });
}

function ofOneLength(parts: readonly Part[]): JoinedMonths {
  if (parts.length < 2) return { months: [...(parts[0]?.months.values() ?? [])], joined: null };
  const groups = groupsOfSharedCategories(parts);
  const places = placesOf(parts);
  if (groups.some(monthsTwice)) {
    return { months: [], joined: { code: "severalSources", places } };
  }
  const byGroup = groups.map((group) => new Map(group.flatMap(({ months }) => [...months])));
  const shared = [...byGroup[0]!.keys()].filter((month) => byGroup.every((months) => months.has(month)));
  // Without a month that all of them have, nothing says how they belong together.
  if (shared.length === 0) return { months: [], joined: { code: "severalSources", places } };
  const months = shared
    .sort((a, b) => a - b)
    .map((month): MonthlyCount => {
      const counts = byGroup.map((group) => group.get(month)!);
      return {
        ...counts[0]!,
        count: counts.reduce((sum, { count }) => sum + count, 0),
        sources: counts.flatMap(({ sources }) => sources),
      };
    });
  return { months, joined: { code: "summedOverTables", places } };
}

/** Parts with a category in common, directly or through another part, are of one group. */
function groupsOfSharedCategories(parts: readonly Part[]): readonly (readonly Part[])[] {
  const headers = filledHeaders(parts, commonHeaders(parts));
  let groups: { parts: Part[]; categories: Set<string> }[] = [];
  for (const part of parts) {
    const categories = part.series.combinationsOf(part.definition, headers);
    const sharing = groups.filter((group) => [...categories].some((category) => group.categories.has(category)));
    groups = [
      ...groups.filter((group) => !sharing.includes(group)),
      {
        parts: [...sharing.flatMap((group) => group.parts), part],
        categories: new Set([...sharing.flatMap((group) => [...group.categories]), ...categories]),
      },
    ];
  }
  return groups.map((group) => group.parts);
}

function monthsTwice(group: readonly Part[]): boolean {
  const all = group.flatMap(({ months }) => [...months.keys()]);
  return new Set(all).size < all.length;
}

/** Headers that all parts have, so that their rows can be told apart by the same things. */
function commonHeaders(parts: readonly Part[]): readonly string[] {
  const headers = parts.map(({ series }) => series.headers);
  return [...new Set(headers[0])].filter((header) => headers.every((others) => others.includes(header)));
}

/** Headers whose columns are filled in every row that counts: remarks, which some rows have, tell no rows apart. */
function filledHeaders(parts: readonly Part[], headers: readonly string[]): readonly string[] {
  return headers.filter((header) => parts.every(({ series, definition }) => !series.combinationsOf(definition, [header]).has("")));
}

/** The tables' sheets; with the header rows where one sheet holds several. */
function placesOf(parts: readonly Part[]): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const { table } of parts.map(({ series }) => series.ledger)) {
    rowsOf.set(table.sheet, [...(rowsOf.get(table.sheet) ?? []), table.headerRow + 1]);
  }
  return [...rowsOf].map(([sheet, rows]) => (rows.length > 1 ? `“${sheet}” from rows ${listed(rows.map(String))} on` : `“${sheet}”`));
}

/** One finding for all strands whose figures come from the same places, so that a second copy of a sheet is said once. */
export function joinedFindings(all: readonly { readonly strand: string; readonly joined: JoinedMonths["joined"] }[]): readonly Finding[] {
  const groups = new Map<string, { readonly joined: NonNullable<JoinedMonths["joined"]>; readonly strands: string[] }>();
  for (const { strand, joined } of all) {
    if (!joined) continue;
    const key = [joined.code, ...joined.places].join("\n");
    groups.set(key, { joined, strands: [...(groups.get(key)?.strands ?? []), strand] });
  }
  return [...groups.values()].map(({ joined: { code, places }, strands }) => finding(code, NOWHERE, { strands, places }));
}
