import { looksLikeCount } from "../../texts/counts";
import { bestKnown, countRank, monthRank, neverACount } from "../../texts/labels";
import { monthIn } from "../../dates/months";
import { categoriesOf, headerOf, isWords, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { LayoutRead } from "./long";
import { isOffenceHeader, placesAcross } from "./places-across";
import { tableBase } from "./table-base";

const NOTHING: LayoutRead = { table: null, findings: [] };

/**
 * A sheet that is of one month as a whole: its name or its title says which, and a header names the offences. With one column
 * of counts it reads as a wide table of one month, with places across as a transposed one; the other months stand on other sheets.
 */
export function readMonthSheet(view: SheetView, region: Region): LayoutRead {
  for (const headerRow of rangeOf(region.top, Math.min(region.bottom, view.region.bottom) - 1)) {
    const columns = [...rangeOf(region.left, region.right)];
    if (view.isLone(headerRow) || !columns.some((column) => isOffenceHeader(view, headerRow, column))) continue;
    // Rows that say their own month, in whatever way, are not all of one.
    if (columns.some((column) => isWords(view.at(headerRow, column)) && monthRank(view.text(headerRow, column)) !== null)) return NOTHING;
    const lastRow = region.bottom;
    const base = tableBase(view, region, { headerRow, firstRow: headerRow + 1, lastRow, length: 1 });
    const month = monthIn(view.sheet) ?? monthIn(base.title);
    if (month === null) return NOTHING;
    const across = placesAcross(view, region, headerRow);
    if (across) {
      const { findings, ...places } = across;
      return { table: { ...base, layout: "transposed", months: { in: "sheet", month }, rowIsOffence: false, ...places }, findings };
    }
    const numbers = columns.filter((column) => {
      const sample = sampleOf(view, column, headerRow + 1, lastRow);
      return (
        !neverACount(headerOf(view, headerRow, column)) &&
        sample.length > 0 &&
        shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= 0.6
      );
    });
    const named = numbers.map((column) => ({ column, header: headerOf(view, headerRow, column) }));
    const [count, ...others] = bestKnown(named, countRank);
    if (!count || countRank(count.header) === null || others.length > 0) return NOTHING;
    const rest = columns.filter((column) => column !== count.column && !numbers.includes(column));
    return {
      table: {
        ...base,
        layout: "wide",
        months: { in: "headers" },
        counts: [{ ...count, month }],
        rowIsOffence: false,
        named: null,
        categories: categoriesOf(view, rest, headerRow, lastRow),
        totals: named.filter(({ column }) => column !== count.column),
      },
      findings: [],
    };
  }
  return NOTHING;
}
