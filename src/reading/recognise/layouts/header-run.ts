import type { RawValue } from "../../../domain/cell";
import type { Month } from "../../../domain/month";
import { monthIn, monthNamed, monthOfDate } from "../../dates/months";
import { isMisspelt, looksLikeMonth, withoutLastDigits, withoutMonth } from "../../dates/misspelt";
import { whenOfHeader } from "../../dates/when";
import { isBlank, isWords, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { oneLine } from "../../../domain/text";
import { countOf, looksLikeCount } from "../../texts/counts";
import { isTotal } from "../../texts/labels";
import type { MonthColumn } from "../../tables/tables";
import { isKnownOtherwise, isPartOf, isPlanned, isSoFar, namesMonth, NOTES, saysOther } from "./header-words";

/** The months of a header row, as far as each can be read by itself. */
export interface HeaderRun {
  readonly row: number;
  readonly months: readonly MonthColumn[];
  /** How many months a column is of. */
  readonly length: number;
}

/** What stands in a column of counts among or beside the months, and does not read as a month. */
export interface HeaderDoubts {
  /** Columns whose place says which month is meant, with what is written there. */
  readonly byPlace: readonly MonthColumn[];
  /** Columns that may be a month's; the month where their place says it. */
  readonly unread: readonly { readonly column: number; readonly month: Month | null }[];
  /** The one month that stands in another year than its place says, where all others follow one another. */
  readonly strayed: (MonthColumn & { readonly meant: Month }) | null;
}

const NO_DOUBTS: HeaderDoubts = { byPlace: [], unread: [], strayed: null };

/**
 * Looks at the columns among the months, and right before and after them. Where the months follow one another, a column's place shows
 * which month it must be. So a misspelt month, one with a footnote's digit run into it and a date without its format can be read.
 * Anything else that may be a month is never passed over.
 */
export function headerDoubts(view: SheetView, around: Region, run: HeaderRun): HeaderDoubts {
  const steps = stepsOf(run);
  if (!steps) return NO_DOUBTS;
  const region = { ...around, bottom: lastRowOf(view, around, run) };
  const strayed = strayedIn(view, run, steps);
  const known = new Map(run.months.map(({ column, month }) => [column, column === strayed?.column ? strayed.meant : month]));
  const byPlace: MonthColumn[] = [];
  const unread: HeaderDoubts["unread"][number][] = [];
  const look = (column: number): boolean => {
    const at = placeOf(column, known, steps);
    const kind = kindOf(view, region, run, column, at, known);
    if (kind === "month") {
      known.set(column, at.month!);
      byPlace.push({ column, header: oneLine(view.at(run.row, column)), month: at.month! });
    } else if (kind === "unread") unread.push({ column, month: at.month });
    return kind !== "other";
  };
  const columns = run.months.map(({ column }) => column);
  let [first, last] = [Math.min(...columns), Math.max(...columns)];
  for (const column of rangeOf(first, last)) if (!known.has(column)) look(column);
  while (last + steps.columns <= region.right && look(last + steps.columns)) last += steps.columns;
  while (first - steps.columns >= region.left && look(first - steps.columns)) first -= steps.columns;
  return { byPlace, unread, strayed };
}

/** The last row above the next table that has its months in the same columns: counts of its further months are none of this one's. */
function lastRowOf(view: SheetView, { bottom }: Region, { row, months, length }: HeaderRun): number {
  const [first, second] = months;
  const isMonth = (at: number, column: number) => whenOfHeader(view.at(at, column), view.format(at, column), view.dates)?.length === length;
  const next = rangeOf(row + 1, Math.min(bottom, view.region.bottom)).find(
    (at) => isMonth(at, first!.column) && isMonth(at, second!.column),
  );
  return next === undefined ? bottom : next - 1;
}

/** Fewer months that follow one another do not show where another one belongs. */
const FEWEST = 4;

/** "Dec 91" after Nov 19, or "Jan 19" after Dec 19: the right month of a wrong year. */
function strayedIn(view: SheetView, { months }: HeaderRun, { columns, months: step }: Steps): HeaderDoubts["strayed"] {
  const startOf = ({ column, month }: MonthColumn) => month - (column / columns) * step;
  const times = new Map<number, number>();
  for (const month of months) times.set(startOf(month), (times.get(startOf(month)) ?? 0) + 1);
  const [start, most] = [...times].toSorted(([, one], [, other]) => other - one)[0]!;
  const stray = months.find((month) => startOf(month) !== start);
  if (!stray || most < FEWEST || most !== months.length - 1) return null;
  const meant = (start + (stray.column / columns) * step) as Month;
  const isSaid = view.notes.months.some(({ column }) => column === stray.column);
  return !isSaid && Math.abs(meant - stray.month) % 12 === 0 ? { ...stray, meant } : null;
}

/** How far months stand apart: in columns, and in months, which may go down. */
interface Steps {
  readonly columns: number;
  readonly months: number;
}

/** The usual steps of months that follow one another; null where they do not. */
function stepsOf({ months, length }: HeaderRun): Steps | null {
  const sorted = months.toSorted((one, other) => one.column - other.column);
  const pairs = sorted.slice(1).map(({ column, month }, index) => [column - sorted[index]!.column, month - sorted[index]!.month] as const);
  const usual = (index: 0 | 1, among: typeof pairs) => {
    const times = new Map<number, number>();
    for (const pair of among) times.set(pair[index], (times.get(pair[index]) ?? 0) + 1);
    return [...times].sort(([, one], [, other]) => other - one)[0]?.[0];
  };
  const columns = usual(0, pairs);
  const step = usual(
    1,
    pairs.filter(([apart]) => apart === columns),
  );
  return columns === undefined || step === undefined || Math.abs(step) !== length ? null : { columns, months: step };
}

/** What a column's place says. */
interface Place {
  /** The month that it has to be; null where its neighbours leave no room for one. */
  readonly month: Month | null;
  /** True where months stand on both sides. */
  readonly between: boolean;
}

function placeOf(column: number, known: ReadonlyMap<number, Month>, { columns, months }: Steps): Place {
  const fromLeft = nearest(column, known, -columns, months);
  const fromRight = nearest(column, known, columns, -months);
  const between = fromLeft !== null && fromRight !== null;
  const month = between && fromLeft !== fromRight ? null : (fromLeft ?? fromRight);
  return { month, between };
}

/** The month that a column has to be by the nearest known one on one side. */
function nearest(column: number, known: ReadonlyMap<number, Month>, columns: number, months: number): Month | null {
  const furthest = Math.max(...known.keys());
  for (let at = column + columns, steps = 1; at >= 0 && at <= furthest; at += columns, steps += 1) {
    const month = known.get(at);
    if (month !== undefined) return (month + months * steps) as Month;
  }
  return null;
}

function kindOf(
  view: SheetView,
  region: Region,
  run: HeaderRun,
  column: number,
  { month, between }: Place,
  known: ReadonlyMap<number, Month>,
): "month" | "unread" | "other" {
  if (!holdsCounts(view, region, run.row, column)) return "other";
  const raw = view.at(run.row, column);
  if (month !== null && isMeant(view, raw, month, run.length)) return "month";
  // A part of a month may have hardly any; a year to date has far more.
  if ((isSoFar(view, raw, month) || isPartOf(view, raw, month)) && !isFarLarger(view, region, run, column)) return "unread";
  if (month !== null && saysThatMonth(view, region, run, column, month)) return "unread";
  if (saysAnother(view, run, column)) return "other";
  if (between && month !== null) return "unread";
  if (looksLikeMonth(oneLine(raw))) return isKnownMonth(view, region, run, column, { month, known }) ? "other" : "unread";
  if (month === null) return "other";
  const hasNames = rangeOf(region.left, column - 1).some((each) => sampleOf(view, each, run.row + 1, region.bottom).some(isWords));
  return hasNames && isLikeMonths(view, region, run, column) ? "unread" : "other";
}

/** True for a header that names a month of another column. "Nov 19 - Dec 19" in the place of Dec 19 names its own too. */
function isKnownMonth(
  view: SheetView,
  region: Region,
  run: HeaderRun,
  column: number,
  { month, known }: { readonly month: Month | null; readonly known: ReadonlyMap<number, Month> },
): boolean {
  const text = oneLine(view.at(run.row, column));
  const named = monthIn(text, view.dates);
  if (named === null || ![...known.values()].includes(named)) return false;
  return !(month !== null && named !== month && namesMonth(view, text, month) && isLikeMonths(view, region, run, column));
}

/** True for a column that holds counts below a header's row, one of them of `least` or more, and mostly nothing else. */
export function holdsCounts(view: SheetView, region: Region, row: number, column: number, least = 0): boolean {
  const sample = sampleOf(view, column, row + 1, region.bottom);
  const isCount = (cell: RawValue) => {
    const count = countOf(cell, view.marks);
    return count.kind === "count" && count.count >= least;
  };
  return sample.some(isCount) && shareOf(sample, (cell) => looksLikeCount(cell, view.marks)) >= 0.5;
}

/** True where a header, or what stands above a blank one, says that its column is of something else than a month. */
function saysAnother(view: SheetView, run: HeaderRun, column: number): boolean {
  const [raw, format] = [view.at(run.row, column), view.format(run.row, column)];
  const text = oneLine(raw);
  const above = isBlank(raw) && !isOverMonths(view, run, column) ? view.text(run.row - 1, column) : "";
  // "Dec 2019 (x)" is no coordinate, as "x" alone would be, and "Dec 2019 (see notes)" is no column of notes.
  const words = looksLikeMonth(text) ? withoutMonth(text) : text === "" ? above : text;
  if (monthIn(text, view.dates) !== null)
    return isPlanned(text, view.dates) || (!NOTES.test(words) && isKnownOtherwise(view, words, format));
  // "CY 2018" looks like a month, and is a year.
  if (whenOfHeader(text, format, view.dates) !== null || isKnownOtherwise(view, words, format)) return true;
  if (isPlanned(text, view.dates)) return true;
  // "YTD 2018", "Total 2018", "Average 2018/19"
  const alone = text.replace(/[\d/–-]+$/, "").trim();
  return alone !== text && saysOther(alone);
}

/** True where the text can only be the month that its place shows. */
function isMeant(view: SheetView, raw: string | number | boolean, month: Month, length: number): boolean {
  if (typeof raw === "number" && monthOfDate(raw, view.dates) === month && length === 1) return true;
  const text = oneLine(raw);
  const isIt = (written: string) => {
    const when = whenOfHeader(written, "General", view.dates);
    return when?.length === length && (when.month === month || when.other === month);
  };
  return withoutLastDigits(text).some(isIt) || (length === 1 && isMisspelt(text, month));
}

/** True where what stands above a column before the months is the group's title, and holds for all of them. */
function isOverMonths(view: SheetView, { row, months }: HeaderRun, column: number): boolean {
  return months.every((month) => month.column > column && isBlank(view.at(row - 1, month.column))) && !isTotal(view.text(row - 1, column));
}

/**
 * True for "Dec-19 actual", "Total Dec-19" or "FY20 Dec", which name the month that their place shows, for "This month", and for "Q4 2019"
 * or "Wk 52" where a month's figures stand below it. Of what is hoped for or worked out, no month's count is missing; nor is it where the column is
 * of another size.
 */
function saysThatMonth(view: SheetView, region: Region, run: HeaderRun, column: number, month: Month): boolean {
  if (!isLikeMonths(view, region, run, column)) return false;
  const text = view.text(run.row, column);
  const isAlone = monthNamed(text, view.dates.names) !== undefined;
  const named = monthIn(text, view.dates) ?? (!isAlone && namesMonth(view, text, month) ? month : null);
  const isMeant = named === month || (run.length === 1 && isOtherTime(view, region, run, column));
  return (isMeant && !isPlanned(text, view.dates)) || isThisMonth(view, region, run, column);
}

/** "Quarter 4", "Wk 52 2019" */
const NUMBERED_TIME = /^(?:q|qtr|quarter|week|wk)\.? ?\d{1,2}(?:[ ,/]+\d{2,4})?$/i;

/** True for a quarter, half-year or week, unless it adds up those of its months that are there. */
function isOtherTime(view: SheetView, region: Region, { row, months }: HeaderRun, column: number): boolean {
  const when = whenOfHeader(view.at(row, column), view.format(row, column), view.dates);
  if (when?.length !== 3 && when?.length !== 6) return NUMBERED_TIME.test(view.text(row, column));
  const own = months.filter(({ month }) => month <= when.month && month > when.month - when.length);
  return !isSumEverywhere(view, rangeOf(row + 1, Math.min(region.bottom, view.region.bottom)), column, own);
}

/** True where a column is the sum of some months in every row; a blank cell is 0. */
function isSumEverywhere(view: SheetView, rows: readonly number[], column: number, months: readonly MonthColumn[]): boolean {
  const numberAt = (row: number, each: number) => Number(view.at(row, each)) || 0;
  return rows.every((row) => numberAt(row, column) === months.reduce((sum, month) => sum + numberAt(row, month.column), 0));
}

const THIS_MONTH = /^(?:this|current|latest|present)(?: (?:month|mth|period))?$/i;
const BESIDE_IT = /^(?:last|previous|prior|same|this|average) (?:month|mth|period|year)/i;

/** True for "This month" after the months. Beside "Last month", or with a month's own counts again, it is a comparison. */
function isThisMonth(view: SheetView, region: Region, run: HeaderRun, column: number): boolean {
  if (!THIS_MONTH.test(view.text(run.row, column))) return false;
  const others = rangeOf(region.left, region.right).filter((each) => each !== column);
  const rows = rangeOf(run.row + 1, Math.min(region.bottom, view.region.bottom));
  const isAgain = run.months.some((each) => rows.every((row) => view.at(row, each.column) === view.at(row, column)));
  return !isAgain && !others.some((each) => BESIDE_IT.test(view.text(run.row, each)));
}

/** A column with so many times more or less than the months beside it is none of them. */
const ANOTHER_SIZE = 2.5;

/**
 * True where a column's counts are about as large as the months'. Those of a total are not. Below a blank header, the rows with counts are
 * looked at alone: where one row's figures slipped to the right, its last one stands there.
 */
function isLikeMonths(view: SheetView, region: Region, run: HeaderRun, column: number): boolean {
  const { sum, usual } = sizeOf(view, region, run, column);
  return sum <= usual * ANOTHER_SIZE && sum * ANOTHER_SIZE >= usual;
}

function isFarLarger(view: SheetView, region: Region, run: HeaderRun, column: number): boolean {
  const { sum, usual } = sizeOf(view, region, run, column);
  return sum > usual * ANOTHER_SIZE;
}

/** What a column adds up to, and what the months usually do. */
function sizeOf(view: SheetView, region: Region, { row, months }: HeaderRun, column: number) {
  const countAt = (at: number, each: number) => {
    const cell = countOf(view.at(at, each), view.marks);
    return cell.kind === "count" && !view.isLone(at) ? cell.count : null;
  };
  const rows = rangeOf(row + 1, Math.min(region.bottom, view.region.bottom));
  const own = isBlank(view.at(row, column)) ? rows.filter((at) => countAt(at, column) !== null) : rows;
  const sumOf = (each: number) => own.reduce((sum, at) => sum + (countAt(at, each) ?? 0), 0);
  const sums = months.map((month) => sumOf(month.column)).toSorted((one, other) => one - other);
  return { sum: sumOf(column), usual: sums[sums.length >> 1]! };
}
