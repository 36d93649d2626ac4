import type { RawValue } from "../../../domain/cell";
import { remembering } from "../../../domain/remembering";
import { countOf } from "../../texts/counts";
import { isTotal, monthRank, speaksOfMonths } from "../../texts/labels";
import { areQuarterEnds } from "../../dates/quarter-ends";
import { bareYear, monthNamed, monthNumberIn, monthOfHeader, quarterNumberIn } from "../../dates/months";
import {
  headerOf,
  isBlank,
  isWords,
  oneLine,
  rangeOf,
  sampleOf,
  shareOf,
  writtenHeader,
  type Region,
  type SheetView,
} from "../../sheets/sheet-view";
import type { MonthsInRows, TableColumn, YearSaid } from "../../tables/tables";
import { yearAbove } from "./year-above";
import { mayBeMonth, whenOfCell, whenUnder } from "../../dates/when";
import { isMonthHeader, isQuarterHeader, isWithinYear, isYearHeader, spanOfHeader } from "../../dates/time-headers";
import { isYear, yearIn } from "../../dates/years";
import { unmarkedPeriod } from "../../texts/footnotes";

/** A column with months below one another, and where they start. */
export interface MonthRun extends TableColumn, Pick<MonthsInRows, "month" | "year" | "inYear" | "byStep"> {
  readonly headerRow: number;
  readonly firstRow: number;
  /** How many months a cell names: 1, 3, 6 or 12. */
  readonly length: number;
}

/** Where a table's rows say their months, as the run has them. */
export function monthsDown({ month, year, inYear, byStep }: MonthRun, merged: MonthsInRows["mergedOver"]): MonthsInRows {
  return { in: "rows", month, year, inYear: inYear ?? null, byStep: byStep ?? false, mergedOver: merged };
}

/** Headers of dates that say when rows were written, not when the offences were. */
const OF_THE_FILE = /\b(refresh(ed)?|updated?|extract(ed|ion)?|publi(shed|cation)|loaded|exported|modified|snapshot|as (at|of))\b/i;

/** Months that were found before: several layouts look for them in the same cells. */
const known = new WeakMap<SheetView, WeakMap<Region, readonly MonthRun[]>>();

/** The region's columns of months. If the analyst named one, only that. */
export function monthRuns(view: SheetView, region: Region): readonly MonthRun[] {
  const ofView = known.get(view) ?? new WeakMap<Region, readonly MonthRun[]>();
  known.set(view, ofView);
  let runs = ofView.get(region);
  if (!runs) ofView.set(region, (runs = findRuns(view, region)));
  return runs;
}

function findRuns(view: SheetView, region: Region): readonly MonthRun[] {
  const said = view.notes.columns.find(({ role }) => role === "month")?.column;
  const columns = said === undefined ? [...rangeOf(region.left, region.right)] : [said];
  // A column that the analyst said holds years holds the months too, if no other does.
  const years = view.notes.columns.find(({ role }) => role === "year")?.column;
  const found = columns.flatMap((column) => monthRun(view, region, column, said !== undefined || column === years) ?? []);
  const isKnown = ({ header }: MonthRun) => found.length === 1 && (monthRank(header) !== null || speaksOfMonths(header));
  const dated = found.filter((run) => isKnown(run) || !isAlone(view, region, run));
  const own = dated.filter(({ header }) => !OF_THE_FILE.test(header.replaceAll("_", " ")));
  const runs = said === undefined && own.length > 0 ? own : dated;
  if (runs.some(({ length }) => length === 1)) return runs.filter(({ length }) => length === 1);
  const named = columns.flatMap((column) => namedMonthRun(view, region, column) ?? pivotRun(view, region, column) ?? []);
  if (named.length > 0) return named;
  const quarters = columns.flatMap((column) => quarterRun(view, region, column) ?? []);
  return quarters.length > 0 ? quarters : runs.filter((run) => !isYearOfMonths(view, region, run));
}

/** True for a date in a line above a table with no months below it, such as "Extracted | 10/03/2020". */
function isAlone(view: SheetView, region: Region, { column, firstRow }: MonthRun): boolean {
  const filled = [...rangeOf(region.left, region.right)].filter((each) => !isBlank(view.at(firstRow, each)));
  return filled.length <= 2 && sampleOf(view, column, firstRow, region.bottom).length === 1;
}

/** Months' names across show that a row of a year holds its months. */
const FEWEST_NAMES = 3;

/**
 * True for a column of years whose rows are of parts of them. It stands beside a column of months, quarters, weeks or dates that cannot
 * be read, and that must not be passed over. Or months stand across; or the same year and names come up repeatedly.
 */
function isYearOfMonths(view: SheetView, region: Region, run: MonthRun): boolean {
  if (run.length !== 12) return false;
  const others = [...rangeOf(region.left, region.right)].filter((column) => column !== run.column);
  const headers = others.map((column) => view.text(run.headerRow, column));
  const named = headers.filter((header) => monthNamed(header, view.dates.names) !== undefined);
  return headers.some(isWithinYear) || named.length >= FEWEST_NAMES || isOverAndOver(view, region, run, others);
}

/** True where years are plain numbers and most rows repeat a year with the words beside it. */
function isOverAndOver(view: SheetView, region: Region, { column, firstRow }: MonthRun, others: readonly number[]): boolean {
  const isYearAlone = (row: number) => typeof view.at(row, column) === "number" || bareYear(view.at(row, column)) !== null;
  const rows = [...rangeOf(firstRow, Math.min(region.bottom, view.region.bottom))].filter((row) => !view.isLone(row) && isYearAlone(row));
  const names = others.filter((each) => rows.some((row) => isWords(view.at(row, each))));
  const keys = new Set(rows.map((row) => [column, ...names].map((each) => view.text(row, each)).join("\n")));
  return rows.length >= 4 && keys.size * 2 < rows.length;
}

/** The months of a column. Most of what stands from the first of them on, totals aside, are months, and a header row stands above. */
function monthRun(view: SheetView, region: Region, column: number, said: boolean): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const raw = view.at(row, column);
    // Cheap, because it is run on every cell.
    if (!(typeof raw === "number" && isYear(raw)) && whenOfCell(raw, view.dates) === null) continue;
    const headerRow = headerRowAbove(view, region, row, column);
    if (headerRow === null) continue;
    const written = writtenHeader(view, headerRow, column);
    const isYears = said || isYearHeader(written);
    const dated = said || speaksOfMonths(written) || spanOfHeader(written) !== null;
    // A row of data is not a header: 190001 below other counts is a total, not January 1900.
    if (countOf(view.at(headerRow, column), view.marks).kind === "count") continue;
    if (isFact(view, region, row, column, headerRow)) continue;
    const yearly = isYears || /\b(year|period|fy|cy)\b/i.test(written);
    const isMonth = (cell: RawValue) =>
      typeof cell === "number" && isYear(cell)
        ? isYears
        : (yearly || bareYear(cell) === null) && mayBeMonth(cell, view.format(row, column), dated, view.dates);
    if (!isMonth(raw)) continue;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)));
    if (shareOf(sample, isMonth) < 0.6) continue;
    const header = headerOf(view, headerRow, column);
    const usual = usualLength(sample.flatMap((cell) => whenUnder(asYears(header, said), cell, view.dates)?.length ?? []));
    const firstRow = firstDataRow(view, region, headerRow, row);
    const byStep = usual === 1 && areQuarterEnds(datesIn(view, column, firstRow, region.bottom), view.dates);
    return { column, header, headerRow, firstRow, month: { header, column }, year: null, byStep, length: byStep ? 3 : usual };
  }
  return null;
}

/** All dates of a column that can be seen, totals apart. */
function datesIn(view: SheetView, column: number, firstRow: number, lastRow: number): readonly RawValue[] {
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom))];
  return rows.flatMap((row) => {
    const raw = view.at(row, column);
    return view.isLone(row) || isBlank(raw) || isTotal(oneLine(raw)) ? [] : [raw];
  });
}

/** A header as one of years, where the analyst said that it is. */
function asYears(header: string, said: boolean): string {
  return said && !isYearHeader(header) && spanOfHeader(header) === null ? "Year" : header;
}

/** A date above the table, "Extracted | 10/03/2020". The column's own header, which names months, stands below it. */
function isFact(view: SheetView, region: Region, firstRow: number, column: number, headerRow: number): boolean {
  const speaks = (row: number) =>
    isWords(view.at(row, column)) && (monthRank(view.text(row, column)) !== null || speaksOfMonths(view.text(row, column)));
  if (speaks(headerRow)) return false;
  for (let row = firstRow + 1; row <= Math.min(firstRow + 8, region.bottom, view.region.bottom); row += 1) {
    if (speaks(row)) return true;
    if (whenOfCell(view.at(row, column), view.dates) !== null) return false;
  }
  return false;
}

/** Most cells' length: years among months are subtotals. */
function usualLength(lengths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].sort(([one, a], [two, b]) => b - a || one - two)[0]?.[0] ?? 1;
}

/** A column of months' names, "Jan" or 1 under "Month", with the year in a column of its own. */
function namedMonthRun(view: SheetView, region: Region, column: number): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const raw = view.at(row, column);
    if (!isMonthName(view, raw)) continue;
    // A pivot table's first year stands above its first month, with its subtotals.
    const isBelowYear =
      isBlank(view.at(row - 1, column)) && [...rangeOf(region.left, column)].some((each) => isYearCell(view.at(row - 1, each)));
    const first = isBelowYear ? row - 1 : row;
    const headerRow = headerRowAbove(view, region, first, column);
    if (headerRow === null) continue;
    const header = headerOf(view, headerRow, column);
    if (!isWords(raw) && !isMonthHeader(header)) return null;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)));
    if (shareOf(sample, (cell) => isMonthName(view, cell)) < 0.6) return null;
    const year = yearColumn(view, region, headerRow, first);
    const firstRow = firstDataRow(view, region, headerRow, first);
    const inYear = year ? null : yearOfAll(view, region, headerRow, column, firstRow);
    // "Year ending | December" beside the year: the figures are of 12 months.
    const length = spanOfHeader(header) ?? 1;
    return (year ?? inYear) && { column, header, headerRow, firstRow, month: { header, column }, year, inYear, length };
  }
  return null;
}

/** A column of quarters, "Q1" or 1 under "Quarter", with the year in a column of its own. */
function quarterRun(view: SheetView, region: Region, column: number): MonthRun | null {
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    if (quarterNumberIn(view.at(row, column)) === null) continue;
    const headerRow = headerRowAbove(view, region, row, column);
    if (headerRow === null || !isQuarterHeader(view.text(headerRow, column))) continue;
    const sample = sampleOf(view, column, row, region.bottom).filter((cell) => !isTotal(oneLine(cell)));
    const year = yearColumn(view, region, headerRow, row);
    if (!year || shareOf(sample, (cell) => quarterNumberIn(cell) !== null) < MOSTLY) return null;
    const header = headerOf(view, headerRow, column);
    const firstRow = firstDataRow(view, region, headerRow, row);
    return { column, header, headerRow, firstRow, month: { header, column }, year, length: 3 };
  }
  return null;
}

/** The year in the title or the sheet's name, where no column holds years: the months follow one another as they first stand. */
function yearOfAll(view: SheetView, region: Region, headerRow: number, column: number, firstRow: number): YearSaid | null {
  if (view.notes.columns.some(({ role }) => role === "year")) return null;
  const isOfYears = (other: number) =>
    other !== column && shareOf(sampleOf(view, other, firstRow, region.bottom), (raw) => isYearCell(raw)) >= MOSTLY;
  if (rangeOf(region.left, region.right).some(isOfYears)) return null;
  const rows = [...rangeOf(firstRow, Math.min(region.bottom, view.region.bottom))];
  const names = new Set(rows.flatMap((row) => (view.isLone(row) ? [] : (monthNumberIn(view.at(row, column), view.dates) ?? []))));
  return names.size < FEWEST_NAMES ? null : yearAbove(view, region, headerRow, [...names]);
}

/** The share of a column that shows what it holds. */
const MOSTLY = 0.6;

/** True for "Jan", or for a month's number: 1, "01" or "M01". */
export function isMonthName(view: SheetView, raw: RawValue): boolean {
  return monthNumberIn(raw, view.dates) !== null;
}

function isYearCell(raw: RawValue): boolean {
  return isYearText(oneLine(raw));
}

const isYearText = remembering((text) => yearIn(unmarkedPeriod(text).text) !== null);

/** A quarter among a pivot table's row labels, in the languages that months are read in: "Qtr1", "Qrtl1", "Trim.1". */
const PIVOT_QUARTER = /^(?:q(?:tr|rtl|uarter|uartal)?|tr?im(?:estre)?|kwrt|kwartaal|kwartał|kv(?:artal)?|kvrt|nelj)\.? ?[1-4]$/i;
/** What had no date, or one outside the range. */
const PIVOT_UNDATED = /^(?:\((?:blank|leer|vide|en blanco|vuoto|leeg|em branco|vazio|puste|tomt?|tomma|tyhjä)\)|[<>].*\d)$/i;

/** What else a pivot table has among its row labels. */
export function pivotLabel(text: string): "quarter" | "undated" | null {
  return PIVOT_QUARTER.test(text) ? "quarter" : PIVOT_UNDATED.test(text) ? "undated" : null;
}

/** Months' names below the year that each group of them begins with: "2018 | Jan | Feb | … | 2019 | Jan", as a pivot table is pasted. */
function pivotRun(view: SheetView, region: Region, column: number): MonthRun | null {
  const isMonth = (raw: RawValue) => typeof raw === "string" && isMonthName(view, raw);
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    if (!isYearCell(view.at(row, column))) continue;
    const headerRow = headerRowAbove(view, region, row, column);
    if (headerRow === null) continue;
    const labels = [...rangeOf(row, Math.min(region.bottom, view.region.bottom))]
      .filter((each) => !view.isLone(each) || isYearCell(view.at(each, column)) || isMonth(view.at(each, column)))
      .map((each) => view.at(each, column))
      .filter((raw) => !isBlank(raw) && !isTotal(oneLine(raw)) && pivotLabel(oneLine(raw)) === null);
    // Any other label may head the rows below it.
    if (!labels.some(isMonth) || !labels.every((raw) => isYearCell(raw) || isMonth(raw))) return null;
    const header = headerOf(view, headerRow, column);
    return { column, header, headerRow, firstRow: row, month: { header, column }, year: { header, column }, length: 1 };
  }
  return null;
}

function yearColumn(view: SheetView, region: Region, headerRow: number, firstRow: number): TableColumn | null {
  const said = view.notes.columns.find(({ role }) => role === "year")?.column;
  for (const column of said === undefined ? rangeOf(region.left, region.right) : [said]) {
    const header = headerOf(view, headerRow, column);
    // Merged years are so few that totals and the next table's header would outweigh them.
    const sample = sampleOf(view, column, firstRow, region.bottom).filter(
      (cell) => !isTotal(oneLine(cell)) && !isYearHeader(oneLine(cell)),
    );
    if (said === undefined && !isYearHeader(header)) continue;
    if (sample.length > 0 && shareOf(sample, isYearCell) >= 0.6) return { header, column };
  }
  return null;
}

/** True of a row that is like the first one with a date, but for its own. */
function isUndated(filled: readonly number[], own: ReadonlySet<number>, column: number): boolean {
  return filled.length >= 2 && !filled.includes(column) && filled.every((each) => own.has(each));
}

/**
 * The nearest row with two headers or more, at most three rows above the first data row, though a section's heading may stand between.
 * One with nothing over the column itself may belong to a table beside it. Then a row above is taken, if it has as many headers and one
 * of them is the column's.
 */
function headerRowAbove(view: SheetView, region: Region, firstRow: number, column: number): number | null {
  let nearest: { readonly row: number; readonly headers: readonly number[] } | null = null;
  const filledIn = (row: number) => [...rangeOf(region.left, region.right)].filter((each) => !isBlank(view.at(row, each)));
  const own = new Set(filledIn(firstRow));
  // Rows like those below, whose dates are blank, stand between the header and the first date.
  let undated = 0;
  for (let row = firstRow - 1; row >= Math.max(region.top, firstRow - 3 - undated); row -= 1) {
    const filled = filledIn(row);
    undated += Number(isUndated(filled, own, column));
    if (holdsCounts(view, filled, row)) continue;
    const headers = filled.filter((each) => isWords(view.at(row, each)) && monthOfHeader(view.at(row, each), "", view.dates) === null);
    if (headers.length >= 2) {
      const isBeside = nearest !== null && !nearest.headers.includes(column - 1) && !nearest.headers.includes(column + 1);
      const most = nearest === null ? 2 : nearest.headers.length + (isBeside ? 0 : 1);
      if (headers.includes(column) && headers.length >= most) return row;
      nearest ??= { row, headers };
    } else if (filled.length > 0 && !(firstRow - row === 1 && isWords(view.at(row, filled[0]!)))) break;
  }
  return nearest?.row ?? null;
}

/** True for a row of names and counts, which is data and no header, though its month may be misspelt. */
function holdsCounts(view: SheetView, filled: readonly number[], row: number): boolean {
  const isCount = (raw: RawValue) => countOf(raw, view.marks).kind === "count" && !isYear(Number(raw));
  return (
    filled.length >= 2 && filled.some((column) => isWords(view.at(row, column))) && filled.some((column) => isCount(view.at(row, column)))
  );
}

/** The first row of data below a header: the one with the first month that can be read, or one above it. */
function firstDataRow(view: SheetView, region: Region, headerRow: number, row: number): number {
  const columns = [...rangeOf(region.left, region.right)];
  const filledIn = (each: number) => columns.filter((column) => !isBlank(view.at(each, column)));
  return [...rangeOf(headerRow + 1, row)].find((each) => each === row || holdsCounts(view, filledIn(each), each)) ?? row;
}

/** The row of the next header below in the same columns, or of the titles above that header; null where none can be seen. */
export function nextHeader(view: SheetView, region: Region, run: MonthRun): number | null {
  const filledWith = (row: number) =>
    [...rangeOf(region.left, region.right)].map((column) => view.at(row, column)).filter((raw) => !isBlank(raw));
  const isMonth = (raw: RawValue) =>
    (run.year ?? run.inYear)
      ? isMonthName(view, raw) || (run.length === 3 && quarterNumberIn(raw) !== null)
      : whenOfCell(raw, view.dates) !== null;
  const isHeaded = !isBlank(view.at(run.headerRow, run.column));
  // A row of data whose month is a text, "not known", has names that rows above it have too.
  const isData = (row: number) =>
    [...rangeOf(region.left, region.right)].some((column) => {
      const text = column === run.column ? "" : view.text(row, column);
      return text !== "" && [...rangeOf(run.firstRow, row - 1)].some((above) => view.text(above, column) === text);
    });
  for (const row of rangeOf(run.firstRow + 1, Math.min(region.bottom, view.region.bottom) - 1)) {
    const cells = filledWith(row);
    // A row whose month was forgotten is not a header, unless the months never have one.
    if ((isHeaded && isBlank(view.at(row, run.column))) || cells.length < 2 || !cells.every(isWords) || cells.some(isMonth)) continue;
    const below = [row + 1, row + 2].find((next) => filledWith(next).length > 0);
    if (below !== undefined && isMonth(view.at(below, run.column)) && !isData(row)) return titleRow(view, run, row);
  }
  return null;
}

/** The first of the blank rows and lines of text right above a header. */
function titleRow(view: SheetView, { firstRow }: MonthRun, headerRow: number): number {
  let top = headerRow;
  while (top - 1 > firstRow && view.isLone(top - 1)) top -= 1;
  return top;
}
