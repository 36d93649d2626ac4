import { cellAt } from "../../../domain/address";
import { finding, placeOf, type Finding, type FindingOf } from "../../../domain/finding";
import { countOf, looksLikeCount } from "../../texts/counts";
import { countRank, isTotal, isWholeName, neverACount, offenceRank, tellsApart } from "../../texts/labels";
import { isPlaceHeader, PLACE } from "../places";
import {
  categoriesOf,
  headerOf,
  isWords,
  rangeOf,
  sampleOf,
  shareOf,
  writtenHeader,
  type Region,
  type SheetView,
} from "../../sheets/sheet-view";
import type { MonthlyTable, TableColumn } from "../../tables/tables";
import { addsUp } from "./adds-up";
import { isKnownPlace, mayHold } from "../../texts/known-places";
import { kindOfParts } from "./label-fates";

/** The columns of a table with offences down and places across, and what must be asked about them. */
export type PlaceColumns = Pick<MonthlyTable, "counts" | "totals" | "categories" | "named"> & {
  readonly findings: readonly Finding[];
};

/** "Castle ward" is a place's name, though a column headed "Ward" holds wards' numbers. */
const PLACE_WORD = /(\S) +(ward|beat)$/i;

/**
 * The columns of places to the right of the offences. Something must show that the headers are places: a total that adds the others up, a
 * word such as "District" above them or in the corner, names that are known as places or as another known kind, or the analyst's word.
 */
export function placesAcross(view: SheetView, region: Region, headerRow: number): PlaceColumns | null {
  if (view.notes.columns.some(({ role }) => role === "count")) return null;
  const columns = [...rangeOf(region.left, region.right)];
  const offences = columns.filter((column) => isOffenceHeader(view, headerRow, column));
  const [first, last] = [offences[0]!, offences.at(-1)!];
  const samples = new Map(columns.map((column) => [column, sampleOf(view, column, headerRow + 1, region.bottom)]));
  const isNumeric = (column: number) => {
    const [sample, header] = [samples.get(column)!, headerOf(view, headerRow, column)];
    // Thousands of one place beside the counts of others are no other measure.
    const isCounts =
      (sample.some((raw) => countOf(raw, view.marks).kind === "count") || isKnownPlace(header)) &&
      shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= 0.5;
    const isMeasure = neverACount(header) && sample.some((raw) => typeof raw === "number");
    return (isCounts || isMeasure) && !tellsApart(header);
  };
  // Counts before another column of offences are another table's, beside this one.
  if (rangeOf(first, last).some(isNumeric)) return null;
  const numbers = columns.filter((column) => column > last && isNumeric(column));
  const named = numbers.map((column): TableColumn => ({ column, header: headerOf(view, headerRow, column) }));
  const counts = named.filter(({ header, column }) => {
    const whole = samples.get(column)!.filter((raw) => countOf(raw, view.marks).kind === "count").length;
    const isMeasured =
      neverACount(header.replace(PLACE_WORD, "$1")) ||
      (!isKnownPlace(header) && whole * 2 < samples.get(column)!.filter((raw) => looksLikeCount(raw, view.marks)).length);
    return !isTotal(header) && !isMeasured && writtenHeader(view, headerRow, column) !== "" && countRank(header) === null;
  });
  if (counts.length < 2) return null;
  const rows = dataRows(view, region, headerRow, offences);
  const totals = named.filter((column) => !counts.includes(column));
  const adds = totals.some((total) => (isTotal(total.header) || countRank(total.header) !== null) && addsUp(view, rows, total, counts));
  const corner = view
    .text(headerRow, first)
    .split(/[/\\|]/)
    .map((part) => part.trim());
  const word = corner.find(isPlaceHeader) ?? wordAbove(view, headerRow, counts);
  const isCounted = totals.some(({ header }) => countRank(header) !== null);
  const kind = kindOfParts(counts.map(({ header }) => header));
  const areSaid = view.notes.columns.some(({ role, column }) => role === "place" && counts.some((each) => each.column === column));
  const areKnown = areSaid || kind !== null || counts.every(({ header }) => isKnownPlace(header));
  const findings = unnamedSums(view, headerRow, rows, word ?? kind ?? PLACE, counts);
  // "Force" beside the columns that it adds up shows what they are.
  const isForce = findings.some(({ details: { value, how } }) => how === "sum" && isWholeName(value));
  const shown = adds || word !== null || areSaid || (!isCounted && (areKnown || isForce));
  if (!shown || rows.length < 2) return null;
  // "Essex" beside its districts, whose sum it is in every row, is their total.
  const others = (value: string) => counts.flatMap(({ header }) => (header === value ? [] : [header]));
  const wholes = findings.flatMap(({ details: { value, how } }) =>
    how === "sum" && (isWholeName(value) || mayHold(value, others(value))) ? [value] : [],
  );
  const isWhole = ({ header }: TableColumn) => wholes.includes(header);
  const offence = corner.find((part) => offenceRank(part) !== null);
  const categories = categoriesOf(
    view,
    columns.filter((column) => !numbers.includes(column)),
    headerRow,
    region.bottom,
  );
  return {
    counts: counts.filter((count) => !isWhole(count)).map((count) => ({ ...count, month: null })),
    totals: [...totals, ...counts.filter(isWhole)],
    categories: categories.map((category) =>
      category.column === first && offence !== undefined ? { ...category, header: offence } : category,
    ),
    named: { word: word ?? kind ?? PLACE, known: word !== null, of: "place" },
    findings: findings.filter(({ details: { value } }) => !wholes.includes(value)),
  };
}

/** True for a column that is headed as one of offences, alone or in a corner such as "Offence / District". */
export function isOffenceHeader(view: SheetView, row: number, column: number): boolean {
  const said = view.notes.columns.find((note) => note.column === column)?.role;
  const parts = view.text(row, column).split(/[/\\|]/);
  return isWords(view.at(row, column)) && (said === "offence" || parts.some((part) => offenceRank(part.trim()) !== null));
}

/** Rows of offences, totals apart. */
function dataRows(view: SheetView, region: Region, headerRow: number, names: readonly number[]): readonly number[] {
  const rows = [...rangeOf(headerRow + 1, Math.min(region.bottom, view.region.bottom))];
  return rows.filter(
    (row) =>
      !view.isLone(row) &&
      names.some((column) => isWords(view.at(row, column))) &&
      !names.some((column) => isTotal(view.text(row, column))),
  );
}

/** "District" alone in the row above the places. */
function wordAbove(view: SheetView, headerRow: number, counts: readonly TableColumn[]): string | null {
  const above = [...rangeOf(counts[0]!.column, counts.at(-1)!.column)]
    .map((column) => view.text(headerRow - 1, column))
    .filter((text) => text !== "");
  return above.length === 1 && isPlaceHeader(above[0]!) ? above[0]! : null;
}

/** How many rows, and how many bits in their counts, show that a column is the sum of the others and not by chance. */
const EVIDENCE = { rows: 3, bits: 20 } as const;
/** The same of a column whose name says that it is the whole. */
const NAMED_EVIDENCE = { rows: 2, bits: 8 } as const;

/** The share of those rows that must agree. */
const ALL_BUT_A_FEW = 0.85;

/**
 * The column of a county beside all of its districts', not called a total. It is asked about, so that nothing is counted twice; so is one
 * whose name says that it is the whole, where it is never smaller than the others together.
 */
function unnamedSums(
  view: SheetView,
  headerRow: number,
  rows: readonly number[],
  word: string,
  counts: readonly TableColumn[],
): readonly FindingOf<"unnamedTotal">[] {
  return counts.flatMap((sum): FindingOf<"unnamedTotal">[] => {
    const parts = counts.filter((column) => column !== sum);
    const countAt = (row: number, { column }: TableColumn = sum) => {
      const cell = countOf(view.at(row, column), view.marks);
      return cell.kind === "count" ? cell.count : 0;
    };
    const filled = rows.filter((row) => countAt(row) > 0);
    const bits = filled.reduce((all, row) => all + Math.log2(1 + countAt(row)), 0);
    const isNamed = isWholeName(sum.header);
    const least = isNamed ? NAMED_EVIDENCE : EVIDENCE;
    const isSum = filled.length >= least.rows && bits >= least.bits && addsUp(view, filled, sum, parts, ALL_BUT_A_FEW);
    const isNeverSmaller = rows.every((row) => countAt(row) >= parts.reduce((all, part) => all + countAt(row, part), 0));
    const isSaid = view.notes.values.some(({ column, says }) => column === sum.column && says === "added up");
    if (isSaid || parts.length < 2 || !(isSum || (isNamed && isNeverSmaller && filled.length > 0))) return [];
    const details = {
      column: word,
      value: sum.header,
      parts: parts.map(({ header }) => header),
      all: true,
      how: isSum ? ("sum" as const) : ("named" as const),
      across: true,
      sheets: [view.sheet],
    } as const;
    const place = placeOf(cellAt(view.sheet, headerRow, sum.column));
    return [finding("unnamedTotal", place, details) as FindingOf<"unnamedTotal">];
  });
}
