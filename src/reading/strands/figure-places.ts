import { cellAt, localAddress } from "../../domain/address";
import type { FigureTable } from "../../domain/count-details";
import { listed } from "../../domain/text";
import type { MonthlyTable } from "../tables/tables";

/** The tables' sheets; with the header rows where one sheet holds several. */
export function placesOf(tables: readonly MonthlyTable[]): readonly string[] {
  const onSheet = new Map<string, MonthlyTable[]>();
  for (const table of tables) onSheet.set(table.sheet, [...(onSheet.get(table.sheet) ?? []), table]);
  return [...onSheet].map(([sheet, own]) => {
    if (own.length < 2) return `“${sheet}”`;
    const rows = [...new Set(own.map(({ heading, headerRow }) => String((heading ?? headerRow) + 1)))];
    return rows.length === own.length
      ? `“${sheet}” from rows ${listed(rows)} on`
      : `“${sheet}” from ${listed(own.map((table) => cellOf(table, own)))} on`;
  });
}

/**
 * A cell that belongs to this table alone, though others share its rows or its names: its own heading's row, the header of its first
 * counts, or the first count below a shared header.
 */
export function cellOf(table: MonthlyTable, all: readonly MonthlyTable[] = []): string {
  const { sheet, heading, headerRow, firstRow, categories, months, counts } = table;
  const columns = counts.length > 0 ? counts : [...categories, ...(months.in === "rows" ? [months.month] : [])];
  const column = Math.min(...columns.map((each) => each.column));
  const isShared = all.some(
    (other) => other !== table && other.sheet === sheet && other.headerRow === headerRow && other.counts[0]?.column === counts[0]?.column,
  );
  return localAddress(cellAt(sheet, heading ?? (isShared ? firstRow : headerRow), column));
}

/** One of the places of a figure: its sheet, a cell of its header where the sheet holds several tables, and what the figure is called. */
export function sourceOf(table: MonthlyTable, all: readonly MonthlyTable[]): FigureTable {
  const { sheet, toldApart, title } = table;
  const beside = all.filter((other) => other.sheet === sheet).length > 1;
  return {
    sheet,
    cell: beside ? cellOf(table, all) : null,
    name: toldApart ?? (beside ? title : sheet),
    toldApart: toldApart !== null,
  };
}
