import { cellAt, columnLetters } from "../../../domain/address";
import { finding, placeOf, type Finding } from "../../../domain/finding";
import { normalised, oneLine } from "../../../domain/text";
import { addMonths, monthNumberOf, shortMonth, type Month } from "../../../domain/month";
import { readDay } from "../../dates/days";
import { areQuarterEnds, shownDate } from "../../dates/quarter-ends";
import { bareYear, isDateFormat, monthIn, monthOfDate, parseMonth } from "../../dates/months";
import { isYearHeader } from "../../dates/time-headers";
import { whenOfHeader } from "../../dates/when";
import { headerOf, isWords, rangeOf, sampleOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import { isAmongDates } from "./among-dates";
import { headerDoubts, type HeaderDoubts } from "./header-run";
import { askedYear, monthInYear } from "../../tables/year-said";
import { bareYears } from "./bare-years";
import { nameAt, underMonths, underYears, type Found } from "./two-row-header";
import { askedWithoutHeader, withoutHeader } from "./without-header";
import { yearAbove } from "./year-above";

/** The months of one header row. */
export interface MonthHeader {
  /** The header's first row, or the row above it where the years stand there. */
  readonly top: number;
  /** From left to right. */
  readonly months: readonly MonthColumn[];
  /** How many months a column is of: 1, 3, 6 or 12. */
  readonly length: number;
  /** Another reading of the first one: "Q1 2020". */
  readonly other: Month | null;
  /** The columns of which it is asked which month they have. */
  readonly asked: readonly number[];
  /** What is asked about the header, and which months were read by their place. */
  readonly findings: readonly Finding[];
}

/** Fewer months in a row do not make a wide table. Of quarters and years, two are enough. */
const MOST_OFTEN = 3;
const QUARTERS_OR_YEARS = 2;

/** What stands in a row, and where its header begins. */
interface FoundRow {
  readonly found: readonly Found[];
  readonly top: number;
  /** What is asked or said about the whole header. */
  readonly findings?: readonly Finding[];
  /** True where few months are enough: they begin the year that the sheet is named after. */
  readonly begins?: boolean;
}

/** The months, quarters or years in a row; null where there are too few. Where several kinds stand, the others are subtotals. */
export function monthHeader(view: SheetView, region: Region, row: number): MonthHeader | null {
  const { found, top, findings = [], begins = false } = quartersByStep(view, row, foundIn(view, region, row));
  for (const length of [1, 3, 6, 12]) {
    const own = found.filter((each) => each.length === length);
    const months = own.map(({ header, column, month }) => ({ header, column, month }));
    const enough = begins ? 1 : length === 1 ? MOST_OFTEN : QUARTERS_OR_YEARS;
    if (new Set(months.map(({ month }) => month)).size < enough) continue;
    if (isAmongDates(view, row, months)) return null;
    const doubts = headerDoubts(view, region, { row, months, length });
    const asked = doubts.unread.map(({ column }) => column);
    const known = [...months, ...doubts.byPlace].map(({ column }) => column);
    const unnamed = withoutHeader(view, region, row, known).filter((column) => !asked.includes(column));
    const all = [...months, ...doubts.byPlace].toSorted((one, another) => one.column - another.column);
    return {
      top,
      months: all,
      length,
      other: own[0]!.other,
      asked: [...asked, ...unnamed],
      findings: [...findings, ...findingsOf(view, row, length, doubts), ...askedWithoutHeader(view, row, unnamed)],
    };
  }
  return null;
}

/** "31/03/2019 | 30/06/2019 | …": each the last day of a month, three months apart. */
function quartersByStep(view: SheetView, row: number, read: FoundRow): FoundRow {
  const months = read.found.filter(({ length }) => length === 1);
  const [first] = months;
  if (
    !first ||
    !areQuarterEnds(
      months.map(({ column }) => view.at(row, column)),
      view.dates,
    )
  )
    return read;
  const place = placeOf(cellAt(view.sheet, row, first.column));
  return {
    top: read.top,
    found: read.found.map((each) => (each.length === 1 ? { ...each, length: 3 } : each)),
    findings: [finding("quartersByStep", place, { found: shownDate(view.at(row, first.column)), end: first.month })],
  };
}

function findingsOf(view: SheetView, row: number, length: number, { byPlace, unread, strayed }: HeaderDoubts): readonly Finding[] {
  const place = (column: number) => placeOf(cellAt(view.sheet, row, column));
  return [
    ...unread.map(({ column, month }) =>
      finding("monthNotRead", place(column), { found: view.text(row, column), column: columnLetters(column), month, length }),
    ),
    ...(strayed === null
      ? []
      : [
          finding("yearOutOfPlace", place(strayed.column), {
            // A date as its month, not as the number behind it.
            found: typeof view.at(row, strayed.column) === "number" ? shortMonth(strayed.month) : strayed.header,
            column: columnLetters(strayed.column),
            month: strayed.month,
            meant: strayed.meant,
            length,
          }),
        ]),
    // A date that only lacks its format says for itself what it is.
    ...byPlace
      .filter(({ column }) => typeof view.at(row, column) !== "number")
      .map(({ column, header, month }) => finding("monthReadByPlace", place(column), { found: header, month, length })),
  ];
}

function foundIn(view: SheetView, region: Region, row: number): FoundRow {
  const found: Found[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const raw = view.at(row, column);
    const when = bareYear(raw) !== null ? null : whenOfHeader(raw, view.format(row, column), view.dates);
    if (when) found.push({ header: headerOf(view, row, column), column, ...when });
  }
  if (found.some(({ length }) => length === 1)) {
    const named = withNames(view, region, row, found);
    // One date, as each row of records has: which days are across need not be asked.
    return { found: named.length > 1 && isByDays(view, region, row) ? [] : withSaid(view, named), top: row };
  }
  const named = [underYears(view, region, row), underMonths(view, region, row)].find(({ length }) => length > 0) ?? [];
  if (named.length > 0) return { found: withSaid(view, [...named, ...found]), top: row - 1 };
  if (found.length > 0) return { found, top: row };
  for (const found of [bareSerials(view, region, row), bareYears(view, region, row), withWords(view, region, row)])
    if (found.length > 0) return { found: withSaid(view, found), top: row };
  return underTitle(view, region, row);
}

/** Columns that the analyst said are of a month. */
function withSaid(view: SheetView, found: readonly Found[]): readonly Found[] {
  const said = view.notes.months.map(({ column, month }) => ({ header: shortMonth(month), column, month, length: 1, other: null }));
  return said.length === 0 ? found : [...found.filter(({ column }) => !said.some((each) => each.column === column)), ...said];
}

/** True for weeks and days across, some of which are the first or the last of their months. */
function isByDays(view: SheetView, region: Region, row: number): boolean {
  const days = [...rangeOf(region.left, region.right)].flatMap((column) => {
    const raw = view.at(row, column);
    if (typeof raw === "number") return isDateFormat(view.format(row, column)) && monthOfDate(raw, view.dates) !== null ? [raw] : [];
    const day = typeof raw === "string" && readDay(raw) !== null && parseMonth(raw, view.dates) === null;
    return day ? [NaN] : [];
  });
  const close = days.filter((day, index) => Number.isNaN(day) || (index > 0 && Math.abs(day - days[index - 1]!) <= LONGEST_WEEK));
  const isByFourWeeks = days.length >= FEWEST_FOUR_WEEKS && days.slice(1).every((day, at) => day - days[at]! === 28);
  return isByFourWeeks || (close.length >= MOST_OFTEN && close.length * 2 > days.length);
}

/** Of so many dates 28 days apart, no month's are all so. */
const FEWEST_FOUR_WEEKS = 5;

/** Dates that are nearer to one another are of days or weeks, not of months. */
const LONGEST_WEEK = 14;

/** The months' names in a row, without their years. A loop, because it is run on every cell. */
function namesIn(view: SheetView, region: Region, row: number): readonly { readonly column: number; readonly name: number }[] {
  const names: { readonly column: number; readonly name: number }[] = [];
  for (let column = region.left; column <= region.right; column += 1) {
    const name = nameAt(view, row, column);
    if (name !== undefined) names.push({ column, name });
  }
  return names;
}

/** "Apr-17 | May | Jun | … | Jan-18 | Feb": a name alone follows the month before it, or comes before the month after it. */
function withNames(view: SheetView, region: Region, row: number, found: readonly Found[]): readonly Found[] {
  const names = namesIn(view, region, row);
  if (names.length === 0) return found;
  // Beside another table's names its months begin again.
  const isOfNames = (column: number) => sampleOf(view, column, row + 1, region.bottom).filter(isWords).length > 0;
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
      } else if (last !== null && isOfNames(column)) last = null;
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

/** 43101 | 43132 | 43160: dates without their format that follow one another, each the first or the last of its month. */
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

/** "Jan | Feb | …" below a title that says the year, or on a sheet that says it. A column of years would say otherwise. */
function underTitle(view: SheetView, region: Region, row: number): FoundRow {
  const nothing: FoundRow = { found: [], top: row };
  const names = namesIn(view, region, row);
  const begins = names.length < MOST_OFTEN && beginsYear(view, region, row, names);
  if (names.length < MOST_OFTEN && !begins) return nothing;
  const year = yearAbove(
    view,
    region,
    row,
    names.map(({ name }) => name),
  );
  if (!year || saysYears(view, region, row, names[0]!.column)) return nothing;
  const found = names.map(({ column, name }): Found => {
    const month = monthInYear(year, name);
    return { header: shortMonth(month), column, month, length: 1, other: null };
  });
  const place = placeOf(cellAt(view.sheet, row, names[0]!.column));
  return { found: withSaid(view, found), top: row, findings: year.start === null ? [askedYear(year, place)] : [], begins };
}

/** True for "Offence | Apr" on a sheet that is named after a year, as others are: the year has only begun. Counts stand below each month. */
function beginsYear(view: SheetView, region: Region, row: number, names: readonly { readonly column: number }[]): boolean {
  const first = names[0]?.column;
  if (first === undefined || !/\d{4}/.test(view.sheet)) return false;
  const isCounted = (column: number) => sampleOf(view, column, row + 1, region.bottom).every((raw) => typeof raw === "number");
  return rangeOf(region.left, first - 1).some((column) => isWords(view.at(row, column))) && names.every(({ column }) => isCounted(column));
}

/** True where a column before the months is headed as one of years, or has any. */
function saysYears(view: SheetView, region: Region, row: number, before: number): boolean {
  return rangeOf(region.left, before - 1).some(
    (column) =>
      isYearHeader(view.text(row, column)) ||
      sampleOf(view, column, row + 1, region.bottom).some((raw) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(oneLine(raw))),
  );
}

/** Words around the months of a header that do not change what is counted: "Count of Jan-20", "Jan 2020 offences". */
const AROUND = "(?:sum|count|number|no\\.?|total|months?|offen[cs]es?|crimes?|incidents?|recorded|of|in|for|the)(?!\\p{L})[-–:,_]?";
const WORDS_BEFORE = new RegExp(`^(?:${AROUND} ?[-–:,]? ?)+(?=\\S)`, "iu");
const WORDS_AFTER = new RegExp(`(?:[ _]${AROUND})+$`, "iu");

/** Months that all have the same words before or after them. If another month had other words, it would count something else. */
function withWords(view: SheetView, region: Region, row: number): readonly Found[] {
  const found: Found[] = [];
  const words = new Set<string>();
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    // Cheap, because it is run on every row.
    if (typeof raw !== "string" || !/\d/.test(raw)) continue;
    const text = oneLine(raw);
    const rest = text.replace(WORDS_BEFORE, "").replace(WORDS_AFTER, "").trim();
    const when = rest === text ? null : whenOfHeader(rest, "General", view.dates);
    if (when) {
      found.push({ header: text, column, ...when });
      words.add(normalised(text).replace(normalised(rest), "…"));
    } else if (monthIn(text, view.dates) !== null) return [];
  }
  return words.size === 1 ? found : [];
}
