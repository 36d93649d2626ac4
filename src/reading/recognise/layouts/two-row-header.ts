import { monthOf, yearOf, type Month } from "../../../domain/month";
import { oneLine } from "../../../domain/text";
import type { Dates } from "../../dates/dates";
import { monthNamed, monthNumberIn } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { startByOrder, YEAR_STARTS, yearIn, type WrittenYear } from "../../dates/years";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import { unmarkedPeriod } from "../../texts/footnotes";
import { offenceRank } from "../../texts/labels";
import { isPlaceHeader } from "../places";

/** A column whose header says a month, a quarter or a year. */
export interface Found extends MonthColumn {
  readonly length: number;
  /** The last month of another reading: "Q1 2020". */
  readonly other: Month | null;
}

/** Fewer months do not make a header. */
const FEWEST = 3;
const LONGEST_NAME = 20;

/** The number of a month that a cell names and nothing else. */
export function nameAt(view: SheetView, row: number, column: number): number | undefined {
  const raw = view.at(row, column);
  if (typeof raw !== "string" || raw.length > LONGEST_NAME) return undefined;
  return monthNamed(unmarkedPeriod(raw).text, view.dates.names);
}

/** A quarter, a half or a span of months without its year. */
const PART =
  /^(?:q(?:tr|uarter)?\.? ?[1-4]|[1-4](?:st|nd|rd|th)? ?q(?:tr|uarter)?|h(?:alf)? ?[12]|\p{L}{3,9}\.? ?(?:[-–/]| to ) ?\p{L}{3,9}\.?)$/iu;

/**
 * "Jan | Feb | …", 1 | 2 | 3, "Q1 | Q2" or "Jan-Mar" with the year in the row above, written once for all that stand below it or over
 * each of them.
 */
export function underYears(view: SheetView, region: Region, row: number): readonly Found[] {
  const columns = [...rangeOf(region.left, region.right)];
  const isPart = (column: number) => {
    const raw = view.at(row, column);
    return typeof raw === "string" && raw.length <= LONGEST_NAME && PART.test(oneLine(raw));
  };
  // Cheap, because it is run on every row.
  const isNamed = columns.some((column) => nameAt(view, row, column) !== undefined || isPart(column));
  const numbers = isNamed ? null : monthNumbers(view, region, row);
  if (!isNamed && numbers === null) return [];
  const found: Found[] = [];
  const named = (column: number) => numbers?.get(column) ?? nameAt(view, row, column);
  const names = columns.map((column) => ({ isNext: !isBlank(view.at(row - 1, column)), name: named(column) }));
  const years = monthsOfYears(names);
  const order = { crosses: years.some(crossesNewYear), start: startByOrder(years) };
  let [year, above]: [WrittenYear | null, string] = [null, ""];
  for (const column of columns) {
    if (!isBlank(view.at(row - 1, column))) {
      above = unmarkedPeriod(view.text(row - 1, column)).text;
      year = yearIn(above);
    }
    const [raw, name] = [view.at(row, column), named(column)];
    if (year === null) continue;
    const text = `${oneLine(raw)} ${above}`;
    if (name === undefined) {
      const when = isPart(column) ? whenOfHeader(text, "General", view.dates) : null;
      if (when) found.push({ header: text, column, ...when });
      continue;
    }
    const { month, other } = monthUnder(year, name, view.dates, order);
    found.push({ header: other === null ? `${oneLine(raw)} ${yearOf(month)}` : text, column, month, length: 1, other });
  }
  return found;
}

/** The numbers of the months below each year, from left to right. */
function monthsOfYears(
  columns: readonly { readonly isNext: boolean; readonly name: number | undefined }[],
): readonly (readonly number[])[] {
  const years: number[][] = [[]];
  for (const { isNext, name } of columns) {
    if (isNext) years.push([]);
    if (name !== undefined) years.at(-1)!.push(name);
  }
  return years;
}

/** True where January follows December below one year: the year does not start in January. */
function crossesNewYear(names: readonly number[]): boolean {
  return names.some((name, at) => name === 1 && names[at - 1] === 12);
}

/** What the order of the months below their years shows. */
interface MonthsInOrder {
  readonly crosses: boolean;
  /** The month that they start in; null where that is not shown. */
  readonly start: number | null;
}

/** The month with this number in a year. A year that is one number and crosses a new year may be named after either. */
function monthUnder(
  { first, financial, unclear }: WrittenYear,
  name: number,
  { yearStart, yearsNamedAfter }: Dates,
  { crosses, start }: MonthsInOrder,
): { readonly month: Month; readonly other: Month | null } {
  const isReporting = financial || unclear || crosses;
  const inYear = (year: number) => monthOf(year + (isReporting && name < (yearStart ?? start ?? 4) ? 1 : 0), name);
  if (financial || !isReporting || yearStart === 1) return { month: inYear(first), other: null };
  if (yearsNamedAfter !== null) return { month: inYear(yearsNamedAfter === "end" ? first - 1 : first), other: null };
  // Where it was said when years start, a number is the year's first month.
  return yearStart !== null && !unclear ? { month: inYear(first), other: null } : { month: inYear(first - 1), other: inYear(first) };
}

/** "2018 | 2019 | 2018 | 2019" with the month in the row above, once for the years that stand below it. */
export function underMonths(view: SheetView, region: Region, row: number): readonly Found[] {
  const found: Found[] = [];
  const names = new Set<number>();
  let [name, over]: [number | undefined, string] = [undefined, ""];
  for (const column of rangeOf(region.left, region.right)) {
    // Cheap, because it is run on every row.
    const raw = view.at(row - 1, column);
    if (!isBlank(raw)) [name, over] = [nameAt(view, row - 1, column), oneLine(raw)];
    const year = name === undefined ? null : yearIn(unmarkedPeriod(view.text(row, column)).text);
    if (name === undefined || year === null) continue;
    names.add(name);
    const when = monthUnder(year, name, view.dates, { crosses: false, start: null });
    found.push({ header: `${over} ${view.text(row, column)}`, column, length: 1, ...when });
  }
  // "May | 2018" may be anything.
  return names.size >= FEWEST ? found : [];
}

/** 1 | 2 | 3 | … | 12 | 1 | 2: the numbers of months, from the first year's column on; null for counts. */
function monthNumbers(view: SheetView, region: Region, row: number): ReadonlyMap<number, number> | null {
  const first = [...rangeOf(region.left, region.right)].find((column) => yearIn(view.text(row - 1, column)) !== null);
  if (first === undefined || monthNumberIn(view.at(row, first), view.dates) === null) return null;
  if (rangeOf(region.left, first - 1).some((column) => isNameBelowHeader(view, row, column))) return null;
  const numbers = new Map<number, number>();
  let last: number | null = null;
  let year = "";
  for (const column of rangeOf(first, region.right)) {
    const [raw, above] = [view.at(row, column), view.text(row - 1, column)];
    const number = monthNumberIn(raw, view.dates);
    const isNext = above !== "" && above !== year;
    if (isNext) year = above;
    if (number === null && (isBlank(raw) || isWords(raw))) continue;
    if (number === null || (last !== null && number !== (last % 12) + 1)) return null;
    // Below another year months begin again; counts such as 3, 4 and 5 do not.
    if (last !== null && isNext && !YEAR_STARTS.includes(number)) return null;
    numbers.set(column, (last = number));
  }
  return numbers.size >= FEWEST ? numbers : null;
}

/** "Fraud" below "Offence": its numbers are counts, though they follow one another. */
function isNameBelowHeader(view: SheetView, row: number, column: number): boolean {
  const text = view.text(row, column);
  return isWords(view.at(row - 1, column)) && isWords(text) && offenceRank(text) === null && !isPlaceHeader(text);
}
