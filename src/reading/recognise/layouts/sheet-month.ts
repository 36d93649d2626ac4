import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import type { Month } from "../../../domain/month";
import { monthIn, monthsIn } from "../../dates/months";
import { rangeOf, type SheetView } from "../../sheets/sheet-view";
import type { TableBase } from "../../tables/tables";

/** Titles that say when a sheet was made, or what it is compared with, not what it is of. */
const NOT_OF =
  /\b(extracted|printed|produced|published|updated|revised|created|run|generated|refreshed|prepared|as (at|of|on)|compared|against|since|previous|last)\b/i;

/**
 * The month that a sheet is of as a whole: by the analyst's word, its name or its title. Where the name and the titles say different
 * months, nothing shows which is right: the name's is taken, and a question asked. Null where nothing says a month.
 */
export function sheetMonth(
  view: SheetView,
  { title, titles, headerTop }: TableBase,
): { readonly month: Month | null; readonly findings: readonly Finding[] } {
  if (view.notes.month !== null) return { month: view.notes.month, findings: [] };
  const named = monthIn(view.sheet, view.dates);
  if (named === null) return { month: monthIn(title, view.dates), findings: [] };
  const saying = titles.filter((line) => !NOT_OF.test(line)).map((line) => ({ line, months: monthsIn(line, view.dates) }));
  const other = saying.find(({ months }) => months.length > 0);
  if (!other || saying.some(({ months }) => months.includes(named))) return { month: named, findings: [] };
  const details = { sheets: [{ sheet: view.sheet, named, title: other.line, titled: other.months[0]! }] };
  return {
    month: named,
    findings: [finding("titleOtherMonth", { sheet: view.sheet, address: cellOf(view, other.line, headerTop) }, details)],
  };
}

/** Where a line above a table stands. */
function cellOf(view: SheetView, line: string, headerTop: number): string | null {
  for (const row of rangeOf(view.region.top, headerTop - 1))
    for (const column of rangeOf(view.region.left, view.region.right))
      if (view.text(row, column) === line) return localAddress(cellAt(view.sheet, row, column));
  return null;
}
