import type { SheetColumns, SheetHead } from "../../reading/sheets/grid";
import { dataOf, figuresAreRead, type MonthlyTable } from "../../reading/tables/table-data";
import type { CountGrid } from "./count-grid";
import { longGrid } from "./long-grid";
import { transposedGrid } from "./transposed-grid";
import { wideGrid } from "./wide-grid";

export type { CountGrid } from "./count-grid";

/** A table's counts as lines by steps; null for records, which have none, and for tables that were not read or are too large. */
export function gridOf(table: MonthlyTable, heads: readonly SheetHead[], columns: readonly SheetColumns[]): CountGrid | null {
  if (table.layout === "records") return null;
  const data = dataOf(table, heads, columns);
  if (!figuresAreRead(table, data)) return null;
  switch (table.layout) {
    case "wide":
      return wideGrid(table, data);
    case "long":
      return longGrid(table, data);
    case "transposed":
      return transposedGrid(table, data);
  }
}
