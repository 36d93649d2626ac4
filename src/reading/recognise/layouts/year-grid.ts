import { cellAt, localAddress } from "../../../domain/address";
import { finding, placeOf } from "../../../domain/finding";
import { addMonths, monthNumberOf, monthOf, type Month } from "../../../domain/month";
import { normalised, oneLine } from "../../../domain/text";
import { monthNamed } from "../../dates/months";
import { isWithinYear, isYearHeader } from "../../dates/time-headers";
import { startByOrder } from "../../dates/years";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn, MonthlyTable, TableColumn, TablePlace } from "../../tables/tables";
import { countOf } from "../../texts/counts";
import { isKnownPlace } from "../../texts/known-places";
import { PLACE, saysMore, withoutTableNumber } from "../places";
import type { LayoutRead } from "./long";
import { withoutYear } from "./unread-months";
import { wideTable } from "./wide-table";

const NOTHING: LayoutRead = { table: null, findings: [] };

/** Fewer months beside one another are not those of a year. */
const FEWEST_MONTHS = 6;
const YEAR = /^(?:fy ?|year )?((?:19|20)\d\d)(?:[/–-](\d\d|\d{4}))?$/i;

/** A row of a grid, with the month of each of its columns. */
interface GridRow {
  readonly row: number;
  readonly months: readonly MonthColumn[];
}

/** A grid of months across and years down, of one offence or with a column of offences. It is read as a wide table for each year. */
export function readYearGrid(view: SheetView, region: Region): LayoutRead {
  for (const headerRow of rangeOf(region.top, Math.min(region.bottom, view.region.bottom) - 1)) {
    const names = monthNames(view, region, headerRow);
    if (names.length < FEWEST_MONTHS) continue;
    const first = names[0]!;
    const below = headerRow + (view.isNumbering(headerRow + 1) ? 2 : 1);
    const years = [...rangeOf(region.left, first.column - 1)].find((column) => yearAt(view, below, column) !== null);
    if (years === undefined || view.isLone(below)) return yearSections(view, region, headerRow, names);
    const rows: (GridRow & { readonly year: WrittenOfGrid })[] = [];
    let row = below;
    for (; row <= Math.min(region.bottom, view.region.bottom) && monthNames(view, region, row).length < FEWEST_MONTHS; row += 1) {
      const hasCounts = names.some(({ column }) => countOf(view.at(row, column), view.marks).kind === "count");
      if (!hasCounts) continue;
      const above = rows.at(-1);
      const year = above?.row === row - 1 && isMerged(view, region, row, years, first.column) ? above.year : yearAt(view, row, years);
      if (year === null) {
        const unread = unreadYear(view, row, years);
        if (unread) return unread;
        continue;
      }
      // "2018" over April to March may be the year's first or its last.
      if (year.end === null && first.number !== 1 && view.dates.yearStart === null) return askedYear(view, row, years, year.first);
      const start = startOf(view, year, names);
      rows.push({ row, year, months: names.map(({ column, number, header }) => ({ column, header, month: within(start, number) })) });
    }
    return gridTables(view, region, headerRow, rows, years);
  }
  return NOTHING;
}

/** A year that no number says. */
const SOME_YEAR = /^(?:the )?(?:this|last|current|previous|prior|latest)(?: (?:financial|calendar|fiscal))? year$|\b(?:f?ytd|to date)\b/i;

/** True where a year merged over the rows of its offences or places stands in the first of them: the row has a name, and no year. */
function isMerged(view: SheetView, region: Region, row: number, years: number, before: number): boolean {
  if (!isBlank(view.at(row, years))) return false;
  return rangeOf(region.left, before - 1).some((column) => column !== years && isWords(view.at(row, column)));
}

/** "2019 (part)" or "This year" beside figures: what cannot be read must not be passed over. Null for totals and means. */
function unreadYear(view: SheetView, row: number, years: number): LayoutRead | null {
  const text = view.text(row, years);
  if (/(19|20)\d\d/.test(text)) return NOTHING;
  const findings = SOME_YEAR.test(text) ? withoutYear(view, [row, years]) : [];
  return findings.length > 0 ? { table: null, findings } : null;
}

/** "2018" alone in a row above the rows of its year: a wide table for each year. */
function yearSections(view: SheetView, region: Region, headerRow: number, names: readonly MonthName[]): LayoutRead {
  const rows: (GridRow & { readonly heading: number; readonly over: string | null })[] = [];
  let year: ReturnType<typeof yearAt> = null;
  let [heading, over, words]: [number, string | null, string | null] = [headerRow, null, null];
  for (const row of rangeOf(headerRow + 1, Math.min(region.bottom, view.region.bottom))) {
    const lone = view.isLone(row) ? rangeOf(region.left, region.right).find((column) => !isBlank(view.at(row, column))) : undefined;
    if (lone !== undefined) {
      const [text, said] = [view.text(row, lone), yearAt(view, row, lone)];
      // "2019 (to June)" cannot be read as a year, and must not be passed over.
      if (said === null && /(19|20)\d\d/.test(text)) year = null;
      // Words right above a year hold for all years below them. Others group the rows of one year.
      if (said === null) words = text;
      else [year, heading, over, words] = [said, row, words ?? over, null];
      // "2018" over April to March may be the year's first or its last.
      if (year?.end === null && names[0]!.number !== 1 && view.dates.yearStart === null) return askedYear(view, row, lone, year.first);
    }
    const hasCounts = names.some(({ column }) => countOf(view.at(row, column), view.marks).kind === "count");
    if (!hasCounts) continue;
    if (year === null) return NOTHING;
    words = null;
    const start = startOf(view, year, names);
    const months = names.map(({ column, number, header }) => ({ column, header, month: within(start, number) }));
    rows.push({ row, months, heading, over });
  }
  const runs = runsOf(rows);
  const [table, ...beside] = runs.map(({ first, last, months }): MonthlyTable => {
    const { table: own } = wideTable(view, region, headerRow, last, { months, length: 1 });
    const head = rows.find(({ row }) => row === first)!;
    const titled = head.over === null ? {} : { title: head.over, titles: [...own.titles, head.over] };
    return { ...own, ...titled, heading: head.heading, firstRow: first, lastRow: last };
  });
  return table ? { table, beside, findings: [] } : NOTHING;
}

/** The first month of a year, by the months across. */
function startOf({ dates: { yearStart } }: SheetView, { first, end }: WrittenOfGrid, names: readonly MonthName[]): Month {
  const numbers = names.map(({ number }) => number);
  return monthOf(first, yearStart ?? (end === null && numbers[0] === 1 ? 1 : (startByOrder([numbers]) ?? 4)));
}

/** One of several things that the years of a grid are of, with the columns of all of them. */
export interface OfLabel {
  /** "Burglary"; null where its label says only that it counts. */
  readonly label: string | null;
  readonly all: readonly TableColumn[];
}

/** A grid of years across and months down, of one offence. `years` are their columns, each with its last month. */
export function monthsDownGrid(
  view: SheetView,
  region: Region,
  headerRow: number,
  lastRow: number,
  years: readonly MonthColumn[],
  names: number,
  of: OfLabel | null = null,
): LayoutRead {
  const named = rangeOf(headerRow + 1, Math.min(lastRow, view.region.bottom)).flatMap((row) => {
    const number = nameAt(view, row, names);
    return number === undefined ? [] : [{ row, number }];
  });
  // A month that comes again stands below something else: an outline.
  if (new Set(named.map(({ number }) => number)).size < named.length) return NOTHING;
  const shown = view.dates.yearStart === null ? startByOrder([named.map(({ number }) => number)]) : null;
  // Years that are read as ending in March begin when their months do.
  const startOfYear = ({ month }: MonthColumn) => addMonths(month, shown !== null && monthNumberOf(month) === 3 ? shown - 15 : -11);
  const rows = named.map(({ row, number }): GridRow => ({
    row,
    months: years.map((year) => ({ ...year, month: within(startOfYear(year), number) })),
  }));
  return gridTables(view, region, headerRow, rows, names, of);
}

/** The month with this number in the year that starts here. */
function within(start: Month, number: number): Month {
  return addMonths(start, (number - monthNumberOf(start) + 12) % 12);
}

function nameAt(view: SheetView, row: number, column: number): number | undefined {
  const raw = view.at(row, column);
  return typeof raw === "string" ? monthNamed(raw, view.dates.names) : undefined;
}

interface MonthName extends TableColumn {
  /** From 1 on. */
  readonly number: number;
}

function monthNames(view: SheetView, region: Region, row: number): readonly MonthName[] {
  const names: MonthName[] = [];
  // A loop, because it is run on every cell.
  for (let column = region.left; column <= region.right; column += 1) {
    const number = nameAt(view, row, column);
    if (number !== undefined) names.push({ column, number, header: view.text(row, column) });
  }
  return names;
}

interface WrittenOfGrid {
  readonly first: number;
  readonly end: string | null;
}

function yearAt(view: SheetView, row: number, column: number): WrittenOfGrid | null {
  const match = YEAR.exec(view.text(row, column));
  return match && { first: Number(match[1]), end: match[2] ?? null };
}

function askedYear(view: SheetView, row: number, column: number, year: number): LayoutRead {
  const place = placeOf(cellAt(view.sheet, row, column));
  const details = { found: view.text(row, column), ends: [monthOf(year, 12), monthOf(year + 1, 3)] };
  return { table: null, findings: [finding("ambiguousPeriod", place, details)] };
}

/** Rows right below one another with the same months. */
function runsOf(
  rows: readonly GridRow[],
): readonly { readonly first: number; readonly last: number; readonly months: readonly MonthColumn[] }[] {
  const runs: { first: number; last: number; months: readonly MonthColumn[] }[] = [];
  for (const { row, months } of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1 && run.months[0]!.month === months[0]!.month) run.last = row;
    else runs.push({ first: row, last: row, months });
  }
  return runs;
}

/** A wide table for each run of rows with the same months. `key` is the column that says a row's year or month. */
function gridTables(
  view: SheetView,
  region: Region,
  headerRow: number,
  rows: readonly GridRow[],
  key: number,
  of: OfLabel | null = null,
): LayoutRead {
  const runs = runsOf(rows);
  const above = new Map<number, string>();
  const tables = runs.map(({ first, last, months }): MonthlyTable => {
    const { table } = wideTable(view, region, headerRow, last, { months, length: 1 }, of?.all ?? months);
    const named = table.categories.filter(({ column, code }) => column !== key && !code);
    // A name merged over its years stands in the first of their rows.
    for (const { column } of named) if (!isBlank(view.at(first, column))) above.set(column, oneLine(view.at(first, column)));
    const merged = named.filter(({ column }) => isBlank(view.at(first, column)) && above.has(column));
    const [over] = merged;
    const title = of?.label ?? (named.length === 0 ? titleOf(table, view.text(headerRow, key)) : null);
    const place: TablePlace | null = over
      ? { header: over.header, value: above.get(over.column)!, from: "header", family: -1, known: true }
      : title === null
        ? table.place
        : (table.place ?? placeNamed(title));
    return { ...table, firstRow: first, lastRow: last, place, categories: named.filter((column) => !merged.includes(column)) };
  });
  if (tables.some(({ place, categories }) => place === null && categories.length === 0)) {
    const address = localAddress(cellAt(view.sheet, headerRow, key));
    return { table: null, findings: [finding("monthsUnderYears", { sheet: view.sheet, address }, { missing: "offence" })] };
  }
  const [table, ...beside] = tables;
  return table ? { table, beside, findings: [] } : NOTHING;
}

/** Corners that name no offence. */
const OF_TIME = /\b(years?|months?|period|date|fy|quarter)\b/i;

/** What the whole grid is of: its corner, the line above it, or the sheet's name; null where none of them says it. */
function titleOf({ titles, sheet }: MonthlyTable, corner: string): string | null {
  const isOfTime = OF_TIME.test(corner) || isYearHeader(corner) || isWithinYear(corner);
  if (/\p{L}{2}/u.test(corner) && !isOfTime) return corner;
  const title = titles.map(withoutTableNumber).findLast(isWords);
  // "Burglary offences recorded by month" on the sheet "Burglary"
  if (title !== undefined && !(saysMore(sheet) && normalised(title).startsWith(`${normalised(sheet)} `))) return title;
  return saysMore(sheet) ? sheet : null;
}

function placeNamed(value: string): TablePlace {
  return { header: isKnownPlace(value) ? PLACE : "Offence", value, from: "header", family: -1, known: true };
}
