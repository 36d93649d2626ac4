import { cellAt } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { oneLine } from "../../domain/text";
import { monthsIn } from "../dates/months";
import type { RawValue } from "../../domain/cell";
import type { SheetHead } from "../sheets/grid";
import { headsFilters, isSmallPlace, leavesPlacesOut, narrows, saysFilter } from "./filter-texts";

/** What a pivot table's filter says where several of its values are let through, in the languages of Excel that months are read in. */
const SEVERAL_ITEMS =
  /^\((?:multiple items|mehrere elemente|plusieurs éléments|varios elementos|più elementi|meerdere items|vários itens|flera objekt|flere elementer|wiele elementów)\)$/i;
/** Filters and titles stand above their table. */
const FILTER_ROWS = 30;

/** Filters of pivot tables, and titles, that say that a sheet's figures are of a part. */
export function filtersOf(head: SheetHead): readonly Finding[] {
  const said = saidIn(head);
  return [...said, ...pivotsAndTitles(head).filter(({ address }) => said.every((each) => each.address !== address))];
}

function pivotsAndTitles({ sheet, used, values }: SheetHead): readonly Finding[] {
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

/** True of a title that says that the figures are of a part: "detected only", "(Harlow only)". */
function isOfPartOnly(text: string): boolean {
  const [, place] = /([\p{L}' -]+) only\W*$/u.exec(text) ?? [];
  return PEOPLE_AGED.test(text) || PARTS_ONLY.test(text) || (place !== undefined && isSmallPlace(place.trim()));
}

/** More cells in a row are a record, or a line of a table. */
const FEW = 2;

/** Texts with the filters of an export, wherever they stand: above a table, beside it or below its last row. */
function saidIn({ sheet, used, values }: SheetHead): readonly Finding[] {
  if (!used) return [];
  // By column, whether the texts right above stand below "Applied filters:". Kept from row to row: a long column is gone through once.
  let headed: readonly boolean[] = [];
  return values.flatMap((row, at) => {
    const above = headed;
    headed = row.map((raw, column) => typeof raw === "string" && raw !== "" && (headsFilters(raw) || above[column] === true));
    const alone = isAlone(row);
    const last = row.findLastIndex((raw) => raw !== "");
    return row.flatMap((raw, column) => {
      if (typeof raw !== "string" || raw === "") return [];
      const found = oneLine(raw);
      const before = row[column - 1];
      const isHeaded = (typeof before === "string" && headsFilters(before)) || above[column] === true;
      const isSaid = (alone || column >= last) && (saysFilter(raw) || (isHeaded && saysFilter(`Filters: ${raw}`)));
      if (!isSaid && !(alone && leavesPlacesOut(found) && !isOfMonth(values, found))) return [];
      if (isSmallPlace(sheet) && isNamedSo(found, sheet)) return [];
      return [finding("pivotFiltered", placeOf(cellAt(sheet, used.row + at, used.column + column)), { field: null, found })];
    });
  });
}

function isAlone(row: readonly RawValue[]): boolean {
  return row.filter((raw) => raw !== "").length <= FEW;
}

/** True of a note with the mark of a month: it is of that month. */
function isOfMonth(values: SheetHead["values"], note: string): boolean {
  const mark = /^\(?([*†‡§#^¹²³]+)/.exec(note)?.[1];
  const bears = (text: string) => text.endsWith(mark!) && !text.endsWith(mark!.repeat(2)) && monthsIn(text).length > 0;
  return mark !== undefined && values.some((row) => row.some((raw) => typeof raw === "string" && bears(oneLine(raw))));
}
