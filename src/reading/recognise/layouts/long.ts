import { columnLetters } from "../../../domain/address";
import type { RawValue } from "../../../domain/cell";
import { finding, type Finding } from "../../../domain/finding";
import { countOf, looksLikeCount } from "../../texts/counts";
import { whenUnder } from "../../dates/when";
import { isTimeNumber } from "../../dates/time-headers";
import { normalised, oneLine } from "../../../domain/text";
import { countsOffences } from "../../texts/how-many";
import { saysNumberOf } from "../../texts/number-of";
import { referenceRank } from "../../texts/references";
import { isKnownPlace } from "../../texts/known-places";
import { isMeasureWord } from "../../texts/measures";
import { bestKnown, countRank, isTotal, monthRank, neverACount, tellsApart } from "../../texts/labels";
import { categoriesOf, headerOf, isBlank, isWords, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { CategoryColumn, MonthlyTable, TableColumn } from "../../tables/tables";
import { PLACE } from "../places";
import { countOfRows, goesWithNames, isRowNumbers, numbersRows } from "./code-columns";
import { kindOfParts } from "./label-fates";
import { mergedOver, namesOverMonths } from "./merged-months";
import { isMonthName, monthsDown, nextHeader, type MonthRun } from "./month-run";
import { offencesColumn, offencesCounted } from "./offences-column";
import { PART_OF_YEAR, partsOfYear, type PartsOfYear } from "./parts-of-year";
import { tableBase } from "./table-base";

/** What a layout made of a region: its first table there, or why a table that is there cannot be read, or neither. */
export interface LayoutRead {
  readonly table: MonthlyTable | null;
  /** Tables in the same rows that are of other parts or other years. */
  readonly beside?: readonly MonthlyTable[];
  readonly findings: readonly Finding[];
}

const NOTHING: LayoutRead = { table: null, findings: [] };

/** The region's first long table: one row a month and category, months in one column and counts in another. */
export function readLong(view: SheetView, region: Region, monthsIn: () => readonly MonthRun[]): LayoutRead {
  const runs = monthsIn();
  const first = Math.min(...runs.map(({ firstRow }) => firstRow));
  const months = bestKnown(
    runs.filter(({ firstRow }) => firstRow === first),
    monthRank,
  );
  const month = months[0];
  if (!month) return NOTHING;
  const counts = countColumns(view, region, month, runs);
  if (counts.length === 0) return NOTHING;
  const lastRow = (nextHeader(view, region, month) ?? region.bottom + 1) - 1;
  if (months.length > 1) return ambiguous(view, "month", months, month.headerRow);
  const year = partsOfYear(view, region, month);
  if (year) return { table: yearTable(longTable(view, region, month, year.counts, year.totals, lastRow), year), findings: [] };
  const offences = offencesColumn(counts);
  if (counts.length > 1 && !offences) {
    const named = wordOfParts(view, counts);
    if (named === null) return ambiguous(view, "count", counts, month.headerRow);
    return { table: { ...longTable(view, region, month, counts, [], lastRow), named }, findings: [] };
  }
  const count = offences ?? counts[0]!;
  const others = counts.filter((column) => column !== count);
  const table = longTable(view, region, month, [count], others, lastRow);
  if (table.categories.length === 0 && holdsNames(view, month, count, lastRow)) return NOTHING;
  // Numbers of an unknown kind where the same month and names repeat, or under "Crime number": each row may be a crime.
  const names = table.categories.filter(({ code }) => !code);
  const said = view.notes.columns.some(({ role }) => role === "count") || countsOffences(count.header);
  const mayBeRecords = () => (names.length > 0 && overAndOver(view, month, names, lastRow)) || isReferenceHeader(count.header);
  const isDoubtful = !said && countRank(count.header) === null && mayBeRecords();
  if (isDoubtful) return ambiguous(view, "count", [count], month.headerRow, [EACH_ROW]);
  return { table, findings: offencesCounted(view.sheet, count, others) };
}

/** A table with a year's quarters or halves across, which are its counts. What says the year as a whole is their total. */
function yearTable(table: MonthlyTable, { totals }: PartsOfYear): MonthlyTable {
  return { ...table, named: { word: PART_OF_YEAR, known: false, of: "place" }, totals, asides: [] };
}

/** True for "Crime number" and the like, which may as well be which crime as how many. */
function isReferenceHeader(header: string): boolean {
  return referenceRank(header) !== null && !saysNumberOf(header);
}

/** What the columns are called whose counts add up: parts of a known kind, places, or any that the analyst said are counts. Null for others. */
function wordOfParts(view: SheetView, counts: readonly TableColumn[]): MonthlyTable["named"] {
  const headers = counts.map(({ header }) => header);
  const areSaid = counts.every(({ column }) => view.notes.columns.some((note) => note.role === "count" && note.column === column));
  const word = kindOfParts(headers) ?? (headers.every((header) => isKnownPlace(header)) ? PLACE : areSaid ? "Part" : null);
  return word === null ? null : { word, known: false, of: "place" };
}

/** True where names with counts stand among the months, and may head the rows below: an outline that could not be read. */
function holdsNames(view: SheetView, { column, header, firstRow }: MonthRun, count: TableColumn, lastRow: number): boolean {
  return rangeOf(firstRow, Math.min(lastRow, view.region.bottom)).some((row) => {
    const raw = view.at(row, column);
    const isName = isWords(raw) && !isTotal(oneLine(raw)) && !isMonthName(view, raw) && whenUnder(header, raw, view.dates) === null;
    return isName && countOf(view.at(row, count.column), view.marks).kind === "count";
  });
}

function longTable(
  view: SheetView,
  region: Region,
  run: MonthRun,
  counts: readonly TableColumn[],
  asides: readonly TableColumn[],
  lastRow: number,
): MonthlyTable {
  const others = [...rangeOf(region.left, region.right)].filter(
    (column) => column !== run.column && column !== run.year?.column && ![...counts, ...asides].some((each) => each.column === column),
  );
  const categories = namesOverMonths(view, run, categoriesOf(view, others, run.headerRow, lastRow), lastRow);
  return {
    ...tableBase(view, region, { headerRow: run.headerRow, firstRow: run.firstRow, lastRow, length: run.length }),
    layout: "long",
    months: monthsDown(run, mergedOver(view, run, categories, counts, lastRow)),
    counts: counts.map((count) => ({ ...count, month: null })),
    rowIsOffence: false,
    named: null,
    categories,
    totals: [],
    asides,
  };
}

/** "This year" beside "Last year" is what was counted in it, not the year. */
const OF_A_YEAR = /^\s*(this|last|current|previous|prior) (year|month|period)\s*$/i;

/** The columns that could be the count: the best known header, or every column of numbers where none is known. */
export function countColumns(view: SheetView, region: Region, month: MonthRun, runs: readonly MonthRun[]): readonly TableColumn[] {
  const said = view.notes.columns.flatMap(({ role, column }) => (role === "count" ? [column] : []));
  if (said.length > 0) return said.map((column) => ({ header: headerOf(view, month.headerRow, column), column }));
  const headers = rangeOf(region.left, region.right).map((column) => headerOf(view, month.headerRow, column));
  const isNight = headers.some((header) => /^nights?$/i.test(header));
  // "Day" alone is the day of the month. "#" behind the month is the number of offences, unless it numbers the rows.
  const isCount = (header: string, column: number) =>
    (isNight && /^days?$/i.test(header)) || (header.trim() === "#" && column > month.column);
  const below = (column: number) => sampleOf(view, column, month.firstRow, region.bottom);
  // What numbers the rows, or goes with the names in them.
  const isOfRows = (column: number, sample: readonly RawValue[]) =>
    (Number(sample[0]) === 1 && isRowNumbers(sample)) || goesWithNames(view, region, column, month.firstRow, region.bottom);
  const candidates: TableColumn[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    if (runs.some((run) => run.column === column || run.year?.column === column)) continue;
    const header = headerOf(view, month.headerRow, column);
    const sample = below(column);
    const isOther =
      !isCount(header, column) && (neverACount(header) || tellsApart(header) || (isTimeNumber(header, sample) && !saysNumberOf(header)));
    if (isOther && countRank(header) === null && !OF_A_YEAR.test(header)) continue;
    const numbers = sample.some((raw) => typeof raw === "number" || looksLikeCount(raw, view.marks));
    const needed = countRank(header) === null ? 0.6 : 0.3;
    if (
      numbers &&
      (saysCounts(header) || !isFractions(sample, view)) &&
      shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= needed &&
      !(countRank(header) === null && isOfRows(column, sample))
    )
      candidates.push({ header, column });
  }
  const rows = countOfRows(candidates, ({ column }) => below(column));
  const counts = candidates.filter((column) => column !== rows);
  const numbers = counts.filter(({ header, column }) => numbersRows(header, below(column), column < month.column));
  return bestCounts(counts, numbers, ({ column }) => below(column).every((raw) => Number(raw) === 0));
}

/** The best known of these, but for columns that number the rows, where any other is there. */
function bestCounts(
  counts: readonly TableColumn[],
  numbers: readonly TableColumn[],
  isNothing: (column: TableColumn) => boolean,
): readonly TableColumn[] {
  const best = bestKnown(counts, countRank);
  if (numbers.length < counts.length && best.every((column) => numbers.includes(column)))
    return bestKnown(
      counts.filter((column) => !numbers.includes(column)),
      countRank,
    );
  // "Value" beside "n" or "Delikte" may be what was stolen.
  if (!best.every(({ header }) => normalised(header) === "value")) return best;
  return counts.filter(
    (column) => best.includes(column) || (countRank(column.header) === null && !isMeasureWord(column.header) && !isNothing(column)),
  );
}

/** What tells rows apart, asked from above: month and names, with the year above where theirs is blank. */
export function keysOf(view: SheetView, run: MonthRun, names: readonly CategoryColumn[]): (row: number) => string {
  let year = "";
  return (row) => {
    year = run.year === null ? "" : view.text(row, run.year.column) || year;
    return [year, ...[run, ...names].map(({ column }) => view.text(row, column))].join("\n");
  };
}

/** Many rows have the same month and names: in a table of counts, each is there once. */
export function overAndOver(view: SheetView, run: MonthRun, names: readonly CategoryColumn[], lastRow: number): boolean {
  const rows = [...rangeOf(run.firstRow, Math.min(lastRow, view.region.bottom))].filter(
    (row) => !view.isLone(row) && !isBlank(view.at(row, run.column)),
  );
  const keys = new Set(rows.map(keysOf(view, run, names)));
  return rows.length >= 4 && keys.size <= rows.length * 0.8;
}

/** True for "Count", "Offences" and the like: what stands below counts, or cannot be right. "Number" and "Value" may be of anything. */
function saysCounts(header: string): boolean {
  return (countRank(header) ?? MOST_CERTAIN) < MOST_CERTAIN;
}
const MOST_CERTAIN = 2;

/** Rates, times of day and the like. */
function isFractions(sample: readonly RawValue[], { marks }: SheetView): boolean {
  const kinds = sample.map((raw) => countOf(raw, marks).kind);
  return kinds.filter((kind) => kind === "fraction").length > kinds.filter((kind) => kind === "count").length;
}

/** The choice that a sheet has no column of counts. */
export const EACH_ROW = "none, each row is one offence";

export function ambiguous(
  view: SheetView,
  role: "month" | "count",
  columns: readonly TableColumn[],
  row: number,
  others: readonly string[] = [],
): LayoutRead {
  const choices = [...columns.map(({ header }) => header), ...others];
  const address = columns.map(({ column }) => `${columnLetters(column)}${row + 1}`).join(", ");
  return {
    table: null,
    findings: [finding("ambiguousColumn", { sheet: view.sheet, address }, { role, choices })],
  };
}
