import type { Month } from "../../domain/month";
import { monthIn } from "../dates/months";
import type { SheetHead } from "../sheets/grid";
import type { SheetNotes } from "../sheets/reading-notes";
import type { MonthlyTable } from "../tables/tables";

/** Fewer sheets of a month each show no habit: "2018" beside "2019" on one may be of whole years. */
const FEWEST_SHEETS = 3;

/** Marks the sheets of a month each, "Jan 20" beside "Feb 20", where there are enough of them. */
export function amongMonthSheets(heads: readonly SheetHead[]): (head: SheetHead, notes: SheetNotes) => SheetNotes {
  const months = new Set(heads.flatMap(({ sheet }) => monthIn(sheet) ?? []));
  return ({ sheet }, notes) => (months.size >= FEWEST_SHEETS && monthIn(sheet) !== null ? { ...notes, amongMonths: true } : notes);
}

/**
 * Tables without the counts of an earlier year where a sheet of that month has its own: "Jan 19" counts January 2019, and "Jan 20", which
 * has it too, does not. What is left of one month alone is a sheet of that month.
 */
export function ownYearsOnly(tables: readonly MonthlyTable[]): readonly MonthlyTable[] {
  const own = new Set(tables.flatMap(({ ofYears, sheetMonth }) => ofYears ?? sheetMonth ?? []));
  return tables.map((table): MonthlyTable => {
    const { ofYears, counts, asides = [] } = table;
    if (ofYears === undefined) return table;
    const isElsewhere = (month: Month | null) => month !== null && month !== ofYears && own.has(month);
    const kept = counts.filter(({ month }) => !isElsewhere(month));
    const dropped = counts.filter((count) => !kept.includes(count)).map(({ column, header }) => ({ column, header }));
    return { ...table, counts: kept, asides: [...asides, ...dropped], ...(kept.length === 1 ? { sheetMonth: ofYears } : {}) };
  });
}
