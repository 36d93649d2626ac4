import { columnLetters } from "../../../domain/address";
import { finding } from "../../../domain/finding";
import { oneLine } from "../../../domain/text";
import { looksLikeCount } from "../../texts/counts";
import { countsOffences } from "../../texts/how-many";
import { bestKnown, countRank, isCountOf, monthRank, offenceRank } from "../../texts/labels";
import { monthOfCell, monthOfDate, serialOfDigits } from "../../dates/months";
import { saysNumberOf } from "../../texts/number-of";
import { isOfOthers, referenceRank } from "../../texts/references";
import { categoriesOf, headerOf, rangeOf, sampleOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { CategoryColumn, MonthlyTable } from "../../tables/tables";
import { whenOfCell } from "../../dates/when";
import { numbersRows } from "./code-columns";
import { ambiguous, countColumns, EACH_ROW, keysOf, overAndOver, type LayoutRead } from "./long";
import { nextHeader, type MonthRun } from "./month-run";
import { tableBase } from "./table-base";

const NOTHING: LayoutRead = { table: null, findings: [] };

/** Columns with more different texts than this share of the rows tell single offences apart. */
const MOST_TEXTS = 0.5;

/** True where numbers that may be counts stand once for each month and name, or each month, as in a table with numbered rows. */
function isOnce(view: SheetView, run: MonthRun, categories: readonly CategoryColumn[], lastRow: number): boolean {
  const { rows, names } = namedRows(view, run, categories, lastRow);
  return new Set(rows.map(keysOf(view, run, names))).size === rows.length;
}

/** Rows, and the columns that say what they are of rather than which crime. */
function namedRows(view: SheetView, { firstRow }: MonthRun, categories: readonly CategoryColumn[], lastRow: number) {
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom))].filter((row) => !view.isLone(row));
  const textsIn = ({ column }: CategoryColumn) => new Set(rows.map((row) => view.text(row, column))).size;
  return { rows, names: categories.filter((category) => !category.code && textsIn(category) <= rows.length * MOST_TEXTS) };
}

/** Fewer rows show no grid, and records leave many of its places out. */
const GRID = { rows: 30, share: 0.8 } as const;

/** True where nearly every day, or day of a month, has a row for each name: a count a day, whatever it is called, as records never stand. */
function fillsGrid(view: SheetView, run: MonthRun, categories: readonly CategoryColumn[], lastRow: number): boolean {
  const { rows, names } = namedRows(view, run, categories, lastRow);
  const days = new Set(rows.map((row) => view.text(row, run.column))).size;
  const lines = new Set(rows.map((row) => names.map(({ column }) => view.text(row, column)).join("\n"))).size;
  return names.length > 0 && lines > 1 && rows.length >= GRID.rows && rows.length >= GRID.share * days * lines;
}

/** Counts of a month are seldom higher, and references of more figures are common. */
const HIGHEST = 100_000;

/** Where each row would be of a month, a place and an offence, if a column counted them: its numbers, and all else that is of names. */
function isOnceBeside(view: SheetView, run: MonthRun, categories: readonly CategoryColumn[], column: number, lastRow: number) {
  const names = categories.map((category) => ({ ...category, code: category.column === column || category.tellsApart === true }));
  return { once: isOnce(view, run, names, lastRow), fills: () => fillsGrid(view, run, names, lastRow) };
}

/**
 * True for small numbers in no order under "Crime number" or the like, where each month, place and offence has one row: more likely they
 * are how many crimes there were than which.
 */
function mayCount(view: SheetView, run: MonthRun, categories: readonly CategoryColumn[], column: number, lastRow: number): boolean {
  const sample = sampleOf(view, column, run.firstRow, lastRow);
  const numbers = sample.map((raw) => Number(oneLine(raw).replaceAll(",", "")));
  const isPlain = sample.every((raw, at) => looksLikeCount(raw, view.marks) && numbers[at]! < HIGHEST);
  if (!isPlain || numbers.every((number, at) => at === 0 || number > numbers[at - 1]!)) return false;
  const { once, fills } = isOnceBeside(view, run, categories, column, lastRow);
  return once && (!daysVary(view, run, lastRow) || fills());
}

/** Asks whether numbers count. That each row is one offence is a choice only where the rows would then be read. */
function askCounts(view: SheetView, run: MonthRun, columns: readonly number[], canBeRecords: boolean): LayoutRead {
  const asked = columns.map((column) => ({ header: headerOf(view, run.headerRow, column), column }));
  return ambiguous(view, "count", asked, run.headerRow, canBeRecords ? [EACH_ROW] : []);
}

/** True where numbers that are headed as no count, such as "Cost of crime", stand once for nearly every month and name: rows are no crimes. */
function hidesCounts(view: SheetView, run: MonthRun, categories: readonly CategoryColumn[], lastRow: number): boolean {
  return categories.some(({ column }) => {
    const sample = sampleOf(view, column, run.firstRow, lastRow);
    if (sample.length === 0 || !sample.every((raw) => looksLikeCount(raw, view.marks))) return false;
    const { once, fills } = isOnceBeside(view, run, categories, column, lastRow);
    return once && fills();
  });
}

/** Headers of what tells one crime from another. */
const REFERENCE = /\b(id|ref|reference|urn|number|no|num)\b/i;

/**
 * The region's first table of records: one row a crime, with its date or month. Something must show that a row is one crime: a reference
 * of its own, days rather than months, or the same month and offence repeatedly. Nothing may be headed as a count.
 */
export function readRecords(view: SheetView, region: Region, monthsIn: () => readonly MonthRun[]): LayoutRead {
  const runs = monthsIn().filter(({ length }) => length === 1);
  const first = Math.min(...runs.map(({ firstRow }) => firstRow));
  const months = bestKnown(
    runs.filter(({ firstRow }) => firstRow === first),
    monthRank,
  );
  const run = months[0] && underHeader(view, region, months[0]);
  if (!run || view.notes.columns.some(({ role }) => role === "count")) return NOTHING;
  const lastRow = (nextHeader(view, region, run) ?? region.bottom + 1) - 1;
  const others = [...rangeOf(region.left, region.right)].filter((column) => column !== run.column && column !== run.year?.column);
  const references = others.filter((column) => isReference(view, run, column, lastRow));
  const counts = countColumns(view, region, run, runs).filter(({ column }) => !references.includes(column));
  if (counts.some(({ header }) => countRank(header) !== null || countsOffences(header))) return NOTHING;
  const categories = categoriesOf(view, others, run.headerRow, lastRow).map((category): CategoryColumn => ({
    ...category,
    down: false,
    code: category.code || references.includes(category.column),
    ...(tellApart(view, run, category, lastRow) ? { code: true, tellsApart: true } : {}),
  }));
  const isGrid = () => !daysVary(view, run, lastRow) || (references.length === 0 && fillsGrid(view, run, categories, lastRow));
  if (counts.length > 0 && isOnce(view, run, categories, lastRow) && isGrid()) return NOTHING;
  const offences = categories.filter(({ header, said }) => said === "offence" || offenceRank(header) !== null);
  const again = () => overAndOver(view, run, offences, lastRow);
  if (references.length > 0 && references.every((column) => mayCount(view, run, categories, column, lastRow)))
    return askCounts(view, run, references, offences.length > 0 && again());
  const showsOffences = () =>
    daysVary(view, run, lastRow) || (counts.length === 0 && again() && !hidesCounts(view, run, categories, lastRow));
  if (references.length === 0 && (offences.length === 0 || !showsOffences())) return NOTHING;
  if (months.length > 1) return ambiguous(view, "month", months, run.headerRow);
  const place = { headerRow: run.headerRow, firstRow: firstRecord(view, run, { references, categories }), lastRow, length: 1 };
  const table: MonthlyTable = {
    ...tableBase(view, region, place),
    layout: "records",
    months: { in: "rows", month: run.month, year: run.year, inYear: run.inYear ?? null, mergedOver: [] },
    counts: [],
    rowIsOffence: true,
    named: null,
    categories,
    totals: [],
  };
  return {
    table,
    findings: chosenAmong(
      view.sheet,
      run,
      runs.filter(({ firstRow }) => firstRow === first),
    ),
  };
}

/** Months under the header above the first record, where this record has a text in place of its date and was taken for the header. */
function underHeader(view: SheetView, region: Region, run: MonthRun): MonthRun {
  if (monthRank(run.header) !== null) return run;
  for (let row = run.headerRow - 1; row >= Math.max(region.top, run.headerRow - 2); row -= 1) {
    const header = headerOf(view, row, run.column);
    if (monthRank(header) === null || view.isLone(row)) continue;
    return { ...run, header, headerRow: row, month: { header, column: run.column } };
  }
  return run;
}

/** Rows below the header whose texts tell a record from a line of the header. */
const ROWS_LIKE_IT = 200;

/** The first record below the header: its date may be missing, which is then said of its row, and is not taken for a part of the header. */
function firstRecord(
  view: SheetView,
  { headerRow, firstRow }: MonthRun,
  { references, categories }: { readonly references: readonly number[]; readonly categories: readonly CategoryColumn[] },
): number {
  const below = [...rangeOf(firstRow, Math.min(firstRow + ROWS_LIKE_IT, view.region.bottom))];
  const comesAgain = (row: number, column: number) => {
    const text = view.text(row, column);
    return text !== "" && below.some((other) => view.text(other, column) === text);
  };
  const isRecord = (row: number) =>
    references.some((column) => /\d/.test(view.text(row, column))) || categories.some(({ column }) => comesAgain(row, column));
  return [...rangeOf(headerRow + 1, firstRow)].find((row) => !view.isLone(row) && isRecord(row)) ?? firstRow;
}

/** Says which of several dates gives the month: "Recorded" before "Committed" is usual, yet gives another figure. */
function chosenAmong(sheet: string, run: MonthRun, runs: readonly MonthRun[]): LayoutRead["findings"] {
  const others = runs.filter(({ column }) => column !== run.column && column !== run.year?.column);
  if (others.length === 0) return [];
  const place = { sheet, address: `${columnLetters(run.column)}${run.headerRow + 1}` };
  const details = { chosen: run.header, others: others.map(({ header, column }) => ({ header, column: columnLetters(column) })) };
  return [finding("monthColumnChosen", place, details)];
}

/** A column headed as a reference that almost never repeats a value. "Number" and the like count only where they number the rows. */
function isReference(view: SheetView, run: MonthRun, column: number, lastRow: number): boolean {
  const header = headerOf(view, run.headerRow, column);
  if (isCountOf(header) || !REFERENCE.test(header.replaceAll("_", " "))) return false;
  const sample = sampleOf(view, column, run.firstRow, lastRow);
  if (countRank(header) !== null) return numbersRows(header, sample, column < run.column || daysVary(view, run, lastRow));
  if (saysNumberOf(header)) return false;
  // A crime's or an incident's own reference may repeat: a row for each victim, or for each offence.
  const share = referenceRank(header) === null ? 0.9 : 0.5;
  return sample.length >= 2 && new Set(sample.map(oneLine)).size >= sample.length * share;
}

/** So many records with so many different codes show that a column tells records apart. */
const APART = { rows: 30, share: 0.98 } as const;
/** A code without spaces and with a figure: no street, and no money or place on a map. */
const OWN_CODE = /^(?!-?\d+[.,]\d+$)\S*\d\S*$/;

/** True for codes under any header, such as a system's own name, that are nearly all different. */
function tellApart(view: SheetView, { firstRow }: MonthRun, { header, column, said }: CategoryColumn, lastRow: number): boolean {
  if (said !== null || isOfOthers(header) || referenceRank(header) !== null || monthRank(header) !== null) return false;
  const sample = sampleOf(view, column, firstRow, lastRow).map(oneLine);
  return sample.length >= APART.rows && sample.every((text) => OWN_CODE.test(text)) && new Set(sample).size >= APART.share * sample.length;
}

/** Days of the month other than the first and the last, or times of day. */
function daysVary(view: SheetView, { column, firstRow, year, inYear }: MonthRun, lastRow: number): boolean {
  if (year ?? inYear) return false;
  return sampleOf(view, column, firstRow, lastRow).some((raw) => {
    const when = whenOfCell(raw, view.dates);
    if (when?.length !== 1) return false;
    if (typeof raw !== "number") return monthOfCell(raw, view.dates) === null;
    const digits = serialOfDigits(raw);
    if (digits !== null) return [digits - 1, digits + 1].every((day) => monthOfDate(day) === when.month);
    return !Number.isInteger(raw) || [raw - 1, raw + 1].every((day) => monthOfDate(day, view.dates) === when.month);
  });
}
