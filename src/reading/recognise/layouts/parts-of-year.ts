import { oneLine } from "../../../domain/text";
import { monthNamed, quarterNumberIn } from "../../dates/months";
import { isYearHeader, isYearTotal } from "../../dates/time-headers";
import { headerOf, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthlyTable, TableColumn } from "../../tables/tables";
import { looksLikeCount } from "../../texts/counts";
import { isTotal, neverACount } from "../../texts/labels";
import { isRateLabel } from "./label-fates";
import type { MonthRun } from "./month-run";

/** What the headers of a year's quarters or halves are called. */
export const PART_OF_YEAR = "Part of the year";

/** The columns of a year's quarters or halves, and those of the year as a whole. */
export interface PartsOfYear {
  readonly counts: readonly TableColumn[];
  readonly totals: readonly TableColumn[];
}

/**
 * The quarters or halves of a year beside it, "2018 | Q1 | Q2 | Q3 | Q4 | Total": all of them, each of other months, which add up to the
 * year. Null where one is not there, or where another column may be the count. One of them alone is never the year's.
 */
export function partsOfYear(view: SheetView, region: Region, { column, length, headerRow, firstRow, year }: MonthRun): PartsOfYear | null {
  if (length !== 12) return null;
  const numbers = [...rangeOf(region.left, region.right)].filter((other) => {
    if (other === column || other === year?.column) return false;
    const sample = sampleOf(view, other, firstRow, region.bottom);
    return sample.length > 0 && shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= MOSTLY;
  });
  const named = numbers.map((other): TableColumn => ({ column: other, header: headerOf(view, headerRow, other) }));
  const { names } = view.dates;
  const counts = named.filter(({ header }) => partOf(header, names) !== null);
  // Whoever says that another column counts means the year; one of its quarters is not the year, whatever is said of it.
  if (view.notes.columns.some(({ role, column: said }) => role === "count" && !counts.some((each) => each.column === said))) return null;
  const others = named.filter((other) => !counts.includes(other) && !isRateLabel(other.header));
  const parts = counts.map(({ header }) => partOf(header, names)!);
  if (!areWholeYear(parts) || !others.every(({ header }) => isOfYear(header))) return null;
  // "Annual" alone is no word for a total elsewhere, and "Year total" none for a count.
  return {
    counts,
    totals: others.map((other) => ({ ...other, header: neverACount(other.header) || !isTotal(other.header) ? TOTAL : other.header })),
  };
}
const MOSTLY = 0.6;
const TOTAL = "Total";

/**
 * The month, 1 to 12, that the years of a table start in by the months of its quarters or halves, "Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar",
 * and the header that says so. Null where they have no months or stand in another order, and for other tables.
 */
export function startOfParts({ named, counts, dates }: MonthlyTable): { readonly text: string; readonly start: number } | null {
  if (named?.word !== PART_OF_YEAR) return null;
  const parts = counts.map(({ header }) => ofMonths(oneLine(header), dates.names));
  const inTurn = parts.every((part, at) => part !== null && (at === 0 || part.from === endOf(parts[at - 1]!)));
  return inTurn ? { text: oneLine(counts[0]!.header), start: parts[0]!.from + 1 } : null;
}

/** A part of a year: the place of its first month among 12, and how many months it has. */
interface Part {
  readonly from: number;
  readonly months: number;
}
type Names = SheetView["dates"]["names"];

/** True of parts that have each month of a year once. */
function areWholeYear(parts: readonly Part[]): boolean {
  const months = parts.flatMap(({ from, months: length }) => Array.from({ length }, (_, at) => (from + at) % 12));
  return months.length === 12 && new Set(months).size === 12;
}

/** The place of the month after a part. */
function endOf({ from, months }: Part): number {
  return (from + months) % 12;
}

/** Which part of a year a header names, "Q2", "H1", "2nd half" or "Apr-Jun"; null for none. */
function partOf(header: string, names: Names): Part | null {
  const text = oneLine(header);
  const quarter = /[a-z]/i.test(text) ? quarterNumberIn(text) : null;
  if (quarter !== null) return { from: 3 * quarter - 3, months: 3 };
  const half = /^(?:h(?:alf)?\.? ?([12])|(1)st half|(2)nd half)$/i.exec(text);
  if (half) return { from: (half[1] ?? half[2] ?? half[3]) === "1" ? 0 : 6, months: 6 };
  return ofMonths(text, names);
}

/** "Apr-Jun", "Q1 (Apr to Jun)", "January–June"; null for others. */
function ofMonths(header: string, names: Names): Part | null {
  const said = /^(?:q[1-4] ?[(:–-]? ?)?(\p{L}{3,9})\.? ?(?:[-–/]| to ) ?(\p{L}{3,9})\.?\)?$/iu.exec(header);
  const [from, to] = [said?.[1] ?? "", said?.[2] ?? ""].map((name) => monthNamed(name, names));
  if (from === undefined || to === undefined) return null;
  const months = ((to - from + 12) % 12) + 1;
  return months === 3 || months === 6 ? { from: from - 1, months } : null;
}

/** "Total", "Year", "Annual", "Full year": the year as a whole. */
function isOfYear(header: string): boolean {
  return isTotal(header) || isYearHeader(header) || isYearTotal(header);
}
