import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { monthIn } from "../dates/months";
import { parsePeriod } from "../dates/periods";
import { isBlank, oneLine } from "../sheets/sheet-view";
import { offenceColumns } from "../tables/table-data";
import type { MonthlyTable, TablePlace } from "../tables/tables";

/** The name that places are looked up by. */
export const PLACE = "Place";

/** The place of all of a table, as the analyst said it. */
export function placeSaid(value: string): TablePlace {
  return { header: PLACE, value, from: "reading", family: -1 };
}

/**
 * Names the place of tables that are alike but for it: "Table 2: Belconnen - Offences" beside "Table 3: Gungahlin - Offences",
 * or sheets named "North" and "South". Tables that have the same columns but are of different months are left as they are,
 * and so are those whose names say nothing of a place ("Data", "Copy of Data"): which of them counts is the analyst's to say.
 */
export function placesOf(tables: readonly MonthlyTable[], heads: readonly SheetHead[]): readonly MonthlyTable[] {
  const places = new Map<MonthlyTable, TablePlace>();
  for (const [number, family] of families(tables, heads).entries()) {
    const sheets = family.map(({ sheet }) => sheet);
    const titles = [family.map(({ title }) => title), family.map(({ title, titles: lines }) => lines.at(-1) ?? title)];
    const values = titles.map(differing);
    const fromTitles = values.find((each) => each?.every(isPlaceName));
    const fromSheets = values.every((each) => each === null) && new Set(sheets).size === sheets.length ? differing(sheets) : null;
    const found = fromTitles ?? fromSheets;
    if (!found?.every(isPlaceName)) continue;
    family.forEach((table, index) => {
      places.set(table, {
        family: number,
        header: PLACE,
        value: found[index]!,
        from: fromTitles && table.title !== table.sheet ? "title" : "sheet",
      });
    });
  }
  return tables.map((table) => (table.place === null && places.has(table) ? { ...table, place: places.get(table)! } : table));
}

/** Tables of one layout with the same columns for the same months, that hold mostly the same names; two or more of them. */
function families(tables: readonly MonthlyTable[], heads: readonly SheetHead[]): readonly (readonly MonthlyTable[])[] {
  const groups: { readonly shape: string; readonly names: ReadonlySet<string>; readonly tables: MonthlyTable[] }[] = [];
  for (const table of tables) {
    const hasPlaces = table.named?.of === "place";
    if (hasPlaces || table.categories.some(({ header, said }) => said === "place" || isPlaceHeader(header))) continue;
    const [shape, names] = [shapeOf(table), namesIn(table, heads)];
    const group = groups.find((each) => each.shape === shape && areAlike(each.names, names));
    if (group) group.tables.push(table);
    else groups.push({ shape, names, tables: [table] });
  }
  return groups.map((group) => group.tables).filter(({ length }) => length >= 2);
}

/** True for what a column of places is called. */
export function isPlaceHeader(header: string): boolean {
  return PLACE_HEADER.test(normalised(header));
}

const PLACE_HEADER =
  /^(place|district|ward|borough|division|area|region|lpa|bcu|csp|station|beat|force|local authority|community safety partnership)s?\b/;

/** What tables that are alike have in common, as text. */
function shapeOf(table: MonthlyTable): string {
  const months = table.counts.map(({ month }) => month);
  const counts = table.named ? table.counts.map(({ header }) => normalised(header)) : [];
  return JSON.stringify([table.layout, table.length, table.categories.length, months, counts]);
}

/** Rows that are looked at for names. */
const MOST_ROWS = 60;

/** The names in a table's column of offences; none where they are its headers. */
function namesIn(table: MonthlyTable, heads: readonly SheetHead[]): ReadonlySet<string> {
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  const column = offenceColumns(table).columns[0]?.column;
  if (!head?.used || column === undefined || table.named) return new Set();
  const first = table.firstRow - head.used.row;
  const rows = head.values.slice(first, Math.min(first + MOST_ROWS, table.lastRow - head.used.row + 1));
  const named = rows.filter((row) => row.filter((raw) => !isBlank(raw)).length > 1); // notes stand alone
  return new Set(named.map((row) => normalised(oneLine(row[column - head.used!.column] ?? ""))).filter((name) => name !== ""));
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((name) => other.has(name)).length;
  return shared * 2 >= Math.max(one.size, other.size);
}

/** What differs between texts that are otherwise the same, word by word; null where nothing does, or nothing is the same. */
function differing(texts: readonly string[]): readonly string[] | null {
  const words = texts.map((text) =>
    text
      .replace(/^\s*(table|figure|annex|section|sheet)\s*\d+[a-z]?\s*[:.–-]?\s*/i, "")
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  const shortest = Math.min(...words.map(({ length }) => length));
  const same = (at: (each: readonly string[]) => string | undefined) =>
    words.every((each) => normalised(at(each) ?? "") === normalised(at(words[0]!) ?? ""));
  let [front, back] = [0, 0];
  while (front < shortest && same((each) => each[front])) front += 1;
  while (back < shortest - front && same((each) => each[each.length - 1 - back])) back += 1;
  const rest = words.map((each) =>
    each
      .slice(front, each.length - back)
      .join(" ")
      .replace(/^[\s:,(–-]+|[\s:,)–-]+$/g, ""),
  );
  const distinct = new Set(rest.map(normalised));
  return distinct.size === rest.length && !distinct.has("") ? rest : null;
}

/** Names that say what a sheet is for, or when, rather than where. */
const NOT_A_PLACE =
  /\b(data|sheet|copy|extract|draft|final|old|new|version|v\d+|backup|table|list|raw|export|original|revised|provisional|summary|offences?|crimes?|figures|counts?|monthly|quarterly|annual|year|fy|month|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|recorded|reported|solved|charged|detected|detections?|resolved|cleared|outcomes?|targets?|rates?|positive|victims?|suspects?|arrests?|disposals?|performance|actual|forecast|baseline|current|previous|this|last|prior|ytd|to date|cumulative|rolling)\b|\b(19|20)\d\d\b|\(?\b\d+\)?$/i;

export function isPlaceName(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) && text.length <= 60 && !NOT_A_PLACE.test(text) && monthIn(text) === null && parsePeriod(text, null) === null
  );
}
