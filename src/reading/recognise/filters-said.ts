import { cellAt } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { oneLine } from "../../domain/text";
import { monthsIn } from "../dates/months";
import type { SheetHead } from "../sheets/grid";
import { isCountry, isForce, isKnownPlace } from "../texts/known-places";
import { isTotal } from "../texts/labels";

/** What a pivot table's filter says where several of its values are let through, in the languages of Excel that months are read in. */
const SEVERAL_ITEMS =
  /^\((?:multiple items|mehrere elemente|plusieurs éléments|varios elementos|più elementi|meerdere items|vários itens|flera objekt|flere elementer|wiele elementów)\)$/i;
/** Filters and titles stand above their table. */
const FILTER_ROWS = 30;

/** Filters of pivot tables, and titles, that say that a sheet's figures are of a part. */
export function filtersOf(head: SheetHead): readonly Finding[] {
  const { sheet, used, values } = head;
  if (!used) return [];
  const titles = values.findIndex((row) => row.filter((raw) => raw !== "").length > 2);
  return values.slice(0, FILTER_ROWS).flatMap((row, at) => {
    const several = row.findIndex((raw) => typeof raw === "string" && SEVERAL_ITEMS.test(raw));
    const found = several >= 0 ? several : 1 + row.findIndex((raw) => raw !== "");
    const place = (column: number) => placeOf(cellAt(sheet, used.row + at, used.column + column));
    if (isFilter(values, at, found)) {
      const [field, value] = [oneLine(row[found - 1]!), oneLine(row[found]!)];
      if (several >= 0) return [finding("pivotFiltered", place(found), { field, found: value })];
      const isPart = typeof row[found] === "string" && narrows(field, value) && !isNamedSo(sheet, value) && isOverPivot(values, at);
      return isPart ? [finding("pivotFiltered", place(found), { field, found: value, one: true })] : [];
    }
    const [title, ...others] = row.flatMap((raw, column) => (raw === "" ? [] : [{ column, text: oneLine(raw) }]));
    const isTitle = title && others.length === 0 && at < titles && isOfPartOnly(title.text) && !isNamedSo(title.text, sheet);
    return isTitle ? [finding("pivotFiltered", place(title.column), { field: null, found: title.text })] : [];
  });
}

/** True where a cell and the field before it are a pair of their own, or among such pairs, with a blank row between them and a table. */
function isFilter(values: SheetHead["values"], at: number, column: number): boolean {
  const end = column < 1 ? at : endOfPairs(values, at, column);
  const isBlank = (of: number) => (values[end]?.[of] ?? "") === "";
  return end > at && isBlank(column - 1) && isBlank(column) && values.slice(end).some((row) => row.some((raw) => raw !== ""));
}

function endOfPairs(values: SheetHead["values"], at: number, column: number): number {
  const isBlank = (row: number, of: number) => (values[row]?.[of] ?? "") === "";
  const isPair = (row: number) =>
    !isBlank(row, column - 1) && !isBlank(row, column) && isBlank(row, column - 2) && isBlank(row, column + 1);
  let end = at;
  while (isPair(end)) end += 1;
  return end;
}

/** What stands at the head of pivot tables alone, in the compact form or over the counts. */
const PIVOT_HEADS =
  /^(?:(?:row|column) labels|(?:zeilen|spalten)beschriftungen|étiquettes de (?:lignes|colonnes)|etiquetas de (?:fila|columna)|(?:count|sum|anzahl|summe|nombre|somme|cuenta|suma) (?:of|von|de) .+)$/i;

/** True where the first rows below a filter are the head of a pivot table. */
function isOverPivot(values: SheetHead["values"], at: number): boolean {
  const blank = values.findIndex((row, each) => each > at && row.every((raw) => raw === ""));
  return (
    blank > 0 && values.slice(blank, blank + 3).some((row) => row.some((raw) => typeof raw === "string" && PIVOT_HEADS.test(raw.trim())))
  );
}

/** Fields that say of which time, place as a whole, source or offences the figures are; what is no crime is left out of all figures. */
const NO_PART =
  /\b(?:forces?|constabulary|police|country|region|year|yr|fy|months?|quarter|qtr|periods?|date|day|weeks?|time|source|system|database|classification|marking|protective|version|status|measure|metric|unit|dataset|report|notes?|comments?|author|owner|offences?|crimes? (?:type|group|category|class)|strand|hocl|notifiable|record(?:ed|able)|crimed|valid|cancelled|deleted|duplicates?|no[- ]crime|transferred|archived)\b/i;

/** True of a filter whose one value is a part of what there is: "District | Maldon", "Finalised | Y". */
function narrows(field: string, value: string): boolean {
  const isAll = /^\(|^(?:all|any|both|total|combined|whole|full|none|n\/?a|[-–*])\b|^\W*$|^[\d\W]+$/i.test(value) || isTotal(value);
  return (
    !isAll &&
    !NO_PART.test(field) &&
    !isForce(value) &&
    !isCountry(value) &&
    monthsIn(value).length === 0 &&
    !/\b(?:19|20)\d\d\b/.test(value)
  );
}

/** A sheet named "Maldon" is known to be of Maldon. */
function isNamedSo(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** What a title leaves when it ends so; "for internal use only" and "recorded crimes only" leave nothing out. */
const PARTS_ONLY =
  /\b(?:(?:un)?detected|(?:un)?solved|charged|(?:un)?finalised|flagged|positive outcomes?|repeats?|district|division|borough|ward|beat|sector|town|males?|females?|adults?|children|under[- ]18s?) only\W*$/i;
/** "Victims aged under 18". An offence may be against a child of some age: "Rape of a child under 13". */
const PEOPLE_AGED =
  /\b(?:victims|suspects|offenders|complainants) (?:who are )?(?:aged? )?(?:(?:under|over|below|above)[- ]?\d{1,2}s?|\d{1,2} ?(?:[-–+]|to|and (?:over|under|above))[ \d]*)\W*$/i;
const FILTERED = /^filter(?:s|ed(?: (?:by|to|on))?)?: ?(?=\S)|\bfiltered (?:by|to)\b/i;

/** True of a title that says that the figures are of a part: "detected only", "Filter: Outcome = Charged", "(Harlow only)". */
function isOfPartOnly(text: string): boolean {
  const [, of, value] = /^filter(?:s|ed(?: (?:by|to|on))?)?: ?([^=:]+?) ?[=:] ?(.+)$/i.exec(text) ?? [];
  if (of !== undefined && value !== undefined) return narrows(of, value);
  const [, place] = /([\p{L}' -]+) only\W*$/u.exec(text) ?? [];
  return (
    FILTERED.test(text) ||
    PEOPLE_AGED.test(text) ||
    PARTS_ONLY.test(text) ||
    (place !== undefined && isKnownPlace(place.trim()) && !isForce(place.trim()) && !isCountry(place.trim()))
  );
}
