import { oneLine } from "../../../domain/text";
import { monthNamed, quarterNumberIn } from "../../dates/months";
import { isYearHeader, isYearTotal } from "../../dates/time-headers";
import { headerOf, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { TableColumn } from "../../tables/tables";
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
 * The quarters or halves of a year beside it, "2018 | Q1 | Q2 | Q3 | Q4 | Total": all of them, which add up to the year. Null where one is
 * not there, or where another column may be the count. One of them alone is never the year's.
 */
export function partsOfYear(view: SheetView, region: Region, { column, length, headerRow, firstRow, year }: MonthRun): PartsOfYear | null {
  if (length !== 12) return null;
  const numbers = [...rangeOf(region.left, region.right)].filter((other) => {
    if (other === column || other === year?.column) return false;
    const sample = sampleOf(view, other, firstRow, region.bottom);
    return sample.length > 0 && shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= MOSTLY;
  });
  const named = numbers.map((other): TableColumn => ({ column: other, header: headerOf(view, headerRow, other) }));
  const counts = named.filter(({ header }) => partOf(view, header) !== null);
  // Whoever says that another column counts means the year; one of its quarters is not the year, whatever is said of it.
  if (view.notes.columns.some(({ role, column: said }) => role === "count" && !counts.some((each) => each.column === said))) return null;
  const parts = counts.map(({ header }) => partOf(view, header)!);
  const others = named.filter((other) => !counts.includes(other) && !isRateLabel(other.header));
  const isWhole = parts.length > 0 && parts.reduce((sum, { months }) => sum + months, 0) === 12;
  const areApart = new Set(parts.map(({ from }) => from)).size === parts.length;
  if (!isWhole || !areApart || !others.every(({ header }) => isOfYear(header))) return null;
  // "Annual" alone is no word for a total elsewhere, and "Year total" none for a count.
  return {
    counts,
    totals: others.map((other) => ({ ...other, header: neverACount(other.header) || !isTotal(other.header) ? TOTAL : other.header })),
  };
}
const MOSTLY = 0.6;
const TOTAL = "Total";

/** Which part of a year a header names, by the place of its first month among 12, and how many months it has; null for none. */
function partOf(view: SheetView, header: string): { readonly from: number; readonly months: number } | null {
  const text = oneLine(header);
  const quarter = /[a-z]/i.test(text) ? quarterNumberIn(text) : null;
  if (quarter !== null) return { from: 3 * quarter - 3, months: 3 };
  const half = /^(?:h(?:alf)?\.? ?([12])|(1)st half|(2)nd half)$/i.exec(text);
  if (half) return { from: (half[1] ?? half[2] ?? half[3]) === "1" ? 0 : 6, months: 6 };
  const [, first = "", last = ""] = /^(?:q[1-4] ?[(:–-]? ?)?(\p{L}{3,9})\.? ?(?:[-–/]| to ) ?(\p{L}{3,9})\.?\)?$/iu.exec(text) ?? [];
  const [from, to] = [first, last].map((name) => monthNamed(name, view.dates.names));
  if (from === undefined || to === undefined) return null;
  const months = ((to - from + 12) % 12) + 1;
  return months === 3 || months === 6 ? { from: from - 1, months } : null;
}

/** "Total", "Year", "Annual", "Full year": the year as a whole. */
function isOfYear(header: string): boolean {
  return isTotal(header) || isYearHeader(header) || isYearTotal(header);
}
