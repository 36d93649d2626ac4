import { NOTHING_SAID, type ColumnRole, type SheetNotes } from "../../../../src/reading/sheets/reading-notes";
import { viewOf, type SheetView } from "../../../../src/reading/sheets/sheet-view";
import type { MonthlyTable } from "../../../../src/reading/tables/tables";
import { sheet } from "../../sheets";

/** What the analyst said of columns, by their letters: { A: "month" }. */
export type Said = Readonly<Record<string, ColumnRole>>;

/** A grid as layouts see it. */
export function viewed(grid: string, said: Said = {}, name = "Data", more: Partial<SheetNotes> = {}): SheetView {
  const columns = Object.entries(said).map(([letter, role]) => ({ column: columnNamed(letter), role }));
  return viewOf(sheet(name, grid), { ...NOTHING_SAID, columns, ...more })!;
}

/** A column by its letter, as layouts number it. */
const columnNamed = (letter: string): number => letter.charCodeAt(0) - 65;

/** What a table's columns are, by their headers. */
export function columnsOf({ counts, totals, categories, asides }: MonthlyTable) {
  const headers = (columns: readonly { readonly header: string }[]) => columns.map(({ header }) => header);
  return { counts: headers(counts), totals: headers(totals), names: headers(categories), asides: headers(asides ?? []) };
}

/** A table's rows as the sheet numbers them: its header's, its first and its last. */
export const rowsOf = ({ headerRow, firstRow, lastRow }: MonthlyTable) => [headerRow + 1, firstRow + 1, lastRow + 1];
