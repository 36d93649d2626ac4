import { cellAt, columnLetters, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { addMonths, monthNumberOf, monthOf, shortMonth, type Month } from "../../../domain/month";
import { readDay } from "../../dates/days";
import { bareYear, isDateFormat, monthNamed, monthOfDate, parseMonth } from "../../dates/months";
import { whenOfHeader, whenOfYear } from "../../dates/when";
import { yearIn, type WrittenYear } from "../../dates/years";
import { headerOf, isBlank, oneLine, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import { looksLikeCount } from "../../texts/counts";
import { unmarkedPeriod } from "../../texts/footnotes";
import { headerDoubts, type HeaderDoubts } from "./header-run";

/** The months of one header row. */
export interface MonthHeader {
  /** The header's first row: the one above where the years stand there. */
  readonly top: number;
  readonly months: readonly MonthColumn[];
  /** How many months a column is of: 1, 3, 6 or 12. */
  readonly length: number;
  /** Another reading of the first one: "Q1 2020". */
  readonly other: Month | null;
  /** What is asked about the header, and which months were read by their place. */
  readonly findings: readonly Finding[];
}

/** Fewer months in a row are no wide table; of quarters and years two are enough. */
const MOST_OFTEN = 3;
const QUARTERS_OR_YEARS = 2;

interface Found extends MonthColumn {
  readonly length: number;
  readonly other: Month | null;
}

/** The months, quarters or years in a row; null where there are too few. Where several kinds stand, the others are subtotals. */
export function monthHeader(view: SheetView, region: Region, row: number): MonthHeader | null {
  const { found, top } = foundIn(view, region, row);
  for (const length of [1, 3, 6, 12]) {
    const own = found.filter((each) => each.length === length);
    const months = own.map(({ header, column, month }) => ({ header, column, month }));
    const enough = length === 1 ? MOST_OFTEN : QUARTERS_OR_YEARS;
    if (new Set(months.map(({ month }) => month)).size < enough) continue;
    const doubts = headerDoubts(view, region, { row, months, length });
    const all = [...months, ...doubts.byPlace].toSorted((one, another) => one.column - another.column);
    return { top, months: all, length, other: own[0]!.other, findings: findingsOf(view, row, length, doubts) };
  }
  return null;
}

function findingsOf(view: SheetView, row: number, length: number, { byPlace, unread, strayed }: HeaderDoubts): readonly Finding[] {
  const place = (column: number) => ({ sheet: view.sheet, address: localAddress(cellAt(view.sheet, row, column)) });
  return [
    ...unread.map(({ column, month }) =>
      finding("monthNotRead", place(column), { found: view.text(row, column), column: columnLetters(column), month, length }),
    ),
    ...(strayed === null
      ? []
      : [
          finding("yearOutOfPlace", place(strayed.column), {
            found: strayed.header,
            column: columnLetters(strayed.column),
            month: strayed.month,
            meant: strayed.meant,
            length,
          }),
        ]),
    // A date that only lacks its format says itself what it is.
    ...byPlace
      .filter(({ column }) => typeof view.at(row, column) !== "number")
      .map(({ column, header, month }) => finding("monthReadByPlace", place(column), { found: header, month, length })),
  ];
}

function foundIn(view: SheetView, region: Region, row: number): { readonly found: readonly Found[]; readonly top: number } {
  const found: Found[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    const when = bareYear(raw) !== null ? null : whenOfHeader(raw, view.format(row, column), view.dates);
    if (when) found.push({ header: headerOf(view, row, column), column, ...when });
  }
  if (found.some(({ length }) => length === 1))
    return { found: isByDays(view, region, row) ? [] : withSaid(view, withNames(view, region, row, found)), top: row };
  const named = underYears(view, region, row);
  if (named.length > 0) return { found: withSaid(view, [...named, ...found]), top: row - 1 };
  if (found.length > 0) return { found, top: row };
  const serials = bareSerials(view, region, row);
  return { found: serials.length > 0 ? serials : bareYears(view, region, row), top: row };
}

/** Columns that the analyst said are of a month. */
function withSaid(view: SheetView, found: readonly Found[]): readonly Found[] {
  const said = view.notes.months.map(({ column, month }) => ({ header: shortMonth(month), column, month, length: 1, other: null }));
  return said.length === 0 ? found : [...found.filter(({ column }) => !said.some((each) => each.column === column)), ...said];
}

/** True for weeks and days across, of which some are the first or the last of their months. */
function isByDays(view: SheetView, region: Region, row: number): boolean {
  const days = [...rangeOf(region.left, region.right)].flatMap((column) => {
    const raw = view.at(row, column);
    if (typeof raw === "number") return isDateFormat(view.format(row, column)) && monthOfDate(raw, view.dates) !== null ? [raw] : [];
    const day = typeof raw === "string" && readDay(raw) !== null && parseMonth(raw, view.dates) === null;
    return day ? [NaN] : [];
  });
  const close = days.filter((day, index) => Number.isNaN(day) || (index > 0 && Math.abs(day - days[index - 1]!) <= LONGEST_WEEK));
  return close.length >= MOST_OFTEN && close.length * 2 > days.length;
}

/** Dates that are nearer to one another are of days or weeks, not of months. */
const LONGEST_WEEK = 14;

/** "Apr-17 | May | Jun | … | Jan-18 | Feb": names alone follow the month before them, or come before the one after them. */
function withNames(view: SheetView, region: Region, row: number, found: readonly Found[]): readonly Found[] {
  const names = [...rangeOf(region.left, region.right)].flatMap((column) => {
    const name = nameAt(view, row, column);
    return name === undefined ? [] : [{ column, name }];
  });
  if (names.length === 0) return found;
  const monthAt = new Map(found.filter(({ length }) => length === 1).map(({ column, month }) => [column, month]));
  const chain = (columns: readonly number[], step: 1 | -1) => {
    let last: Month | null = null;
    for (const column of columns) {
      const known = monthAt.get(column);
      const name = names.find((each) => each.column === column)?.name;
      if (known !== undefined) last = known;
      else if (name !== undefined && last !== null) {
        last = monthNumberOf(addMonths(last, step)) === name ? addMonths(last, step) : null;
        if (last !== null) monthAt.set(column, last);
      }
    }
  };
  const columns = [...rangeOf(region.left, region.right)];
  chain(columns, 1);
  chain(columns.toReversed(), -1);
  const added = names.flatMap(({ column }): Found[] => {
    const month = monthAt.get(column);
    return month === undefined ? [] : [{ header: shortMonth(month), column, month, length: 1, other: null }];
  });
  return [...found, ...added].toSorted((one, other) => one.column - other.column);
}

/** 43101 | 43132 | 43160: dates without their format, each the first or the last of its month, that follow one another. */
function bareSerials(view: SheetView, region: Region, row: number): readonly Found[] {
  const found: Found[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    if (typeof raw !== "number") continue;
    const month = monthOfDate(raw, view.dates);
    const isEdge = [raw - 1, raw + 1].some((day) => monthOfDate(day, view.dates) !== month);
    if (month === null || !Number.isInteger(raw) || !isEdge) return [];
    found.push({ header: shortMonth(month), column, month, length: 1, other: null });
  }
  const step = found.length >= MOST_OFTEN ? found[1]!.month - found[0]!.month : 0;
  const follow = found.every(({ month }, index) => index === 0 || month - found[index - 1]!.month === step);
  return Math.abs(step) === 1 && follow ? found : [];
}

const LONGEST_NAME = 20;

function nameAt(view: SheetView, row: number, column: number): number | undefined {
  const raw = view.at(row, column);
  if (typeof raw !== "string" || raw.length > LONGEST_NAME) return undefined;
  return monthNamed(unmarkedPeriod(raw).text, view.dates.names);
}

/** "Jan | Feb | …" with the year in the row above, once for all of its months or over each of them. */
function underYears(view: SheetView, region: Region, row: number): readonly Found[] {
  // Cheap, because every row is asked.
  if (![...rangeOf(region.left, region.right)].some((column) => nameAt(view, row, column) !== undefined)) return [];
  const found: Found[] = [];
  let year: WrittenYear | null = null;
  for (const column of rangeOf(region.left, region.right)) {
    const above = view.text(row - 1, column);
    if (above !== "") year = yearIn(unmarkedPeriod(above).text);
    const [raw, name] = [view.at(row, column), nameAt(view, row, column)];
    if (year === null || name === undefined) continue;
    const inSecond = year.financial && name < (view.dates.yearStart ?? 4);
    const month = monthOf(year.first + (inSecond ? 1 : 0), name);
    found.push({ header: `${oneLine(raw)} ${year.first + (inSecond ? 1 : 0)}`, column, month, length: 1, other: null });
  }
  return found;
}

/**
 * Years that stand alone, 2018 | 2019 | 2020, and follow one another: three or more, or two of text beside each other. Counts
 * look the same, so neither headers nor other counts may stand above them.
 */
function bareYears(view: SheetView, region: Region, row: number): readonly Found[] {
  const found: Found[] = [];
  let text = true;
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    const when = whenOfYear(bareYear(raw) ?? raw, view.dates);
    if (when) found.push({ header: headerOf(view, row, column), column, ...when });
    // Beside counts of another size they are counts that happen to look like years.
    else if (looksLikeCount(raw, view.marks)) return [];
    else if (found.length > 0 && !isBlank(raw)) break;
    if (when) text &&= typeof raw === "string";
  }
  const follow = found.every(({ month }, index) => index === 0 || Math.abs(month - found[index - 1]!.month) === 12);
  const above = found.filter(({ column }) => !isBlank(view.at(row - 1, column)));
  return found.length >= (text ? 2 : 3) && follow && above.length <= 1 ? found : [];
}
