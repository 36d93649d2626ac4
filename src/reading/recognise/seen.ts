import { columnLetters } from "../../domain/address";
import { counted, listed, normalised } from "../../domain/text";
import { isWithinYear, isYearHeader } from "../dates/time-headers";
import { looksLikeCount } from "../texts/counts";
import { isTotal, offenceRank } from "../texts/labels";
import { isBlank, isWords, rangeOf, sampleOf, shareOf, type SheetView } from "../sheets/sheet-view";
import { shownText } from "../sheets/shown-text";
import { readDay } from "../dates/days";
import { isDateFormat, monthNumber, monthOfCell, parseMonth } from "../dates/months";
import { whenOfHeader } from "../dates/when";

/** How many names are enough to recognise a sheet by. */
const MOST_NAMES = 6;
/** How many rows are looked at. */
const MOST_ROWS = 40;

/** What a sheet without offence tables looks like: its headers, the nearest reading, what is missing for it, and what to write. */
export function whatStands(view: SheetView): string {
  const rows = rangeOf(view.region.top, Math.min(view.region.bottom, view.region.top + MOST_ROWS));
  const filled = rows.map((row) => rangeOf(view.region.left, view.region.right).filter((column) => !isBlank(view.at(row, column))));
  const fullest = filled.reduce((best, columns, index) => (columns.length > filled[best]!.length ? index : best), 0);
  const [row, columns] = [rows[fullest]!, filled[fullest]!];
  const texts = columns.map((column) => shownText(view, row, column));
  const names = listed([...texts.slice(0, MOST_NAMES).map((text) => `“${text}”`), ...(texts.length > MOST_NAMES ? ["more"] : [])]);
  const what = columns.some((column) => isWords(view.at(row, column))) ? `row ${row + 1} with ${names}` : "figures without headers";
  if (areDays(view, row, columns)) return `row ${row + 1} ${DAYS_ACROSS}`;
  const months = rows.reduce((sum, each, index) => sum + filled[index]!.filter((column) => isMonth(view, each, column)).length, 0);
  return `${what}; ${months === 0 ? withoutMonths(view, row, columns) : withMonths(view, rows, filled, months)}`;
}

const DAYS_ACROSS =
  "has a column for each day, which is not read. Add the days up to a column for each month, or put them below one another: a row for each day and offence, with a column “Count”";

/** Every month has as many days. */
const FEWEST_DAYS = 28;

/** True for a header of dates of which several are of one month, or of the days of a month, 1 to 28 or more. */
function areDays(view: SheetView, row: number, columns: readonly number[]): boolean {
  const numbers = columns.map((column) => view.at(row, column)).filter((raw) => typeof raw === "number");
  if (numbers.length >= FEWEST_DAYS && numbers.slice(0, FEWEST_DAYS).every((day, at) => day === at + 1)) return true;
  const months = columns.flatMap((column) => {
    const raw = view.at(row, column);
    if (typeof raw === "number") return isDateFormat(view.format(row, column)) ? (monthOfCell(raw, view.dates) ?? []) : [];
    const day = readDay(view.text(row, column));
    return day ? (day.dayFirst ?? day.monthFirst ?? []) : [];
  });
  return months.length >= MANY && 2 * new Set(months).size <= months.length;
}

function isMonth(view: SheetView, row: number, column: number): boolean {
  return whenOfHeader(view.at(row, column), view.format(row, column), view.dates) !== null;
}

/** Columns of weeks, years or other times that are not months. */
const OTHER_TIME = /\b(?:weeks?|wk|days?)\b/i;

/**
 * Offences with counts but no month are nearest to a sheet of one month. A column of time may hold the months in a form that is not read.
 */
function withoutMonths(view: SheetView, header: number, columns: readonly number[]): string {
  const isCounts = (column: number) =>
    shareOf(sampleOf(view, column, header + 1, view.region.bottom), (raw) => looksLikeCount(raw, view.marks)) >= 0.6;
  const of = (column: number) => `column ${columnLetters(column)} (“${view.text(header, column)}”)`;
  const counts = columns.filter(isCounts);
  const offence = columns.find((column) => offenceRank(view.text(header, column)) !== null);
  const names =
    offence ?? columns.find((column) => !isCounts(column) && sampleOf(view, column, header + 1, view.region.bottom).some(isWords));
  const nearly = nearlyMonths(columns.map((column) => view.text(header, column)));
  if (nearly !== null) return `no months: ${nearly}`;
  const bare = columns.map((column) => view.text(header, column)).filter((text) => monthNumber(normalised(text)) !== undefined);
  if (bare.length >= MANY)
    return `no months: “${bare[0]!}” and the others say no year. Write each like “Jan 20”, or the year alone in the row above them`;
  if (names === undefined || counts.length === 0) return "no months";
  const weeks = columns.find((column) => OTHER_TIME.test(view.text(header, column)));
  if (weeks !== undefined) return `no months: ${of(weeks)} is weeks or days. Enter one count for each month`;
  const time = columns.find((column) => isWithinYear(view.text(header, column)) || isYearHeader(view.text(header, column)));
  if (time !== undefined) {
    const example = view.text(header + 1, time);
    const below = nearlyMonths(rangeOf(header + 1, Math.min(view.region.bottom, header + MOST_ROWS)).map((row) => view.text(row, time)));
    if (below !== null) return `no months that can be read: in ${of(time)}, ${below}`;
    return `no months that can be read: ${of(time)} has ${example === "" ? "nothing" : `“${example}”`}. Write each like “Jan 20”, or the year beside it in a column “Year”`;
  }
  if (offence === undefined) return "no months";
  const across =
    counts.length >= MANY ? ` If there is a column for each month, write each header like “Jan 20” (${of(counts[0]!)} is not one)` : "";
  return `no months. If it is a sheet of one month, write the month in the sheet’s name or its title, or add a column “Month”.${across}`.replace(
    /\.$/,
    "",
  );
}

/** "19-Jan" and "Jan-19" typed the other way round: a day of some year, or a month of 2019. */
const DAY_OR_YEAR = /^(?:[12]\d|3[01])[- ]\p{L}{3,9}$/u;
/** "15 Jan – 14 Feb", "15 Jan 2018 to 14 Feb 2018": a month that ends within a month. */
const CUT_OFF =
  /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?(?: \d{2,4})?(?: ?[-–—] ?| to )\d{1,2}(?:st|nd|rd|th)? (\p{L}{3,9})\.?(?: \d{2,4})?$/u;
/** "P1", "Period 13 2018/19" */
const PERIOD = /^p(?:eriod)? ?(\d{1,2})(?!\d)/i;

/** Why headers, or cells of a column, that are nearly months are none, and what to write; null for any others. */
function nearlyMonths(texts: readonly string[]): string | null {
  const many = (of: (text: string) => boolean) => {
    const found = texts.filter(of);
    return found.length >= MANY ? found : null;
  };
  const either = many((text) => DAY_OR_YEAR.test(text) && monthNumber(normalised(text).replace(/^\d+[- ]/, "")) !== undefined);
  if (either) {
    const [number, name] = either[0]!.split(/[- ]/) as [string, string];
    return `“${either[0]!}” may be the ${number}th of ${name}, or ${name} 20${number}. Write each like “${name} ${number}”`.replace(
      /1th|2th|3th/,
      (end) => (/1[123]$/.test(number) ? end : { "1th": "1st", "2th": "2nd", "3th": "3rd" }[end]!),
    );
  }
  const cutOff = many((text) => {
    const [, day, first, last] = CUT_OFF.exec(text) ?? [];
    return day !== undefined && Number(day) !== 1 && monthNumber(normalised(first!)) !== monthNumber(normalised(last!));
  });
  if (cutOff)
    return `“${cutOff[0]!}” and the others begin and end within months, so their figures are of no calendar month. Count each from the 1st to the last day of a month, and write it like “Jan 20”`;
  const periods = many((text) => PERIOD.test(text));
  if (periods) {
    const isFourWeeks = periods.some((text) => PERIOD.exec(text)![1] === "13");
    return isFourWeeks
      ? `“${periods[0]!}” and the others are 13 periods a year, which are four weeks each and do not fit into months. Enter one count for each month`
      : `“${periods[0]!}” does not say which month it is. Write each like “Jan 20”`;
  }
  const marked = many((text) => parseMonth(text) === null && parseMonth(text.replace(/ \S+$/, "")) !== null);
  if (!marked) return null;
  const first = marked[0]!;
  const month = first.replace(/ \S+$/, "");
  const second = marked.find((text) => text !== first && text.startsWith(`${month} `));
  return second === undefined
    ? `“${first}” has a word beside the month that is not known. Write the month alone, like “Jan 20”`
    : `“${first}” and “${second}” are of one month. Write the month alone above the column that counts, like “Jan 20”, and remove the other or say on the sheet “Reading” that it is “not read”`;
}

/** So many columns of counts may each be of a month. */
const MANY = 3;

/** Months and names with counts below one another, as a pivot table in compact form has them. */
function isMixed(view: SheetView, rows: readonly number[], column: number): boolean {
  return rows.filter((row) => isMonth(view, row, column)).length >= MANY && namesAmong(view, rows, column).length > 0;
}

function namesAmong(view: SheetView, rows: readonly number[], column: number): readonly string[] {
  const first = rows.find((row) => isMonth(view, row, column)) ?? 0;
  return rows.flatMap((row) => {
    const [raw, text] = [view.at(row, column), view.text(row, column)];
    const hasCount = rangeOf(column + 1, view.region.right).some((each) => typeof view.at(row, each) === "number");
    return row >= first - 2 && isWords(raw) && !isMonth(view, row, column) && !isTotal(text) && hasCount ? [text] : [];
  });
}

function mixedText(view: SheetView, rows: readonly number[], column: number): string {
  const [name = ""] = namesAmong(view, rows, column);
  const of = `column ${columnLetters(column)} has months and other names, such as “${name}”, below one another, and it is not clear how they belong together`;
  return `${of}. Give each a column of its own: for a pivot table, Design, Report Layout, Show in Tabular Form, and Repeat All Item Labels`;
}

/** Months in one row are nearest to a wide sheet, below one another to a long one or to records. */
function withMonths(view: SheetView, rows: readonly number[], filled: readonly (readonly number[])[], months: number): string {
  const mixed = rangeOf(view.region.left, view.region.right).find((column) => isMixed(view, rows, column));
  if (mixed !== undefined) return mixedText(view, rows, mixed);
  const across = rows.some((row, index) => filled[index]!.filter((column) => isMonth(view, row, column)).length >= 3);
  const seen = `${counted(months, "month")}, but no counts beside or below them`;
  return across
    ? `${seen}. It looks like a column for each month, but the rows below have no counts`
    : `${seen}. It looks like a row for each month, but a column “Count” is missing. For a row for each crime, a column with the offence is missing`;
}
