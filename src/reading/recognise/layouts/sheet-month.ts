import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import type { Month } from "../../../domain/month";
import type { Dates } from "../../dates/dates";
import { spansIn } from "../../dates/month-spans";
import { monthIn, monthsIn } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { rangeOf, type SheetView } from "../../sheets/sheet-view";
import type { TableBase } from "../../tables/tables";
import { periodLines } from "./period-lines";

/** Titles that say when a sheet was made, or what it is compared with, not what it is of. */
export const NOT_OF =
  /\b(extracted|printed|produced|published|updated|revised|created|run|generated|refreshed|prepared|as (at|of|on)|compared|against|since|previous|last)\b/i;

/** What a sheet is of as a whole. */
export interface SheetMonth {
  /** The month, or the last of several; null where nothing says one. */
  readonly month: Month | null;
  /** How many months there are: 12 in "January to December 2018" and "year ending March 2019". */
  readonly length: number;
  readonly findings: readonly Finding[];
}

/**
 * The month that a sheet is of as a whole, or a quarter, a half or a whole year: by the analyst's word, its name, its title or a line with it
 * alone. Where the name and the titles say different months, nothing shows which is right: the name's is taken, and a question asked.
 */
export function sheetMonth(view: SheetView, { title, titles, headerTop }: TableBase): SheetMonth {
  const one = { length: 1, findings: [] };
  if (view.notes.month !== null) return { ...one, month: view.notes.month };
  const named = saidIn(view.sheet, view.dates);
  const alone = periodLines(view, headerTop);
  if (named.month === null) {
    const titled = saidIn(title, view.dates);
    const [first, ...others] = alone.map(({ text }) => saidIn(text, view.dates));
    const isOne = first !== undefined && others.every(({ month, length }) => month === first.month && length === first.length);
    return { ...(titled.month === null && isOne ? first : titled), findings: [] };
  }
  const saying = [...new Set([...titles, ...alone.map(({ text }) => text)])]
    .filter((line) => !NOT_OF.test(line))
    .map((line) => ({ line, ...saidIn(line, view.dates), months: monthsIn(line, view.dates) }));
  const other = saying.find(({ months }) => months.length > 0);
  // "January 2020 and February 2020" has the month; "January to March 2019" is of more than March.
  const isSame = ({ month, length, months }: (typeof saying)[number]) =>
    length === named.length && (length === 1 ? months.includes(named.month!) : month === named.month);
  if (!other || saying.some(isSame)) return { ...named, findings: [] };
  const titled = { month: other.month ?? other.months[0]!, length: other.month === null ? 1 : other.length };
  const lengths = named.length === 1 && titled.length === 1 ? {} : { lengths: [named.length, titled.length] as const };
  const details = { sheets: [{ sheet: view.sheet, named: named.month, title: other.line, titled: titled.month, ...lengths }] };
  const at = alone.find(({ text }) => text === other.line);
  const address = cellOf(view, other.line, headerTop) ?? (at ? localAddress(cellAt(view.sheet, at.row, at.column)) : null);
  return { ...named, findings: [finding("titleOtherMonth", { sheet: view.sheet, address }, details)] };
}

/** Other numbers of months are no period that figures are compared by. */
const LENGTHS: readonly number[] = [3, 6, 12];

/** The month that a line says, or the last of a longer period, and how many months that has. */
export function saidIn(text: string, dates: Dates): { readonly month: Month | null; readonly length: number } {
  const month = monthIn(text, dates);
  const spans = spansIn(text);
  const [span] = spans;
  if (span) {
    const length = span.last - span.first + 1;
    return { month: spans.length === 1 && LENGTHS.includes(length) ? span.last : null, length };
  }
  return (month === null ? null : periodTo(month, text, dates)) ?? { month, length: 1 };
}

/** "Year ending March 2019", "3 months to December 2018" among the words of a title. */
function periodTo(month: Month, text: string, dates: Dates): { readonly month: Month; readonly length: number } | null {
  const words = text.split(/[\s,:()]+/).filter((word) => word !== "");
  for (const from of words.keys())
    for (let to = words.length; to > from + 1; to -= 1) {
      const when = whenOfHeader(words.slice(from, to).join(" "), "General", dates);
      if (when && when.length > 1 && when.month === month) return { month, length: when.length };
    }
  return null;
}

/** Where a line above a table stands. */
function cellOf(view: SheetView, line: string, headerTop: number): string | null {
  for (const row of rangeOf(view.region.top, headerTop - 1))
    for (const column of rangeOf(view.region.left, view.region.right))
      if (view.text(row, column) === line) return localAddress(cellAt(view.sheet, row, column));
  return null;
}
