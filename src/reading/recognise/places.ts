import { normalised, oneLine } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { monthIn } from "../dates/months";
import { parsePeriod } from "../dates/periods";
import { isBlank } from "../sheets/sheet-view";
import { offenceColumns } from "../tables/table-data";
import { isAnyArea, isKnownPlace } from "../texts/known-places";
import { isTotal, offenceRank } from "../texts/labels";
import { isAllOffences, isMeasureWord } from "../texts/measures";
import { isRestOfOthers } from "../texts/shared-names";
import type { CategoryColumn, MonthlyTable, TablePlace } from "../tables/tables";

/** The name that places are looked up by. */
export const PLACE = "Place";

/** The place of the whole table, as the analyst said it. */
export function placeSaid(value: string): TablePlace {
  return { header: PLACE, value, from: "reading", family: -1, known: true };
}

/**
 * Names what tells tables apart that are otherwise alike: "Table 2: Belconnen - Offences" beside "Table 3: Gungahlin - Offences", or
 * sheets named "North" and "South". They are `known` as places where all of the names are known, or stand in a column of places of the
 * workbook. Tables with the same columns but of different months are left as they are.
 */
export function placesOf(tables: readonly MonthlyTable[], heads: readonly SheetHead[]): readonly MonthlyTable[] {
  const places = new Map<MonthlyTable, TablePlace>();
  const written = placesWritten(tables, heads);
  for (const [number, family] of families(tables, heads, "others").entries()) {
    const sheets = family.map(({ sheet }) => sheet);
    const titles = [family.map(({ title }) => title), family.map(({ title, titles: lines }) => lines.at(-1) ?? title)];
    const isKnown = (name: string) => isKnownPlace(name) || written.has(normalised(name));
    const fromTitles = titles.map(differing);
    const fromSheets = new Set(sheets).size === sheets.length ? differing(sheets) : null;
    // "St Mary ward" and "St Peter ward" are wards, and "Mary" and "Peter" may be anything.
    const asWritten = new Set(titles[1]).size === family.length && titles[1]!.every(isKnown) ? titles[1]! : null;
    const named = [...fromTitles, fromSheets].filter((names) => names?.every((name) => isName(name) || isMeasureWord(name)));
    const found = named.find((names) => names?.every(isKnown)) ?? asWritten ?? named[0];
    if (!found) continue;
    // What another force has is not added to the districts, nor is what may hold them.
    const known = found.every(isKnown) && !found.some((name, at) => isAnyArea(name) || isRestOfOthers(name, found.toSpliced(at, 1)));
    family.forEach((table, index) => {
      const from = found !== fromSheets && table.title !== table.sheet ? "title" : "sheet";
      places.set(table, { family: number, header: PLACE, value: found[index]!, from, known });
    });
  }
  for (const family of [...families(tables, heads, "places"), ...families(tables, heads, "measures")]) {
    const titles = family.map(({ title, titles: lines }) => lines.at(-1) ?? title);
    const sheets = family.map(({ sheet }) => sheet);
    const found = [titles, ...(new Set(sheets).size === sheets.length ? [sheets] : [])]
      .map(differing)
      .find((names) => names?.every((name) => isOffenceName(name)));
    // Nothing says which offences hold others, so figures of two are not added up.
    family.forEach((table, index) => {
      if (found) places.set(table, { family: -1, header: OFFENCE, value: found[index]!, from: "title", known: false });
    });
  }
  return tables.map((table) => {
    const place = places.get(table);
    if (table.place !== null || place === undefined) return table;
    return { ...table, place, ...(place.header === OFFENCE ? { categories: table.categories.map(asMeasure) } : {}) };
  });
}

/** A column that is headed "Offence" over "Offences" and "Solved", below headings of offences. */
function asMeasure(column: CategoryColumn): CategoryColumn {
  return column.said === null && offenceRank(column.header) !== null && !isPlaceHeader(column.header)
    ? { ...column, header: MEASURE }
    : column;
}
const MEASURE = "Measure";

/** The name that offences are looked up by where a title or a heading says them. */
const OFFENCE = "Offence";

/** The names that columns of places hold in their first rows. */
function placesWritten(tables: readonly MonthlyTable[], heads: readonly SheetHead[]): ReadonlySet<string> {
  const names = tables.flatMap((table) => {
    const head = heads.find(({ sheet }) => sheet === table.sheet);
    const columns = table.categories.filter(({ header, said, code }) => !code && (said === "place" || isPlaceHeader(header)));
    return columns.flatMap(({ column }) => textsIn(table, head, column));
  });
  return new Set(names.filter((name) => !isTotal(name)));
}

/** Two or more tables of one layout with the same columns for mostly the same months and mostly the same names, of places or not. */
function families(tables: readonly MonthlyTable[], heads: readonly SheetHead[], of: Held): readonly (readonly MonthlyTable[])[] {
  const groups: { readonly shape: string; readonly names: ReadonlySet<string>; readonly tables: MonthlyTable[] }[] = [];
  for (const table of tables) {
    if (heldBy(table, heads) !== of) continue;
    const [shape, names] = [shapeOf(table), namesIn(table, heads)];
    const group = groups.find((each) => each.shape === shape && areAlike(each.names, names) && shareMonths(each.tables[0]!, table));
    if (group) group.tables.push(table);
    else groups.push({ shape, names, tables: [table] });
  }
  return groups.map((group) => group.tables).filter(({ length }) => length >= 2);
}

/** What a table's rows or columns are named by. */
type Held = "places" | "measures" | "others";

function heldBy(table: MonthlyTable, heads: readonly SheetHead[]): Held {
  if (holdsMeasures(table, heads)) return "measures";
  return holdsPlaces(table, heads) ? "places" : "others";
}

/** True for a section with rows that say what is counted and no more: "Offences" and "Solved" below "Burglary". */
function holdsMeasures(table: MonthlyTable, heads: readonly SheetHead[]): boolean {
  const names = [...namesIn(table, heads)];
  return table.heading !== undefined && names.length >= 2 && names.every((name) => isMeasureWord(name) || isAllOffences(name));
}

/** True for a table with rows or columns of places and no column of offences. */
function holdsPlaces(table: MonthlyTable, heads: readonly SheetHead[]): boolean {
  const { named, categories } = table;
  if (categories.some(({ header, said }) => said === "offence" || (offenceRank(header) !== null && !isPlaceHeader(header))))
    return named?.of === "place";
  const names = [...namesIn(table, heads)].filter((name) => !isTotal(name));
  if (names.length >= 2 && names.every(isKnownPlace)) return true;
  // "Area / offence" may head offences as well; the places then stand below them.
  return (
    named?.of === "place" || categories.some(({ header, said }) => said === "place" || (isPlaceHeader(header) && !header.includes("/")))
  );
}

/** True for what a column of places is called. */
export function isPlaceHeader(header: string): boolean {
  return PLACE_HEADER.test(normalised(header));
}

const PLACE_HEADER =
  /^(place|district|ward|borough|division|area|region|lpa|bcu|csp|station|beat|force|local authority|community safety partnership)s?\b/;

/** What tables that are alike share, as text. */
function shapeOf(table: MonthlyTable): string {
  const undated = table.counts.filter(({ month }) => month === null).length;
  const counts = table.named ? table.counts.map(({ header }) => normalised(header)) : [];
  return JSON.stringify([table.layout, table.length, table.categories.length, undated, counts]);
}

/** True where most of the months across one table stand across the other too, which may end earlier or begin later; or no table has any. */
function shareMonths(one: MonthlyTable, other: MonthlyTable): boolean {
  const [own, others] = [one, other].map((table) => new Set(table.counts.flatMap(({ month }) => month ?? [])));
  const shared = [...own!].filter((month) => others!.has(month)).length;
  return shared * 2 >= Math.min(own!.size, others!.size) && (own!.size === 0) === (others!.size === 0);
}

/** Rows that are looked at for names. */
const MOST_ROWS = 60;

/** The names in a table's column of offences; none where they are its headers. */
function namesIn(table: MonthlyTable, heads: readonly SheetHead[]): ReadonlySet<string> {
  const column = offenceColumns(table).columns[0]?.column;
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  return new Set(column === undefined || table.named ? [] : textsIn(table, head, column));
}

/** The names in the first rows of a table's column, as they are compared. Notes, which stand alone, are left out. */
function textsIn(table: MonthlyTable, head: SheetHead | undefined, column: number): readonly string[] {
  if (!head?.used) return [];
  const first = table.firstRow - head.used.row;
  const rows = head.values.slice(first, Math.min(first + MOST_ROWS, table.lastRow - head.used.row + 1));
  const named = rows.filter((row) => row.filter((raw) => !isBlank(raw)).length > 1);
  return named.map((row) => normalised(oneLine(row[column - head.used!.column] ?? ""))).filter((name) => name !== "");
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((name) => other.has(name)).length;
  return shared * 2 >= Math.max(one.size, other.size);
}

/** The words that differ between texts that are otherwise the same; null where no word differs, or none is the same. */
function differing(texts: readonly string[]): readonly string[] | null {
  const words = texts.map((text) =>
    withoutTableNumber(text)
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

/** A title without the number of its table: "Table 2: Burglary". */
export function withoutTableNumber(text: string): string {
  return text.replace(/^\s*(table|figure|annex|section|sheet|tabelle|tableau|tabla|cuadro)\s*\d+[a-z]?\s*[:.–-]?\s*/i, "");
}

/** Words that number a sheet, or say when it is of. */
const NO_NAME =
  /\b(sheet|(?:sheet|tabelle|feuille?|feuil|hoja|blad|foglio|ark|arkusz)\d+|copy|year|fy|month|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(19|20)\d\d\b|\(?\b\d+\)?$/i;

/** True for what can tell tables of the same months apart. */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= 60 && !NO_NAME.test(text) && monthIn(text) === null && parsePeriod(text, null) === null;
}

/** What tells versions of a sheet apart. */
const VERSION = /\b(data|extract|old|new|backup|table|list|raw|export|summary|figures|performance|systems?|versions?|v\d+)\b/i;

/** True for a name over places that can be an offence's. */
function isOffenceName(text: string): boolean {
  return isName(text) && !VERSION.test(text) && !isMeasureWord(text) && !isTotal(text) && !isKnownPlace(text);
}

/** What sheets are for, not where. */
const NOT_A_PLACE =
  /\b(data|extract|old|new|backup|table|list|raw|export|summary|offen[cs]es?|crimes?|figures|monthly|quarterly|annual|performance)\b/i;

/** True for a sheet's name that says more than its purpose, such as "Vehicle crime". */
export function saysMore(sheet: string): boolean {
  return isName(sheet) && /\p{L}{3}/u.test(sheet.replace(new RegExp(NOT_A_PLACE, "gi"), ""));
}
